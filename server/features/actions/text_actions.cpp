#include "features/actions/text_actions.h"

#include <algorithm>
#include <optional>
#include <string>

#include "features/change/trial.h"
#include "features/places/quotation_marks.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

constexpr Offset longest_slip = 200;
// What a reader would set as a block: some forty words.
constexpr Offset long_quotation = 240;

constexpr std::string_view blanks = " \t\r\n";

Span trimmed_in(const text::Text& text, Span range) {
  const std::string raw = text.slice(range);
  const std::size_t first = raw.find_first_not_of(blanks);
  if (first == raw.npos) return {range.begin, range.begin};
  const std::size_t last = raw.find_last_not_of(blanks);
  return {range.begin + static_cast<Offset>(first), range.begin + static_cast<Offset>(last) + 1};
}

bool cuts(Span node, Span range) {
  return node.overlaps(range) && !node.contains(range) && !range.contains(node);
}

/// The paragraph in which a range lies, and its block.
class Paragraph {
 public:
  Paragraph(const model::Chapter& chapter, Span range) : located_(chapter.block_at(range.begin)) {}

  bool is_plain() const { return located_.block && located_.block->kind() == Kind::paragraph; }
  bool exists() const { return located_.block != nullptr; }
  Span span() const { return located_.block->nodes.front().span.shifted(located_.begin); }

  // A construct around the range is cut too: no block ends within emphasis, a link or code.
  bool is_cut_by(Span range) const {
    return any([&](const syntax::Node& node, Span span) {
      if (node.kind == Kind::prefix || node.kind == Kind::paragraph) return false;
      return cuts(span, range) || (span.contains(range) && span != range);
    });
  }
  // A construct within, or one around whose bytes are no prose.
  bool is_mere_words(Span range) const {
    return !any([&](const syntax::Node& node, Span span) {
      if (!span.overlaps(range)) return false;
      return !span.contains(range) || !holds_prose(node.kind) ||
             !node.content.shifted(located_.begin).contains(range);
    });
  }
  // Behind the markers that stand close behind a byte.
  Offset behind_markers(Offset at) const {
    for (const syntax::Node& node : located_.block->nodes) {
      const Span span = node.span.shifted(located_.begin);
      if (node.kind == Kind::marker && span.begin == at) at = span.end;
    }
    return at;
  }

 private:
  template <typename Test>
  bool any(Test test) const {
    const auto& nodes = located_.block->nodes;
    return std::any_of(nodes.begin(), nodes.end(), [&](const syntax::Node& node) {
      return test(node, node.span.shifted(located_.begin));
    });
  }
  static bool holds_prose(Kind kind) {
    switch (kind) {
      case Kind::paragraph:
      case Kind::block_quote:
      case Kind::list_item:
      case Kind::definition:
      case Kind::line_block:
      case Kind::note:
      case Kind::inline_note:
      case Kind::emphasis:
      case Kind::strong:
      case Kind::heading:
        return true;
      default:
        return false;
    }
  }

  model::Chapter::Located located_;
};

/// The selected words without the markers behind them, and the marks that stand around all of them.
struct Quote {
  Span words;      ///< with the quotation marks
  Offset end = 0;  ///< behind the markers
  std::optional<Span> open;
  std::optional<Span> close;
};

Quote read_quote(const model::Chapter& chapter, const Paragraph& paragraph, Span range) {
  Quote out{range, paragraph.behind_markers(range.end), {}, {}};
  std::string raw = chapter.text().slice(range);
  while (raw.ends_with(']')) {
    const std::size_t marker = raw.rfind("[^");
    if (marker == raw.npos || raw.find(']', marker) + 1 != raw.size()) break;
    raw.resize(marker);
  }
  for (const Span quoted : quotations_in(raw)) {
    const std::string_view behind = std::string_view(raw).substr(quoted.end);
    if (quoted.begin != 0 || behind.find_first_not_of(".,;:!?") != behind.npos) continue;
    const Offset first = text::decode(raw, 0).bytes;
    Offset last = 1;
    while (last < quoted.size() &&
           (static_cast<unsigned char>(raw[quoted.end - last]) & 0xC0U) == 0x80U) {
      ++last;
    }
    out.open = Span{range.begin, range.begin + first};
    out.close = Span{range.begin + quoted.end - last, range.begin + quoted.end};
  }
  return out;
}

class Blocking {
 public:
  Blocking(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), chapter_(chapter), text_(edition[chapter].text()) {}

