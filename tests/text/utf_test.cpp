// UTF-8 read forgivingly: what is not well-formed counts byte by byte.
#include "text/utf.h"

#include <gtest/gtest.h>

namespace ibid::text {
namespace {

using namespace std::string_view_literals;

TEST(Utf, DecodesEveryLength) {
  EXPECT_EQ(decode("a", 0).value, U'a');
  EXPECT_EQ(decode("é", 0).value, U'é');
  EXPECT_EQ(decode("ж", 0).value, U'ж');
  EXPECT_EQ(decode("…", 0).value, U'…');
  EXPECT_EQ(decode("𝔄", 0).value, U'𝔄');
  EXPECT_EQ(decode("𝔄", 0).bytes, 4U);
  EXPECT_EQ(decode("a", 1).bytes, 0U);
}

TEST(Utf, TakesIllFormedBytesOneByOne) {
  for (const std::string_view bad :
       {"\x80"sv, "\xC0\xAF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xE2\x80"sv, "\xFF"sv}) {
    const CodePoint point = decode(bad, 0);
    EXPECT_FALSE(point.valid);
    EXPECT_EQ(point.value, 0xFFFDU);
    EXPECT_EQ(point.bytes, 1U);
  }
}

TEST(Utf, CountsUnitsOfEachEncoding) {
  const std::string_view text = "aé…𝔄\xFF";
  EXPECT_EQ(units(text, Encoding::utf8), 11U);
  EXPECT_EQ(units(text, Encoding::utf16), 6U);
  EXPECT_EQ(units(text, Encoding::utf32), 5U);
}

TEST(Utf, PrefixStopsBeforeASplitSurrogatePair) {
  EXPECT_EQ(prefix("𝔄b", 1, Encoding::utf16), 0U);
  EXPECT_EQ(prefix("𝔄b", 2, Encoding::utf16), 4U);
  EXPECT_EQ(prefix("𝔄b", 9, Encoding::utf16), 5U);
  EXPECT_EQ(prefix("éb", 1, Encoding::utf8), 0U);
}

TEST(Utf, SanitizesOnlyWhatIsIllFormed) {
  EXPECT_EQ(sanitized("Ко\xFFба \xED\xA0\x80"), "Ко\uFFFDба \uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(sanitized("обе"), "обе");
  EXPECT_TRUE(is_valid_utf8("обе 𝔄"));
  EXPECT_FALSE(is_valid_utf8("eight plain bytes, then \xC3"));
}

TEST(Utf, AppendsWhatDecodeReads) {
  for (const char32_t value : {U'\0', U'a', U'\x7F', U'\x80', U'ж', U'\uFFFD', U'\U0010FFFF'}) {
    std::string bytes;
    append(bytes, value);
    EXPECT_EQ(decode(bytes, 0).value, value);
    EXPECT_EQ(decode(bytes, 0).bytes, bytes.size());
  }
  std::string surrogate;
  append(surrogate, 0xD800);
  EXPECT_EQ(surrogate, "\uFFFD");
}

}  // namespace
}  // namespace ibid::text
