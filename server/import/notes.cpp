#include "import/notes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "import/letters.h"
#include "import/lexicon.h"

namespace ibid::import {
namespace {

// More paragraphs without a label than this end a list.
constexpr std::size_t longest_note = 3;
// How far labels may jump where nothing else tells that they belong together.
constexpr std::uint32_t jump = 3;

bool near(std::uint32_t a, std::uint32_t b) {
  return a < b ? b - a <= jump : a - b <= jump;
}

struct Item {
  std::size_t paragraph = 0;
  NoteStart start;
  bool worded = false;  ///< its paragraph says more than the label
};

struct Run {
  std::vector<Item> items;
  std::size_t end = 0;  ///< the paragraph behind its last one
  bool headed = false;  ///< under a heading like "Notes"
  std::size_t called = 0;

  // Of labels with nothing behind them, a page has many that are no notes.
  bool is_notes() const {
    const std::size_t says = worded();
    return headed ? says > 0 : says * 2 > items.size() && called * 2 >= items.size();
  }
  std::size_t worded() const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const std::size_t next = i + 1 < items.size() ? items[i + 1].paragraph : end;
      if (items[i].worded || items[i].paragraph + 1 < next) ++number;
    }
    return number;
  }
};

using Called = std::map<std::string, std::size_t, std::less<>>;  // label: first paragraph

Called called_labels(const Draft& draft) {
  Called called;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i)
    for (const Mark& mark : marks(draft.paragraphs[i].text))
      called.emplace(std::string(mark.label.text), i);
  return called;
}

class Reader {
 public:
  explicit Reader(const Draft& draft) : draft_(draft), called_(called_labels(draft)) {}

  std::vector<Run> runs() {
    std::vector<Run> found;
    for (std::size_t i = 0; i < draft_.paragraphs.size();) {
      const std::optional<NoteStart> start = start_at(i);
      const bool headed = i > 0 && is_notes_heading(draft_.paragraphs[i - 1].text);
      if (!start || !(headed || may_open(start->label, i))) {
        ++i;
        continue;
      }
      found.push_back(run_from(i, *start, headed));
      i = found.back().end;
    }
    return found;
  }

 private:
  std::optional<NoteStart> start_at(std::size_t i) const {
    if (!draft_.paragraphs[i].prose()) return std::nullopt;
    return note_start(draft_.paragraphs[i].text);
  }
  // "c. 1923" opens nothing, whatever [c] may be.
  bool may_open(const Label& label, std::size_t i) const {
    return label.first() || (label.kind != Kind::letter && is_called(label, i));
  }
  bool is_called(const Label& label, std::size_t before) const {
    const auto found = called_.find(label.text);
    return found != called_.end() && found->second < before;
  }

  Run run_from(std::size_t first, const NoteStart& start, bool headed) {
    Run run;
    run.headed = headed;
    last_.fill(0);
    add(run, first, start);
    for (std::size_t i = first + 1, gap = 0; i < draft_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = draft_.paragraphs[i];
      const std::optional<NoteStart> next = start_at(i);
      const bool alike = paragraph.raised == draft_.paragraphs[first].raised;
      if (next && alike && next->form == start.form && belongs(next->label, i)) {
        if (gap > 0 && next->label.first() && last_[kind(next->label)] > 0) break;
        add(run, i, *next);
        gap = 0;
      } else if (!paragraph.prose() || is_notes_heading(paragraph.text) || ++gap > longest_note) {
        break;
      }
    }
    extend(run);
    return run;
  }

  void add(Run& run, std::size_t i, const NoteStart& start) {
    run.items.push_back({i, start, start.length < draft_.paragraphs[i].text.size()});
    run.end = i + 1;
    run.called += is_called(start.label, run.items.front().paragraph) ? 1 : 0;
    last_[kind(start.label)] = start.label.value;
  }

  // What follows the last note belongs to it where it is set in like a note's paragraph.
  void extend(Run& run) const {
    while (run.end < draft_.paragraphs.size() && draft_.paragraphs[run.end].prose() &&
           draft_.paragraphs[run.end].indent > draft_.paragraphs[run.end - 1].indent)
      ++run.end;
  }

  bool belongs(const Label& label, std::size_t i) const {
    const std::uint32_t last = last_[kind(label)];
    return is_called(label, i) || (last == 0 ? label.first() : near(label.value, last));
  }
  static std::size_t kind(const Label& label) { return static_cast<std::size_t>(label.kind); }