  std::optional<Action> made(Span selected) const {
    const model::Chapter& chapter = edition_[chapter_];
    const bool asked = !selected.empty();
    const Paragraph paragraph(chapter, selected);
    if (!paragraph.is_plain()) return std::nullopt;
    const Span all = trimmed_in(text_, paragraph.span());
    const Span range = asked ? trimmed_in(text_, selected) : all;
    if (range.empty() || !all.contains(range) || paragraph.is_cut_by(range)) return std::nullopt;
    const Quote quote = read_quote(chapter, paragraph, range);
    if (!asked && (!quote.open || range.size() < long_quotation)) return std::nullopt;
    Action action;
    action.title = "Make it a block quotation";
    action.id = "blockQuotation";
    action.place = range;
    action.change = change_in(chapter_, {edits(all, quote)});
    if (!stands_the_trial(action.change, range)) return std::nullopt;
    return action;
  }

 private:
  Edits edits(Span all, const Quote& quote) const {
    Edits out;
    const Span before = trimmed_in(text_, {all.begin, quote.words.begin});
    const Span after = trimmed_in(text_, {quote.end, all.end});
    const Offset from = before.empty() ? quote.words.begin : before.end;
    const Offset open = quote.open ? quote.open->end : quote.words.begin;
    out.push_back({{from, open}, before.empty() ? "> " : "\n\n> "});
    const std::string raw = text_.slice({open, quote.end});
    for (std::size_t at = raw.find('\n'); at != raw.npos; at = raw.find('\n', at + 1)) {
      const Offset line = open + static_cast<Offset>(at) + 1;
      out.push_back({{line, line}, "> "});
    }
    if (quote.close) out.push_back({*quote.close, ""});
    if (!after.empty()) out.push_back({{quote.end, after.begin}, "\n\n"});
    return out;
  }

  // A line that begins otherwise may be a heading or a list.
  bool stands_the_trial(const Change& change, Span range) const {
    const model::Edition after = tried(edition_, change);
    if (!had(Effect::none, edition_, after, chapter_)) return false;
    const auto quotations = [&](const model::Edition& of) {
      return of[chapter_].count(model::Thing::quotation);
    };
    const auto same = [&](model::Thing thing) {
      return after[chapter_].count(thing) == edition_[chapter_].count(thing);
    };
    if (quotations(after) != quotations(edition_) + 1) return false;
    if (!same(model::Thing::heading) || !same(model::Thing::marker)) return false;
    const auto& blocks = edition_[chapter_].document().blocks();
    const auto& now = after[chapter_].document().blocks();
    const auto found =
        blocks.find([&](const syntax::Extent& sum) { return sum.bytes > range.begin; });
    for (std::size_t i = found.index; i < now.size() && i < found.index + 3; ++i) {
      for (const syntax::Node& node : now[i]->nodes) {
        if (node.kind == Kind::list_item && !holds_list(found.index, i - found.index)) return false;
      }
    }
    return true;
  }
  bool holds_list(std::size_t first, std::size_t further) const {
    const auto& blocks = edition_[chapter_].document().blocks();
    if (further == 0 || first + 1 >= blocks.size()) return false;
    return blocks[first + 1]->kind() == Kind::list_item;
  }

  const model::Edition& edition_;
  std::size_t chapter_;
  const text::Text& text_;
};

// `[tbe war]{.sic corr="tbe war"}`: the correction is there to be corrected.
std::optional<Action> printed_so(const model::Edition& edition, std::size_t chapter, Span range) {
  const text::Text& text = edition[chapter].text();
  const Span words = trimmed_in(text, range);
  if (words.empty() || words.size() > longest_slip) return std::nullopt;
  const std::string raw = text.slice(words);
  if (raw.find_first_of("[]{}\"\\\r\n") != raw.npos) return std::nullopt;
  const Paragraph paragraph(edition[chapter], words);
  if (!paragraph.exists() || !paragraph.is_mere_words(words)) return std::nullopt;
  Action action;
  action.title = "Mark as printed so, with a correction";
  action.id = "markSic";
  action.place = words;
  action.change = change_in(chapter, {{{{words.begin, words.begin}, "["},
                                       {{words.end, words.end}, "]{.sic corr=\"" + raw + "\"}"}}});
  if (!had(Effect::none, edition, tried(edition, action.change), chapter)) return std::nullopt;
  return action;
}

}  // namespace

std::vector<Action> text_actions(const model::Edition& edition, std::size_t chapter, Span range) {
  std::vector<Action> out;
  if (auto action = Blocking(edition, chapter).made(range)) out.push_back(std::move(*action));
  if (auto action = printed_so(edition, chapter, range)) out.push_back(std::move(*action));
  return out;
}

}  // namespace ibid::features
