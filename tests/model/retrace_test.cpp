// Notes that read otherwise: sources follow them, and what they do not touch is not followed anew.
#include <random>

#include <gtest/gtest.h>

#include "model/world.h"
#include "support/rounds.h"

namespace ibid::model {
namespace {

const std::vector<std::string> leaning_notes{
    "V. Serge, *Воспоминания 𝔄*, London 1963, pp. 11-12.",
    "Ibid.",
    "Ibid., p. 14; Carr, *Socialism in One Country*, Vol. 1, p. 31.",
    "Ibid.",
    "Nisonger, *The Left*, Paris 1931, p. 4.",
    "Nisonger, p. 5, quoted in Serge, p. 9.",
    "Ibid.; ibid., p. 7; ibid.",
    "Idem.",
    "Nisonger, loc. cit.",
    "Nisonger, op. cit., p. 8.",
    "[Ibid.]{.cite key=serge1963}.",
    "A remark of 1926 on p. 3 of this book.",
    "Ibid.^[Serge, p. 21; ibid.]",
    "L. Trotsky, *Left Books*, Paris 1937 (henceforth LB), p. 3.",
    "LB, p. 5."};

Edition typed(const Edition& edition, std::size_t chapter, const text::Edit& edit) {
  return edition.with(chapter,
                      std::make_shared<const Chapter>(edition[chapter].with(std::span(&edit, 1))));
}

// A digit of some page becomes another; now and then one comes or goes.
text::Edit in_a_page(const std::string& text, std::mt19937& dice) {
  std::vector<std::size_t> digits;
  for (std::size_t at = text.find("\n[^"); at < text.size(); ++at) {
    const bool in_page = std::isdigit(static_cast<unsigned char>(text[at])) != 0 &&
                         (text[at - 1] == ' ' || text[at - 1] == '-');
    if (in_page) digits.push_back(at);
  }
  const auto at = static_cast<text::Offset>(digits[dice() % digits.size()]);
  const std::string digit(1, static_cast<char>('1' + dice() % 9));
  return {{at, at + (dice() % 4 == 0 ? 0U : 1U)}, digit};
}

std::string written(const CitationRef& ref) {
  return std::to_string(ref.note.chapter) + "/" +
         std::to_string(static_cast<int>(ref.note.note.thing)) + "/" +
         std::to_string(ref.note.note.number) + "/" + std::to_string(ref.index);
}

// All else that sources keep.
std::string details(const Edition& edition, std::size_t chapter) {
  const Sources& sources = edition.sources(chapter);
  std::string out;
  for (const NoteSources& note : sources.notes()) {
    for (const Source& source : note.sources) {
      out += std::to_string(static_cast<int>(source.reason));
      if (source.antecedent) out += " <" + written(*source.antecedent);
      if (source.work) {
        out += ' ' + source.work->type + ' ' + source.work->is.title + ' ' + source.work->is.volume;
        for (std::size_t i = 0; i <= chapter; ++i) {
          const auto introducer = edition.sources(i).introducer(*source.work);
          if (introducer) out += " by " + written(*introducer);
        }
      }
      for (const Subject& over : source.reached_over) out += " over " + std::to_string(over.number);
      out += '\n';
    }
  }
  for (const auto& work : sources.introduced().works()) out += work->id + ' ';
  for (const Sources::Siglum& one : sources.sigla()) out += one.siglum + written(one.by) + ' ';
  return out + (sources.leans_on_edition() ? "leans" : "");
}

World world_of(std::uint32_t seed) {
  World world{{}, seed % 2 == 0 ? "" : bibliography, {}};
  world.chapters = {with_notes(leaning_notes), with_notes(leaning_notes, 3)};
  if (seed % 3 == 0) world.conventions.ibid.reset_at = IbidUse::Reset::never;
  return world;
}

// `edit` makes one of a chapter's text and of dice.
template <typename Edit>
void expect_equal_read_anew(World world, std::uint32_t seed, std::size_t rounds, Edit edit) {
  std::mt19937 dice(seed);
  Edition edition = world.edition();
  for (std::size_t round = 0; round < support::rounds(rounds); ++round) {
    const std::size_t place = dice() % 2;
    edition = typed(edition, place, edit(world.chapters[place], dice));
    world.chapters[place] = edition[place].text().str();
    // Not every edit is asked, as in life.
    if (dice() % 2 == 0) continue;
    SCOPED_TRACE(std::to_string(seed) + ", " + std::to_string(round) + "\n" +
                 world.chapters[place]);
    const Edition fresh = world.edition();
    for (std::size_t i = 0; i < 2; ++i) {
      ASSERT_EQ(written(edition, i), written(fresh, i));
      ASSERT_EQ(details(edition, i), details(fresh, i));
    }
  }
}

class OtherPlaces : public testing::TestWithParam<std::uint32_t> {};

TEST_P(OtherPlaces, EqualReadAnew) {
  expect_equal_read_anew(world_of(GetParam()), GetParam(), 80, in_a_page);
}

INSTANTIATE_TEST_SUITE_P(Seeds, OtherPlaces, testing::Range(0U, 12U));

const std::vector<std::string> words_in_notes{
    "Ibid.",
    "ibid., p. 5",
    "; Carr, *Socialism in One Country*, Vol. 2, p. 3",
    "; ibid., Vol. 1",
    "V. Serge, *Воспоминания 𝔄*, London 1963, p. 1",
    "V. Serge, *Воспоминания*, Paris 1951",
    "Serge, *Воспоминания*, p. 8",
    "Serge, p. 9",
    "E. H. Carr, *The Interregnum*, London 1954",
    "Carr, op. cit., p. 3",
    "Carr, *Interregnum*, loc. cit.",
    "Idem, *Another Book*, London 1960",
    "; Nisonger (n. 5), p. 2",
    " (henceforth *LB*)",
    "; *LB*, p. 4",
    "*Inprecorr*, 8 April 1926",
    "; Inprecorr, 8 April 1926",
    "*International Press Correspondence*, 8 April 1926",
    "; Inprecorr",
    "; ibid., 9 April 1926",
    "RGASPI, f. 17, op. 2, d. 317, l. 4",
    "; d. 318",
    "[Ibid.]{.cite key=serge1963}",
    "; @carr1958, p. 3",
    "quoted in ",
    "Воспом",
    "a",
    " ",
    "*",
    "1",
    "",
};

// Words of a note become others, somewhere or as a whole; or a letter comes.
text::Edit in_a_note(const std::string& text, std::mt19937& dice) {
  std::vector<text::Offset> notes;
  for (std::size_t at = text.find("\n[^"); at != text.npos; at = text.find("\n[^", at + 1))
    notes.push_back(static_cast<text::Offset>(text.find("]: ", at) + 3));
  const text::Offset begin = notes[dice() % notes.size()];
  const auto end = static_cast<text::Offset>(std::min(text.find('\n', begin), text.size()));
  const auto at = [&] {
    text::Offset place = begin + static_cast<text::Offset>(dice() % (end - begin + 1));
    while (place > begin && (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U) --place;
    return place;
  };
  const std::string& words = words_in_notes[dice() % words_in_notes.size()];
  switch (dice() % 4) {
    case 0:
      return {{begin, end}, words};
    case 1: {
      const auto [from, to] = std::minmax({at(), at()});
      return {{from, to}, words};
    }
    case 2:
      return {{end, end}, words};
    default: {
      const text::Offset place = at();
      return {{place, place}, dice() % 2 == 0 ? "e" : words};
    }
  }
}

class OtherWords : public testing::TestWithParam<std::uint32_t> {};

TEST_P(OtherWords, EqualReadAnew) {
  World world = world_of(GetParam());
  if (GetParam() % 4 < 2)
    world.conventions.sigla["Inprecorr"] = "International Press Correspondence";
  if (GetParam() % 5 == 0) world.conventions.ibid.empty_notes = IbidUse::EmptyNotes::breaks;
  expect_equal_read_anew(std::move(world), GetParam(), 120, in_a_note);
}

INSTANTIATE_TEST_SUITE_P(Seeds, OtherWords, testing::Range(0U, 24U));

TEST(OtherPlaces, ShareAllElse) {
  World world{{}, "", {with_notes(leaning_notes), with_notes({"Serge, *Воспоминания 𝔄*, p. 2."})}};
  const Edition before = world.edition();
  const Sources& old = before.sources(0);
  before.sources(1);
  const auto at = static_cast<text::Offset>(world.chapters[0].find("pp. 11") + 5);
  const Edition after = typed(before, 0, {{at, at}, "0"});
  EXPECT_EQ(before[0].shared_apparatus(), after[0].shared_apparatus());
  EXPECT_FALSE(before[0].says_the_same_as(after[0]));
  const Sources& now = after.sources(0);
  EXPECT_EQ(&before.sources(1), &after.sources(1));
  EXPECT_EQ(old.introduced().works(), now.introduced().works());
  EXPECT_EQ(now.notes()[0].sources[0].locators[0].from, "101");
  EXPECT_EQ(now.notes()[1].sources[0].locators[0].from, "101") << "bare Ibid.";
  EXPECT_NE(&old.notes()[1], &now.notes()[1]);
  EXPECT_EQ(&old.notes()[2], &now.notes()[2]);
}

}  // namespace
}  // namespace ibid::model
