// Line starts: which containers go on, and what the line begins with.
//
// Pandoc takes a container's text out of its lines and reads that text again. So a line without a
// mark still belongs to a container whose last line was not blank, unless it begins with something
// that ends it.
#pragma once

#include "html.h"
#include "lists.h"

static bool fence_closes(Scan* x, unsigned limit, int32_t c, unsigned n);

static inline bool in_list(const State* s, unsigned limit) {
  for (unsigned i = 1; i <= limit; i++)
    if (s->levels[i].kind == ITEM) return true;
  return false;
}

static inline bool in_note(const State* s, unsigned limit) {
  for (unsigned i = 1; i <= limit; i++)
    if (s->levels[i].kind == NOTE) return true;
  return false;
}

// `[^label]`, from the `^` on.
static inline bool read_note_label(Scan* x) {
  if (peek(x) != '^') return false;
  step(x);
  unsigned n = 0;
  for (; !line_over(x) && !is_blank(peek(x)); n++) {
    int32_t c = peek(x);
    if (c == '[' || c == ']' || c == '^') break;
    step(x);
  }
  if (!n || peek(x) != ']') return false;
  step(x);
  return true;
}

// What may follow a fence in its line: a word, then attributes.
static inline bool read_fence_info(Scan* x) {
  take_blanks(x);
  while (!line_over(x) && !is_blank(peek(x)) && peek(x) != '`' && peek(x) != '{' && peek(x) != '}')
    step(x);
  take_blanks(x);
  if (peek(x) == '{') {
    while (!line_over(x) && peek(x) != '}') step(x);
    if (peek(x) != '}') return false;
    step(x);
  }
  return rest_is_blank(x);
}

// Whether a code block would end any of what is open. Where it would not nobody may search for its
// end: going on behind a found one, they would learn what is only true there.
static inline bool fence_matters(const Scan* x, unsigned limit, int32_t c) {
  for (unsigned i = limit + 1; i <= x->s->depth; i++) {
    uint8_t kind = x->s->levels[i].kind;
    if (kind == ITEM || (kind == QUOTE && c == '`')) return true;
  }
  return x->in_text && c == '`';
}

// A code block's first line, behind `n` of `c`; its last one comes before the end of `limit`.
static inline bool starts_fenced(Scan* x, unsigned limit, int32_t c, unsigned n) {
  return n >= 3 && read_fence_info(x) && fence_closes(x, limit, c, n);
}

static inline bool ends_division(Scan* x) {
  return count_run(x, ':') >= 3 && rest_is_blank(x);
}

// May pass some of the line; all of it and more, if it is `lost`.
static LineKind classify(Scan* x, unsigned limit, unsigned indent) {
  int32_t c = peek(x);
  unsigned inner = limit < x->s->depth ? limit + 1 : limit;
  if (x->trusted || indent > 3) return PLAIN_LINE;
  if (c == '`' || c == '~') {
    if (x->nested) return PLAIN_LINE;
    unsigned n = count_run(x, c);
    if (c == '~' && n == 1 && is_blank(peek(x))) return DEFINITION_LINE;
    if (!fence_matters(x, limit, c) || !starts_fenced(x, limit, c, n)) return PLAIN_LINE;
    return c == '`' ? FENCE_LINE : TILDE_LINE;
  }
  if (c == ':') {
    unsigned n = count_run(x, ':');
    if (n == 1 && is_blank(peek(x))) return DEFINITION_LINE;
    return n >= 3 && indent == 0 && rest_is_blank(x) ? DIVISION_END_LINE : PLAIN_LINE;
  }
  if (c == '[') {
    if (!in_note(x->s, inner)) return PLAIN_LINE;
    step(x);
    return read_note_label(x) ? NOTE_LINE : PLAIN_LINE;
  }
  if (c == '<') return read_block_tag(x, NULL) ? HTML_LINE_START : PLAIN_LINE;
  return in_list(x->s, inner) && line_starts_list(x) ? LIST_LINE : PLAIN_LINE;
}

