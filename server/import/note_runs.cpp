#include "import/note_runs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "import/escape.h"
#include "import/letters.h"
#include "import/lexicon.h"

namespace ibid::import {
namespace {

// More paragraphs without a label than this end a list.
constexpr std::size_t longest_note = 3;

bool near(std::uint32_t a, std::uint32_t b) {
  return a < b ? b - a <= label_jump : a - b <= label_jump;
}

// What stands between a note and the next label.
struct Gap {
  std::size_t paragraphs = 0;
  bool set_in = true;  ///< all of it, like a note's paragraphs
  bool paged = false;  ///< a page of the book ends in it
};

class Reader {
 public:
  Reader(const Draft& draft, const Calls& calls) : draft_(draft), calls_(calls) {}

  std::vector<NoteRun> runs() {
    std::vector<NoteRun> found;
    for (std::size_t i = 0; i < size();) {
      const std::optional<NoteStart> start = start_at(i);
      const bool headed = i > 0 && is_notes_heading(draft_.paragraphs[i - 1].text);
      if (!start || !(headed || may_open(start->label, i))) {
        ++i;
        continue;
      }
      found.push_back(run_from(i, *start, headed));
      i = found.back().end();
      if (found.back().is_notes()) since_ = i;
    }
    return found;
  }

 private:
  std::size_t size() const { return draft_.paragraphs.size(); }
  std::optional<NoteStart> start_at(std::size_t i) const {
    if (!draft_.paragraphs[i].prose()) return std::nullopt;
    return note_start(draft_.paragraphs[i].text);
  }
  // "c. 1923" opens nothing, whatever [c] may be.
  bool may_open(const Label& label, std::size_t i) const {
    return label.first() || (label.kind != Kind::letter && calls_.before(label.text, i));
  }

  NoteRun run_from(std::size_t first, const NoteStart& start, bool headed) {
    NoteRun run;
    run.headed = headed;
    last_.fill(0);
    several_ = false;
    add(run, first, start);
    Gap gap;
    for (std::size_t i = first + 1; i < size(); ++i) {
      const Paragraph& paragraph = draft_.paragraphs[i];
      if (paragraph.of_page()) {
        gap.paged = true;
        continue;
      }
      const std::optional<NoteStart> next = start_at(i);
      const bool alike = paragraph.raised == draft_.paragraphs[first].raised;
      if (next && alike && next->form == start.form && belongs(next->label, i)) {
        if (gap.paragraphs > 0 && next->label.first() && last_[kind(next->label)] > 0) break;
        if (!settle(run, gap, *next, i)) break;
        add(run, i, *next);
        gap = {};
      } else if (!paragraph.prose() || is_notes_heading(paragraph.text) ||
                 ++gap.paragraphs > longest_note) {
        break;
      } else {
        gap.set_in =
            gap.set_in && paragraph.indent > draft_.paragraphs[run.items.back().paragraph].indent;
      }
    }
    extend(run);
    run.at_foot = run.is_notes() && covers(run);
    return run;
  }

  void add(NoteRun& run, std::size_t i, const NoteStart& start) {
    const bool worded = start.length < draft_.paragraphs[i].text.size();
    run.items.push_back({i, i + 1, start, worded, false});
    run.called += calls_.before(start.label.text, run.begin()) ? 1 : 0;
    last_[kind(start.label)] = start.label.value;
  }

  // Whose what stands before the next label is. False: it is text, and the list ends before it.
  bool settle(NoteRun& run, const Gap& gap, const NoteStart& next, std::size_t i) {
    if (gap.paragraphs == 0) return true;
    NoteItem& last = run.items.back();
    const std::string_view label = next.label.text;
    const bool called = calls_.within(label, since_, run.begin());
    // Notes follow what calls them: here the text goes on, on the next page.
    if (!called && !gap.set_in && calls_.within(label, last.end, i)) return false;
    if (gap.set_in || !last.worded || run.headed || called || (several_ && !gap.paged)) {
      several_ = true;
      last.end = i;
    } else {
      last.unsettled = true;
    }
    return true;
  }

  // What follows the last note belongs to it where it is set in like a note's paragraph, or where
  // labels stand on lines of their own.
  void extend(NoteRun& run) const {
    std::size_t& end = run.items.back().end;
    const std::size_t count = run.items.size();
    const bool bare =
        count > 1 && !run.items[count - 1].worded && !run.items[count - 2].worded && run.is_notes();
    if (bare && end < size() && draft_.paragraphs[end].prose()) ++end;
    while (end < size() && draft_.paragraphs[end].prose() &&
           draft_.paragraphs[end].indent > draft_.paragraphs[end - 1].indent)
      ++end;
  }

  bool covers(const NoteRun& run) const {
    if (run.begin() > 0 && draft_.paragraphs[run.begin() - 1].text.back() == ':') return false;
    std::size_t own = 0;
    std::size_t all = 0;
    Labels labels;
    for (const NoteItem& item : run.items) labels.emplace(item.start.label.text);
    for (std::size_t i = since_; i < run.begin(); ++i)
      for (const Mark& mark : marks(draft_.paragraphs[i].text)) {
        if (mark.label.kind != run.items.front().start.label.kind) continue;
        own += labels.contains(mark.label.text) ? 1 : 0;
        ++all;
      }
    return own > 0 && own * 2 >= all;
  }

  bool belongs(const Label& label, std::size_t i) const {
    const std::uint32_t last = last_[kind(label)];
    return calls_.before(label.text, i) || (last == 0 ? label.first() : near(label.value, last));
  }
  static std::size_t kind(const Label& label) { return static_cast<std::size_t>(label.kind); }

  const Draft& draft_;
  const Calls& calls_;
  std::size_t since_ = 0;  ///< behind the notes before
  std::array<std::uint32_t, kinds> last_{};
  bool several_ = false;  ///< notes of this list have more than one paragraph
};

}  // namespace

bool NoteRun::is_notes() const {
  const auto says =
      static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const NoteItem& item) {
        return item.worded || item.end > item.paragraph + 1;
      }));
  return headed ? says > 0 : says * 2 > items.size() && called * 2 >= items.size();
}

std::vector<NoteRun> note_runs(const Draft& draft, const Calls& calls) {
  return Reader(draft, calls).runs();
}

}  // namespace ibid::import
