#include "import/page_feet.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "import/page_lines.h"

namespace ibid::import {
namespace {

enum class Place : std::uint8_t { unknown, head, foot };

struct PageMark {
  std::size_t paragraph = 0;
  PageNumber number;
  Place place = Place::unknown;
  bool by_feed = false;  ///< a form feed tells the place
};

bool is_aside(const Paragraph& paragraph) {
  return paragraph.of_page() || paragraph.role == Role::furniture;
}

// What the numbers are that stand in a row with nothing but lines of the page: `begin` to `end`.
PageMark mark_of_row(const Draft& draft, std::size_t begin, std::size_t end) {
  const std::vector<Paragraph>& all = draft.paragraphs;
  const bool before = begin == 0 || all[begin].new_page;
  const bool feed = end < all.size() && all[end].new_page;
  PageMark mark;
  mark.by_feed = feed && !before;
  if (before) mark.place = Place::head;
  if (!before && (feed || end == all.size())) mark.place = Place::foot;
  return mark;
}

// A number on the line of a running head.
bool is_beside_head(const Draft& draft, std::size_t i) {
  const std::vector<Paragraph>& all = draft.paragraphs;
  const auto in_head = [&](std::size_t other) {
    return all[other].role == Role::running_head && all[other].line == all[i].line;
  };
  return (i > 0 && in_head(i - 1)) || (i + 1 < all.size() && in_head(i + 1));
}

std::vector<PageMark> marks_of(const Draft& draft) {
  const std::vector<Paragraph>& all = draft.paragraphs;
  std::vector<PageMark> marks;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    end = begin + 1;
    if (!is_aside(all[begin])) continue;
    while (end < all.size() && is_aside(all[end]) && !all[end].new_page) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      if (all[i].role != Role::page) continue;
      PageMark& mark = marks.emplace_back(mark_of_row(draft, begin, end));
      mark.paragraph = i;
      mark.number = page_number(all[i].label);
      if (!mark.by_feed && is_beside_head(draft, i)) mark.place = Place::head;
    }
  }
  return marks;
}

// How many marks from the first on stand at the foot.
std::size_t count_feet(const std::vector<PageMark>& marks) {
  const bool heads = std::any_of(marks.begin(), marks.end(),
                                 [](const PageMark& m) { return m.place == Place::head; });
  const auto end = std::find_if(marks.begin(), marks.end(), [&](const PageMark& mark) {
    return mark.place == Place::head || (heads && mark.place == Place::unknown);
  });
  const auto count = static_cast<std::size_t>(end - marks.begin());
  const bool told =
      std::any_of(marks.begin(), end, [](const PageMark& mark) { return mark.by_feed; });
  const bool last = count > 1 && marks[count - 1].place == Place::foot;
  return told || last ? count : 0;
}

// By how many pages two numbers of one counting differ; a new counting begins with the next page.
std::optional<unsigned> step(const PageNumber& from, const PageNumber& to) {
  if (from.roman != to.roman) return 1;
  if (to.value <= from.value) return std::nullopt;
  return to.value - from.value;
}

std::string next_label(const PageNumber& number) {
  return number.roman ? roman_numeral(number.value + 1) : std::to_string(number.value + 1);
}

class FootMover {
 public:
  FootMover(Draft& draft, const std::vector<PageMark>& marks, std::size_t feet)
      : draft_(draft), marks_(marks), feet_(feet), at_(draft.paragraphs.size()) {}

  /// False where the begin of a page cannot be told; nothing is changed then.
  bool run() {
    begin_first();
    for (std::size_t k = 1; k < feet_; ++k)
      if (!begin_behind(k)) return false;
    if (!end_last()) return false;
    rewrite();
    return true;
  }

 private:
  const std::vector<Paragraph>& all() const { return draft_.paragraphs; }

  bool only_aside(std::size_t begin, std::size_t end) const {
    return std::all_of(all().begin() + static_cast<std::ptrdiff_t>(begin),
                       all().begin() + static_cast<std::ptrdiff_t>(end), is_aside);
  }

  // The last page that a form feed begins between two paragraphs, with text before it.
  std::optional<std::size_t> page_between(std::size_t begin, std::size_t end) const {
    while (begin < end && is_aside(all()[begin])) ++begin;
    for (std::size_t i = end; i-- > begin + 1;)
      if (all()[i].new_page) return i;
    return std::nullopt;
  }

