#include "syntax/vocabulary.h"

namespace ibid::syntax {

Kind kind_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::front_matter:
      return Kind::front_matter;
    case Symbol::heading:
    case Symbol::setext_heading:
      return Kind::heading;
    case Symbol::block_quote:
      return Kind::block_quote;
    case Symbol::list_item:
      return Kind::list_item;
    case Symbol::definition:
      return Kind::definition;
    case Symbol::line_block:
      return Kind::line_block;
    case Symbol::note_definition:
      return Kind::note;
    case Symbol::reference_definition:
      return Kind::reference;
    case Symbol::fenced_code:
    case Symbol::indented_code:
      return Kind::code_block;
    case Symbol::html_block:
      return Kind::raw_block;
    case Symbol::html_comment:
      return Kind::comment;
    case Symbol::division_open:
      return Kind::division_open;
    case Symbol::division_close:
      return Kind::division_close;
    case Symbol::thematic_break:
      return Kind::thematic_break;
    default:
      return Kind::paragraph;
  }
}

std::optional<Token> token_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::note_marker:
      return Token::note_marker;
    case Symbol::inline_note_open:
      return Token::note_open;
    case Symbol::image_open:
      return Token::image_open;
    case Symbol::bracket_open:
      return Token::bracket_open;
    case Symbol::bracket_close:
      return Token::bracket_close;
    case Symbol::attributes:
      return Token::attributes;
    case Symbol::emphasis_run:
      return Token::emphasis_run;
    case Symbol::strike_run:
      return Token::strike_run;
    case Symbol::citation_key:
      return Token::citation_key;
    case Symbol::code_span:
      return Token::code_span;
    case Symbol::math:
      return Token::math;
    case Symbol::html_comment:
      return Token::comment;
    case Symbol::angle:
      return Token::angle;
    case Symbol::escape:
      return Token::escape;
    case Symbol::soft_break:
      return Token::soft_break;
    default:
      return std::nullopt;
  }
}

}  // namespace ibid::syntax
