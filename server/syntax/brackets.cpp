#include "syntax/brackets.h"

#include "syntax/characters.h"

namespace ibid::syntax {
namespace {

bool opens(Token token) {
  return token == Token::bracket_open || token == Token::image_open || token == Token::note_open;
}

void join(Pieces& pieces, std::uint32_t open, std::uint32_t close) {
  pieces[open].partner = close;
  pieces[close].partner = open;
}

bool may_open(std::string_view text, text::Span run) {
  return run.end < text.size() && !is_blank_or_line_end(text[run.end]) && text[run.end] != '~';
}

bool may_close(std::string_view text, text::Span run) {
  return run.begin > 0 && !is_blank_or_line_end(text[run.begin - 1]);
}

}  // namespace

void match_brackets(Pieces& pieces) {
  std::vector<std::uint32_t> open;
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    if (opens(pieces[i].token)) {
      open.push_back(i);
    } else if (pieces[i].token == Token::bracket_close && !open.empty()) {
      join(pieces, open.back(), i);
      open.pop_back();
    }
  }
}

void match_strikeouts(std::string_view text, Pieces& pieces) {
  // The opener that waits in each bracket around the present place.
  std::vector<std::uint32_t> waiting{Piece::none};
  for (std::uint32_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (opens(piece.token) && piece.partner != Piece::none) {
      waiting.push_back(Piece::none);
    } else if (piece.token == Token::bracket_close && piece.partner != Piece::none) {
      waiting.pop_back();
    } else if (piece.token == Token::strike_run) {
      std::uint32_t& opener = waiting.back();
      if (opener != Piece::none && may_close(text, piece.span)) {
        join(pieces, opener, i);
        opener = Piece::none;
      } else {
        opener = may_open(text, piece.span) ? i : Piece::none;
      }
    }
  }
}

}  // namespace ibid::syntax