  void begin_first() {
    const PageMark& first = marks_.front();
    if (const auto feed = page_between(0, first.paragraph)) {
      at_[*feed] = first.number.text;
    } else {
      first_page_ = first.number.text;
    }
  }

  // The page of foot `k` begins where the one before it ends, or behind pages without a number.
  bool begin_behind(std::size_t k) {
    const PageMark& before = marks_[k - 1];
    const PageMark& mark = marks_[k];
    const auto pages = step(before.number, mark.number);
    if (!pages) return false;
    if (*pages == 1) {
      at_[before.paragraph] = mark.number.text;
      return true;
    }
    const auto feed = page_between(before.paragraph + 1, mark.paragraph);
    if (!feed) return false;
    at_[before.paragraph] = next_label(before.number);
    at_[*feed] = mark.number.text;
    return true;
  }

  // What stands behind the last foot is another page, perhaps with its number at its head.
  bool end_last() {
    const PageMark& last = marks_[feet_ - 1];
    const bool more = feet_ < marks_.size();
    const std::size_t end = more ? marks_[feet_].paragraph : all().size();
    if (only_aside(last.paragraph + 1, end)) return true;
    if (more && step(last.number, marks_[feet_].number).value_or(0) < 2) return false;
    at_[last.paragraph] = next_label(last.number);
    return true;
  }

  void rewrite() {
    std::size_t foot = 0;
    std::vector<Paragraph> result;
    result.reserve(all().size() + feet_);
    for (std::size_t i = 0; i < all().size(); ++i) {
      if (!at_[i].empty()) result.push_back(page(i));
      const bool moved = foot < feet_ && marks_[foot].paragraph == i;
      if (!moved) result.push_back(std::move(draft_.paragraphs[i]));
      foot += moved ? 1 : 0;
    }
    draft_.paragraphs = std::move(result);
    draft_.first_page = std::move(first_page_);
  }

  Paragraph page(std::size_t i) const {
    Paragraph page;
    page.role = Role::page;
    page.text = page.label = at_[i];
    page.line = all()[i].line;
    return page;
  }

  Draft& draft_;
  const std::vector<PageMark>& marks_;
  std::size_t feet_;
  std::vector<std::string> at_;  ///< of every paragraph: the number of the page it begins
  std::string first_page_;
};

// A number below notes, before a form feed or at the end. One in a running head is at the head.
bool seems_foot(const Draft& draft, std::size_t i) {
  const std::vector<Paragraph>& all = draft.paragraphs;
  if (all[i].new_page || is_beside_head(draft, i)) return false;
  return i + 1 == all.size() || all[i + 1].new_page || (i > 0 && all[i - 1].in_notes());
}

}  // namespace

void move_feet(Draft& draft, Guesses& guesses) {
  const std::vector<PageMark> marks = marks_of(draft);
  const std::size_t feet = count_feet(marks);
  if (feet == 0) return;
  const std::uint32_t line = draft.paragraphs[marks.front().paragraph].line;
  if (!FootMover(draft, marks, feet).run()) return;
  const std::string first = marks.front().number.text;
  const std::string last = marks[feet - 1].number.text;
  draft.feet = true;
  guesses.push_back(
      {line, Certainty::likely,
       feet == 1 ? "moved page number " + first + " from the foot of its page to where that begins"
                 : "moved the page numbers " + first + " to " + last +
                       " from the foot of their pages to where those begin"});
}

void tell_feet(const Draft& draft, Guesses& guesses) {
  if (draft.feet) return;
  std::size_t pages = 0;
  std::size_t feet = 0;
  std::uint32_t line = 0;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (draft.paragraphs[i].role != Role::page) continue;
    if (pages++ == 0) line = draft.paragraphs[i].line;
    feet += seems_foot(draft, i) ? 1 : 0;
  }
  if (feet == 0 || feet * 2 < pages) return;
  guesses.push_back({line, Certainty::doubtful,
                     "left the page numbers where they are, although they stand at the foot: each "
                     "is where its page ends, not where it begins"});
}

}  // namespace ibid::import
