#include "features/places/words.h"

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using text::CodePoint;
using text::Offset;

CodePoint before(std::string_view text, Offset at) {
  for (Offset bytes = 1; bytes <= 4 && bytes <= at; ++bytes) {
    const CodePoint point = text::decode(text, at - bytes);
    if (point.valid && point.bytes == bytes) return point;
  }
  return {};
}

bool joins_letters(char32_t c) {
  return c == '\'' || c == U'’' || c == U'\u00AD';
}
bool joins_words(char32_t c) {
  return c == '-' || c == U'\u2010' || c == U'\u2011';
}

template <typename Joins>
Offset end_from(std::string_view text, Offset at, Joins joins) {
  for (;;) {
    const CodePoint point = text::decode(text, at);
    const bool letter = point.bytes > 0 && syntax::is_alphanumeric(point.value);
    const bool joint = point.bytes > 0 && joins(point.value) &&
                       syntax::alphanumeric_before(text, at) &&
                       syntax::alphanumeric_at(text, at + point.bytes);
    if (!letter && !joint) return at;
    at += point.bytes;
  }
}

template <typename Joins>
Offset begin_from(std::string_view text, Offset at, Joins joins) {
  for (;;) {
    const CodePoint point = before(text, at);
    if (point.bytes == 0) return at;
    const Offset begin = at - point.bytes;
    const bool joint = joins(point.value) && syntax::alphanumeric_before(text, begin) &&
                       syntax::alphanumeric_at(text, at);
    if (!joint && !syntax::is_alphanumeric(point.value)) return at;
    at = begin;
  }
}

}  // namespace

std::optional<text::Span> word_at(std::string_view text, Offset at) {
  const text::Span word{begin_from(text, at, joins_letters), end_from(text, at, joins_letters)};
  if (word.empty()) return std::nullopt;
  return word;
}

text::Span compound_around(std::string_view text, text::Span word) {
  const auto joins = [](char32_t c) { return joins_letters(c) || joins_words(c); };
  return {begin_from(text, word.begin, joins), end_from(text, word.end, joins)};
}

}  // namespace ibid::features
