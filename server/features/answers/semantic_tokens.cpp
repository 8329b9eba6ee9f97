#include "features/answers/semantic_tokens.h"

#include <algorithm>
#include <tuple>

#include "features/answers/token_blocks.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

// Cuts tokens that lie in one another so that every byte belongs to the innermost: the last that
// began before it.
class Flattening {
 public:
  std::vector<SemanticToken> run(std::vector<SemanticToken> tokens) {
    std::stable_sort(tokens.begin(), tokens.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.span.begin, b.span.end) < std::tuple(b.span.begin, a.span.end);
    });
    for (const SemanticToken& token : tokens) {
      close_until(token.span.begin);
      paint(token.span.begin);
      open_.push_back(token);
    }
    close_until(~text::Offset{0});
    return std::move(out_);
  }

 private:
  void close_until(text::Offset at) {
    while (!open_.empty() && open_.back().span.end <= at) {
      paint(open_.back().span.end);
      open_.pop_back();
    }
  }

  void paint(text::Offset end) {
    if (end <= at_) return;
    if (!open_.empty() && open_.back().kind != SemanticToken::Kind::none) {
      const SemanticToken& top = open_.back();
      const text::Span span{std::max(at_, top.span.begin), end};
      if (!span.empty()) out_.push_back({span, top.kind, top.modifiers});
    }
    at_ = end;
  }

  std::vector<SemanticToken> open_;
  std::vector<SemanticToken> out_;
  text::Offset at_ = 0;  ///< painted so far
};

// A token's part of each line it reaches over, without the line's end.
void add_lines_of(const text::Text& text, const SemanticToken& token, text::Span within,
                  std::vector<SemanticToken>& out) {
  const auto add = [&](text::Span span) {
    if (!span.empty() && span.overlaps(within)) out.push_back({span, token.kind, token.modifiers});
  };
  const std::string bytes = text.slice(token.span);
  text::Offset from = 0;
  for (text::Offset i = 0; i < bytes.size(); ++i) {
    if (!syntax::is_line_end(bytes[i])) continue;
    add(text::Span{from, i}.shifted(token.span.begin));
    from = i + 1;
  }
  add({token.span.begin + from, token.span.end});
}

}  // namespace

std::vector<SemanticToken> semantic_tokens(const model::Edition& edition, std::size_t chapter,
                                           text::Span within) {
  const model::Chapter& text = edition[chapter];
  const syntax::Blocks& blocks = text.document().blocks();
  const model::Entries& entries = text.entries();
  const auto behind = [](text::Offset at) {
    return [at](const model::Tally& sum) { return sum.bytes > at; };
  };
  if (within.empty()) return {};
  const std::size_t first = entries.find(behind(within.begin)).index;
  const std::size_t last = std::min(entries.find(behind(within.end - 1)).index + 1, entries.size());
  BlockTokens gathering(edition, chapter);
  std::vector<SemanticToken> tokens;
  std::size_t i = first;
  entries.for_each(first, last, [&](const model::Entry& entry, const model::Tally& before) {
    gathering.add(*blocks[i++].block, entry, before, tokens);
  });
  std::vector<SemanticToken> out;
  for (const SemanticToken& token : Flattening().run(std::move(tokens))) {
    add_lines_of(text.text(), token, within, out);
  }
  return out;
}

}  // namespace ibid::features
