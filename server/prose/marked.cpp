// What attributes say, or fail to say, of spans, headings and divisions; and who is named as the
// one who said what a block quotes.
#include <algorithm>
#include <optional>

#include "prose/classes.h"
#include "prose/letters.h"
#include "prose/looks.h"
#include "syntax/attributes.h"
#include "syntax/plain.h"

namespace ibid::prose {
namespace {

using syntax::Attributes;
using syntax::Kind;
using syntax::Node;
using text::Offset;

void look_at_classes(const Attributes& read, Offset begin, Spots& out) {
  for (const Attributes::Word& one : read.classes) {
    if (is_known_class(one.text)) continue;
    Spot& spot = add(out, Sight::unknown_class, one.span.shifted(begin));
    spot.words = one.text;
    if (const auto meant = class_meant_by(one.text)) spot.instead = *meant;
  }
}

bool has_words(const Attributes& read, std::string_view key) {
  const auto* value = read.value(key);
  return value && !value->text.empty();
}

std::optional<Attributes> attributes_at(const Whole& whole, const Node& node) {
  return syntax::read_attributes(whole.bytes.substr(node.content.begin, node.content.size()));
}

// The attributes of the span or heading at an index: what stands behind its content.
const Node* own_attributes(const syntax::Block& block, std::size_t index) {
  const Node& node = block.nodes[index];
  for (std::size_t i = index + 1; i < node.end; i = block.nodes[i].end) {
    const Node& child = block.nodes[i];
    if (child.kind == Kind::attributes && child.span.begin >= node.content.end) return &child;
  }
  return nullptr;
}

void look_at_span(const Whole& whole, std::size_t index, const Attributes& read, Spots& out) {
  const Node& node = whole.block.nodes[index];
  if (read.has_class("sic") && !read.has_class("deliberate") && !has_words(read, "corr")) {
    add(out, Sight::sic_alone, node.span).words =
        syntax::plain_text(whole.block, whole.bytes, index);
  }
  if (read.has_class("attrib")) add(out, Sight::attribution, node.span);
}

void look_at_division(const Whole& whole, Spots& out) {
  const Node& node = whole.block.nodes.front();
  const auto read =
      syntax::read_division(whole.bytes.substr(node.content.begin, node.content.size()));
  if (!read) return;
  look_at_classes(*read, node.content.begin, out);
  if (read->has_class("epigraph") && !read->has_class("nosource"))
    add(out, Sight::epigraph, node.span);
}

bool begins_with_a_dash(std::string_view text) {
  for (const std::string_view dash : {"—", "–", "---", "--"}) {
    if (!text.starts_with(dash)) continue;
    text.remove_prefix(dash.size());
    if (text.starts_with(' ')) text.remove_prefix(1);
    return is_capital_letter(point_at(text, 0));
  }
  return false;
}

// A last line or paragraph behind a dash: `— Victor Serge`.
Offset dash_of_attribution(std::string_view text) {
  if (begins_with_a_dash(text)) return 0;
  const std::size_t line = text.rfind('\n');
  if (line != text.npos && begins_with_a_dash(text.substr(line + 1)))
    return static_cast<Offset>(line + 1);
  const std::size_t dash = std::max(text.rfind(" —") + 1, text.rfind(" –") + 1);
  if (dash == 0 || !begins_with_a_dash(text.substr(dash))) return static_cast<Offset>(text.size());
  const std::string_view name = text.substr(dash);
  return static_cast<Offset>(words_in(name, 13) <= 12 ? dash : text.size());
}

// `George Orwell, *Politics and the English Language*` under the words of his.
bool is_name_of_source(std::string_view text) {
  return words_in(text, 13) <= 12 && is_capital_letter(point_at(text, 0)) && text.back() != '.' &&
         text.back() != '?' && text.back() != '!';
}

}  // namespace

void look_at_attributes(const Whole& whole, Spots& out) {
  if (whole.block.kind() == Kind::division_open) return look_at_division(whole, out);
  for (std::size_t i = 0; i < whole.block.nodes.size(); ++i) {
    const Kind kind = whole.block.nodes[i].kind;
    if (kind != Kind::span && kind != Kind::heading) continue;
    const Node* node = own_attributes(whole.block, i);
    const auto read = node ? attributes_at(whole, *node) : std::nullopt;
    if (!read) continue;
    look_at_classes(*read, node->content.begin, out);
    if (kind == Kind::span) look_at_span(whole, i, *read, out);
  }
}

void look_at_attributions(const Whole& whole, Spots& out) {
  const std::uint32_t first = whole.passages.empty() ? 0 : whole.passages.front().node;
  for (const Passage& passage : whole.passages) {
    if (passage.in_note || passage.in_list || passage.kind == Passage::Kind::heading) continue;
    const bool in_quotation = passage.quotations > 0 || passage.kind == Passage::Kind::verse;
    if (!in_quotation && !begins_with_a_dash(passage.text)) continue;
    Offset dash = dash_of_attribution(passage.text);
    if (passage.node != first && is_name_of_source(passage.text)) dash = 0;
    if (dash < passage.text.size())
      add(out, Sight::attribution, passage, {dash, static_cast<Offset>(passage.text.size())});
  }
}

}  // namespace ibid::prose
