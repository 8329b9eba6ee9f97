// Corrections that rules know, as edits of what is printed.
#include <algorithm>

#include "features/fixes/mending.h"

namespace ibid::features {
namespace {

bool belongs_to_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_whole_word(std::string_view text, std::size_t at, std::size_t size) {
  if (at > 0 && belongs_to_word(text[at - 1]) && belongs_to_word(text[at])) return false;
  const std::size_t end = at + size;
  return end >= text.size() || !belongs_to_word(text[end]) || !belongs_to_word(text[end - 1]);
}

std::size_t the_only_one(std::string_view text, std::string_view words) {
  std::size_t found = text.npos;
  for (std::size_t at = text.find(words); at != text.npos; at = text.find(words, at + 1)) {
    if (!is_whole_word(text, at, words.size())) continue;
    if (found != text.npos) return text.npos;
    found = at;
  }
  return found;
}

// An imprint stands behind the title and before the places: neither need hold its words.
text::Span span_to_correct(const Mending& mending, const rules::Correction& one) {
  const model::Chapter& chapter = mending.chapter();
  text::Span span = chapter.span(one.subject, one.part, one.citation);
  if (!one.citation || one.part != model::Part::whole) return span;
  const auto words =
      model::citation_of(mending.edition(), {{mending.scene.index, one.subject}, *one.citation});
  if (!words->title.empty()) span.begin = words(words->title).end;
  if (!words->locators.empty()) {
    span.end = chapter.span(one.subject, model::Part::locators, one.citation).begin;
  }
  return {std::min(span.begin, span.end), span.end};
}

}  // namespace

std::optional<Replacement> corrected(const Mending& mending, const rules::Correction& one) {
  if (one.printed.empty() || one.printed == one.instead) return std::nullopt;
  if (one.instead.find_first_of("*_[]<>`\\^$@{}") != one.instead.npos) return std::nullopt;
  const text::Span span = span_to_correct(mending, one);
  const std::size_t at = the_only_one(mending.raw(span), one.printed);
  if (at == std::string::npos) return std::nullopt;
  const text::Offset begin = span.begin + static_cast<text::Offset>(at);
  return Replacement{{begin, begin + static_cast<text::Offset>(one.printed.size())}, one.instead};
}

std::vector<Replacement> all_corrected(const Mending& mending) {
  std::vector<Replacement> out;
  for (const rules::Correction& one : mending.finding.corrections) {
    if (auto edit = corrected(mending, one)) out.push_back(std::move(*edit));
  }
  return out;
}

}  // namespace ibid::features
