// Lines of code blocks.
#pragma once

#include "lines.h"

static bool scan_fence_open(Scan* x) {
  int32_t c = peek(x);
  unsigned n = count_run(x, c);
  mark(x);
  emit(x, FENCE_OPEN);
  x->s->fence = (uint8_t)(n | (c == '~' ? 0x80u : 0));
  return true;
}

// A line's middle, without the white space around it; nothing if there is none.
static bool scan_trimmed(Scan* x, enum Symbol symbol) {
  x->skip = true;
  take_blanks(x);
  x->skip = false;
  if (line_over(x)) return false;
  while (!line_over(x)) {
    int32_t c = peek(x);
    step(x);
    if (!is_blank(c)) mark(x);
  }
  return emit(x, symbol);
}

static bool scan_fenced_line(Scan* x) {
  State* s = x->s;
  bool tilde = s->fence & 0x80;
  if (at_eof(x)) return s->fence = 0, mark(x), emit(x, CODE_END);
  take_columns(x, 3);
  unsigned run = count_run(x, tilde ? '~' : '`');
  bool closes = run >= (s->fence & 0x7fu);
  bool blank = rest_is_blank(x);
  skip_line(x);
  take_newline(x);
  if (!closes || !blank) return emit_line(x, CODE_LINE, blank && !run);
  s->fence = 0;
  return emit_line(x, FENCE_CLOSE, false);
}

// At a line's start in a code block inside containers.
static bool scan_fenced_start(Scan* x) {
  State* s = x->s;
  mark(x);
  Phase phase = (Phase)s->phase;
  Match m = at_eof(x) ? (Match){0} : match_line(x);
  if (m.levels < s->depth) {
    s->fence = 0;
    emit(x, CODE_END);
    s->phase = (uint8_t)phase;
    return true;
  }
  return emit_continuation(x);
}

static bool scan_indented_code(Scan* x) {
  x->skip = true;
  if (x->s->phase == START) take_columns(x, 4);
  x->skip = false;
  skip_line(x);
  take_newline(x);
  return emit_line(x, CODE_LINE, false);
}

// At a line's start: more of the code, blank lines that more of it follows, or its end.
static bool scan_indented_start(Scan* x) {
  State* s = x->s;
  uint8_t phase = s->phase;
  bool gap = false;
  mark(x);
  Match m = match_line(x);
  while (!at_eof(x) && m.levels == s->depth && !m.classified) {
    unsigned indent = take_columns(x, 4);
    if (!rest_is_blank(x)) {
      if (indent < 4) break;
      if (gap) return emit_before_block(x, LAZY, BEFORE_GAP);
      return emit_continuation(x);
    }
    if (at_eof(x)) break;
    gap = true;
    step(x);
    x->spare = 0;
    m = match_levels(x, s->depth, true);
  }
  emit(x, CODE_END);
  s->phase = phase;
  return true;
}

// Blank lines between two lines of code.
static bool scan_gap(Scan* x) {
  mark(x);
  for (bool blank = false;; blank = true) {
    Match m = match_levels(x, x->s->depth, blank);
    if (m.classified || !rest_is_blank(x) || at_eof(x)) break;
    step(x);
    x->spare = 0;
    mark(x);
  }
  return emit_line(x, GAP, true);
}

static bool scan_indented_line(Scan* x) {
  if (x->s->phase == BEFORE_GAP) return scan_gap(x);
  bool inside = x->s->phase == START || x->s->phase == FRESH;
  return inside ? scan_indented_code(x) : scan_indented_start(x);
}
