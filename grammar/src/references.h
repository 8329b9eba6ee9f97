// Definitions of references: `[label]: target "title"`. The target may stand in the next line.
#pragma once

#include "lines.h"

// Goes on to the text of the next line, if it belongs to the same levels.
static bool read_line_start(Scan* x) {
  x->lexer->advance(x->lexer, x->skip);
  x->column = x->spare = 0;
  Match m = match_levels(x, x->s->depth, false);
  if (m.levels < x->s->depth || m.blank || m.classified) return false;
  take_blanks(x);
  return true;
}

static void read_label(Scan* x) {
  while (!line_over(x) && peek(x) != ']' && peek(x) != '[') {
    if (peek(x) == '\\') step(x);
    if (!line_over(x)) step(x);
  }
}

// `<a b.md>`; without its end, a blank may not stand in it.
static bool read_angles(Scan* x) {
  bool blank = false;
  for (; !line_over(x) && peek(x) != '>'; step(x)) blank = blank || is_blank(peek(x));
  return !blank || peek(x) == '>';
}

static bool read_target(Scan* x) {
  take_blanks(x);
  if (peek(x) == '\n' && !read_line_start(x)) return false;
  if (line_over(x)) return false;
  if (peek(x) == '<' && !read_angles(x)) return false;
  while (!line_over(x) && !is_blank(peek(x))) step(x);
  take_blanks(x);
  int32_t quote = peek(x);
  if (line_over(x)) return true;
  if (quote == '{') {
    while (!line_over(x) && peek(x) != '}') step(x);
    if (peek(x) == '}') step(x);
    return rest_is_blank(x);
  }
  if (quote != '"' && quote != '\'' && quote != '(') return false;
  int32_t end = quote == '(' ? ')' : quote;
  step(x);
  bool closed = false;
  for (; !line_over(x); step(x)) {
    if (peek(x) == end)
      closed = true;
    else if (!is_blank(peek(x)))
      closed = false;
  }
  return closed;
}

// From behind the first bracket on.
static bool read_reference(Scan* x) {
  if (peek(x) == ']') return false;
  read_label(x);
  if (peek(x) != ']') return false;
  step(x);
  if (peek(x) != ':') return false;
  step(x);
  return read_target(x);
}

static bool scan_reference_label(Scan* x) {
  step(x);
  read_label(x);
  step(x);
  step(x);
  mark(x);
  return emit(x, REFERENCE_LABEL);
}

// The label's and the target's tokens need no checks: read_reference has seen them.
static bool scan_reference_target(Scan* x) {
  x->skip = x->trusted = true;
  take_blanks(x);
  if (peek(x) == '\n') read_line_start(x);
  x->skip = false;
  while (!line_over(x)) {
    int32_t c = peek(x);
    step(x);
    if (!is_blank(c)) mark(x);
  }
  return emit(x, REFERENCE_TARGET);
}
