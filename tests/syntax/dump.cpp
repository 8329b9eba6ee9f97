#include "syntax/dump.h"

#include <vector>

namespace ibid::syntax {
namespace {

constexpr std::string_view names[] = {
    "blank",
    "front_matter",
    "heading",
    "paragraph",
    "block_quote",
    "list_item",
    "definition",
    "line_block",
    "note",
    "reference",
    "code_block",
    "raw_block",
    "comment",
    "division_open",
    "division_close",
    "thematic_break",
    "marker",
    "inline_note",
    "emphasis",
    "strong",
    "strikeout",
    "span",
    "bracket",
    "link",
    "image",
    "autolink",
    "citation",
    "key",
    "code",
    "math",
    "raw",
    "escape",
    "attributes",
    "line_break",
    "prefix",
};

bool holds_blocks(Kind kind) {
  return kind == Kind::block_quote || kind == Kind::list_item || kind == Kind::definition ||
         kind == Kind::note || kind == Kind::blank;
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '\n')
      out += "\\n";
    else if (byte == '\r')
      out += "\\r";
    else if (byte == '\t')
      out += "\\t";
    else
      out += byte;
  }
  return out;
}

}  // namespace

std::string_view name(Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

std::string dump(const Block& block, std::string_view text) {
  std::string out;
  std::vector<std::uint32_t> ends;
  for (std::uint32_t i = 0; i < block.nodes.size(); ++i) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    const Node& node = block.nodes[i];
    out.append(ends.size() * 2, ' ');
    out += name(node.kind);
    if (node.level > 0) out += " " + std::to_string(node.level);
    if (!holds_blocks(node.kind))
      out += " \"" + visible(text.substr(node.content.begin, node.content.size())) + "\"";
    if (!node.label.empty())
      out += " @" + visible(text.substr(node.label.begin, node.label.size()));
    out += '\n';
    ends.push_back(node.end);
  }
  return out;
}

std::string dump(const Document& document) {
  std::string out;
  document.blocks().for_each([&](const BlockRef& block, const Extent& before) {
    out += dump(*block, document.text().slice({before.bytes, before.bytes + block->length}));
  });
  return out;
}

std::string dump(std::string_view text) {
  return dump(Document::parse(text::Text(text)));
}

}  // namespace ibid::syntax
