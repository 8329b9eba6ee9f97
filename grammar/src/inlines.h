// Inlines that need a look ahead, and ends of lines.
#pragma once

#include "html_blocks.h"

typedef enum { GOES_ON, STOPS, STOPS_BEFORE_DEFINITION } Next;

static inline bool ends_paragraph(LineKind line) {
  return line == FENCE_LINE || line == DIVISION_END_LINE || line == HTML_LINE_START ||
         line == LIST_LINE;
}

// From a line's end in a paragraph: whether the next line belongs to it. May pass some of it.
static Next read_next_line(Scan* x) {
  if (peek(x) != '\n') return STOPS;
  step(x);
  x->spare = 0;
  x->in_text = true;
  unsigned depth = x->s->depth;
  Match m = match_levels(x, depth, false);
  if (m.levels < depth || m.blank) return STOPS;
  LineKind line = m.line;
  if (!m.classified) {
    unsigned indent = take_blanks(x);
    if (line_over(x)) return STOPS;
    line = classify(x, depth, indent);
  }
  if (x->lost || ends_paragraph(line)) return STOPS;
  return line == DEFINITION_LINE ? STOPS_BEFORE_DEFINITION : GOES_ON;
}

static inline bool paragraph_goes_on(Scan* x) {
  return x->valid[BREAK_HEAD] && !x->valid[LINE_BLOCK_MARKER] && read_next_line(x) != STOPS;
}

// Behind a look ahead without success, with the end marked where it began: text, as the next call
// shall say who sees the phase, or to be read again with what is known now.
static bool end_search(Scan* x) {
  emit(x, PLAIN_TEXT);
  if (!x->lost) x->s->phase = NO_PAIR;
  return true;
}

static bool scan_code_span(Scan* x) {
  mark(x);
  unsigned n = count_run(x, '`');
  uint16_t bit = (uint16_t)(n <= 16 ? 1u << (n - 1) : 0);
  if (!bit || (x->s->no_span & bit)) return mark(x), emit(x, PLAIN_TEXT);
  unsigned seen = 0;
  x->ticks = 0;
  for (;;) {
    if (peek(x) != '`' && x->ticks) {
      if (x->ticks == n) return mark(x), emit(x, CODE_SPAN);
      if (x->ticks <= 16) seen |= 1u << (x->ticks - 1);
      x->ticks = 0;
    }
    if (at_eof(x)) break;
    if (peek(x) != '\n')
      step(x);
    else if (!paragraph_goes_on(x))
      break;
  }
  if (!x->lost) x->s->no_span |= (uint16_t)~seen;
  return end_search(x);
}

// Closes at the first dollar behind it, or not at all.
static bool scan_math(Scan* x) {
  mark(x);
  step(x);
  bool display = peek(x) == '$';
  if (display) step(x);
  bool plain = peek(x) == '$' || (!display && (is_blank(peek(x)) || line_over(x)));
  if (plain || x->s->phase == NO_PAIR) return mark(x), emit(x, PLAIN_TEXT);
  bool blank = false;
  for (;;) {
    if (at_eof(x) || (peek(x) == '\n' && !paragraph_goes_on(x))) return end_search(x);
    if (peek(x) == '$') {
      step(x);
      if (blank) return end_search(x);
      if (!display || peek(x) == '$') break;
    }
    blank = is_blank(peek(x));
    if (peek(x) == '\\') step(x);
    if (!line_over(x) && peek(x) != '$') step(x);
  }
  if (display) step(x);
  if (is_digit(peek(x))) return end_search(x);
  mark(x);
  return emit(x, MATH);
}

static bool scan_comment(Scan* x) {
  mark(x);
  step(x);
  if (peek(x) != '!') return false;
  if (x->s->phase == NO_PAIR) return mark(x), emit(x, PLAIN_TEXT);
  if (!read_comment(x)) return end_search(x);
  mark(x);
  return emit(x, HTML_COMMENT);
}

