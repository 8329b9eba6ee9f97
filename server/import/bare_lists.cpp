#include "import/bare_lists.h"

#include <algorithm>
#include <string_view>

#include "import/letters.h"
#include "import/lexicon.h"
#include "import/note_runs.h"
#include "import/page_lines.h"

namespace ibid::import {
namespace {

// More paragraphs without a number than this end a list.
constexpr std::size_t longest_note = 3;
// How far ahead a number is looked for that stands there twice.
constexpr std::size_t lines_ahead = 6;

std::string_view next_line(std::string_view text, std::size_t at) {
  return text.substr(at, text.find('\n', at) - at);
}

// A note ends so; "a letter of" goes on.
bool may_end_note(std::string_view line) {
  const std::string_view words = without_closing(line);
  return words.empty() || words.size() < line.size() || is_digit(words.back()) ||
         std::string_view(".!?").find(words.back()) != std::string_view::npos;
}

class ListReader {
 public:
  ListReader(const Draft& draft, const BareCalls& calls) : all_(draft.paragraphs), calls_(calls) {}

  std::vector<BareList> run() {
    std::vector<BareList> found;
    for (std::size_t i = 0; i < all_.size();) {
      const BareStart start = start_at(i);
      const bool headed = start.found() && is_headed(i);
      if (!start.found() || !(headed || start.value == 1 || called(start.value, since_, i))) {
        ++i;
        continue;
      }
      found.push_back(list_from(i, start, headed));
      const BareList& list = found.back();
      i = list.end;
      const auto own = static_cast<std::size_t>(std::count_if(
          list.items.begin(), list.items.end(),
          [&](const BareItem& item) { return called(item.start.value, since_, list.begin()); }));
      if (own * 2 >= list.items.size() && (list.placed() || list.items.size() > 1)) since_ = i;
    }
    return found;
  }

 private:
  BareStart start_at(std::size_t i) const {
    return all_[i].prose() ? bare_start(all_[i].text) : BareStart{};
  }
  bool called(std::uint32_t value, std::size_t begin, std::size_t end) const {
    return calls_.evident(value, begin, end).size() > 0;
  }

  bool is_headed(std::size_t i) const {
    while (i > 0 && all_[i - 1].of_page()) --i;
    return i > 0 && all_[i - 1].prose() && is_notes_heading(all_[i - 1].text);
  }
  bool is_ruled(std::size_t i) const {
    if (i == 0 || !all_[i - 1].prose()) return false;
    const std::string_view before = all_[i - 1].text;
    return is_drawn(before.substr(before.rfind('\n') + 1));
  }
  bool is_at_foot(std::size_t end) const {
    while (end < all_.size() && all_[end].role == Role::furniture) ++end;
    return end == all_.size() || all_[end].of_page() || all_[end].new_page;
  }

  BareList list_from(std::size_t first, const BareStart& start, bool headed) {
    BareList list;
    list.headed = headed;
    list.ruled = is_ruled(first);
    add_lines(list, first, start);
    std::size_t gap = 0;
    bool paged = false;
    for (std::size_t i = first + 1; i < all_.size(); ++i) {
      if (all_[i].of_page()) {
        paged = true;
        continue;
      }
      paged = paged || all_[i].new_page;
      const BareStart next = start_at(i);
      if (next.found() && goes_on(list, next)) {
        if (!headed && (gap > 0 || paged) && !is_own(list, next.value, i)) break;
        add_lines(list, i, next);
        gap = 0;
        paged = false;
      } else if (!all_[i].prose() || is_notes_heading(all_[i].text) || ++gap > longest_note) {
        break;
      }
    }
    if (!headed) trim(list);
    extend(list);
    list.at_foot = is_at_foot(list.end);
    return list;
  }

  static bool goes_on(const BareList& list, const BareStart& next) {
    const BareStart& last = list.items.back().start;
    return next.form == last.form && next.value > last.value &&
           next.value - last.value <= label_jump;
  }

  // What stands before the note is part of the one before it: the text before the list calls it,
  // and not what stands between.
  bool is_own(const BareList& list, std::uint32_t value, std::size_t i) const {
    return called(value, since_, list.begin()) && !called(value, list.end, i);
  }

  void add_lines(BareList& list, std::size_t i, const BareStart& start) const {
    const std::string& text = all_[i].text;
    list.items.push_back({i, 0, all_[i].line, start});
    list.end = i + 1;
    std::uint32_t line = all_[i].line;
    std::string_view before = next_line(text, 0);
    for (std::size_t at = before.size() + 1; at < text.size(); at += before.size() + 1) {
      const std::string_view here = next_line(text, at);
      const BareStart next = bare_start(here);
      ++line;
      if (next.found() && goes_on(list, next) && begins_item(list, text, at, before, next))
        list.items.push_back({i, at, line, next});
      before = here;
    }
  }

  // Not "a letter of / 13 January", with nothing to call it, or with note 13 a few lines below.
  bool begins_item(const BareList& list, std::string_view text, std::size_t at,
                   std::string_view before, const BareStart& next) const {
    const bool ended = may_end_note(before);
    if (!ended && (next.value != list.items.back().start.value + 1 ||
                   !called(next.value, since_, list.begin())))
      return false;
    const std::string_view words = next_line(text, at).substr(next.length);
    if (ended && (next.form != ' ' || !starts_lower(words))) return true;
    for (std::size_t ahead = 0; ahead < lines_ahead && at < text.size(); ++ahead) {
      at += next_line(text, at).size() + 1;
      if (at >= text.size()) break;
      const BareStart other = bare_start(next_line(text, at));
      if (other.value == next.value && other.form == next.form) return false;
    }
    return true;
  }

  // What counts on behind the last note that is called may be text that begins with a number,
  // but at the foot of a page it is not.
  void trim(BareList& list) const {
    if (is_at_foot(list.end)) return;
    while (list.items.back().paragraph != list.begin()) {
      const std::size_t last = list.items.back().paragraph;
      auto own = list.items.end();
      while ((own - 1)->paragraph == last) --own;
      const bool any = std::any_of(own, list.items.end(), [&](const BareItem& item) {
        return called(item.start.value, since_, list.begin());
      });
      if (any) return;
      list.items.erase(own, list.items.end());
      list.end = list.items.back().paragraph + 1;
    }
  }

  // What follows the last note and is set in further belongs to it.
  void extend(BareList& list) const {
    const std::uint32_t indent = all_[list.items.back().paragraph].indent;
    while (list.end < all_.size() && all_[list.end].prose() && all_[list.end].indent > indent &&
           !all_[list.end].new_page)
      ++list.end;
  }

  const std::vector<Paragraph>& all_;
  const BareCalls& calls_;
  std::size_t since_ = 0;  ///< behind the list before that the text calls
};

}  // namespace

std::vector<BareList> bare_lists(const Draft& draft, const BareCalls& calls) {
  return ListReader(draft, calls).run();
}

}  // namespace ibid::import
