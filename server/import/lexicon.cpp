#include "import/lexicon.h"

#include <algorithm>
#include <span>

#include "import/letters.h"

namespace ibid::import {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view notes_headings[] = {"notes",
                                               "footnotes",
                                               "endnotes",
                                               "references",
                                               "note",
                                               "end notes",
                                               "foot notes",
                                               "notes and references",
                                               "примечания",
                                               "сноски",
                                               "anmerkungen",
                                               "fußnoten",
                                               "notes de bas de page"};

// What a whole line of a web page begins with.
constexpr std::string_view furniture_openings[] = {
    "last updated",        "last modified",       "this page was last", "page last updated",
    "back to top",         "top of page",         "top of the page",    "return to top",
    "table of contents |", "previous chapter",    "next chapter",       "print this page",
    "share this page",     "последнее обновление"};

constexpr std::string_view saying[] = {
    "said",      "says",       "say",       "saying",    "wrote",     "writes",     "write",
    "written",   "declared",   "declares",  "explained", "explains",  "observed",   "observes",
    "argued",    "argues",     "stated",    "states",    "announced", "replied",    "replies",
    "answered",  "asked",      "asks",      "recalled",  "recalls",   "reported",   "reports",
    "concluded", "concludes",  "continued", "continues", "added",     "adds",       "noted",
    "notes",     "remarked",   "remarks",   "described", "describes", "pronounced", "proclaimed",
    "insisted",  "complained", "commented", "comments",  "summed",    "quote",      "quotes",
    "quoted",    "quoting",    "words",     "according", "put",       "reads",      "read",
    "resolved",  "told",       "testified", "warned",    "admitted",  "confessed",  "demanded",
    "сказал",    "сказала",    "говорил",   "писал",     "писала",    "пишет",      "заявил",
    "объяснил",  "отмечал",    "вспоминал", "словам",    "ответил",   "sagte",      "schrieb",
    "schreibt",  "erklärte",   "bemerkte",  "dit",       "écrit",     "écrivit",    "déclara",
    "expliqua"};

constexpr std::string_view first_person[] = {
    "i",   "we",   "our",  "my",  "us",  "me",  "ours", "mine",  "я",  "мы",   "нам",  "нас",
    "наш", "наша", "наши", "мой", "ich", "wir", "uns",  "unser", "je", "nous", "notre"};

// Places in books, the books of the Bible, and what else a number follows.
constexpr std::string_view numbered[] = {
    "p",     "pp",    "pg",   "vol",  "vols", "no",    "nos",  "nr",   "num",  "ch",    "chs",
    "chap",  "chaps", "cap",  "fig",  "figs", "art",   "arts", "sec",  "sect", "sects", "bd",
    "bde",   "bk",    "bks",  "par",  "para", "paras", "pt",   "pts",  "pl",   "tab",   "fol",
    "fols",  "fo",    "ff",   "ll",   "nn",   "vv",    "ver",  "col",  "cols", "ser",   "tom",
    "tome",  "vyp",   "abb",  "abs",  "anm",  "kap",   "taf",  "ziff", "ca",   "op",    "ex",
    "eq",    "app",   "lib",  "dok",  "doc",  "sc",    "rev",  "rom",  "cor",  "gal",   "eph",
    "thess", "heb",   "jas",  "pet",  "matt", "mt",    "mk",   "lk",   "jn",   "joh",   "gen",
    "lev",   "deut",  "josh", "judg", "kgs",  "chron", "ps",   "pss",  "prov", "eccl",  "isa",
    "jer",   "ezek",  "mic",  "zech", "стр",  "гл",    "кн",   "вып",  "рис",  "ст",    "см",
    "табл",  "разд",  "абз",  "ср",   "мф",   "мк",    "лк",   "ин",   "быт",  "откр"};

constexpr std::string_view chapter_words[] = {"chapter", "part",     "глава",    "часть",
                                              "kapitel", "chapitre", "capítulo", "capitolo"};

bool among(std::string_view word, Words words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool is_notes_heading(std::string_view text) {
  if (text.size() > 60) return false;
  const std::string lower = lowered(text);
  std::string_view word = trimmed(lower);
  while (!word.empty() && (word.back() == ':' || word.back() == '.')) word.remove_suffix(1);
  return among(word, notes_headings);
}

bool is_furniture(std::string_view text) {
  constexpr std::size_t longest = 160;
  if (text.size() > longest || text.find('\n') != std::string_view::npos) return false;
  const std::string lower = lowered(text);
  return std::any_of(std::begin(furniture_openings), std::end(furniture_openings),
                     [&](std::string_view opening) {
                       return std::string_view(lower).substr(0, opening.size()) == opening;
                     });
}

bool is_saying(std::string_view word) {
  return among(word, saying);
}
bool is_first_person(std::string_view word) {
  return among(word, first_person);
}
bool takes_number(std::string_view word) {
  return among(word, numbered);
}
bool is_chapter_word(std::string_view word) {
  return among(word, chapter_words);
}

}  // namespace ibid::import
