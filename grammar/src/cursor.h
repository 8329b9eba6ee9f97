// A walk over the text from where a token may begin, forwards only.
//
// The marked end of a token only ever moves forwards too: what has to be decided by looking ahead
// is therefore first said by a token without width, and read by the next.
#pragma once

#include "state.h"
#include "tree_sitter/parser.h"

// As in grammar.js, in the same order.
enum Symbol {
  FRONT_MATTER,
  BLANK,
  BLANK_1,
  BLANK_2,
  BLANK_3,
  CONTINUATION,
  LAZY,
  CLOSE,
  QUOTE_MARKER,
  LIST_MARKER,
  DEFINITION_MARKER,
  NOTE_LABEL,
  PARAGRAPH,
  HEADING_MARKER,
  THEMATIC_BREAK,
  LINE_BLOCK,
  LINE_BLOCK_MARKER,
  REFERENCE,
  REFERENCE_LABEL,
  REFERENCE_TARGET,
  FENCED,
  FENCE_OPEN,
  FENCE_INFO,
  FENCE_CLOSE,
  INDENTED,
  CODE_LINE,
  GAP,
  CODE_END,
  HTML_LINE,
  COMMENT_BLOCK,
  DIVISION_OPEN,
  DIVISION_CLOSE,
  DIVISION_FENCE,
  DIVISION_INFO,
  END,
  SETEXT_BREAK,
  SETEXT_UNDERLINE,
  LONG_BREAK,
  BREAK_HEAD,
  BREAK_TAIL,
  CODE_SPAN,
  MATH,
  HTML_COMMENT,
  INLINE_NOTE_OPEN,
  IMAGE_OPEN,
  STRIKE_RUN,
  SUPPRESSED_KEY,
  PLAIN_TEXT,
  UNREACHABLE,
};

// What a line begins with, as far as it may end something that is open.
typedef enum {
  PLAIN_LINE,
  LIST_LINE,
  NOTE_LINE,
  DEFINITION_LINE,
  DIVISION_END_LINE,
  FENCE_LINE,
  TILDE_LINE,
  HTML_LINE_START,
} LineKind;

typedef struct {
  TSLexer* lexer;
  State* s;
  const bool* valid;
  unsigned column;   // of the line, as far as tab stops need it
  unsigned spare;    // columns passed but not used
  unsigned ticks;    // backticks right before here
  unsigned dashes;   // dashes right before here
  unsigned steps;    // characters passed
  uint32_t hash;     // of the line's first characters, see groups.h
  unsigned to_hash;  // so many more
  unsigned marked_column, marked_spare, marked_steps;  // as they were at the token's end
  bool marking;                                        // the token takes what containers want along
  bool prefixed;                                       // there was something that containers want
  bool skip;                                           // white space belongs to no token
  bool nested;   // in the search for a closing fence: do not search for another
  bool trusted;  // the line is known to go on with what is open
  bool in_text;  // the line before is a paragraph's
  bool lost;     // a search that found nothing led away from where it began
} Scan;

static inline int32_t peek(const Scan* x) {
  return x->lexer->lookahead;
}
static inline bool at_eof(const Scan* x) {
  return peek(x) == 0 && x->lexer->eof(x->lexer);
}
static inline bool line_over(const Scan* x) {
  return peek(x) == '\n' || at_eof(x);
}
static inline bool is_blank(int32_t c) {
  return c == ' ' || c == '\t' || c == '\r';
}
static inline bool is_digit(int32_t c) {
  return c >= '0' && c <= '9';
}
static inline bool is_lower(int32_t c) {
  return c >= 'a' && c <= 'z';
}
static inline bool is_upper(int32_t c) {
  return c >= 'A' && c <= 'Z';
}
static inline bool is_alnum(int32_t c) {
  return is_digit(c) || is_lower(c) || is_upper(c);
}

static inline void mark(Scan* x) {
  x->marked_column = x->column;
  x->marked_spare = x->spare;
  x->marked_steps = x->steps;
  x->lexer->mark_end(x->lexer);
}

static inline void step(Scan* x) {
  int32_t c = peek(x);
  x->column = c == '\n' ? 0 : c == '\t' ? x->column + 4 - x->column % 4 : x->column + (c != '\r');
  x->ticks = c == '`' ? x->ticks + 1 : 0;
  x->dashes = c == '-' ? x->dashes + 1 : 0;
  x->steps++;
  if (x->to_hash) {
    x->to_hash--;
    x->hash = (x->hash ^ (uint32_t)c) * 16777619u;
  }
  x->lexer->advance(x->lexer, x->skip && is_blank(c));
}

// Passes white space of up to so many columns. What a tab has beyond them is spare.
static inline unsigned take_columns(Scan* x, unsigned want) {
  unsigned got = 0;
  while (got < want) {
    if (x->spare) {
      x->spare--;
      got++;
    } else if (is_blank(peek(x))) {
      unsigned before = x->column;
      step(x);
      x->spare = x->column - before;
    } else {
      break;
    }
  }
  return got;
}

static inline unsigned take_blanks(Scan* x) {
  return take_columns(x, 10000);
}

// Passes what is left of a line's white space; whether that is all there is.
static inline bool rest_is_blank(Scan* x) {
  while (is_blank(peek(x))) step(x);
  return line_over(x);
}

static inline void skip_line(Scan* x) {
  while (!line_over(x)) step(x);
}

static inline unsigned count_run(Scan* x, int32_t c) {
  unsigned n = 0;
  for (; peek(x) == c; n++) step(x);
  return n;
}

// Ends a token inside a line, or where nothing of its place is to be remembered.
static inline bool emit(Scan* x, enum Symbol symbol) {
  x->s->phase = ELSEWHERE;
  x->s->spare = x->s->column = 0;
  x->lexer->result_symbol = (TSSymbol)symbol;
  return true;
}

// What a line is that is nothing else: said at its first character.
static inline bool scan_paragraph(Scan* x) {
  return emit(x, PARAGRAPH);
}

// Ends a token behind which a block may begin in the same line.
static inline bool emit_before_block(Scan* x, enum Symbol symbol, Phase phase) {
  emit(x, symbol);
  x->s->phase = (uint8_t)phase;
  x->s->spare = (uint8_t)x->marked_spare;
  x->s->column = (uint8_t)(x->marked_column % 4);
  return true;
}

// Ends a token that took the line's end along.
static inline bool emit_line(Scan* x, enum Symbol symbol, bool blank) {
  emit(x, symbol);
  if (x->s->depth) x->s->phase = blank ? AFTER_BLANK : LINE;
  return true;
}

// Passes and marks the line's end, if there is one.
static inline void take_newline(Scan* x) {
  if (peek(x) == '\n') step(x);
  mark(x);
}
