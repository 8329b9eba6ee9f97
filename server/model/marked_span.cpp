#include "model/marked_span.h"

#include <array>
#include <optional>
#include <utility>

#include "syntax/attributes.h"
#include "syntax/plain.h"

namespace ibid::model {
namespace {

using syntax::Kind;
using syntax::Node;

constexpr std::array<std::pair<std::string_view, Named::As>, 4> classes{
    {{"person", Named::As::person},
     {"place", Named::As::place},
     {"term", Named::As::term},
     {"work", Named::As::work}}};

// A span's attributes stand behind its content; those of spans within it do not.
const Node* attributes_of(const syntax::Block& block, std::size_t index) {
  const Node& span = block.nodes[index];
  for (std::size_t i = index + 1; i < span.end; i = block.nodes[i].end) {
    const Node& node = block.nodes[i];
    if (node.kind == Kind::attributes && node.span.begin >= span.content.end) return &node;
  }
  return nullptr;
}

std::optional<Named::As> class_of(const syntax::Attributes& attributes) {
  for (const auto& [name, as] : classes) {
    if (attributes.has_class(name)) return as;
  }
  return std::nullopt;
}

}  // namespace

void read_marked_span(const syntax::Block& block, std::string_view bytes, std::size_t index,
                      Facts& facts) {
  const Node& span = block.nodes[index];
  const Node* node = attributes_of(block, index);
  if (!node) return;
  const text::Offset begin = node->content.begin;
  const auto attributes = syntax::read_attributes(bytes.substr(begin, node->content.size()));
  if (!attributes) return;
  if (const auto as = class_of(*attributes)) {
    Named named{span.span, span.content, {}, *as, syntax::plain_text(block, bytes, index), {}};
    if (const auto* key = attributes->value("key"); key && !key->text.empty()) {
      named.key_span = key->span.shifted(begin);
      named.key = key->text;
    }
    facts.named.push_back(std::move(named));
  }
  const auto* number = attributes->has_class("pb") ? attributes->value("n") : nullptr;
  if (number && !number->text.empty()) {
    facts.page_breaks.push_back({span.span, number->span.shifted(begin), number->text});
  }
}

}  // namespace ibid::model
