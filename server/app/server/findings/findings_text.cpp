#include "app/server/findings/findings_text.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "app/server/findings/standing.h"
#include "lsp/write.h"

namespace ibid::app {
namespace {

// So many findings may have gone in one place before those behind them are written anew.
constexpr std::size_t farthest = 16;

// How the text of a diagnostic begins.
void write_range(lsp::Range range, std::string& out) {
  out += R"({"range":)";
  lsp::write(range, out);
}

}  // namespace

// Both lists are in the same order, so that what both hold is met by going on in both.
void FindingsText::replace(std::vector<rules::Finding> findings) {
  std::vector<Kept> kept(findings.size());
  std::size_t next = 0;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::size_t last = std::min(next + farthest, findings_.size());
    for (std::size_t old = next; old < last; ++old) {
      if (findings_[old] != findings[i]) continue;
      kept[i] = std::move(kept_[old]);
      next = old + 1;
      break;
    }
  }
  findings_ = std::move(findings);
  kept_ = std::move(kept);
  order_.resize(findings_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
}

void FindingsText::place(std::shared_ptr<const model::Chapter> chapter) {
  const Standing standing(chapter_.get(), *chapter);
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    const rules::Finding& finding = findings_[i];
    std::optional<text::Span>& span = kept_[i].span;
    if (span) span = standing.moved(finding.subject, *span);
    if (!span) span = chapter->span(finding.subject, finding.part, finding.citation);
  }
  const auto in_order = [this](std::size_t a, std::size_t b) {
    return std::pair(kept_[a].span->begin, a) < std::pair(kept_[b].span->begin, b);
  };
  if (!std::is_sorted(order_.begin(), order_.end(), in_order))
    std::sort(order_.begin(), order_.end(), in_order);
  chapter_ = std::move(chapter);
}

void FindingsText::write_rests(const Snapshot& snapshot, const Dialect& dialect) {
  std::string no_range;
  write_range({}, no_range);
  for (std::size_t i = 0; i < findings_.size(); ++i) {
    Kept& kept = kept_[i];
    std::vector<lsp::Range> related;
    if (dialect.related) related = related_ranges(snapshot, findings_[i], dialect);
    if (!kept.rest.empty() && related == kept.related) continue;
    kept.rest.clear();
    lsp::write(to_lsp(snapshot, findings_[i], {}, dialect), kept.rest);
    kept.rest.erase(0, no_range.size());
    kept.related = std::move(related);
  }
}

lsp::Any FindingsText::of(const Snapshot& snapshot, std::size_t chapter, const Dialect& dialect) {
  place(snapshot.edition.chapters()[chapter]);
  write_rests(snapshot, dialect);
  std::vector<text::Span> spans;
  for (const std::size_t number : order_) spans.push_back(*kept_[number].span);
  const auto& ranges =
      positions_.of(snapshot.edition[chapter].text(), std::move(spans), dialect.encoding);

  lsp::Any out;
  out.text.reserve(size_ + size_ / 16);
  out.text += '[';
  for (std::size_t i = 0; i < order_.size(); ++i) {
    if (i > 0) out.text += ',';
    write_range(ranges[i], out.text);
    out.text += kept_[order_[i]].rest;
  }
  out.text += ']';
  size_ = out.text.size();
  return out;
}

}  // namespace ibid::app
