#include "app/commands/output/difference_text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "app/commands/output/source_line.h"

namespace ibid::app {
namespace {

using Lines = std::vector<std::string_view>;
using Index = std::int64_t;

constexpr Index around = 3;

// Each with its end; patches know LF alone.
Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// Lines [from, end) of the old text are replaced by lines of the new one.
struct Difference {
  Index old_from = 0;
  Index old_end = 0;
  Index new_from = 0;
  Index new_end = 0;
};

// The shortest edit script, after Myers (1986): time and memory grow with the square of the number
// of differences, of which fixes make few, and with the lines.
class Comparison {
 public:
  Comparison(const Lines& a, const Lines& b)
      : a_(a),
        b_(b),
        most_(static_cast<Index>(a.size() + b.size())),
        reach_(static_cast<std::size_t>(2 * most_ + 3), 0) {}

  std::vector<Difference> differences() {
    Index count = 0;
    while (!step(count)) ++count;
    trace(count);
    std::vector<Difference> out;
    for (auto one = steps_.rbegin(); one != steps_.rend(); ++one) {
      const bool follows = !out.empty() && out.back().old_end == one->old_from &&
                           out.back().new_end == one->new_from;
      if (!follows) out.push_back({one->old_from, one->old_from, one->new_from, one->new_from});
      out.back().old_end = one->old_end;
      out.back().new_end = one->new_end;
    }
    return out;
  }

 private:
  // How far into `a_` so many differences lead on a diagonal.
  Index& reach(Index diagonal) { return reach_[static_cast<std::size_t>(most_ + 1 + diagonal)]; }

  // Whether the way to the diagonal adds a line of `b_`; else it drops one of `a_`.
  template <typename Reach>
  static bool adds(const Reach& at, Index diagonal, Index count) {
    if (diagonal == -count || diagonal == count) return diagonal == -count;
    return at(diagonal - 1) < at(diagonal + 1);
  }

  bool step(Index count) {
    const auto at = [this](Index diagonal) { return reach(diagonal); };
    const auto base = reach_.begin() + static_cast<std::ptrdiff_t>(most_ + 1);
    history_.emplace_back(base - static_cast<std::ptrdiff_t>(count),
                          base + static_cast<std::ptrdiff_t>(count) + 1);
    for (Index diagonal = -count; diagonal <= count; diagonal += 2) {
      Index x = adds(at, diagonal, count) ? at(diagonal + 1) : at(diagonal - 1) + 1;
      while (same(x, x - diagonal)) ++x;
      reach(diagonal) = x;
      if (x >= static_cast<Index>(a_.size()) && x - diagonal >= static_cast<Index>(b_.size()))
        return true;
    }
    return false;
  }

  bool same(Index x, Index y) const {
    if (x >= static_cast<Index>(a_.size()) || y >= static_cast<Index>(b_.size())) return false;
    return a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)];
  }

  void trace(Index count) {
    auto diagonal = static_cast<Index>(a_.size()) - static_cast<Index>(b_.size());
    for (; count > 0; --count) {
      const auto& then = history_[static_cast<std::size_t>(count)];
      const auto at = [&](Index one) { return then[static_cast<std::size_t>(count + one)]; };
      const bool added = adds(at, diagonal, count);
      diagonal += added ? 1 : -1;
      const Index x = at(diagonal);
      const Index y = x - diagonal;
      steps_.push_back(added ? Difference{x, x, y, y + 1} : Difference{x, x + 1, y, y});
    }
  }

  const Lines& a_;
  const Lines& b_;
  Index most_;
  std::vector<Index> reach_;
  std::vector<std::vector<Index>> history_;  // by number of differences, around the middle
  std::vector<Difference> steps_;            // a line each, from the last to the first
};

// A name as git quotes it, which patch reads as well; nothing where it can stand as it is.
std::string quoted_for_patch(std::string_view name) {
  const auto is_special = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"' || c == '\\';
  };
  if (std::none_of(name.begin(), name.end(), is_special)) return {};
  std::string out = "\"";
  for (const char c : name) {
    if (!is_special(c)) {
      out += c;
    } else if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else {
      const auto byte = static_cast<unsigned char>(c);
      for (const int shift : {6, 3, 0}) {
        if (shift == 6) out += '\\';
        out += static_cast<char>('0' + ((byte >> shift) & 7));
      }
    }
  }
  return out + '"';
}

class DifferencePrinter {
 public:
  DifferencePrinter(const Lines& before, const Lines& after, bool colour)
      : before_(before), after_(after), colour_(colour) {}

  std::string out;

