#include "rules/page_breaks.h"

#include <algorithm>
#include <array>

#include "citation/numerals.h"
#include "rules/printed_range.h"

namespace ibid::rules {
namespace {

using model::Thing;

struct PageNumber {
  unsigned value = 0;
  bool roman = false;
};

std::optional<PageNumber> read_page_number(std::string_view text) {
  if (const auto value = whole_number(text)) return PageNumber{*value, false};
  if (const auto roman = citation::roman(text)) return PageNumber{*roman, true};
  return std::nullopt;
}

class Counting {
 public:
  void add(const model::Chapter& chapter, std::size_t index) {
    const std::size_t first = out_.size();
    for (model::Number i = 0; i < chapter.count(Thing::page_break); ++i) {
      const auto fact = chapter.page_break(i);
      const auto numeral = read_page_number(fact->number);
      if (!numeral || chapter.at(fact(fact->span).begin, Thing::note)) continue;
      if (chapter.at(fact(fact->span).begin, Thing::inline_note)) continue;
      out_.push_back({{index, model::Subject{Thing::page_break, i}},
                      fact->number,
                      numeral->value,
                      numeral->roman ? 1U : 0U});
    }
    for (unsigned kind : {0U, 1U}) count(first, kind);
  }

  std::vector<PrintedPage> finish() { return std::move(out_); }

 private:
  // Of one kind in the chapter: a counting of their own where all lie below what went before.
  void count(std::size_t first, unsigned kind) {
    std::optional<unsigned> last;
    bool below = true;
    for (std::size_t i = first; i < out_.size(); ++i) {
      if (out_[i].counting % 2 != kind) continue;
      last = out_[i].value;
      below = below && last_[kind] && *last < *last_[kind];
    }
    if (!last) return;
    if (below) times_[kind] += 2;
    last_[kind] = last;
    for (std::size_t i = first; i < out_.size(); ++i)
      if (out_[i].counting == kind && times_[kind] > 0) out_[i].counting += times_[kind];
  }

  std::vector<PrintedPage> out_;
  std::array<std::optional<unsigned>, 2> last_;  // per kind
  std::array<unsigned, 2> times_{};
};

}  // namespace

std::vector<PrintedPage> pages_up_to(const Scene& scene) {
  Counting counting;
  std::size_t i = scene.edition.conventions().lists_chapters ? 0 : scene.index;
  for (; i <= scene.index; ++i) counting.add(scene.edition[i], i);
  return counting.finish();
}

}  // namespace ibid::rules
