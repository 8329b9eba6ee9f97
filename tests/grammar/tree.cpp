#include "grammar/tree.h"

#include <cstring>

namespace ibid::tests {
namespace {

// A scanner that goes round in circles takes memory until it is stopped.
constexpr std::uint64_t patience_microseconds = 10'000'000;

void dump(TSNode node, std::string& to) {
  to += ts_node_is_missing(node) ? "(MISSING " : "(";
  to += ts_node_type(node);
  to +=
      ' ' + std::to_string(ts_node_start_byte(node)) + ' ' + std::to_string(ts_node_end_byte(node));
  for (std::uint32_t i = 0; i < ts_node_child_count(node); i++) dump(ts_node_child(node, i), to);
  to += ')';
}

void count(void* to, TSLogType type, const char* message) {
  auto& work = *static_cast<Work*>(to);
  const auto begins = [&](const char* word) {
    return std::strncmp(message, word, std::strlen(word)) == 0;
  };
  if (type == TSLogTypeLex) work.lexed += begins("consume") || begins("skip");
  if (type == TSLogTypeParse)
    work.actions += begins("shift") || begins("reduce") || begins("reuse_node");
}

}  // namespace

Tree parse(std::string_view text, TSTree* old, Work* work) {
  TSParser* parser = ts_parser_new();
  ts_parser_set_language(parser, tree_sitter_ibid_markdown());
  ts_parser_set_timeout_micros(parser, patience_microseconds);
  if (work) ts_parser_set_logger(parser, {work, count});
  Tree tree(
      ts_parser_parse_string(parser, old, text.data(), static_cast<std::uint32_t>(text.size())));
  ts_parser_delete(parser);
  return tree;
}

void edit(TSTree& tree, std::size_t begin, std::size_t removed, std::size_t added) {
  // No rows and columns: nothing here or in the server reads them.
  const auto at = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  const TSInputEdit change{at(begin), at(begin + removed), at(begin + added), {0, 0}, {0, 0},
                           {0, 0}};
  ts_tree_edit(&tree, &change);
}

std::string dump(const TSTree& tree) {
  std::string text;
  dump(ts_tree_root_node(&tree), text);
  return text;
}

bool sound(const TSTree& tree) {
  return !ts_node_has_error(ts_tree_root_node(&tree)) &&
         dump(tree).find("MISSING") == std::string::npos;
}

}  // namespace ibid::tests
