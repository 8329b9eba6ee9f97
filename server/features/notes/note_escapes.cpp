#include "features/notes/note_escapes.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "features/notes/note_places.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;

// What would make a block of words at a note's begin: the stop of `1917.`, the star of `* star`.
std::optional<std::size_t> sign_of_block(std::string_view words) {
  if (words.empty()) return std::nullopt;
  std::size_t at = 0;
  while (at < words.size() && (syntax::is_ascii_letter(static_cast<unsigned char>(words[at])) ||
                               (words[at] >= '0' && words[at] <= '9'))) {
    ++at;
  }
  if (at > 0 && at < words.size() && (words[at] == '.' || words[at] == ')')) return at;
  // A backslash would take a dash of `---` apart.
  if (words.starts_with("--")) return std::nullopt;
  if (at == 0 && syntax::is_ascii_punctuation(words[0])) return 0;
  return std::nullopt;
}

void put_backslash(Pieces& pieces, Offset before) {
  for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
    if (!piece->from.contains(before)) continue;
    const Span left{piece->from.begin, before};
    piece->from.begin = before;
    piece = pieces.insert(piece, Rewriting::words("\\"));
    if (!left.empty()) pieces.insert(piece, Rewriting::moved(left));
    return;
  }
}

std::optional<Pieces> without_first_backslash(const model::Chapter& chapter, const Pieces& pieces) {
  if (pieces.empty()) return std::nullopt;
  const Span first = pieces.front().from;
  std::string words = chapter.text().slice(first);
  const std::size_t at = words.find('\\');
  if (at == words.npos) return std::nullopt;
  words.erase(at, 1);
  if (sign_of_block(words) != at) return std::nullopt;
  Pieces out = pieces;
  const Offset sign = first.begin + static_cast<Offset>(at);
  out.front().from.begin = sign + 1;
  if (at > 0) out.insert(out.begin(), Rewriting::moved({first.begin, sign}));
  return out;
}

// Bytes that are words, and no construct's own.
std::vector<bool> plain_bytes(const syntax::Block& block) {
  std::vector<bool> plain(block.length, true);
  const auto claim = [&](Span span) {
    for (Offset at = span.begin; at < std::min(span.end, block.length); ++at) plain[at] = false;
  };
  for (const syntax::Node& node : block.nodes) {
    switch (node.kind) {
      case Kind::code:
      case Kind::math:
      case Kind::raw:
      case Kind::autolink:
      case Kind::comment:
      case Kind::attributes:
      case Kind::escape:
      case Kind::key:
      case Kind::marker:
        claim(node.span);
        break;
      default:
        claim({node.span.begin, node.content.begin});
        claim({node.content.end, node.span.end});
    }
  }
  return plain;
}

Pieces with_backslashes(const model::Chapter& chapter, Span content, std::string_view signs) {
  const auto [block, begin] = chapter.block_at(content.begin);
  const std::vector<bool> plain = plain_bytes(*block);
  const std::string words = chapter.text().slice(content);
  Pieces pieces = in_one_line(chapter, content);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Offset at = content.begin + static_cast<Offset>(i);
    if (signs.find(words[i]) != signs.npos && plain[at - begin]) put_backslash(pieces, at);
  }
  return pieces;
}

}  // namespace

std::vector<Pieces> ways_to_write_inline(const model::Chapter& chapter, Span content) {
  std::vector<Pieces> out;
  Pieces plain = in_one_line(chapter, content);
  Pieces escaped = with_backslashes(chapter, content, "[]`");
  // One of several backticks in a row may yet find a partner.
  const std::size_t ticks = with_backslashes(chapter, content, "`").size();
  if (ticks == plain.size()) {
    if (auto bare = without_first_backslash(chapter, plain)) out.push_back(std::move(*bare));
    out.push_back(std::move(plain));
  }
  out.push_back(std::move(escaped));
  out.push_back(with_backslashes(chapter, content, "[]`*_^~$<@\\"));
  return out;
}

std::vector<Pieces> ways_to_write_as_note(const model::Chapter& chapter, Span content) {
  std::vector<Pieces> out{in_one_line(chapter, content)};
  if (out.front().empty()) return out;
  const Span first = out.front().front().from;
  if (const auto sign = sign_of_block(chapter.text().slice(first))) {
    Pieces escaped = out.front();
    put_backslash(escaped, first.begin + static_cast<Offset>(*sign));
    out.push_back(std::move(escaped));
  }
  return out;
}

}  // namespace ibid::features
