#include "import/notes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <vector>

#include "import/calls.h"
#include "import/label.h"
#include "import/note_runs.h"

namespace ibid::import {
namespace {

void give_roles(Draft& draft, const NoteRun& run, Guesses& guesses) {
  for (const NoteItem& item : run.items) {
    // The pages of the book end within notes, too.
    for (std::size_t i = item.paragraph; i < item.end; ++i)
      if (draft.paragraphs[i].prose()) draft.paragraphs[i].role = Role::in_note;
    Paragraph& paragraph = draft.paragraphs[item.paragraph];
    paragraph.role = Role::note;
    paragraph.label = item.start.label.text;
    paragraph.skip = item.start.length;
    if (!item.unsettled) continue;
    guesses.push_back(
        {paragraph.line, Certainty::doubtful,
         "left as text what follows note " + paragraph.label + ", although it might belong to it"});
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

// Which lists are notes where several share labels. At the feet of pages every list has its own
// text, which calls it; else one list is the notes: the longer one, the later one if they are as
// long.
class Choice {
 public:
  explicit Choice(const Calls& calls) : calls_(calls) {}

  bool clashes(const NoteRun& run) const {
    std::size_t shared = 0;
    for (const NoteItem& item : run.items) shared += shares(run, item) ? 1 : 0;
    return shared * 2 > run.items.size() || (shared > 0 && !run.at_foot);
  }
  void take(const NoteRun& run) {
    for (const NoteItem& item : run.items)
      taken_[std::string(item.start.label.text)].emplace(run.begin(), &run);
  }

 private:
  bool shares(const NoteRun& run, const NoteItem& item) const {
    const std::string_view label = item.start.label.text;
    const auto found = taken_.find(label);
    if (found == taken_.end()) return false;
    const auto after = found->second.lower_bound(run.begin());
    if (after != found->second.end() && !apart(run, *after->second, label)) return true;
    return after != found->second.begin() && !apart(*std::prev(after)->second, run, label);
  }
  bool apart(const NoteRun& run, const NoteRun& later, std::string_view label) const {
    return run.at_foot && later.at_foot && label_at_foot(label) &&
           calls_.within(label, run.end(), later.begin());
  }
  // Letters are numbers of lists too often.
  static bool label_at_foot(std::string_view label) {
    return read_label(label)->kind != Kind::letter;
  }

  const Calls& calls_;
  std::map<std::string, std::map<std::size_t, const NoteRun*>, std::less<>> taken_;
};

std::vector<const NoteRun*> chosen(const std::vector<NoteRun>& runs, const Calls& calls,
                                   const Draft& draft, Guesses& guesses) {
  // Numbers in the text that call notes which are found already call no other list.
  const bool found = std::any_of(draft.paragraphs.begin(), draft.paragraphs.end(),
                                 [](const Paragraph& paragraph) { return paragraph.in_notes(); });
  const auto counts = [&](const NoteRun& run) {
    return run.items.front().start.label.kind == Kind::number && !run.headed;
  };
  std::vector<const NoteRun*> sorted;
  for (const NoteRun& run : runs)
    if (run.is_notes() && !(found && counts(run))) sorted.push_back(&run);
  std::stable_sort(sorted.begin(), sorted.end(), [](const NoteRun* a, const NoteRun* b) {
    return a->items.size() != b->items.size() ? a->items.size() > b->items.size()
                                              : a->end() > b->end();
  });
  std::vector<const NoteRun*> kept;
  Choice choice(calls);
  for (const NoteRun* run : sorted) {
    if (choice.clashes(*run) && !run->headed) {
      guesses.push_back({draft.paragraphs[run->begin()].line, Certainty::doubtful,
                         "left as text, although it is numbered like the notes"});
      continue;
    }
    choice.take(*run);
    kept.push_back(run);
  }
  return kept;
}

}  // namespace

void split_lists(Draft& draft) {
  std::vector<Paragraph> result;
  result.reserve(draft.paragraphs.size());
  for (Paragraph& paragraph : draft.paragraphs) {
    std::optional<NoteStart> last = note_start(paragraph.text);
    if (!last || paragraph.in_notes() || paragraph.text.find('\n') == std::string::npos) {
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
             next->label.value >= value && next->label.value - value <= label_jump;
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
  const Calls calls(draft);
  // The labels of the runs refer to the text of the draft, which stays as it is.
  const std::vector<NoteRun> runs = note_runs(draft, calls);
  Labels labels;
  for (const Paragraph& paragraph : draft.paragraphs)
    if (paragraph.role == Role::note) labels.insert(paragraph.label);
  for (const NoteRun* run : chosen(runs, calls, draft, guesses)) {
    give_roles(draft, *run, guesses);
    for (const NoteItem& item : run->items) labels.emplace(item.start.label.text);
    if (run->headed) draft.paragraphs[run->begin() - 1].role = Role::heading;
  }
  return labels;
}

}  // namespace ibid::import
