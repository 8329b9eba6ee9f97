#include "app/server/findings_text.h"

#include <algorithm>
#include <numeric>

#include "lsp/write.h"

namespace ibid::app {
namespace {

bool in_order(const std::pair<text::Span, std::size_t>& a,
              const std::pair<text::Span, std::size_t>& b) {
  return a.first.begin != b.first.begin ? a.first.begin < b.first.begin : a.second < b.second;
}

// A diagnostic's text begins with its range.
std::string with_range(lsp::Range range) {
  std::string out = R"({"range":)";
  lsp::write(range, out);
  return out;
}

// Other places that a finding names may move as well: those are written anew each time.
std::string rest_of(const Snapshot& snapshot, const rules::Finding& finding,
                    const Dialect& dialect) {
  if (dialect.related && !finding.related.empty()) return {};
  std::string whole;
  lsp::write(to_lsp(snapshot, finding, {}, dialect), whole);
  return whole.substr(with_range({}).size());
}

}  // namespace

void FindingsText::place(const model::Chapter& chapter,
                         const std::vector<rules::Finding>& findings) {
  for (auto& [span, number] : placed_) {
    const rules::Finding& finding = findings[number];
    span = chapter.span(finding.subject, finding.part, finding.citation);
  }
  if (!std::is_sorted(placed_.begin(), placed_.end(), in_order))
    std::sort(placed_.begin(), placed_.end(), in_order);
}

lsp::Any FindingsText::of(const Snapshot& snapshot, std::size_t chapter,
                          const std::vector<rules::Finding>& findings, bool changed,
                          const Dialect& dialect) {
  if (changed) {
    placed_.clear();
    rests_.clear();
    for (const rules::Finding& finding : findings) {
      placed_.emplace_back(text::Span{}, rests_.size());
      rests_.push_back(rest_of(snapshot, finding, dialect));
    }
  }
  place(snapshot.edition[chapter], findings);
  std::vector<text::Span> spans;
  for (const Placed& one : placed_) spans.push_back(one.first);
  const auto& ranges =
      positions_.of(snapshot.edition[chapter].text(), std::move(spans), dialect.encoding);

  lsp::Any out;
  out.text.reserve(size_ + size_ / 16);
  out.text += '[';
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    if (i > 0) out.text += ',';
    const std::size_t number = placed_[i].second;
    if (rests_[number].empty()) {
      lsp::write(to_lsp(snapshot, findings[number], ranges[i], dialect), out.text);
    } else {
      out.text += R"({"range":)";
      lsp::write(ranges[i], out.text);
      out.text += rests_[number];
    }
  }
  out.text += ']';
  size_ = out.text.size();
  return out;
}

}  // namespace ibid::app
