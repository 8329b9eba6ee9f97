#include "import/lines.h"

#include <algorithm>
#include <array>

#include "import/glued.h"
#include "import/label.h"
#include "import/letters.h"

namespace ibid::import {
namespace {

// First lines are set in by this much; what is set in further is centred or stands at the right.
constexpr std::uint32_t least_depth = 2;
constexpr std::uint32_t most_depth = 12;
// Shorter ones are verse, whose lines are set in for their own reasons.
constexpr std::size_t prose_line = 45;  // code points

// Takes the next line off `rest`, with its end.
std::string_view next_line(std::string_view& rest) {
  const std::size_t at = rest.find_first_of("\r\n");
  const std::string_view line = rest.substr(0, at);
  if (at == std::string_view::npos) {
    rest = {};
  } else {
    rest.remove_prefix(at + (rest.substr(at, 2) == "\r\n" ? 2 : 1));
  }
  return line;
}

std::uint32_t indent_of(std::string_view line, std::string_view text) {
  const std::size_t before = text.empty() ? 0 : static_cast<std::size_t>(text.data() - line.data());
  std::uint32_t indent = 0;
  for (const char c : line.substr(0, before)) indent += c == '\t' ? 4 : 1;
  return indent;
}

// What may stand before a new paragraph: a sentence's end, or what announces a speech.
bool ends_paragraph(std::string_view line) {
  const std::vector<Mark> found = marks(line);
  if (!found.empty() && found.back().end == line.size())
    line = trimmed(line.substr(0, found.back().begin));
  line = without_closing(without_glued(line));
  if (line.empty()) return false;
  return std::string_view(".!?:").find(line.back()) != std::string_view::npos ||
         ends_with_ellipsis(line);
}

// A line that is set in further than the left edge of its block.
struct Step {
  std::size_t line = 0;
  std::uint32_t depth = 0;
  bool opens = false;   ///< the block
  bool begins = false;  ///< within the block: may begin a paragraph, for what stands around it
};

using Tally = std::array<std::size_t, most_depth + 2>;  // by depth

// The lines that no blank line separates.
struct Block {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t left = 0;
};

std::vector<Block> blocks_of(const std::vector<Line>& lines) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].behind_blank || lines[i].new_page) blocks.push_back({i, i, lines[i].indent});
    blocks.back().end = i + 1;
    blocks.back().left = std::min(blocks.back().left, lines[i].indent);
  }
  return blocks;
}

bool is_prose(const std::vector<Line>& lines, const Block& block) {
  // The lines of a note are set in below its label.
  const Line& first = lines[block.begin];
  if (first.indent == block.left && note_start(first.text)) return false;
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(block.begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(block.end),
                     [](const Line& line) { return count_code_points(line.text) >= prose_line; });
}

void add_steps(const std::vector<Line>& lines, const Block& block, std::vector<Step>& steps) {
  for (std::size_t i = block.begin; i < block.end; ++i) {
    const std::uint32_t depth = lines[i].indent - block.left;
    if (depth < least_depth || depth > most_depth) continue;
    const bool opens = i == block.begin;
    steps.push_back({i, depth, opens,
                     !opens && ends_paragraph(lines[i - 1].text) && !starts_lower(lines[i].text)});
  }
}

// At a depth, and one column beside it, as scans have it.
std::size_t around(const Tally& tally, std::uint32_t depth) {
  return tally[depth - 1] + tally[depth] + tally[depth + 1];
}

std::optional<std::uint32_t> depth_of(const std::vector<Step>& steps, std::size_t blocks) {
  Tally all{};
  Tally good{};
  for (const Step& step : steps) {
    ++all[step.depth];
    good[step.depth] += step.opens || step.begins ? 1 : 0;
  }
  std::uint32_t best = least_depth;
  for (std::uint32_t depth = least_depth; depth <= most_depth; ++depth)
    if (around(good, depth) > around(good, best) ||
        (around(good, depth) == around(good, best) && good[depth] > good[best]))
      best = depth;
  const std::size_t found = around(good, best);
  const bool habit = found >= 3 && found * 5 >= around(all, best) * 4 && found * 3 >= blocks;
  return habit ? std::optional(best) : std::nullopt;
}

bool is_near(std::uint32_t a, std::uint32_t b) {
  return a <= b + 1 && b <= a + 1;
}

// The left edge of most blocks.
std::uint32_t left_of(const std::vector<Block>& blocks) {
  constexpr std::uint32_t widest = 80;
  std::array<std::size_t, widest + 1> counts{};
  for (const Block& block : blocks)
    if (block.end - block.begin > 1) ++counts[std::min(block.left, widest)];
  return static_cast<std::uint32_t>(std::max_element(counts.begin(), counts.end()) -
                                    counts.begin());
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  bool new_page = false;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::string_view whole = next_line(text);
    const std::string_view seen = trimmed(whole);
    const std::size_t before =
        seen.empty() ? 0 : static_cast<std::size_t>(seen.data() - whole.data());
    if (is_blank(seen)) {
      new_page = new_page || whole.find('\f') != std::string_view::npos;
      blank = true;
      continue;
    }
    new_page = new_page || whole.substr(0, before).find('\f') != std::string_view::npos;
    lines.push_back({seen, number, indent_of(whole, seen), blank, new_page && !lines.empty()});
    blank = false;
    new_page = whole.substr(before + seen.size()).find('\f') != std::string_view::npos;
  }
  return lines;
}

Indents::Indents(const std::vector<Line>& lines) : begins_(lines.size(), false) {
  const std::vector<Block> blocks = blocks_of(lines);
  left_ = left_of(blocks);
  std::vector<Step> steps;
  std::size_t prose = 0;
  for (const Block& block : blocks) {
    if (block.end - block.begin < 2 || !is_prose(lines, block)) continue;
    add_steps(lines, block, steps);
    ++prose;
  }
  depth_ = depth_of(steps, prose);
  if (!depth_) return;
  for (const Step& step : steps)
    if (step.begins && is_near(step.depth, *depth_)) begins_[step.line] = true;
}

bool Indents::is_first_line(std::uint32_t indent) const {
  return depth_ && indent >= left_ && is_near(indent - left_, *depth_);
}

}  // namespace ibid::import
