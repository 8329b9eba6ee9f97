#include "bench/lsp/manuscript.h"

#include <algorithm>
#include <optional>
#include <random>

namespace ibid::bench {
namespace {

using Random = std::mt19937;

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool digit(char c) {
  return c >= '0' && c <= '9';
}

int units(std::string_view text) {
  int count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 || byte >= 0xC0) ++count;
    if (byte >= 0xF0) ++count;
  }
  return count;
}

// Between two letters that are not in brackets.
std::optional<std::size_t> in_a_word(std::string_view line, std::size_t from, Random& random) {
  std::vector<std::size_t> fits;
  int depth = 0;
  for (std::size_t i = from; i + 1 < line.size(); ++i) {
    if (line[i] == '[') ++depth;
    if (line[i] == ']') --depth;
    if (depth == 0 && letter(line[i]) && letter(line[i + 1])) fits.push_back(i + 1);
  }
  if (fits.empty()) return std::nullopt;
  return fits[random() % fits.size()];
}

std::optional<std::size_t> behind_a_marker(std::string_view line) {
  for (std::size_t at = line.find("[^"); at != line.npos; at = line.find("[^", at + 1)) {
    std::size_t end = at + 2;
    while (end < line.size() && digit(line[end])) ++end;
    if (end > at + 2 && line.substr(end).starts_with("]") && !line.substr(end).starts_with("]:"))
      return end;
  }
  return std::nullopt;
}

std::optional<std::size_t> column(std::string_view line, Where where, bool markdown,
                                  Random& random) {
  if (!markdown) {
    if (where == Where::prose)
      return line.starts_with("// ") ? in_a_word(line, 3, random) : std::nullopt;
    if (where == Where::note) return std::nullopt;
    const std::size_t name = line.find("grain_");
    return line.starts_with("  return ") && name != line.npos ? std::optional(name + 5)
                                                              : std::nullopt;
  }
  const bool note = line.starts_with("[^");
  if (where == Where::note)
    return note ? in_a_word(line, line.find("]:") + 2, random) : std::nullopt;
  if (note || line.empty() || !letter(line.front())) return std::nullopt;
  return where == Where::prose ? in_a_word(line, 0, random) : behind_a_marker(line);
}

}  // namespace

Manuscript::Manuscript(std::string text) : text_(std::move(text)), begins_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') begins_.push_back(i + 1);
  }
  begins_.push_back(text_.size() + 1);
}

std::string_view Manuscript::line(std::size_t number) const {
  return std::string_view(text_).substr(begins_[number], begins_[number + 1] - begins_[number] - 1);
}

std::string Manuscript::with(Place at, std::string_view inserted) const {
  const auto number = static_cast<std::size_t>(at.line);
  std::size_t bytes = 0;
  while (units(line(number).substr(0, bytes)) < at.character) ++bytes;
  std::string text;
  text.reserve(text_.size() + inserted.size());
  return text.append(text_, 0, begins_[number] + bytes)
      .append(inserted)
      .append(text_, begins_[number] + bytes);
}

std::vector<Place> Manuscript::places(Where where, bool markdown, std::size_t count) const {
  Random random(7);
  std::vector<std::size_t> order(begins_.size() - 1);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  std::vector<Place> places;
  for (std::size_t tries = 0; places.size() < count && tries < 20 * order.size(); ++tries) {
    const std::size_t number = order[tries % order.size()];
    const auto at = column(line(number), where, markdown, random);
    if (!at) continue;
    places.push_back({static_cast<int>(number), units(line(number).substr(0, *at))});
  }
  return places;
}

}  // namespace ibid::bench