  void head(const std::string& name) {
    // A name with a space ends at a tab.
    const std::string end = name.find(' ') == name.npos ? "\n" : "\t\n";
    for (const char* sign : {"--- a/", "+++ b/"}) {
      const std::string whole = sign + name;
      const std::string quoted = quoted_for_patch(whole.substr(4));
      print("1", quoted.empty() ? whole + end : whole.substr(0, 4) + quoted + '\n');
    }
  }

  void print(const std::vector<Difference>& all) {
    for (std::size_t first = 0; first < all.size();) {
      std::size_t last = first;
      while (last + 1 < all.size() && all[last + 1].old_from - all[last].old_end <= 2 * around)
        ++last;
      hunk({all.begin() + static_cast<std::ptrdiff_t>(first),
            all.begin() + static_cast<std::ptrdiff_t>(last) + 1});
      first = last + 1;
    }
  }

 private:
  void hunk(const std::vector<Difference>& some) {
    const Index lead = std::min(around, some.front().old_from);
    const Index tail = std::min(around, static_cast<Index>(before_.size()) - some.back().old_end);
    const Index old_from = some.front().old_from - lead;
    const Index new_from = some.front().new_from - lead;
    print("36", "@@ -" + range(old_from, some.back().old_end + tail) + " +" +
                    range(new_from, some.back().new_end + tail) + " @@\n");
    Index at = old_from;
    for (const Difference& one : some) {
      const bool pairs = one.old_end - one.old_from == one.new_end - one.new_from;
      for (; at < one.old_from; ++at) line(' ', before_, at);
      for (; at < one.old_end; ++at)
        line('-', before_, at, pairs ? &after_[index(one.new_from + at - one.old_from)] : nullptr);
      for (Index added = one.new_from; added < one.new_end; ++added)
        line('+', after_, added,
             pairs ? &before_[index(one.old_from + added - one.new_from)] : nullptr);
    }
    for (; at < some.back().old_end + tail; ++at) line(' ', before_, at);
  }

  static std::string range(Index from, Index end) {
    // An empty range is named by the line before it.
    const Index first = end == from ? from : from + 1;
    return std::to_string(first) + ',' + std::to_string(end - from);
  }

  static std::size_t index(Index number) { return static_cast<std::size_t>(number); }

  // `other` is the line that this one takes the place of, or that takes its place.
  void line(char sign, const Lines& lines, Index number, const std::string_view* other = nullptr) {
    std::string_view text = lines[index(number)];
    const bool ended = text.ends_with('\n');
    if (colour_ && sign != ' ') {
      const Span changed = other ? differing(text, *other) : Span{};
      text.remove_suffix(text.ends_with("\r\n") ? 2 : ended ? 1 : 0);
      out += sign == '-' ? "\x1b[31m-" : "\x1b[32m+";
      out += emphasised(text, changed) + "\x1b[0m\n";
    } else {
      std::string whole(1, sign);
      whole += text;
      print("", ended ? whole : whole + '\n');
    }
    if (!ended) print("", "\\ No newline at end of file\n");
  }

  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  // What is left of a line without what both begin and end with.
  static Span differing(std::string_view line, std::string_view other) {
    const auto inside = [](std::string_view text, std::size_t at) {
      return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
    };
    const std::size_t shorter = std::min(line.size(), other.size());
    std::size_t front = 0;
    while (front < shorter && line[front] == other[front]) ++front;
    while (front > 0 && (inside(line, front) || inside(other, front))) --front;
    std::size_t back = 0;
    while (front + back < shorter && line[line.size() - back - 1] == other[other.size() - back - 1])
      ++back;
    while (back > 0 && inside(line, line.size() - back)) --back;
    return {front, line.size() - back};
  }

  static std::string emphasised(std::string_view line, Span span) {
    span.end = std::min(span.end, line.size());
    if (span.begin >= span.end) return shown(line);
    return shown(line.substr(0, span.begin)) + "\x1b[7m" +
           shown(line.substr(span.begin, span.end - span.begin)) + "\x1b[27m" +
           shown(line.substr(span.end));
  }

  // Colours as in ECMA-48, "Select graphic rendition".
  void print(std::string_view how, std::string_view line) {
    if (!colour_) {
      out += line;
      return;
    }
    line.remove_suffix(line.ends_with("\r\n") ? 2 : 1);
    const std::string safe = shown(line);
    out += how.empty() ? safe : "\x1b[" + std::string(how) + 'm' + safe + "\x1b[0m";
    out += '\n';
  }

  const Lines& before_;
  const Lines& after_;
  bool colour_;
};

}  // namespace

std::string print_difference(const std::string& name, std::string_view before,
                             std::string_view after, bool colour) {
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const auto differences = Comparison(old_lines, new_lines).differences();
  if (differences.empty()) return {};
  DifferencePrinter printer(old_lines, new_lines, colour);
  printer.head(name);
  printer.print(differences);
  return std::move(printer.out);
}

}  // namespace ibid::app