  const Draft& draft_;
  Called called_;
  std::array<std::uint32_t, kinds> last_{};
};

void give_roles(Draft& draft, const Run& run, Guesses& guesses) {
  for (std::size_t i = run.items.front().paragraph; i < run.end; ++i)
    draft.paragraphs[i].role = Role::in_note;
  for (const Item& item : run.items) {
    Paragraph& paragraph = draft.paragraphs[item.paragraph];
    paragraph.role = Role::note;
    paragraph.label = item.start.label.text;
    paragraph.skip = item.start.length;
  }
  // One sentence for every stretch of one series.
  for (std::size_t from = 0; from < run.items.size();) {
    std::size_t to = from;
    while (to + 1 < run.items.size() &&
           run.items[to + 1].start.label.kind == run.items[from].start.label.kind)
      ++to;
    const Paragraph& first = draft.paragraphs[run.items[from].paragraph];
    const std::string& last = draft.paragraphs[run.items[to].paragraph].label;
    const bool sure = run.headed || run.called * 10 >= run.items.size() * 9;
    guesses.push_back({first.line, sure ? Certainty::sure : Certainty::likely,
                       from == to ? "read as note " + first.label
                                  : "read as " + std::to_string(to - from + 1) + " notes, " +
                                        first.label + " to " + last});
    from = to + 1;
  }
}

// Of two lists that share labels the longer one is the notes, the later one if they are as long.
std::vector<Run> chosen(std::vector<Run> runs, const Draft& draft, Guesses& guesses) {
  std::stable_sort(runs.begin(), runs.end(), [](const Run& a, const Run& b) {
    return a.items.size() != b.items.size() ? a.items.size() > b.items.size() : a.end > b.end;
  });
  std::vector<Run> kept;
  Labels taken;
  for (Run& run : runs) {
    const bool clashes = std::any_of(run.items.begin(), run.items.end(), [&](const Item& item) {
      return taken.contains(item.start.label.text);
    });
    if (clashes && !run.headed) {
      guesses.push_back({draft.paragraphs[run.items.front().paragraph].line, Certainty::doubtful,
                         "left as text, although it is numbered like the notes"});
      continue;
    }
    for (const Item& item : run.items) taken.emplace(item.start.label.text);
    kept.push_back(std::move(run));
  }
  return kept;
}

}  // namespace

void split_lists(Draft& draft) {
  std::vector<Paragraph> result;
  result.reserve(draft.paragraphs.size());
  for (Paragraph& paragraph : draft.paragraphs) {
    std::optional<NoteStart> last = note_start(paragraph.text);
    if (!last || paragraph.text.find('\n') == std::string::npos) {
      result.push_back(std::move(paragraph));
      continue;
    }
    Paragraph item = paragraph;
    item.text.clear();
    std::string_view rest = paragraph.text;
    std::uint32_t number = paragraph.line;
    std::uint32_t value = last->label.value;
    const auto rises = [&](const std::optional<NoteStart>& next) {
      return next && next->form == last->form && next->label.kind == last->label.kind &&
             next->label.value >= value && next->label.value - value <= jump;
    };
    for (bool first = true; !rest.empty(); first = false, ++number) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      const std::optional<NoteStart> next = first ? std::nullopt : note_start(line);
      if (rises(next)) {
        value = next->label.value;
        result.push_back(item);
        item.text.clear();
        item.line = number;
        item.tight = true;
      }
      if (!item.text.empty()) item.text += '\n';
      item.text += line;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    result.push_back(std::move(item));
  }
  draft.paragraphs = std::move(result);
}

Labels find_notes(Draft& draft, Guesses& guesses) {
  std::vector<Run> runs = Reader(draft).runs();
  std::erase_if(runs, [](const Run& run) { return !run.is_notes(); });
  Labels labels;
  for (const Run& run : chosen(std::move(runs), draft, guesses)) {
    give_roles(draft, run, guesses);
    for (const Item& item : run.items) labels.emplace(item.start.label.text);
    const std::size_t first = run.items.front().paragraph;
    if (run.headed) draft.paragraphs[first - 1].role = Role::heading;
  }
  return labels;
}

}  // namespace ibid::import
