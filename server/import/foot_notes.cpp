#include "import/foot_notes.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/bare_calls.h"
#include "import/calls.h"
#include "import/glued.h"
#include "import/label.h"
#include "import/page_lines.h"

namespace ibid::import {
namespace {

// A line that begins with a label which the page calls.
struct Start {
  std::size_t at = 0;      ///< byte of the paragraph
  std::uint32_t line = 0;  ///< of the paragraph, from 0
  bool sign = false;
};

class Cutter {
 public:
  explicit Cutter(Draft& draft) : draft_(draft), bare_(draft), calls_(draft) {}

  void run() {
    std::vector<Paragraph> result;
    result.reserve(draft_.paragraphs.size());
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = draft_.paragraphs[i];
      if (paragraph.of_page() || paragraph.new_page) begin_page(i);
      see_signs(paragraph);
      const bool looked_at = paragraph.prose() && ends_page(i + 1);
      cut(paragraph, looked_at ? cuts(i) : std::vector<Start>{}, result);
    }
    draft_.paragraphs = std::move(result);
  }

 private:
  void begin_page(std::size_t i) {
    page_ = i;
    signs_.clear();
  }
  void see_signs(const Paragraph& paragraph) {
    if (!paragraph.prose()) return;
    for (const GluedSign& glued : glued_signs(paragraph.text))
      if (!glued.stray) signs_.emplace(glued.sign);
  }

  bool ends_page(std::size_t i) const {
    const std::vector<Paragraph>& all = draft_.paragraphs;
    while (i < all.size() && all[i].role == Role::furniture) ++i;
    return i == all.size() || all[i].of_page() || all[i].new_page;
  }

  // Where notes begin: at the first line that a label opens, and where signs and numbers part.
  std::vector<Start> cuts(std::size_t i) const {
    std::vector<Start> starts = starts_of(i);
    if (!rise(i, starts)) return {};
    std::vector<Start> result;
    bool sign = false;
    for (const Start& start : starts) {
      if (result.empty() || start.sign != sign) result.push_back(start);
      sign = start.sign;
    }
    if (!result.empty() && result.front().at == 0) result.erase(result.begin());
    return result;
  }

  std::vector<Start> starts_of(std::size_t i) const {
    const std::string_view text = draft_.paragraphs[i].text;
    std::vector<Start> found;
    std::uint32_t line = 0;
    for (std::size_t at = 0; at < text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view words = text.substr(at, end - at);
      const bool sign = is_called_sign(words);
      if (sign || is_called(words, i)) found.push_back({at, line, sign});
      at = end + 1;
    }
    return found;
  }

  // Of two lines that begin with the same number, one is none of a note.
  bool rise(std::size_t i, const std::vector<Start>& starts) const {
    std::uint32_t last = 0;
    for (const Start& start : starts) {
      if (start.sign) continue;
      const std::string_view words = std::string_view(draft_.paragraphs[i].text).substr(start.at);
      const std::uint32_t value = value_of(words.substr(0, words.find('\n')));
      if (value <= last) return false;
      last = value;
    }
    return true;
  }

  static std::uint32_t value_of(std::string_view line) {
    const std::uint32_t bare = bare_start(line).value;
    if (bare > 0) return bare;
    const std::optional<NoteStart> start = note_start(line);
    return start ? start->label.value : 0;
  }

  bool is_called(std::string_view line, std::size_t i) const {
    const std::uint32_t bare = bare_start(line).value;
    if (bare > 0 && bare_.evident(bare, page_, i + 1).size() > 0) return true;
    const std::optional<NoteStart> start = note_start(line);
    return start && start->label.kind == Kind::number &&
           calls_.within(start->label.text, page_, i + 1);
  }
  bool is_called_sign(std::string_view line) const {
    const std::optional<NoteStart> start = sign_start(line);
    return start && signs_.contains(start->label.text);
  }

  static void cut(const Paragraph& paragraph, const std::vector<Start>& starts,
                  std::vector<Paragraph>& out) {
    out.push_back(paragraph);
    if (starts.empty()) return;
    out.back().text.resize(starts.front().at - 1);
    for (std::size_t k = 0; k < starts.size(); ++k) {
      const bool last = k + 1 == starts.size();
      const std::size_t length = last ? std::string::npos : starts[k + 1].at - 1 - starts[k].at;
      Paragraph& note = out.emplace_back(paragraph);
      note.text = paragraph.text.substr(starts[k].at, length);
      note.line = paragraph.line + starts[k].line;
      note.cut = note.foot = true;
      note.new_page = false;
    }
  }

  Draft& draft_;
  BareCalls bare_;
  Calls calls_;
  std::size_t page_ = 0;                      ///< the paragraph with which the page begins
  std::set<std::string, std::less<>> signs_;  ///< that its text calls
};

}  // namespace

void cut_foot_notes(Draft& draft) {
  Cutter(draft).run();
}

void join_foot_notes(Draft& draft) {
  for (Paragraph& paragraph : draft.paragraphs) paragraph.foot = false;
  join_page_lines(draft);
}

}  // namespace ibid::import
