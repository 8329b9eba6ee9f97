// What is coloured, and as what.
#include "features/answers/semantic_tokens.h"

#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>

#include "support/editions.h"
#include "support/fixture.h"
#include "support/random_edits.h"

namespace ibid::support::semantic_tokens_test {
namespace {

using features::SemanticToken;

constexpr std::string_view names[]{"none",    "marker",   "label",      "anaphor",  "short",
                                   "title",   "locator",  "siglum",     "key",      "correction",
                                   "reading", "supplied", "page break", "page",     "person",
                                   "place",   "term",     "attributes", "reference"};
static_assert(std::size(names) == SemanticToken::kinds);

std::string described(const SemanticToken& token) {
  constexpr std::string_view modifiers[]{"definition", "declaration", "deliberate", "unresolved",
                                         "uncertain"};
  std::string out(names[static_cast<std::size_t>(token.kind)]);
  for (std::size_t i = 0; i < 5; ++i) {
    if ((token.modifiers >> i & 1U) != 0) out += " " + std::string(modifiers[i]);
  }
  return out;
}

// One a line, `words | what`, of the last chapter.
std::string tokens(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const std::size_t last = fixture.edition.chapters().size() - 1;
  const text::Text& chapter = fixture.edition[last].text();
  std::string out = "\n";
  for (const auto& token : features::semantic_tokens(fixture.edition, last, {0, chapter.size()})) {
    out += chapter.slice(token.span) + " | " + described(token) + "\n";
  }
  return out;
}

TEST(SemanticTokens, MarkersLabelsAndMentions) {
  constexpr std::string_view text = R"(
Слово 𝔄[^1] b[^7], see note 1 and see note 9 and [^

[^1]: x[^1
)";
  constexpr std::string_view expected = R"(
[^1] | marker
[^7] | marker unresolved
note 1 | reference
note 9 | reference unresolved
[^1] | label definition
)";
  EXPECT_EQ(tokens(text), expected);
  EXPECT_EQ(tokens(crlf(text)), expected);
}

TEST(SemanticTokens, Citations) {
  constexpr std::string_view text = R"(//- edition
siglum NARA: National Archives
//- 1.md
a[^1] b[^2] c[^3] d[^4] e[^5] f[^6]

[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, pp. 3-4, 7; NARA, RG 238/1, p. 5.

[^2]: See Serge, *Воспоминания 𝔄*, p. 9.

[^3]: Ibid., p. 4.

[^4]: Nobody, p. 4; Archives of Things (henceforth TsGA), RG 3/4.

[^5]: Two of them: V. Serge, *From Lenin*, London 1937; V. Serge, *Russia*, London 1938.

[^6]: Ibid., p. 4; Serge, op. cit., p. 3.
)";
  EXPECT_EQ(tokens(text), R"(
[^1] | marker
[^2] | marker
[^3] | marker
[^4] | marker
[^5] | marker
[^6] | marker
[^1] | label definition
Воспоминания 𝔄 | title declaration
pp. 3-4 | locator
7 | locator
NARA | siglum
p. 5 | locator
[^2] | label definition
Воспоминания 𝔄 | title
p. 9 | locator
[^3] | label definition
Ibid. | anaphor
p. 4 | locator
[^4] | label definition
Nobody | short unresolved
p. 4 | locator
TsGA | siglum declaration
[^5] | label definition
From Lenin | title declaration
Russia | title declaration
[^6] | label definition
Ibid. | anaphor uncertain
p. 4 | locator
Serge, op. cit. | anaphor uncertain
p. 3 | locator
)");
}

TEST(SemanticTokens, KeysAndSpans) {
  EXPECT_EQ(tokens(R"(//- sources.bib
@book{carr1958, author = {Carr, E. H.}, title = {Socialism}, date = {1958}}
//- 1.md
[]{.pb n=139}The [tbe war]{.sic corr="the war"} of [Ѣ]{.sic .deliberate}, [unclosed 𝔄]{.person
[Nisonger 𝔄]{.person key=nisonger} in [Bern]{.place}: a [term]{.term}, @carr1958, [@nobody1900, p. 3] and
[it]{.work key=carr1958}, [x]{.other} [Lenin]{.supplied} [never closed]{.sic

a^[[Ibid.]{.cite key=carr1958}, p. 3]
)"),
            R"(
[]{.pb n= | page break
139 | page
} | page break
tbe war | correction
{.sic corr=" | attributes
the war | reading
"} | attributes
Ѣ | correction deliberate
{.sic .deliberate} | attributes
Nisonger 𝔄 | person
{.person key= | attributes
nisonger | key
} | attributes
Bern | place
{.place} | attributes
term | term
{.term} | attributes
@carr1958 | key
@nobody1900 | key unresolved
it | title
{.work key= | attributes
carr1958 | key
} | attributes
Lenin | supplied
{.supplied} | attributes
Ibid. | anaphor
{.cite key= | attributes
carr1958 | key
} | attributes
p. 3 | locator
)");
}

TEST(SemanticTokens, LinesAreKeptApart) {
  EXPECT_EQ(
      tokens("//- 1.md\na[^1]\n\n> [^1]: V. Serge, *Memoirs of\n>     a\n>     Revolutionary*, "
             "London 1963, p.\n>     3.\n"),
      R"(
[^1] | marker
[^1] | label definition
Memoirs of | title declaration
a | title declaration
Revolutionary | title declaration
p. | locator
3 | locator
)");
}

// Sorted, disjoint, each within one line; those of a range are those of all that overlap it.
void check_valid(const model::Edition& edition, std::size_t index, RandomEdits& random) {
  const text::Text& text = edition[index].text();
  const auto all = features::semantic_tokens(edition, index, {0, text.size()});
  for (std::size_t i = 0; i < all.size(); ++i) {
    EXPECT_FALSE(all[i].span.empty());
    EXPECT_TRUE(i == 0 || all[i - 1].span.end <= all[i].span.begin) << text.str();
    EXPECT_EQ(text.slice(all[i].span).find_first_of("\r\n"), std::string::npos) << text.str();
    EXPECT_NE(all[i].kind, SemanticToken::Kind::none);
  }
  for (int round = 0; round < 4; ++round) {
    const text::Offset begin = random.next(text).span.begin;
    const text::Offset end = std::max(begin + 1, random.next(text).span.begin);
    std::vector<SemanticToken> expected;
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected),
                 [&](const SemanticToken& one) {
                   return one.span.overlaps({begin, end});
                 });
    EXPECT_EQ(features::semantic_tokens(edition, index, {begin, end}), expected)
        << begin << "-" << end << " of " << text.str();
  }
}

TEST(SemanticTokensProperty, ValidWhateverIsTyped) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    RandomEdits random(seed);
    auto chapter = std::make_shared<const model::Chapter>(model::Chapter::read(
        "1.md", text::Text(random.text(60)), std::make_shared<const model::SeriesTable>()));
    model::Edition edition(std::make_shared<const model::Conventions>(), {chapter});
    for (int i = 0; i < 20; ++i) {
      check_valid(edition, 0, random);
      const text::Edit edit = random.next(chapter->text());
      chapter = std::make_shared<const model::Chapter>(chapter->with({&edit, 1}));
      edition = edition.with(0, chapter);
      const model::Edition fresh(
          std::make_shared<const model::Conventions>(),
          {std::make_shared<const model::Chapter>(model::Chapter::read(
              "1.md", chapter->text(), std::make_shared<const model::SeriesTable>()))});
      const text::Span all{0, chapter->text().size()};
      EXPECT_EQ(features::semantic_tokens(edition, 0, all),
                features::semantic_tokens(fresh, 0, all))
          << chapter->text().str();
    }
  }
}

TEST(SemanticTokensProperty, ValidInABook) {
  const model::Edition edition = sample_edition();
  RandomEdits random(1);
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) check_valid(edition, i, random);
}

}  // namespace
}  // namespace ibid::support::semantic_tokens_test
