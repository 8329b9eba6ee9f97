#include "import/verse.h"

#include <algorithm>

#include "import/letters.h"

namespace ibid::import {
namespace {

constexpr std::size_t longest_verse = 60;  // code points
constexpr std::size_t long_paragraph = 160;

struct Shape {
  std::size_t lines = 0;
  std::size_t longest = 0;
  std::size_t capitals = 0;  ///< lines that begin with one
};

Shape shape_of(std::string_view text) {
  Shape shape;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++shape.lines;
    shape.longest = std::max(shape.longest, count_code_points(line));
    shape.capitals += starts_upper(line) ? 1 : 0;
  }
  return shape;
}

}  // namespace

void find_verse(Draft& draft, Guesses& guesses) {
  std::vector<Shape> shapes;
  std::size_t sum = 0;
  std::size_t count = 0;
  for (const Paragraph& paragraph : draft.paragraphs) {
    shapes.push_back(shape_of(paragraph.text));
    if (!paragraph.prose() || paragraph.text.size() < long_paragraph) continue;
    sum += shapes.back().longest;
    ++count;
  }
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    Paragraph& paragraph = draft.paragraphs[i];
    const Shape& shape = shapes[i];
    if (!paragraph.prose() || shape.lines < 3 || shape.longest > longest_verse) continue;
    const bool narrow = count > 0 && shape.longest * 14 * count < sum * 10;
    if (!narrow || shape.capitals * 4 < shape.lines * 3) continue;
    paragraph.verse = true;
    guesses.push_back({paragraph.line, Certainty::likely,
                       "read as " + std::to_string(shape.lines) + " lines of verse, from “" +
                           opening(paragraph.text) + "”"});
  }
}

}  // namespace ibid::import
