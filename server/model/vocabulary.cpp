#include "model/vocabulary.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "model/chapter.h"
#include "prose/words.h"
#include "syntax/characters.h"
#include "text/utf.h"
#include "works/fold.h"

namespace ibid::model {
namespace {

class Telling {
 public:
  explicit Telling(const Facts& facts) : facts_(facts) {}

  /// Whether the passage speaks for the edition: a note does where it cites nothing.
  bool is_own(const prose::Passage& passage) const {
    if (!passage.in_note) return true;
    if (passage.places.empty()) return false;
    const text::Offset at = passage.places.front();
    for (const Note& note : facts_.notes) {
      if (note.content.touches(at)) return note.citations.empty() && is_prose(passage.text);
    }
    for (const InlineNote& note : facts_.inline_notes) {
      if (note.content.touches(at)) return note.citations.empty() && is_prose(passage.text);
    }
    return false;
  }

 private:
  // What cites but could not be read has more names and numbers than words.
  static bool is_prose(std::string_view text) {
    std::size_t small = 0;
    std::size_t others = 0;
    bool begins = true;
    for (const char c : text) {
      if (begins && c >= 'a' && c <= 'z') ++small;
      if (begins && ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) ++others;
      begins = c == ' ';
    }
    return small >= 8 && small > 2 * others;
  }

  const Facts& facts_;
};

// “the Party was”, but not “the Party line” or “the congress of 1925”.
bool ends_a_name(std::string_view next) {
  constexpr std::array words{
      "after", "against", "and",  "are",    "as",     "at",   "before", "between", "but",
      "by",    "could",   "did",  "during", "for",    "from", "had",    "has",     "have",
      "if",    "in",      "into", "is",     "it",     "may",  "might",  "must",    "nor",
      "not",   "on",      "or",   "over",   "should", "so",   "than",   "that",    "the",
      "then",  "they",    "to",   "under",  "upon",   "was",  "were",   "when",    "where",
      "which", "while",   "who",  "whom",   "whose",  "will", "with",   "without", "would"};
  return std::any_of(words.begin(), words.end(),
                     [next](std::string_view word) { return word == next; });
}

class Gathering {
 public:
  void take(const Facts& facts, const syntax::Block& block, std::string_view bytes,
            text::Offset begin) {
    const Telling telling(facts);
    for (const prose::Passage& passage : prose::passages(block, bytes)) {
      if (passage.kind == prose::Passage::Kind::table) continue;
      const bool own = telling.is_own(passage);
      for (const prose::Word& word : prose::words_in(passage)) take(word, begin, own, passage);
    }
  }
  // Passages of one block may lie within each other: an inline note in its paragraph.
  Vocabulary finish() {
    if (!std::ranges::is_sorted(out_.words, {}, &WordAt::begin))
      std::ranges::stable_sort(out_.words, {}, &WordAt::begin);
    for (std::size_t i = 1; i < out_.words.size(); ++i) mark_bare(i);
    out_.words.shrink_to_fit();  // kept for long
    out_.forms.shrink_to_fit();
    return std::move(out_);
  }

 private:
  const std::string& form(std::size_t i) const { return out_.form_of(out_.words[i]).form; }

  void mark_bare(std::size_t i) {
    WordAt& word = out_.words[i];
    if (!word.own || word.begun || !word.follows) return;
    if (form(i - 1) != "the" && form(i - 1) != "The") return;
    if (i + 1 < out_.words.size() && out_.words[i + 1].follows && !ends_a_name(form(i + 1))) return;
    word.bare = true;
    ++out_.forms[word.form].counts.bare;
  }

  void take(const prose::Word& word, text::Offset begin, bool own, const prose::Passage& passage) {
    WordAt& at = out_.words.emplace_back();
    at.form = number(word.form);
    at.begin = begin + word.place.begin;
    at.follows = word.follows;
    at.broken = word.broken;
    at.begun = word.begun;
    at.quoted = word.quoted;
    at.set_off = word.set_off;
    at.foreign = word.foreign;
    at.in_note = passage.in_note;
    at.own = own && !word.quoted && !word.set_off;
    WordCounts& counts = out_.forms[at.form].counts;
    ++(!at.own ? counts.others : at.begun ? counts.begun : counts.own);
  }

  std::uint32_t number(const std::string& form) {
    const auto next = static_cast<std::uint32_t>(out_.forms.size());
    const auto [found, added] = numbers_.try_emplace(form, next);
    if (added) out_.forms.push_back({form, word_key(form), {}});
    return found->second;
  }

  Vocabulary out_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

bool is_small_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <typename Use>
void with_bytes(const Chapter& chapter, text::Span span, Use use) {
  const std::string_view run = chapter.text().run(span.begin);
  if (run.size() >= span.size()) return use(run.substr(0, span.size()));
  use(chapter.text().slice(span));
}

}  // namespace

WordCounts& WordCounts::operator+=(const WordCounts& other) {
  own += other.own;
  begun += other.begun;
  others += other.others;
  bare += other.bare;
  return *this;
}

bool begins_with_capital(std::string_view form) {
  const text::CodePoint first = text::decode(form, 0);
  std::string lower;
  syntax::append_lower(lower, first.value);
  return syntax::is_letter(first.value) && lower != form.substr(0, first.bytes);
}

std::string word_key(std::string_view form) {
  if (is_small_ascii(form)) return std::string(form);
  std::string out;
  for (const std::string& word : works::words(form)) out += word;
  return out;
}

Vocabulary read_vocabulary(const Chapter& chapter) {
  Gathering gathering;
  const Entries& entries = chapter.entries();
  std::vector<const Facts*> facts;
  facts.reserve(entries.size());
  entries.for_each([&](const Entry& entry, const Tally&) { facts.push_back(entry.facts.get()); });
  std::size_t next = 0;
  chapter.document().blocks().for_each(
      [&](const syntax::BlockRef& block, const syntax::Extent& before) {
        const text::Span span{before.bytes, before.bytes + block->length};
        with_bytes(chapter, span, [&](std::string_view bytes) {
          gathering.take(*facts[next], *block.block, bytes, span.begin);
        });
        ++next;
      });
  return gathering.finish();
}

text::Span word_at(const Chapter& chapter, text::Offset at, bool with_next) {
  constexpr text::Offset enough = 512;  // bytes
  const text::Offset size = chapter.text().size();
  if (at >= size) return {size, size};
  const std::string text = chapter.text().slice({at, std::min(size - at, enough) + at});
  const text::Span first = prose::word_from(text, 0);
  if (!with_next || first.empty()) return first.shifted(at);
  // A line may end between the two, and a quotation's mark begin the next one.
  const std::size_t next = text.find_first_not_of("- \t\r\n>", first.end);
  if (next == text.npos) return first.shifted(at);
  const text::Span second = prose::word_from(text, static_cast<text::Offset>(next));
  return second.empty() ? first.shifted(at) : text::cover(first, second).shifted(at);
}

}  // namespace ibid::model