// In a line block: a row follows, or a line that goes on with this one.
static bool scan_row_end(Scan* x) {
  if (at_eof(x)) return mark(x), x->s->no_span = 0, emit_line(x, END, false);
  step(x);
  mark(x);
  Match m = match_levels(x, x->s->depth, false);
  if (m.levels < x->s->depth || m.blank || m.classified)
    return x->s->no_span = 0, emit_line(x, END, false);
  bool row = peek(x) == '|';
  if (row) step(x);
  if (!is_blank(peek(x)) && !(row && line_over(x)))
    return x->s->no_span = 0, emit_line(x, END, false);
  if (!row && rest_is_blank(x)) return x->s->no_span = 0, emit_line(x, END, false);
  emit(x, BREAK_HEAD);
  if (row) x->s->no_span = 0;
  x->s->phase = row ? ROW : ELSEWHERE;
  return true;
}

static bool end_paragraph(Scan* x, uint8_t definition) {
  x->s->no_span = 0;
  emit_line(x, END, false);
  x->s->definition = definition;
  return true;
}

// A paragraph's end where levels end, too. The outermost is forgotten here already, so that the
// next token, which closes it, changes nothing: where a token without width changes what is
// remembered, Tree-sitter throws the old nodes behind it away.
static bool end_with_level(Scan* x, Match m) {
  State* s = x->s;
  if (s->depth == 1 && !m.blank && s->levels[1].kind < DEFINITION) s->depth = 0;
  return end_paragraph(x, 0);
}

// Behind a blank line: whether a definition begins.
static uint8_t definition_follows(Scan* x) {
  if (peek(x) != '\n') return 0;
  step(x);
  x->spare = 0;
  Match m = match_levels(x, x->s->depth, true);
  if (m.levels < x->s->depth || m.blank || m.classified) return 0;
  unsigned indent = take_columns(x, 3);
  (void)indent;
  if (peek(x) != ':' && peek(x) != '~') return 0;
  step(x);
  return is_blank(peek(x));
}

// Whether this character at a line's start may end a paragraph or be more than its text.
static inline bool is_plain_start(const Scan* x) {
  switch (peek(x)) {
    case '\n':
    case '`':
    case ':':
    case '~':
    case '<':
    case '-':
    case '=':
    case 0:
      return false;
    default:
      return true;
  }
}

static bool scan_paragraph_end(Scan* x) {
  bool first = x->valid[SETEXT_BREAK];
  unsigned depth = x->s->depth;
  if (at_eof(x)) return mark(x), end_paragraph(x, 0);
  step(x);
  mark(x);
  x->in_text = true;
  if (!depth) {
    unsigned indent = take_blanks(x);
    if (is_plain_start(x)) return false;
    x->spare = indent;
  }
  Match m = match_levels(x, depth, false);
  if (m.levels < depth) return end_with_level(x, m);
  LineKind line = m.line;
  if (!m.classified) {
    unsigned indent = take_blanks(x);
    if (m.blank || line_over(x)) return end_paragraph(x, first ? definition_follows(x) : 0);
    int32_t c = peek(x);
    if (first && indent == 0 && (c == '=' || c == '-')) {
      unsigned n = count_run(x, c);
      if (rest_is_blank(x)) return x->s->no_span = 0, emit(x, SETEXT_BREAK);
      bool spaced = c == '-' && n == 1 && x->column > 1 && in_list(x->s, depth);
      line = spaced && !rest_is_rule(x, c, 1) ? LIST_LINE : PLAIN_LINE;
    } else {
      line = classify(x, depth, indent);
    }
  }
  if (line == DEFINITION_LINE && first) return end_paragraph(x, 1);
  if (ends_paragraph(line)) return end_paragraph(x, 0);
  emit(x, BREAK_HEAD);
  return true;
}

static bool scan_line_end(Scan* x) {
  if (!x->valid[BREAK_HEAD]) {
    take_newline(x);
    x->s->no_span = 0;
    return x->s->no_span = 0, emit_line(x, END, false);
  }
  return x->valid[LINE_BLOCK_MARKER] ? scan_row_end(x) : scan_paragraph_end(x);
}

// The rest of a soft break: what the next line begins with.
static bool scan_break_tail(Scan* x) {
  Phase phase = (Phase)x->s->phase;
  x->trusted = true;
  match_levels(x, x->s->depth, false);
  if (phase != ROW) take_blanks(x);
  mark(x);
  emit(x, BREAK_TAIL);
  x->s->phase = (uint8_t)phase;
  return true;
}
