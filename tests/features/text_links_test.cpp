// What can be followed with a click.
#include "features/answers/text_links.h"

#include <gtest/gtest.h>

#include "support/fixture.h"

namespace ibid::support::text_links_test {
namespace {

std::string linked(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  std::string out;
  text::Offset behind = 0;
  for (const auto& link : features::text_links(fixture.edition, 0)) {
    EXPECT_GE(link.span.begin, behind);
    behind = link.span.end;
    out += fixture.edition[0].text().slice(link.span) + " → ";
    if (link.address.empty()) {
      const auto target = features::link_target(fixture.edition, 0, link.target);
      EXPECT_TRUE(target) << link.target;
      if (!target) continue;
      out += target->place ? fixture.edition[target->place->chapter].path() + ":" +
                                 std::to_string(target->place->name.begin)
                           : target->file;
    } else {
      out += link.address;
    }
    if (!link.title.empty()) out += " “" + link.title + "”";
    out += "\n";
  }
  return out;
}

std::string bare(std::string_view text) {
  std::string out;
  for (const auto& one : features::bare_addresses(text)) {
    EXPECT_FALSE(one.span.empty());
    out += "<" + one.address + ">";
  }
  return out;
}

TEST(BareAddresses, EndWhereTheSentenceGoesOn) {
  EXPECT_EQ(bare("see https://a.org/x. And"), "<https://a.org/x>");
  EXPECT_EQ(bare("(https://a.org/x), “http://a.org/y” ‹https://a.org/z›!"),
            "<https://a.org/x><http://a.org/y><https://a.org/z>");
  EXPECT_EQ(bare("https://a.org/Foo_(bar) (https://a.org/Foo_(bar))."),
            "<https://a.org/Foo_(bar)><https://a.org/Foo_(bar)>");
  EXPECT_EQ(bare("*https://a.org/x*, https://a.org/?a=b;c&d=%20#e?"),
            "<https://a.org/x><https://a.org/?a=b;c&d=%20#e>");
  EXPECT_EQ(bare("https://a.org/Троцкий/𝔄, да"), "<https://a.org/Троцкий/𝔄>");
  EXPECT_EQ(bare("https://a.org/a\\_b\\*c.\r\nx"), "<https://a.org/a_b*c>");
  EXPECT_EQ(bare("[https://a.org/x]{.y} https://a.org/x[^1]"),
            "<https://a.org/x><https://a.org/x>");
  EXPECT_EQ(bare("https://a.org/it’s https://a.org/x’"), "<https://a.org/it’s><https://a.org/x>");
}

TEST(BareAddresses, Dois) {
  EXPECT_EQ(bare("doi:10.1000/182, DOI: 10.1086/ab(9)3. doi 10.1000/x<y"),
            "<https://doi.org/10.1000/182><https://doi.org/10.1086/ab(9)3>"
            "<https://doi.org/10.1000/x>");
  EXPECT_EQ(bare("https://doi.org/10.1000/182;"), "<https://doi.org/10.1000/182>");
  EXPECT_EQ(bare("doi:10.1000/a#b"), "<https://doi.org/10.1000/a%23b>");
}

TEST(BareAddresses, WhatIsNone) {
  for (const std::string_view text :
       {"https://", "https:// x", "http://.", "xhttps://a.org", "doi", "doi:", "doi:10.1000",
        "doi:11.1000/x", "doi:10.12/x", "doing: 10.1000/x", "10.1000/182", "h", "D", "",
        "\xff\xfe https:/a.org", "https://\xff"}) {
    EXPECT_EQ(bare(text), "") << text;
  }
}

TEST(TextLinks, OfMarkdown) {
  for (const bool cr : {false, true}) {
    const std::string text = R"(
//- 1.md
# Один 𝔄

[a](2.md) [b](2.md#two) ![c](maps/map.png) [d](#один-𝔄) <https://x.org> <ed@x.org>

[e][ref] [ref] [Один 𝔄] [f](https://x.org/f "title") [g](missing.md#x) [h](2.md#no)

[ref]: ./2.md#two "To the second"

[^1]: See [i](<2.md>).
//- 2.md
Text.

## Second {#two}
)";
    EXPECT_EQ(linked(cr ? crlf(text) : text),
              std::string(cr ? "2.md → 2.md:0 “2.md”\n2.md#two → 2.md:12 “Second”\n"
                             : "2.md → 2.md:0 “2.md”\n2.md#two → 2.md:10 “Second”\n") +
                  "maps/map.png → maps/map.png “maps/map.png”\n"
                  "#один-𝔄 → 1.md:2 “Один 𝔄”\n"
                  "https://x.org → https://x.org\n"
                  "ed@x.org → mailto:ed@x.org\n" +
                  (cr ? "ref → 2.md:12 “Second”\nref → 2.md:12 “Second”\n"
                      : "ref → 2.md:10 “Second”\nref → 2.md:10 “Second”\n") +
                  "Один 𝔄 → 1.md:2 “Один 𝔄”\n"
                  "https://x.org/f → https://x.org/f\n"
                  "missing.md#x → missing.md “missing.md”\n" +
                  (cr ? "./2.md#two → 2.md:12 “Second”\n" : "./2.md#two → 2.md:10 “Second”\n") +
                  "2.md → 2.md:0 “2.md”\n");
  }
}

TEST(TextLinks, NothingOutsideTheEdition) {
  EXPECT_EQ(linked("[a](../x.md) [b](/etc/passwd) [c](file:///etc/passwd) [d](command:x) "
                   "[e](javascript:x) [f](HTTPS://x.org) [](x) [g]() [h](x/../../y.md)\n"),
            "HTTPS://x.org → HTTPS://x.org\nx → x “x”\n");
}

TEST(TextLinks, BareAddressesInTextAlone) {
  EXPECT_EQ(
      linked(
          "a https://x.org/1.[^1] `https://x.org/2` $https://x.org/3$ "
          "<!-- https://x.org/4 --> [https://x.org/5](https://x.org/6) <b x=\"https://x.org/7\">\n"
          "\n    https://x.org/8\n\n[^1]: At https://x.org/a_b_c, *doi:10.1000/9*.\n\n"
          "> https://x.org/10 [unclosed\n"),
      "https://x.org/1 → https://x.org/1\n"
      "https://x.org/6 → https://x.org/6\n"
      "https://x.org/a_b_c → https://x.org/a_b_c\n"
      "doi:10.1000/9 → https://doi.org/10.1000/9\n"
      "https://x.org/10 → https://x.org/10\n");
}

TEST(TextLinks, KeysOfWorksWithAnAddress) {
  EXPECT_EQ(linked(R"(
//- s.bib
@book{a, author = {Ann Autor}, title = {Über 𝔄}, doi = {10.1000/182}}
@book{b, author = {Bob Bauer}, title = {B}, url = {https://b.org/}}
@book{c, author = {Cy}, title = {C}}
//- 1.md
@a [see @b, p. 3; @c] @d
)"),
            "a → https://doi.org/10.1000/182 “Ann Autor, Über 𝔄”\n"
            "b → https://b.org/ “Bob Bauer, B”\n");
}

}  // namespace
}  // namespace ibid::support::text_links_test
