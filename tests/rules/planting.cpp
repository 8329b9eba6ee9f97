#include "rules/planting.h"

#include <regex>

namespace ibid::rules {
namespace {

using text::Offset;
using text::Span;

std::size_t at_most(Random& random, std::size_t most) {
  return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

Planted planted(const std::string& chapter, std::size_t begin, std::size_t end,
                const std::string& instead) {
  const auto at = static_cast<Offset>(begin);
  return {chapter.substr(0, begin) + instead + chapter.substr(end),
          {at, at + static_cast<Offset>(instead.size())}};
}

// A random match of an expression, in which `$…` stand for its groups, is replaced.
Fault replacing(std::string_view rule, const std::string& pattern, const std::string& instead,
                std::vector<std::string_view> also = {}) {
  const auto plant = [expression = std::regex(pattern), instead](
                         const std::string& chapter, Random& random) -> std::optional<Planted> {
    const std::vector<std::smatch> all(
        std::sregex_iterator(chapter.begin(), chapter.end(), expression), std::sregex_iterator());
    if (all.empty()) return std::nullopt;
    const std::smatch& match = all[at_most(random, all.size() - 1)];
    const auto begin = static_cast<std::size_t>(match.position());
    return planted(chapter, begin, begin + static_cast<std::size_t>(match.length()),
                   match.format(instead));
  };
  return {rule, plant, std::move(also)};
}

// Where the paragraphs of prose are that hold none of some signs.
std::vector<Span> paragraphs_without(const std::string& chapter, std::string_view signs) {
  std::vector<Span> out;
  for (std::size_t begin = 0; begin < chapter.size();) {
    const std::size_t end = std::min(chapter.find("\n\n", begin), chapter.size());
    const std::string_view one = std::string_view(chapter).substr(begin, end - begin);
    const bool prose = !one.empty() && one[0] >= 'A' && one[0] <= 'Z' && one.size() > 200;
    bool clean = prose && one.find('\n') == one.npos;
    for (std::size_t i = 0; i < signs.size() && clean; ++i) clean = one.find(signs[i]) == one.npos;
    if (clean) out.push_back({static_cast<Offset>(begin), static_cast<Offset>(end)});
    begin = end + 2;
  }
  return out;
}

// Before or behind a random small word within such a paragraph. A typographic mark is told by its
// first byte, which apostrophes share: paragraphs without any are few, but there are some.
Fault inserting(std::string_view rule, const std::string& words, std::string_view without,
                bool before, std::vector<std::string_view> also = {}) {
  const auto plant = [words, without, before](const std::string& chapter,
                                              Random& random) -> std::optional<Planted> {
    static const std::regex word("[a-z] ([a-z]{3,}) [a-z]");
    std::vector<std::size_t> places;
    for (const Span span : paragraphs_without(chapter, without)) {
      const auto begin = chapter.begin() + span.begin;
      const auto end = chapter.begin() + span.end;
      for (std::sregex_iterator at(begin, end, word); at != std::sregex_iterator(); ++at) {
        const auto found = static_cast<std::size_t>(at->position(1)) + span.begin;
        places.push_back(before ? found : found + static_cast<std::size_t>(at->length(1)));
      }
    }
    if (places.empty()) return std::nullopt;
    const std::size_t at = places[at_most(random, places.size() - 1)];
    return planted(chapter, at, at, words);
  };
  return {rule, plant, std::move(also)};
}

// A paragraph of its own between two of prose.
Fault paragraph(std::string_view rule, const std::string& words,
                std::vector<std::string_view> also = {}) {
  const auto plant = [words](const std::string& chapter, Random& random) -> std::optional<Planted> {
    const auto all = paragraphs_without(chapter, {});
    std::vector<std::size_t> places;
    for (std::size_t i = 1; i < all.size(); ++i)
      if (all[i - 1].end + 2 == all[i].begin) places.push_back(all[i].begin);
    if (places.empty()) return std::nullopt;
    const std::size_t at = places[at_most(random, places.size() - 1)];
    Planted out = planted(chapter, at, at, words + "\n\n");
    out.fault.end -= 2;
    return out;
  };
  return {rule, plant, std::move(also)};
}

// A note of a series of its own, so that it leans on no other and none on it; called at a random
// place.
Fault noting(std::string_view rule, const std::string& words,
             std::vector<std::string_view> also = {}) {
  const auto plant = [words](const std::string& chapter, Random& random) -> std::optional<Planted> {
    const auto called = inserting({}, "[^†]", "[", false).plant(chapter, random);
    if (!called) return std::nullopt;
    const std::string label = "\n[^†]: ";
    const auto at = static_cast<Offset>(called->text.size() + label.size());
    return Planted{called->text + label + words + "\n",
                   {at, at + static_cast<Offset>(words.size())}};
  };
  return {rule, plant, std::move(also)};
}

// At the end of the chapter.
Fault appending(std::string_view rule, const std::string& words,
                std::vector<std::string_view> also = {}) {
  const auto plant = [words](const std::string& chapter, Random&) -> std::optional<Planted> {
    return planted(chapter, chapter.size(), chapter.size(), "\n" + words);
  };
  return {rule, plant, std::move(also)};
}

// Another heading with the identifier of one that is there.
Fault repeated_id() {
  const auto plant = [](const std::string& chapter, Random& random) -> std::optional<Planted> {
    static const std::regex heading("\n## [^\n]*\\{#([a-z0-9-]+)");
    std::smatch match;
    if (!std::regex_search(chapter, match, heading)) return std::nullopt;
    const auto all = paragraphs_without(chapter, {});
    const std::size_t at = all[all.size() / 2 + at_most(random, all.size() / 2 - 1)].begin;
    return planted(chapter, at, at, "## Once more {#" + match[1].str() + "}\n\n");
  };
  return {"head-dup-id", plant};
}

// A note printed twice, word for word.
Fault doubled_note() {
  const auto plant = [](const std::string& chapter, Random& random) -> std::optional<Planted> {
    static const std::regex note("\n\\[\\^[0-9]+\\]: [^\n]*\n");
    const std::vector<std::smatch> all(std::sregex_iterator(chapter.begin(), chapter.end(), note),
                                       std::sregex_iterator());
    const std::smatch& one = all[at_most(random, all.size() - 1)];
    return planted(chapter, chapter.size(), chapter.size(), one.str());
  };
  return {"note-duplicate", plant};
}

// Between paragraphs whose notes it cannot share.
const std::string unsourced =
    "It is said, though nobody can say by whom it was said first.\n\n"
    "> So it was, and nobody says where it was printed.\n\n"
    "What follows is long enough to be a paragraph of its own and no link between two quotations, "
    "for it goes on about the matter at some length, names no source either, and comes to its end "
    "only here, after more than two hundred letters.";

std::vector<Fault> all_faults() {
  return {
      inserting("note-undefined", "[^zz]", "[", false),
      appending("note-unused", "[^zz]: See the archives.\n"),
      doubled_note(),
      noting("note-empty", ""),
      noting("ibid-first", "Ibid., p. 3."),
      noting("short-unresolved", "Nisonger, p. 3."),
      noting("cite-not-in-bib", "A.N. Author, *A Book Nobody Lists*, London 1960, p. 304."),
      noting("loc-reversed", "E.H. Carr, *The Interregnum*, pp. 366-352."),
      noting("loc-roman", "E.H. Carr, *The Interregnum*, p. xiix."),
      noting("loc-p-range", "E.H. Carr, *The Interregnum*, p. 340-1."),
      noting("loc-pp-single", "E.H. Carr, *The Interregnum*, pp. 345."),
      noting("note-no-end-stop", "See the archives"),
      repeated_id(),
      paragraph("head-level", "##### Too deep"),
      inserting("xref-broken", " [there](#no-such-place)", "[", false),
      inserting("xref-broken", " (see note 999)", "([", false),
      inserting("quote-unclosed", "‘", "\xE2", true),
      inserting("quote-unclosed", "“", "\xE2", true),
      inserting("quote-unopened", "”", "\xE2", false),
      inserting("bracket-unbalanced", "(", "()", true),
      inserting("md-bracket-open", "[", "[]", true),
      inserting("dup-word", " the the", {}, false),
      inserting("double-space", " ", {}, false),
      inserting("space-punct", " ,", {}, false),
      inserting("date-impossible", " on 31 November 1926", {}, false),
      inserting("num-percent", ", with 23 of 98 members (31 per cent)", "(", false),
      inserting("span-unknown", " [word]{.persn}", "[", false),
      inserting("sic-without-corr", " [wrod]{.sic}", "[", false),
      paragraph("double-blank", "\nHere all is well, but for the blank line above."),
      paragraph("md-list-trap", "1927. It was the last year of the Opposition in the party."),
      paragraph("para-no-stop",
                "Here a paragraph of many words breaks off without a stop at the very end of it"),
      paragraph("para-lowercase",
                "here a paragraph begins with a small letter for no good reason."),
      paragraph("quote-wrapped-block", "> ‘So it was, and so it was quoted.’", {"note-no-source"}),
      paragraph("note-no-source", unsourced),
      paragraph("silence-unknown", "<!-- ibid-ignore-next note-undefinde: a slip -->"),
      paragraph("silence-unused", "<!-- ibid-ignore-next quote-unclosed: nothing is there -->"),
      appending("md-div-open", "::: {.verse}\n"),
      replacing("note-marker-punct", "([a-z]{3})\\.(\\[\\^[0-9]+\\])(?= |\n)", "$1$2."),
      replacing("note-marker-space", "([a-z]\\.)(\\[\\^[0-9]+\\])(?= |\n)", "$1 $2"),
      replacing("pb-dup", "(\\[\\]\\{\\.pb n=[0-9]+\\})", "$1$1"),
      replacing("word-split", "\\b(comm)(ittee|unist)\\b", "$1 $2"),
  };
}

}  // namespace

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all = all_faults();
  return all;
}

}  // namespace ibid::rules
