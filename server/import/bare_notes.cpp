#include "import/bare_notes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "import/bare_calls.h"
#include "import/bare_chain.h"
#include "import/bare_lists.h"
#include "import/note_runs.h"

namespace ibid::import {
namespace {

enum class Place : std::uint8_t { headed, page, text };

struct Found {
  const BareList* list = nullptr;
  BareChain chain;
};

class Judge {
 public:
  Judge(const std::vector<BareList>& lists, const BareCalls& calls, Guesses& guesses)
      : lists_(lists),
        calls_(calls),
        guesses_(guesses),
        used_(calls.size(), false),
        done_(lists.size(), false) {}

  /// By the first paragraph.
  std::map<std::size_t, Found> run() {
    // The longest lists stand under headings: what they call is not there for others.
    for (const Place place : {Place::headed, Place::page, Place::text})
      for (std::size_t i = 0; i < lists_.size(); ++i)
        if (!done_[i] && fits(lists_[i], place)) judge(i, place);
    return std::move(found_);
  }

 private:
  static bool fits(const BareList& list, Place place) {
    if (place == Place::headed) return list.headed;
    return place == Place::text || list.placed();
  }

  void judge(std::size_t i, Place place) {
    const BareList& list = lists_[i];
    const auto next = found_.lower_bound(list.begin());
    const BareList* before = next == found_.begin() ? nullptr : std::prev(next)->second.list;
    const std::size_t since = before == nullptr ? 0 : before->end;
    if (take(i, since, before)) return;
    // The digits of a page call the notes at its own foot.
    const bool anew = i > 0 && begins_anew(lists_[i - 1], list) && lists_[i - 1].end > since;
    if (anew && take(i, lists_[i - 1].end, before)) return;
    const auto chain = place == Place::text && !list.headed ? bare_chain(list, calls_, used_, since)
                                                            : std::nullopt;
    if (chain && chain->called >= 2)
      guesses_.push_back({list.items.front().line, Certainty::doubtful,
                          "left as text, although numbers in the text might call it as notes"});
  }

  static bool begins_anew(const BareList& before, const BareList& list) {
    const bool feet = before.placed() && list.placed() && !before.headed && !list.headed;
    return feet && list.items.front().start.value <= before.items.back().start.value;
  }

  bool take(std::size_t i, std::size_t since, const BareList* before) {
    const BareList& list = lists_[i];
    std::optional<BareChain> chain = bare_chain(list, calls_, used_, since);
    if (!chain || !proves(list, *chain, before)) return false;
    for (const std::optional<std::size_t>& call : chain->calls)
      if (call) used_[*call] = true;
    habit_ = habit_ || chain->called >= 2;
    done_[i] = true;
    found_.emplace(list.begin(), Found{&list, std::move(*chain)});
    return true;
  }

  bool proves(const BareList& list, const BareChain& chain, const BareList* before) {
    const std::size_t count = list.items.size();
    // Where several rise, one that fits in between proves something, too.
    const std::size_t missing = count - chain.called - (chain.called > 2 ? chain.filled : 0);
    if (chain.called == 0 || chain.astray * 2 > chain.called) return false;
    if (!list.placed()) return chain.called >= 2 && missing * 5 <= count;
    if (missing > std::max<std::size_t>(1, count / 4)) return false;
    if (chain.called >= 2) return true;
    // A single digit proves a note only where others do, or where nothing else can stand.
    const std::uint32_t first = list.items.front().start.value;
    const std::uint32_t last = before == nullptr ? 0 : before->items.back().start.value;
    if (first > 1 && (first <= last || first - last > label_jump)) return false;
    if (list.headed || list.ruled || list.items.front().start.form == '^') return true;
    single_.insert(list.begin());
    return habit_ || single_.size() > 1;
  }

  const std::vector<BareList>& lists_;
  const BareCalls& calls_;
  Guesses& guesses_;
  std::vector<bool> used_;
  std::vector<bool> done_;
  std::map<std::size_t, Found> found_;
  bool habit_ = false;            ///< some list is proven by more than one digit
  std::set<std::size_t> single_;  ///< lists for which a single digit was not enough
};

void tell(const Found& found, Guesses& guesses) {
  const BareList& list = *found.list;
  const auto called = static_cast<std::size_t>(
      std::count_if(found.chain.calls.begin(), found.chain.calls.end(),
                    [](const std::optional<std::size_t>& call) { return call.has_value(); }));
  const std::string first = std::to_string(list.items.front().start.value);
  const std::string last = std::to_string(list.items.back().start.value);
  const std::string notes = list.items.size() == 1 ? "note " + first
                                                   : std::to_string(list.items.size()) +
                                                         " notes, " + first + " to " + last;
  const std::string calls =
      called == 1 ? "a bare number" : std::to_string(called) + " bare numbers";
  guesses.push_back({list.items.front().line, Certainty::likely,
                     "read as " + notes + ", called by " + calls + " in the text"});
}

using Marks = std::map<std::size_t, std::vector<Bracketing>>;  // by paragraph

// The notes of a list, each a paragraph of its own, and what belongs to them.
void cut_notes(std::vector<Paragraph>& all, const BareList& list, std::vector<Paragraph>& out) {
  auto item = list.items.begin();
  for (std::size_t i = list.begin(); i < list.end; ++i) {
    if (!all[i].prose()) {
      out.push_back(std::move(all[i]));
      continue;
    }
    if (item == list.items.end() || item->paragraph != i) {
      out.push_back(std::move(all[i]));
      out.back().role = Role::in_note;
      continue;
    }
    Paragraph like = all[i];
    like.text = {};
    for (; item != list.items.end() && item->paragraph == i; ++item) {
      const auto next = item + 1;
      const bool last = next == list.items.end() || next->paragraph != i;
      const std::size_t length = last ? std::string::npos : next->at - 1 - item->at;
      Paragraph& note = out.emplace_back(like);
      note.text = all[i].text.substr(item->at, length);
      note.line = item->line;
      note.role = Role::note;
      note.label = std::to_string(item->start.value);
      note.skip = item->start.length;
      note.tight = item->at > 0;
      note.new_page = like.new_page && item->at == 0;
    }
  }
}

}  // namespace

void find_bare_notes(Draft& draft, Guesses& guesses) {
  const BareCalls calls(draft);
  if (calls.empty()) return;
  const std::vector<BareList> lists = bare_lists(draft, calls);
  const std::map<std::size_t, Found> found = Judge(lists, calls, guesses).run();
  if (found.empty()) return;
  Marks marks;
  for (const auto& [begin, one] : found) {
    tell(one, guesses);
    for (const std::optional<std::size_t>& call : one.chain.calls)
      if (call) {
        const Glued& mark = calls[*call].mark;
        marks[calls[*call].paragraph].push_back({mark.begin, mark.end, std::to_string(mark.value)});
      }
    if (!one.list->headed) continue;
    std::size_t heading = begin - 1;
    while (draft.paragraphs[heading].of_page()) --heading;
    draft.paragraphs[heading].role = Role::heading;
  }
  for (auto& [paragraph, own] : marks)
    put_brackets(draft.paragraphs[paragraph].text, std::move(own));
  std::vector<Paragraph> result;
  result.reserve(draft.paragraphs.size());
  for (std::size_t i = 0; i < draft.paragraphs.size();) {
    const auto list = found.find(i);
    if (list == found.end()) {
      result.push_back(std::move(draft.paragraphs[i++]));
    } else {
      cut_notes(draft.paragraphs, *list->second.list, result);
      i = list->second.list->end;
    }
  }
  draft.paragraphs = std::move(result);
}

}  // namespace ibid::import
