#include "text/text.h"

#include <cstring>

namespace ibid::text {
namespace {

constexpr std::size_t chunk_size = 4096;

// The byte just behind the first line break at or after `at`, or npos.
std::size_t behind_break(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_of("\r\n", at);
  if (end == std::string_view::npos) return end;
  const bool pair = bytes[end] == '\r' && end + 1 < bytes.size() && bytes[end + 1] == '\n';
  return end + (pair ? 2 : 1);
}

std::uint32_t count_breaks(std::string_view bytes) {
  std::uint32_t count = 0;
  const bool has_cr = std::memchr(bytes.data(), '\r', bytes.size()) != nullptr;
  if (!has_cr) return static_cast<std::uint32_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  for (std::size_t at = behind_break(bytes, 0); at != std::string_view::npos;
       at = behind_break(bytes, at)) {
    ++count;
  }
  return count;
}

// Moves a cut back so that it splits neither a code point nor CR LF.
std::size_t safe_cut(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return bytes.size();
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const CodePoint point = decode(bytes, at - back);
    if (point.valid && point.bytes > back) return at - back;
  }
  if (at > 0 && bytes[at] == '\n' && bytes[at - 1] == '\r') return at - 1;
  return at;
}

}  // namespace

Text::Measure& Text::Measure::operator+=(const Measure& other) {
  bytes += other.bytes;
  breaks += other.breaks;
  utf16 += other.utf16;
  utf32 += other.utf32;
  return *this;
}

std::uint32_t Text::Measure::units(Encoding encoding) const {
  if (encoding == Encoding::utf8) return bytes;
  return encoding == Encoding::utf16 ? utf16 : utf32;
}

Text::Text(std::string_view bytes) : chunks_(cut(bytes)) {}

std::vector<Text::Chunk> Text::cut(std::string_view bytes) {
  std::vector<Chunk> chunks;
  chunks.reserve(bytes.size() / chunk_size + 1);
  while (!bytes.empty()) {
    // No runt at the end: the last two share what is left.
    const std::size_t want = bytes.size() > 2 * chunk_size ? chunk_size
                             : bytes.size() > chunk_size   ? bytes.size() / 2
                                                           : bytes.size();
    const std::string_view part = bytes.substr(0, safe_cut(bytes, want));
    const Measure sum{static_cast<Offset>(part.size()), count_breaks(part),
                      text::units(part, Encoding::utf16), text::units(part, Encoding::utf32)};
    chunks.push_back({std::make_shared<const std::string>(part), sum});
    bytes.remove_prefix(part.size());
  }
  return chunks;
}

Text::Chunks::Found Text::chunk_at(Offset at) const {
  return chunks_.find([at](const Measure& sum) { return sum.bytes > at; });
}

Text Text::with(const Edit& edit) const {
  const Span span{std::min(edit.span.begin, size()), std::min(edit.span.end, size())};
  // A neighbour on either side comes along: its edge may now split a code point or a CR LF.
  std::size_t first = chunk_at(span.begin).index;
  if (first > 0) --first;
  const std::size_t last = std::min(chunk_at(span.end).index + 2, chunks_.size());
  const Offset begin = chunks_.before(first).bytes;
  const Offset end = chunks_.before(last).bytes;
  std::string window = slice({begin, span.begin});
  window += edit.text;
  window += slice({span.end, end});
  Text next;
  next.chunks_ = chunks_.splice(first, last, cut(window));
  return next;
}

std::string Text::slice(Span span) const {
  span.end = std::min(span.end, size());
  std::string out;
  if (span.begin >= span.end) return out;
  out.reserve(span.size());
  while (span.begin < span.end) {
    const std::string_view part = run(span.begin).substr(0, span.size());
    out += part;
    span.begin += static_cast<Offset>(part.size());
  }
  return out;
}

std::string_view Text::run(Offset at) const {
  const auto found = chunk_at(at);
  if (found.index == chunks_.size()) return {};
  return std::string_view(*chunks_[found.index].bytes).substr(at - found.before.bytes);
}

Offset Text::line_begin(std::uint32_t number) const {
  if (number == 0) return 0;
  const auto found = chunks_.find([number](const Measure& sum) { return sum.breaks >= number; });
  if (found.index == chunks_.size()) return size();
  const std::string_view bytes = *chunks_[found.index].bytes;
  std::size_t at = 0;
  for (std::uint32_t line = found.before.breaks; line < number; ++line) {
    at = behind_break(bytes, at);
  }
  return found.before.bytes + static_cast<Offset>(at);
}

Span Text::line(std::uint32_t number) const {
  return {line_begin(number), number >= lines() - 1 ? size() : line_begin(number + 1)};
}

std::uint32_t Text::units_before(Offset at, Encoding encoding) const {
  if (encoding == Encoding::utf8) return at;
  const auto found = chunk_at(at);
  const std::uint32_t before = found.before.units(encoding);
  if (found.index == chunks_.size()) return before;
  const std::string_view bytes = *chunks_[found.index].bytes;
  return before + text::units(bytes.substr(0, at - found.before.bytes), encoding);
}

Position Text::position(Offset at, Encoding encoding) const {
  at = std::min(at, size());
  const auto found = chunk_at(at);
  std::uint32_t line = found.before.breaks;
  if (found.index < chunks_.size()) {
    const std::string_view bytes = *chunks_[found.index].bytes;
    const std::size_t inside = safe_cut(bytes, at - found.before.bytes);
    at = found.before.bytes + static_cast<Offset>(inside);
    line += count_breaks(bytes.substr(0, inside));
  }
  return {line, units_before(at, encoding) - units_before(line_begin(line), encoding)};
}

Offset Text::offset(Position position, Encoding encoding) const {
  if (position.line >= lines()) return size();
  const Span whole = line(position.line);
  Offset at = whole.begin;
  while (at < whole.end) {
    const std::string_view part = run(at).substr(0, whole.end - at);
    const std::size_t stop = part.find_first_of("\r\n");
    const std::string_view shown = part.substr(0, stop);
    const std::uint32_t width = units(shown, encoding);
    if (position.column < width || stop != std::string_view::npos) {
      return at + static_cast<Offset>(prefix(shown, position.column, encoding));
    }
    position.column -= width;
    at += static_cast<Offset>(part.size());
  }
  return whole.end;
}

}  // namespace ibid::text
