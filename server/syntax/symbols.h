// The grammar's node names as numbers. grammar/README.md says what each is.
#pragma once

#include <cstdint>

#include <tree_sitter/api.h>

namespace ibid::syntax {

enum class Symbol : std::uint8_t {
  other,
  // Blocks.
  front_matter,
  heading,
  setext_heading,
  paragraph,
  block_quote,
  list_item,
  definition,
  line_block,
  note_definition,
  reference_definition,
  fenced_code,
  indented_code,
  html_block,
  html_comment,
  division_open,
  division_close,
  thematic_break,
  // What blocks begin and end with, and the lines they hold.
  continuation,
  quote_marker,
  list_marker,
  definition_marker,
  line_block_marker,
  note_label,
  heading_marker,
  setext_underline,
  reference_label,
  reference_target,
  code_line,
  division_fence,
  division_info,
  // Inline tokens.
  note_marker,
  inline_note_open,
  image_open,
  bracket_open,
  bracket_close,
  attributes,
  emphasis_run,
  strike_run,
  citation_key,
  code_span,
  math,
  angle,
  escape,
  soft_break,
};

const TSLanguage* language();
Symbol symbol(TSNode node);
constexpr bool is_block(Symbol symbol) {
  return symbol >= Symbol::front_matter && symbol <= Symbol::thematic_break;
}

}  // namespace ibid::syntax
