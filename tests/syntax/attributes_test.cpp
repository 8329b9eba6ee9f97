#include "syntax/attributes.h"

#include <gtest/gtest.h>

namespace ibid::syntax {
namespace {

std::string shown(const std::optional<Attributes>& attributes) {
  if (!attributes) return "none";
  std::string out;
  const auto word = [&](const Attributes::Word& w) {
    out += w.text + "@" + std::to_string(w.span.begin) + "-" + std::to_string(w.span.end) + " ";
  };
  if (attributes->id) out += "#", word(*attributes->id);
  for (const auto& name : attributes->classes) out += ".", word(name);
  for (const auto& pair : attributes->pairs) {
    word(pair.key);
    out += "= ";
    word(pair.value);
  }
  return out;
}

TEST(Attributes, ReadsEachPartWithItsPlace) {
  EXPECT_EQ(shown(read_attributes("#ch6 .pb n=139")), "#ch6@1-4 .pb@6-8 n@9-10 = 139@11-14 ");
  EXPECT_EQ(shown(read_attributes(" .имя  key=\"Жданов\" ")), ".имя@2-8 key@10-13 = Жданов@15-27 ");
}

TEST(Attributes, ReadsQuotedValues) {
  const auto read = read_attributes("corr=\"the \\\"war\\\"\" b='x y' c=\"\" d=");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->value("corr")->text, "the \"war\"");
  EXPECT_EQ(read->value("b")->text, "x y");
  EXPECT_EQ(read->value("c")->text, "");
  EXPECT_EQ(read->value("d")->text, "");
  EXPECT_EQ(read->value("e"), nullptr);
}

TEST(Attributes, KnowsTheLongNames) {
  EXPECT_EQ(shown(read_attributes("id=a class=\"b c\" -")),
            "#a@3-4 .b@12-13 .c@14-15 .unnumbered@17-18 ");
  EXPECT_TRUE(read_attributes(".a .b")->has_class("b"));
  EXPECT_FALSE(read_attributes(".a .b")->has_class("c"));
}

TEST(Attributes, TheLastIdentifierCounts) {
  EXPECT_EQ(read_attributes("#a #b")->id->text, "b");
}

TEST(Attributes, RefusesWhatIsNoList) {
  for (const char* text : {"sic", "a b", ".", "#", "=x", ".1a", "a=\"b", "=html", "n = 1", "!"})
    EXPECT_EQ(shown(read_attributes(text)), "none") << text;
  EXPECT_TRUE(read_attributes(""));
  EXPECT_TRUE(read_attributes(" "));
}

TEST(Attributes, ReadsDivisions) {
  EXPECT_EQ(shown(read_division(" {.epigraph #e1}")), "#e1@13-15 .epigraph@3-11 ");
  EXPECT_EQ(shown(read_division(" epigraph :::\r\n")), ".epigraph@1-9 ");
  EXPECT_EQ(shown(read_division("{.a} ::::")), ".a@2-3 ");
  for (const char* text : {"", "  ", "two words", "{.a", ":::"})
    EXPECT_EQ(shown(read_division(text)), "none") << text;
}

}  // namespace
}  // namespace ibid::syntax
