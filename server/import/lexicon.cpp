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
bool is_chapter_word(std::string_view word) {
  return among(word, chapter_words);
}

}  // namespace ibid::import
