// Divisions of a chapter, where they open and where they close; and block quotations that name no
// source. What goes before and behind is for the rules: a block knows no neighbours.
#include <algorithm>

#include "prose/looks.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using syntax::Node;

bool names_a_source(Kind kind) {
  return kind == Kind::marker || kind == Kind::inline_note || kind == Kind::citation ||
         kind == Kind::key || kind == Kind::link || kind == Kind::autolink;
}

// `— Marx` on the last line.
bool is_signed(std::string_view bytes) {
  while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r' || bytes.back() == ' ' ||
                            bytes.back() == '>'))
    bytes.remove_suffix(1);
  const std::size_t line = bytes.rfind('\n') == bytes.npos ? 0 : bytes.rfind('\n') + 1;
  const std::size_t first = bytes.find_first_not_of("> \t", line);
  if (first == bytes.npos) return false;
  const std::string_view words = bytes.substr(first);
  return words.starts_with("—") || words.starts_with("–") || words.starts_with("--");
}

}  // namespace

void look_at_divisions(const Whole& whole, Spots& out) {
  const Node& node = whole.block.nodes.front();
  if (node.kind == Kind::division_close) add(out, Sight::division_closed, node.span);
  if (node.kind != Kind::division_open) return;
  add(out, Sight::division_opened, node.span).words =
      whole.bytes.substr(node.content.begin, node.content.size());
}

void look_at_quotations(const Whole& whole, Spots& out) {
  if (whole.block.kind() != Kind::block_quote) return;
  for (const Node& node : whole.block.nodes) {
    if (names_a_source(node.kind)) return;
    if (node.kind != Kind::attributes) continue;
    const std::string_view said = whole.bytes.substr(node.content.begin, node.content.size());
    if (said.find(".nosource") != said.npos || said.find(".attrib") != said.npos) return;
  }
  const text::Span span = whole.block.nodes.front().span;
  if (is_signed(whole.bytes.substr(span.begin, span.size()))) return;
  add(out, Sight::unsourced_quotation, span);
}

}  // namespace ibid::prose
