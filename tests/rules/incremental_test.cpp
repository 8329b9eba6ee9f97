// Findings after any edits are those of the texts read anew; so is everything that they rest on.
#include <random>

#include <gtest/gtest.h>

#include "rules/followed.h"
#include "support/random_edits.h"

namespace ibid::rules {
namespace {

// What notes are made of; RandomEdits knows the rest of the text.
const std::vector<std::string> words{"Ibid.",
                                     "Ibid., p. 4",
                                     "; ibid., p. 9",
                                     "op. cit.",
                                     "Serge, p. 3",
                                     "Carr, *Stalin*",
                                     ", Vol. 2",
                                     "loc. cit.",
                                     "Idem",
                                     "quoted in ",
                                     "pp. 321-8",
                                     " see note 1 above",
                                     "[Ibid.]{.cite key=serge1963}",
                                     "“",
                                     "”",
                                     "\n\n“",
                                     "\n> ",
                                     "(",
                                     ")",
                                     "‘",
                                     "’",
                                     "…",
                                     " – ",
                                     "—",
                                     "\n\n",
                                     "\n\n\n",
                                     "\n\n::: {.epigraph}\nWords.\n:::\n\n",
                                     "\n\n> Quoted.[^1]\n\nand\n\n> more.\n\n",
                                     "[]{.pb n=7}",
                                     "[]{.pb n=iv}",
                                     "31 April 1925",
                                     "1924-5 and 1924–25",
                                     "Short line\n\n",
                                     "small\n\n",
                                     "the the ",
                                     "as noted above ",
                                     "23 of 98 (31 per cent)",
                                     "\n\n1. One\n\nTwo.\n\n2. Three\n",
                                     "...",
                                     " -- ",
                                     "<!-- ibid-ignore-next note-order: so printed -->",
                                     "1926",
                                     " ,",
                                     "?"};

// Two neighbouring runs of bytes change places, as when somebody pastes over what was cut.
text::Edit swap(const text::Text& text, std::mt19937& dice) {
  const text::Offset size = text.size();
  const auto below = [&](text::Offset limit) {
    return static_cast<text::Offset>(dice() % (limit + 1));
  };
  const text::Offset begin = below(size);
  const text::Offset middle = begin + below(std::min<text::Offset>(60, size - begin));
  const text::Offset end = middle + below(std::min<text::Offset>(60, size - middle));
  return {{begin, end}, text.slice({middle, end}) + text.slice({begin, middle})};
}

class RandomlyEdited : public testing::TestWithParam<std::uint32_t> {};

TEST_P(RandomlyEdited, EqualsReadAnew) {
  support::RandomEdits random(GetParam());
  std::mt19937 dice(GetParam());
  model::World world{{}, model::bibliography, {}};
  world.chapters = {
      model::with_notes({"Serge, p. 1.", "Ibid., p. 2; Carr, *Socialism in One Country*, p. 3.",
                         "Ibid.", "Nisonger, *Левые 𝔄*, Paris 1931, p. 4.", "Idem."}),
      model::with_notes({"Nisonger, op. cit., p. 8.", "Ibid.", "Deutscher, p. 5."}, 3)};
  if (GetParam() % 2 == 0) world.conventions.ibid.reset_at = model::IbidUse::Reset::never;
  Followed followed(world);
  for (int round = 0; round < 60; ++round) {
    const std::size_t chapter = dice() % 2;
    text::Edit edit = random.next(followed.text(chapter));
    if (dice() % 2 == 0) edit.text = words[dice() % words.size()];
    if (dice() % 6 == 0) edit = swap(followed.text(chapter), dice);
    // Not every edit is asked about, as in life.
    ASSERT_EQ(followed.edit(chapter, edit, dice() % 2 == 0), "")
        << "seed " << GetParam() << ", round " << round << ":\n"
        << followed.text(0).str() << "\n=====\n"
        << followed.text(1).str();
  }
}

// What differs from the text read anew once `old` has become `fresh`.
std::string flaw(const std::string& text, const std::string& old, const std::string& fresh) {
  Followed followed(model::World{{}, model::bibliography, {text}});
  const auto at = static_cast<text::Offset>(text.find(old));
  return followed.edit(0, {{at, at + static_cast<text::Offset>(old.size())}, fresh});
}

// A mark that no reader sees, put anywhere into a note: found by tests/fuzz/edits_fuzz.cpp.
TEST(Incremental, MarksAmongTheWordsOfAPlace) {
  const std::string note = "Serge, *Memoirs*, pp. 318 and more.";
  const std::string text = model::with_notes({note, "Ibid., p. 3."});
  const auto begin = static_cast<text::Offset>(text.find(note));
  for (text::Offset at = begin; at <= begin + note.size(); ++at) {
    Followed followed(model::World{{}, model::bibliography, {text}});
    EXPECT_EQ(followed.edit(0, {{at, at}, "<b>"}), "") << at - begin;
  }
}

// A quotation that goes on in the next paragraph, or whose other mark is near enough, is no fault.
// The words between say so, and no mark of them comes or goes: found by tests/fuzz/edits_fuzz.cpp.
TEST(Incremental, WordsBehindAMarkWithoutAPartner) {
  EXPECT_EQ(flaw("“Один 𝔄.\r\n\r\nHe says “two” now.\r\n", "He says ", ""), "");
  EXPECT_EQ(flaw("“Один 𝔄.\n\n“Two” is said.\n", "“Two”", "Nothing, not “two”,"), "");
  EXPECT_EQ(flaw("(One.\n\n(Two) is said.\n", "(Two)", "One (two)"), "");
  const std::string far(3'900, 'x');
  EXPECT_EQ(flaw("“One.\n\n" + far + "\n\nTwo.”\n", "Two", std::string(200, 'y')), "");
  EXPECT_EQ(flaw("“One.\n\n" + far + std::string(200, 'y') + "\n\nTwo.”\n", far, "x"), "");
}

// Words between two quotations are a link by their length; an epigraph has a source by its marker.
TEST(Incremental, WordsBetweenQuotations) {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "> Цитата 𝔄.[^1]\n\nSo he said.\n\n";
  const std::string quoted = text + "> One.\n\nAnd then XX" + std::string(185, 'y') +
                             ".\n\n> Two.[^1]\n\nEnd.\n\n[^1]: Serge, p. 3.\n";
  EXPECT_EQ(flaw(quoted, "XX", ""), "");
  EXPECT_EQ(flaw(quoted, "XX", "x"), "");
  EXPECT_EQ(flaw(quoted, "XX", std::string(30, 'x')), "");
  const std::string epigraph =
      "A[^1] b.\n\n::: {.epigraph}\nWords so 𝔄.\n:::\n\n[^1]: Serge, p. 3.\n";
  EXPECT_EQ(flaw(epigraph, "A[^1] b.\n\n::: {.epigraph}\nWords so",
                 "A b.\n\n::: {.epigraph}\nWords[^1] so"),
            "");
}

// Two things of different kinds that change places, each of which is listed with its own.
TEST(Incremental, ThingsThatChangePlaces) {
  const std::string notes =
      "A^[J. Ward, *Путь 𝔄* (Toronto, 2014), p. 9.] b.[^1]\n\n[^1]: Ibid., p. 4.\n";
  EXPECT_EQ(flaw(notes, "^[J. Ward, *Путь 𝔄* (Toronto, 2014), p. 9.] b.[^1]",
                 "[^1]^[J. Ward, *Путь 𝔄* (Toronto, 2014), p. 9.] b."),
            "");
  const std::string pages = "A []{.pb n=7} b^[c []{.pb n=3} 𝔄]. D []{.pb n=8}.\n";
  EXPECT_EQ(flaw(pages, "^[c []{.pb n=3} 𝔄]", " []{.pb n=3}^[c 𝔄]"), "");
  EXPECT_EQ(flaw("A ( b ] c.\n\nD ) e.\n", "( b ]", "] b ("), "");
  EXPECT_EQ(flaw("A ] b ( c.\n\nD ) e.\n", "] b (", "( b ]"), "");
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomlyEdited, testing::Range(0U, 41U));

}  // namespace
}  // namespace ibid::rules
