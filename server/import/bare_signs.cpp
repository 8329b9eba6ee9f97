#include "import/bare_signs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/glued.h"
#include "import/label.h"

namespace ibid::import {
namespace {

struct SignItem {
  std::size_t paragraph = 0;
  std::size_t at = 0;      ///< byte of the paragraph, where its line begins
  std::uint32_t line = 0;  ///< of the input
  std::string sign;
  std::size_t length = 0;  ///< of sign and space
};

// Items in paragraphs that follow each other.
using SignList = std::vector<SignItem>;

struct SignCall {
  std::size_t paragraph = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string sign;
  bool stray = false;
};

void add_items(const Paragraph& paragraph, std::size_t i, SignList& list) {
  const std::string_view text = paragraph.text;
  std::uint32_t line = paragraph.line;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (const auto start = sign_start(text.substr(at, end - at)))
      list.push_back({i, at, line, std::string(start->label.text), start->length});
    at = end + 1;
  }
}

std::vector<SignList> lists_of(const Draft& draft) {
  std::vector<SignList> lists;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    const Paragraph& paragraph = draft.paragraphs[i];
    if (!paragraph.prose() || !sign_start(paragraph.text.substr(0, paragraph.text.find('\n'))))
      continue;
    const bool goes_on = !lists.empty() && lists.back().back().paragraph + 1 == i;
    if (!goes_on) lists.emplace_back();
    add_items(paragraph, i, lists.back());
  }
  return lists;
}

std::vector<SignCall> calls_of(const Draft& draft) {
  std::vector<SignCall> calls;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].prose()) continue;
    for (const GluedSign& glued : glued_signs(draft.paragraphs[i].text))
      calls.push_back({i, glued.begin, glued.end, std::string(glued.sign), glued.stray});
  }
  return calls;
}

// Whether a call is of this list, or shows that its signs are something else in this text.
bool concerns(const SignList& list, const SignCall& call) {
  return std::any_of(list.begin(), list.end(), [&](const SignItem& item) {
    return item.sign == call.sign ||
           (call.stray && item.sign.front() == '*' && call.sign.front() == '*');
  });
}

class SignJudge {
 public:
  SignJudge(Draft& draft, Guesses& guesses)
      : draft_(draft), guesses_(guesses), lists_(lists_of(draft)), calls_(calls_of(draft)) {}

  void run() {
    std::size_t call = 0;
    for (const SignList& list : lists_) {
      const std::size_t first = call;
      while (call < calls_.size() && calls_[call].paragraph < list.front().paragraph) ++call;
      judge(list, first, call);
      while (call < calls_.size() && calls_[call].paragraph <= list.back().paragraph) ++call;
    }
    if (taken_.empty()) return;
    for (auto& [paragraph, own] : marks_)
      put_brackets(draft_.paragraphs[paragraph].text, std::move(own));
    cut_notes();
  }

 private:
  void judge(const SignList& list, std::size_t first, std::size_t end) {
    constexpr std::size_t most_signs = 8;
    if (list.size() > most_signs) return;
    std::vector<const SignCall*> called;
    for (std::size_t i = first; i < end; ++i)
      if (concerns(list, calls_[i])) called.push_back(&calls_[i]);
    const auto stray = [](const SignCall* call) { return call->stray; };
    if (std::all_of(called.begin(), called.end(), stray)) return;
    const bool proven = std::equal(
        list.begin(), list.end(), called.begin(), called.end(),
        [](const SignItem& item, const SignCall* call) { return item.sign == call->sign; });
    if (!proven || std::any_of(called.begin(), called.end(), stray) || !differ(list)) {
      guesses_.push_back({list.front().line, Certainty::doubtful,
                          "left as text, although a sign in the text might call it as a note"});
      return;
    }
    for (const SignCall* call : called)
      marks_[call->paragraph].push_back({call->begin, call->end, call->sign});
    taken_.push_back(&list);
    tell(list);
  }

  static bool differ(const SignList& list) {
    for (auto item = list.begin(); item != list.end(); ++item)
      if (std::any_of(list.begin(), item, [&](const SignItem& o) { return o.sign == item->sign; }))
        return false;
    return true;
  }

  void tell(const SignList& list) {
    const std::string& first = list.front().sign;
    guesses_.push_back(
        {list.front().line, Certainty::likely,
         list.size() == 1 ? "read as note " + first + ", called by a bare sign in the text"
                          : "read as " + std::to_string(list.size()) + " notes, " + first + " to " +
                                list.back().sign + ", called by bare signs in the text"});
  }

  void cut_notes() {
    std::vector<Paragraph> result;
    result.reserve(draft_.paragraphs.size());
    std::size_t i = 0;
    for (const SignList* list : taken_) {
      while (i < list->front().paragraph) result.push_back(std::move(draft_.paragraphs[i++]));
      for (auto item = list->begin(); item != list->end(); ++item) {
        const bool last = item + 1 == list->end() || (item + 1)->paragraph != item->paragraph;
        result.push_back(note(*item, last ? std::string::npos : (item + 1)->at - 1 - item->at));
      }
      i = list->back().paragraph + 1;
    }
    while (i < draft_.paragraphs.size()) result.push_back(std::move(draft_.paragraphs[i++]));
    draft_.paragraphs = std::move(result);
  }

  Paragraph note(const SignItem& item, std::size_t length) const {
    Paragraph note = draft_.paragraphs[item.paragraph];
    note.text = note.text.substr(item.at, length);
    note.line = item.line;
    note.role = Role::note;
    note.label = item.sign;
    note.skip = item.length;
    note.tight = item.at > 0;
    note.new_page = note.new_page && item.at == 0;
    return note;
  }

  Draft& draft_;
  Guesses& guesses_;
  std::vector<SignList> lists_;
  std::vector<SignCall> calls_;
  std::vector<const SignList*> taken_;
  std::map<std::size_t, std::vector<Bracketing>> marks_;  ///< by paragraph
};

}  // namespace

void find_bare_signs(Draft& draft, Guesses& guesses) {
  SignJudge(draft, guesses).run();
}

}  // namespace ibid::import
