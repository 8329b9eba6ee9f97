#include "text/text.h"

#include "text/breaks.h"

namespace ibid::text {
namespace {

constexpr std::size_t chunk_size = 4096;

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

Text::Ends Text::ends_shared_with(const Text& other) const {
  const auto shared = chunks_.ends_shared_with(
      other.chunks_, [](const Chunk& a, const Chunk& b) { return a.bytes == b.bytes; });
  return {chunks_.before(shared.front).bytes,
          size() - chunks_.before(chunks_.size() - shared.back).bytes};
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
  const bool cr = holds(bytes, '\r');
  std::size_t at = 0;
  for (std::uint32_t line = found.before.breaks; line < number; ++line) {
    at = behind_break(bytes, at, cr);
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
  if (found.index == chunks_.size()) {
    const std::uint32_t line = found.before.breaks;
    return {line, units_before(at, encoding) - units_before(line_begin(line), encoding)};
  }
  const std::string_view bytes = *chunks_[found.index].bytes;
  const std::size_t inside = safe_cut(bytes, at - found.before.bytes);
  const std::uint32_t line = found.before.breaks + count_breaks(bytes.substr(0, inside));
  // Nearly always the line begins in the same chunk.
  const std::size_t begin = line_begin_before(bytes, inside);
  if (begin != std::string_view::npos) {
    return {line, text::units(bytes.substr(begin, inside - begin), encoding)};
  }
  at = found.before.bytes + static_cast<Offset>(inside);
  return {line, units_before(at, encoding) - units_before(line_begin(line), encoding)};
}

// The line without its break, which a position can never reach into.
Span Text::shown(std::uint32_t number) const {
  Span line = this->line(number);
  const auto ends_in = [&](char c) { return !line.empty() && run(line.end - 1).front() == c; };
  if (ends_in('\n')) --line.end;
  if (ends_in('\r')) --line.end;
  return line;
}

Offset Text::offset(Position position, Encoding encoding) const {
  if (position.line >= lines()) return size();
  Span line = shown(position.line);
  while (!line.empty()) {
    const std::string_view part = run(line.begin).substr(0, line.size());
    const std::uint32_t width = units(part, encoding);
    if (position.column < width) {
      return line.begin + static_cast<Offset>(prefix(part, position.column, encoding));
    }
    position.column -= width;
    line.begin += static_cast<Offset>(part.size());
  }
  return line.end;
}

}  // namespace ibid::text
