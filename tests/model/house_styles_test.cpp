// Random notes whose meaning is known, printed in the styles of several houses and languages: each
// citation is read back as the work that was meant, with the place that was meant.
//
// Where a house prints “Ibid.” follows CSL 1.0.2, “Choose”, position: so whatever CSL prints as
// ibid resolves to the same item.
#include <array>
#include <map>
#include <random>

#include <gtest/gtest.h>

#include "model/edition.h"

namespace ibid::model {
namespace {

struct Item {
  std::string_view initials, family, title, shortened, place, publisher, year;
  int volumes = 0;  ///< 0: one, without a number
};

struct Cite {
  std::size_t item = 0;
  int volume = 0;
  int page = 0;  ///< 0: none, the work as a whole
  bool operator==(const Cite&) const = default;
};

enum class Position { first, subsequent, ibid, ibid_with_locator };

struct House {
  std::string_view name;
  std::vector<Item> items;
  std::string (*first)(const Item&);
  std::string (*again)(const Item&);
  std::string_view ibid;
  std::string_view volume;  ///< before a volume's number
  std::string_view page;    ///< before a page's number
};

void PrintTo(const House& house, std::ostream* out) {
  *out << house.name;
}

std::string join(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out += part;
  return out;
}

const std::vector<Item> english{
    {"E. H.", "Carr", "The Interregnum 1923–1924", "The Interregnum", "London", "Macmillan",
     "1954"},
    {"E. H.", "Carr", "Socialism in One Country", "Socialism", "London", "Macmillan", "1958", 3},
    {"Victor", "Serge", "Memoirs of a Revolutionary", "Memoirs", "London",
     "Oxford University Press", "1963"},
    {"Leon", "Trotsky", "The Challenge of the Left Opposition (1923–25)", "Challenge (1923–25)",
     "New York", "Pathfinder", "1975"},
    {"Leon", "Trotsky", "The Challenge of the Left Opposition (1928–29)", "Challenge (1928–29)",
     "New York", "Pathfinder", "1981"},
    {"Isaac", "Deutscher", "The Prophet Unarmed", "Prophet", "London", "Verso", "1959"},
    {"Józef", "Čapek", "Žluté květy 𝔄", "Žluté květy", "Prague", "Aventinum", "1927"}};

const std::vector<Item> german{
    {"Karl", "Müller", "Die Geschichte der Außenpolitik", "Geschichte", "Berlin", "Dietz", "1962",
     2},
    {"Rosa", "Größe", "Briefe aus der Haft", "Briefe", "Leipzig", "Reclam", "1927"},
    {"Arthur", "Rosenberg", "Entstehung der Republik", "Entstehung", "Frankfurt", "Fischer",
     "1955"}};

const std::vector<Item> french{
    {"Pierre", "Broué", "Le Parti bolchevique", "Le Parti", "Paris", "Minuit", "1963"},
    {"Élise", "Hébert", "Histoire de l’été rouge", "Histoire", "Lyon", "Maspero", "1971", 2},
    {"Boris", "Souvarine", "Staline", "Staline", "Paris", "Plon", "1935"}};

const std::vector<Item> italian{
    {"Paolo", "Spriano", "Storia del Partito comunista", "Storia", "Torino", "Einaudi", "1967", 5},
    {"Nicolò", "Perù", "Lettere dal carcere", "Lettere", "Roma", "Laterza", "1947"},
    {"Giuseppe", "Boffa", "La rivoluzione russa", "La rivoluzione", "Milano", "Mondadori", "1976"}};

const std::vector<Item> russian{
    {"Л. Д.", "Троцкий", "Моя жизнь", "Моя жизнь", "М.", "Книга", "1991", 2},
    {"В. М.", "Иванов", "Очерки русской революции", "Очерки", "Л.", "Наука", "1925"},
    {"А. И.", "Орлов", "История одного съезда", "История", "Москва", "Прибой", "1927"}};

// E. H. Carr, *The Interregnum* (London: Macmillan, 1954)
std::string oxford(const Item& is) {
  return join({is.initials, " ", is.family, ", *", is.title, "* (", is.place, ": ", is.publisher,
               ", ", is.year, ")"});
}
// E.H. Carr, The Interregnum, London 1954
std::string bare(const Item& is) {
  return join({is.initials, " ", is.family, ", ", is.title, ", ", is.place, " ", is.year});
}
std::string marked(const Item& is) {
  return join({is.initials, " ", is.family, ", *", is.title, "*, ", is.place, ", ", is.year});
}
// Троцкий Л. Д., *Моя жизнь*, М., 1991
std::string inverted(const Item& is) {
  return join({is.family, " ", is.initials, ", *", is.title, "*, ", is.place, ", ", is.year});
}
std::string short_marked(const Item& is) {
  return join({is.family, ", *", is.shortened, "*"});
}
std::string short_bare(const Item& is) {
  return join({is.family, ", ", is.shortened});
}
std::string short_quoted(const Item& is) {
  return join({is.family, ", ‘", is.shortened, "’"});
}
std::string op_cit(const Item& is) {
  return join({is.family, ", *op. cit.*"});
}
std::string a_a_o(const Item& is) {
  return join({is.family, ", a. a. O."});
}
std::string cit(const Item& is) {
  return join({is.family, ", cit."});
}
std::string ukaz_soch(const Item& is) {
  return join({is.family, ", указ. соч."});
}

const std::array<House, 10> houses{{
    {"Oxford", english, oxford, short_marked, "Ibid.", "vol. ", "p. "},
    {"Chicago", english, oxford, short_marked, "Ibid.", "vol. ", ""},
    {"ThePlainOne", english, bare, short_bare, "Ibid.", "Vol.", "p."},
    {"Quotes", english, oxford, short_quoted, "ibid.", "vol. ", "p. "},
    {"German", german, marked, short_marked, "Ebd.", "Bd. ", "S. "},
    {"GermanAaO", german, marked, a_a_o, "Ebenda", "Bd. ", "S. "},
    {"French", french, marked, short_marked, "*Ibid.*", "t. ", "p. "},
    {"FrenchOpCit", french, marked, op_cit, "*Ibid.*", "t. ", "p. "},
    {"Italian", italian, marked, cit, "Ivi", "vol. ", "p. "},
    {"Russian", russian, inverted, ukaz_soch, "Там же", "т. ", "с. "},
}};

using Note = std::vector<Cite>;

// CSL 1.0.2: the cite before in the same note, or the single cite of the note before.
Position position_of(const std::vector<Note>& notes, std::size_t note, std::size_t index) {
  const Cite& cite = notes[note][index];
  bool seen = false;
  for (std::size_t n = 0; n <= note; ++n) {
    for (std::size_t i = 0; i < notes[n].size() && (n < note || i < index); ++i) {
      seen = seen || notes[n][i].item == cite.item;
    }
  }
  if (!seen) return Position::first;
  const Cite* before = nullptr;
  if (index > 0) before = &notes[note][index - 1];
  if (index == 0 && note > 0 && notes[note - 1].size() == 1) before = &notes[note - 1][0];
  if (!before || before->item != cite.item) return Position::subsequent;
  if (before->page == cite.page && before->volume == cite.volume) return Position::ibid;
  return cite.page == 0 ? Position::subsequent : Position::ibid_with_locator;
}

std::string place(const House& house, const Cite& cite, bool with_volume) {
  std::string out;
  if (with_volume && cite.volume > 0)
    out += join({", ", house.volume, std::to_string(cite.volume)});
  if (cite.page > 0) out += join({", ", house.page, std::to_string(cite.page)});
  return out;
}

std::string printed(const House& house, const std::vector<Note>& notes, std::size_t note,
                    std::size_t index) {
  const Cite& cite = notes[note][index];
  const Item& item = house.items[cite.item];
  switch (position_of(notes, note, index)) {
    case Position::first:
      return house.first(item) + place(house, cite, true);
    case Position::subsequent:
      return house.again(item) + place(house, cite, true);
    case Position::ibid:
      return std::string(house.ibid);
    case Position::ibid_with_locator:
      break;
  }
  const Cite& before = index > 0 ? notes[note][index - 1] : notes[note - 1][0];
  return std::string(house.ibid) + place(house, cite, before.volume != cite.volume);
}

// Runs of the same work are frequent, as they are in books.
std::vector<Note> random_notes(std::mt19937& random, const House& house) {
  const auto below = [&](std::size_t n) { return std::size_t{random() % n}; };
  std::vector<Note> notes(30);
  Cite cite;
  for (Note& note : notes) {
    const std::size_t cites = below(6) == 0 ? 2 : 1;
    for (std::size_t i = 0; i < cites; ++i) {
      if (below(2) == 0) cite.item = below(house.items.size());
      const int volumes = house.items[cite.item].volumes;
      if (volumes == 0) cite.volume = 0;
      if (volumes > 0 && (cite.volume == 0 || cite.volume > volumes || below(3) == 0)) {
        cite.volume = 1 + static_cast<int>(below(static_cast<std::size_t>(volumes)));
      }
      if (below(4) != 0) cite.page = 1 + static_cast<int>(below(600));
      note.push_back(cite);
    }
  }
  return notes;
}

std::string printed_chapter(const House& house, const std::vector<Note>& notes) {
  std::string text = "Текст";
  std::string definitions;
  for (std::size_t n = 0; n < notes.size(); ++n) {
    const std::string label = std::to_string(n + 1);
    text += " word[^" + label + "]";
    definitions += "\n[^" + label + "]: ";
    for (std::size_t i = 0; i < notes[n].size(); ++i) {
      if (i > 0) definitions += "; ";
      definitions += printed(house, notes, n, i);
    }
    definitions += definitions.ends_with('.') ? "\n" : ".\n";
  }
  return text + "\n" + definitions;
}

Edition edition_of(const std::string& text) {
  const auto conventions = std::make_shared<const Conventions>();
  return {conventions,
          {std::make_shared<const Chapter>(
              Chapter::read("1.md", text::Text(text), conventions->series))}};
}

// `1, vol. 2, p. 12`: the item by the citation that names it first.
std::string told(std::size_t item, const std::string& volume, const std::string& page) {
  return "item " + std::to_string(item) + ", vol. " + volume + ", p. " + page;
}
std::string told(const Cite& cite) {
  return told(cite.item, cite.volume ? std::to_string(cite.volume) : "",
              cite.page ? std::to_string(cite.page) : "");
}

// The note and what goes before it, for a failing test's reader.
std::string excerpt(const std::string& text, std::size_t note) {
  const std::size_t from = text.find("\n[^" + std::to_string(note < 6 ? 1 : note - 5) + "]: ");
  return text.substr(from,
                     text.find('\n', text.find("\n[^" + std::to_string(note) + "]: ") + 1) - from);
}

class Houses : public testing::TestWithParam<House> {};

TEST_P(Houses, AreReadBack) {
  const House& house = GetParam();
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::mt19937 random(seed);
    const std::vector<Note> notes = random_notes(random, house);
    const std::string text = printed_chapter(house, notes);
    const Edition edition = edition_of(text);
    const auto& read = edition.sources(0).notes();
    ASSERT_EQ(read.size(), notes.size());
    // Volumes of a work are works of one title.
    std::map<std::string, std::size_t> items;
    for (std::size_t n = 0; n < notes.size(); ++n) {
      const std::string where =
          "note " + std::to_string(n + 1) + ", seed " + std::to_string(seed) + excerpt(text, n + 1);
      ASSERT_EQ(read[n].sources.size(), notes[n].size()) << where;
      for (std::size_t i = 0; i < notes[n].size(); ++i) {
        const Source& source = read[n].sources[i];
        ASSERT_TRUE(source.work) << where;
        const std::string& title = source.work->is.title;
        if (position_of(notes, n, i) == Position::first) items[title] = notes[n][i].item;
        EXPECT_EQ(source.status, Status::resolved) << where;
        ASSERT_TRUE(items.contains(title)) << title << " in " << where;
        const std::string page = source.locators.empty() ? "" : source.locators[0].from;
        ASSERT_EQ(told(items[title], source.volume, page), told(notes[n][i])) << where;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, Houses, testing::ValuesIn(houses),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace ibid::model
