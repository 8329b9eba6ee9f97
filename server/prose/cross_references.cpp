// Words that send the reader to another place of the book, with no link near: `as noted above`.
//
// Phrases that can mean nothing else. A link in the same sentence says where. What a quotation or a
// note refers to is a matter of its own: there `see above` is a short form of a citation.
#include <algorithm>
#include <array>

#include "prose/looks.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

constexpr std::array<std::string_view, 24> phrases{
    "as we saw",
    "as we have seen",
    "as we shall see",
    "as noted above",
    "as mentioned above",
    "as described above",
    "as described below",
    "as discussed above",
    "as discussed below",
    "as explained above",
    "as explained below",
    "as stated above",
    "as shown above",
    "as noted earlier",
    "as mentioned earlier",
    "as discussed earlier",
    "referred to above",
    "quoted above",
    "see above",
    "see below",
    "previous chapter",
    "preceding chapter",
    "next chapter",
    "following chapter",
};

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(std::string_view text, std::size_t at) {
  return at < text.size() &&
         ((small(text[at]) >= 'a' && small(text[at]) <= 'z') || text[at] == '-');
}

// The phrase at `at`; empty where none stands there.
std::string_view phrase_at(std::string_view text, std::size_t at) {
  for (const std::string_view phrase : phrases) {
    if (text.size() - at < phrase.size() || is_letter(text, at + phrase.size())) continue;
    std::size_t same = 0;
    while (same < phrase.size() && small(text[at + same]) == phrase[same]) ++same;
    if (same == phrase.size()) return text.substr(at, phrase.size());
  }
  return {};
}

bool ends_sentence(std::string_view text, std::size_t at) {
  const char c = text[at];
  return (c == '.' || c == '?' || c == '!') && (at + 1 == text.size() || text[at + 1] == ' ');
}

// Of the sentence that holds a byte; no further than a reader would look.
Span sentence_around(std::string_view text, std::size_t at) {
  constexpr std::size_t reach = 400;
  std::size_t begin = at;
  while (begin > 0 && at - begin < reach && !ends_sentence(text, begin - 1)) --begin;
  std::size_t end = at;
  while (end < text.size() && end - at < reach && !ends_sentence(text, end)) ++end;
  return {static_cast<Offset>(begin), static_cast<Offset>(end)};
}

// A link, a bare address or an inline note in the sentence.
bool says_where(const Passage& passage, Span sentence) {
  const auto before = [](const auto& begin_of) {
    return [begin_of](const auto& one, Offset at) { return begin_of(one) < at; };
  };
  const auto& stretches = passage.stretches;
  auto stretch = std::lower_bound(stretches.begin(), stretches.end(), sentence.begin,
                                  before([](const Stretch& one) { return one.span.begin; }));
  for (; stretch != stretches.end() && stretch->span.begin < sentence.end; ++stretch)
    if (stretch->kind == Stretch::Kind::link) return true;
  const auto& objects = passage.objects;
  auto object = std::lower_bound(objects.begin(), objects.end(), sentence.begin,
                                 before([](const Object& one) { return one.at; }));
  for (; object != objects.end() && object->at < sentence.end; ++object)
    if (object->kind == Object::Kind::other || object->kind == Object::Kind::note) return true;
  return false;
}

}  // namespace

void look_at_cross_references(const Passage& passage, Spots& out) {
  const bool prose = passage.kind == Passage::Kind::paragraph && !passage.in_note;
  if (!prose || passage.quotations > 0) return;
  const std::string_view text = passage.text;
  constexpr text::ByteSet beginnings("arqspnfARQSPNF");
  for (std::size_t at = beginnings.find(text, 0); at < text.size();
       at = beginnings.find(text, at + 1)) {
    if (at > 0 && is_letter(text, at - 1)) continue;
    const std::string_view phrase = phrase_at(text, at);
    if (phrase.empty()) continue;
    const auto end = static_cast<Offset>(at + phrase.size());
    if (!says_where(passage, sentence_around(text, at)))
      add(out, Sight::unlinked_reference, passage, {static_cast<Offset>(at), end}).words = phrase;
    at = end - 1;
  }
}

}  // namespace ibid::prose
