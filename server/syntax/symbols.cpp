#include "syntax/symbols.h"

#include <string_view>
#include <utility>
#include <vector>

extern "C" const TSLanguage* tree_sitter_ibid_markdown();

namespace ibid::syntax {
namespace {

constexpr std::pair<std::string_view, Symbol> names[] = {
    {"front_matter", Symbol::front_matter},
    {"heading", Symbol::heading},
    {"setext_heading", Symbol::setext_heading},
    {"paragraph", Symbol::paragraph},
    {"block_quote", Symbol::block_quote},
    {"list_item", Symbol::list_item},
    {"definition", Symbol::definition},
    {"line_block", Symbol::line_block},
    {"note_definition", Symbol::note_definition},
    {"reference_definition", Symbol::reference_definition},
    {"fenced_code", Symbol::fenced_code},
    {"indented_code", Symbol::indented_code},
    {"html_block", Symbol::html_block},
    {"html_comment", Symbol::html_comment},
    {"division_open", Symbol::division_open},
    {"division_close", Symbol::division_close},
    {"thematic_break", Symbol::thematic_break},
    {"continuation", Symbol::continuation},
    {"quote_marker", Symbol::quote_marker},
    {"list_marker", Symbol::list_marker},
    {"definition_marker", Symbol::definition_marker},
    {"line_block_marker", Symbol::line_block_marker},
    {"note_label", Symbol::note_label},
    {"heading_marker", Symbol::heading_marker},
    {"setext_underline", Symbol::setext_underline},
    {"reference_label", Symbol::reference_label},
    {"reference_target", Symbol::reference_target},
    {"code_line", Symbol::code_line},
    {"division_fence", Symbol::division_fence},
    {"division_info", Symbol::division_info},
    {"note_marker", Symbol::note_marker},
    {"inline_note_open", Symbol::inline_note_open},
    {"image_open", Symbol::image_open},
    {"bracket_open", Symbol::bracket_open},
    {"bracket_close", Symbol::bracket_close},
    {"attributes", Symbol::attributes},
    {"emphasis_run", Symbol::emphasis_run},
    {"strike_run", Symbol::strike_run},
    {"citation_key", Symbol::citation_key},
    {"code_span", Symbol::code_span},
    {"math", Symbol::math},
    {"angle", Symbol::angle},
    {"escape", Symbol::escape},
    {"soft_break", Symbol::soft_break},
};

// By Tree-sitter's number, which may give one name several.
std::vector<Symbol> read_symbols() {
  std::vector<Symbol> symbols(ts_language_symbol_count(language()), Symbol::other);
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    const std::string_view found = ts_language_symbol_name(language(), static_cast<TSSymbol>(i));
    for (const auto& [name, value] : names)
      if (found == name) symbols[i] = value;
  }
  return symbols;
}

}  // namespace

const TSLanguage* language() {
  static const TSLanguage* const loaded = tree_sitter_ibid_markdown();
  return loaded;
}

Symbol symbol(TSNode node) {
  static const std::vector<Symbol> symbols = read_symbols();
  const TSSymbol number = ts_node_symbol(node);
  return number < symbols.size() ? symbols[number] : Symbol::other;
}

}  // namespace ibid::syntax
