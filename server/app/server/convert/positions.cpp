#include "app/server/convert/positions.h"

#include <optional>
#include <utility>

#include "app/server/convert/convert.h"

namespace ibid::app {
namespace {

// From places in a text to the same places in the text that edits made of it.
class Moved {
 public:
  Moved(const text::Text& was, const text::Text& now, text::Encoding encoding)
      : front_(was.ends_shared_with(now).front),
        back_(now.size() - was.ends_shared_with(now).back),
        grown_(now.size() - was.size()),
        more_lines_(now.lines() - was.lines()),
        sure_line_(was.position(back_ - grown_, encoding).line + 1) {}

  /// Where a span of the new text stood in the old one, if no edit touched it.
  std::optional<text::Span> old(text::Span span) const {
    if (span.end < front_) return span;
    if (span.begin < back_) return std::nullopt;
    return text::Span{span.begin - grown_, span.end - grown_};
  }

  /// An old range moved to its place in the new text; nothing where its first line was touched.
  std::optional<lsp::Range> moved(text::Span span, lsp::Range range) const {
    if (span.end < front_) return range;
    if (range.start.line < sure_line_) return std::nullopt;
    range.start.line += more_lines_;
    range.end.line += more_lines_;
    return range;
  }

 private:
  // Differences wrap around.
  text::Offset front_;  ///< the old text's bytes before are the new one's
  text::Offset back_;   ///< …and the new one's from here on the old one's
  text::Offset grown_;
  std::uint32_t more_lines_;
  std::uint32_t sure_line_;  ///< the first old line that lies in the shared end as a whole
};

}  // namespace

const std::vector<lsp::Range>& Positions::of(const text::Text& text, std::vector<text::Span> spans,
                                             text::Encoding encoding) {
  const Moved moved(encoding == encoding_ ? text_ : text::Text(), text, encoding);
  std::vector<lsp::Range> ranges;
  ranges.reserve(spans.size());
  std::size_t old = 0;
  for (const text::Span span : spans) {
    std::optional<lsp::Range> range;
    if (const auto was = moved.old(span)) {
      while (old < spans_.size() && spans_[old].begin < was->begin) ++old;
      for (std::size_t i = old; i < spans_.size() && spans_[i].begin == was->begin && !range; ++i)
        if (spans_[i] == *was) range = moved.moved(span, ranges_[i]);
    }
    ranges.push_back(range ? *range : to_lsp(text, span, encoding));
  }
  text_ = text;
  encoding_ = encoding;
  spans_ = std::move(spans);
  ranges_ = std::move(ranges);
  return ranges_;
}

}  // namespace ibid::app