static inline bool ends_container(const State* s, unsigned level, LineKind line) {
  switch (s->levels[level].kind) {
    case ITEM:
      return line == LIST_LINE || line == FENCE_LINE || line == TILDE_LINE ||
             line == DIVISION_END_LINE;
    case NOTE:
      return line == NOTE_LINE;
    case QUOTE:
      return line == FENCE_LINE || line == DIVISION_END_LINE ||
             (line == LIST_LINE && in_list(s, level - 1));
    default:
      return line == DEFINITION_LINE;
  }
}

typedef struct {
  unsigned levels;  // so many of the open ones go on
  bool blank;       // nothing is left of the line
  bool classified;  // the line's first character may have been passed
  LineKind line;
} Match;

// How many levels a blank line leaves open: quotations end.
static inline unsigned blank_match(const State* s, unsigned from, unsigned limit) {
  while (from <= limit && s->levels[from].kind != QUOTE) from++;
  return from - 1;
}

// Passes what the open levels up to `limit` want at a line's start.
static Match match_levels(Scan* x, unsigned limit, bool after_blank) {
  Match m = {limit, false, false, PLAIN_LINE};
  for (unsigned i = 1; i <= limit; i++) {
    const Level* l = &x->s->levels[i];
    bool quote = l->kind == QUOTE;
    unsigned want = quote ? 3 : l->indent;
    unsigned got = m.classified ? 0 : take_columns(x, want);
    if (quote && !m.classified && peek(x) == '>' && !x->spare) {
      step(x);
      take_columns(x, 1);
      x->prefixed = true;
      if (x->marking) mark(x);
      continue;
    }
    if (quote && !m.classified) got += take_blanks(x);
    if (!quote && got == want && !m.classified) {
      x->prefixed = true;
      if (x->marking) mark(x);
      continue;
    }
    if (!m.classified && line_over(x)) {
      m.blank = true;
      m.levels = blank_match(x->s, i, limit);
      return m;
    }
    x->spare += quote ? 0 : got;
    if (after_blank && !quote) {
      m.levels = i - 1;
      return m;
    }
    if (!m.classified && !(peek(x) == '>' && got <= 3)) {
      m.line = classify(x, i - 1, got);
      m.classified = true;
    }
    if (!x->trusted && ends_container(x->s, i, m.line)) {
      m.levels = i - 1;
      return m;
    }
  }
  return m;
}

// Matches all levels at a line's start. Where only some of them may go on, nothing is marked: the
// token that closes one of them has no width.
static Match match_line(Scan* x) {
  const State* s = x->s;
  x->trusted = s->phase == MATCHED;
  x->marking = x->trusted || s->depth == 1;
  Match m = match_levels(x, s->depth, s->phase == AFTER_BLANK);
  x->trusted = x->marking = false;
  return m;
}

// Behind match_line, where all levels go on.
static bool emit_continuation(Scan* x) {
  if (x->marked_steps) return emit_before_block(x, CONTINUATION, START);
  return emit_before_block(x, LAZY, x->prefixed ? MATCHED : START);
}

// Whether a fence of `n` characters closes before the end of level `limit`; from the end of the
// opening line on. Where none does, whoever looked ahead beyond that line must look again, now that
// it is known.
static bool fence_closes(Scan* x, unsigned limit, int32_t c, unsigned n) {
  Level* l = &x->s->levels[limit];
  uint8_t* known = c == '`' ? &l->ticks : &l->tildes;
  if (n > 100 || (*known && n >= *known)) return false;
  x->nested = true;
  bool blank = false, found = false;
  while (!found && peek(x) == '\n') {
    step(x);
    x->spare = 0;
    Match m = match_levels(x, limit, blank);
    if (m.levels < limit) break;
    take_columns(x, 3);
    blank = !m.classified && line_over(x);
    unsigned run = count_run(x, c);
    found = run >= n && rest_is_blank(x);
    blank = blank || m.blank || (!m.classified && run == 0 && rest_is_blank(x));
    skip_line(x);
  }
  x->nested = false;
  if (!found) *known = (uint8_t)n, x->lost = true;
  return found;
}
