// What begins where a block may begin.
#pragma once

#include "groups.h"
#include "html_blocks.h"
#include "references.h"

static inline bool push(Scan* x, enum Symbol symbol, ContainerKind kind, unsigned indent) {
  State* s = x->s;
  s->depth++;
  memset(&s->levels[s->depth], 0, sizeof(Level));
  s->levels[s->depth].kind = (uint8_t)kind;
  s->levels[s->depth].indent = (uint8_t)(indent > 250 ? 250 : indent);
  return emit_before_block(x, symbol, FRESH);
}

static inline bool may_push(const Scan* x) {
  return x->s->depth < MAX_DEPTH;
}

static inline bool in_quote(const State* s) {
  for (unsigned i = 1; i <= s->depth; i++)
    if (s->levels[i].kind == QUOTE) return true;
  return false;
}

// Passes and marks lines of white space, as far as they belong to the same levels.
static inline void take_blank_lines(Scan* x) {
  while (!at_eof(x) && rest_is_blank(x) && !at_eof(x)) take_newline(x);
}

static inline bool scan_blank(Scan* x, bool fresh) {
  take_newline(x);
  if (x->s->depth) {
    if (!fresh && !in_quote(x->s)) take_blank_lines(x);
    return emit_line(x, BLANK, !fresh);
  }
  while (peek(x) == '\n') take_newline(x);
  start_hash(x);
  unsigned level = x->valid[BLANK_1] ? group_level(x) : 0;
  return emit_line(x, (enum Symbol)(BLANK + level), !fresh);
}

static inline bool scan_quote(Scan* x) {
  if (!may_push(x)) return scan_paragraph(x);
  step(x);
  take_columns(x, 1);
  mark(x);
  return push(x, QUOTE_MARKER, QUOTE, 0);
}

// Behind a list's marker and at most one column: up to three more, or none if there are more still,
// as those are the item's. What it adds to the marker's width.
static unsigned take_item_indent(Scan* x) {
  mark(x);
  unsigned more = take_columns(x, 4);
  if (more > 3 || line_over(x)) return 1;
  mark(x);
  return 1 + more;
}

static bool scan_ordered(Scan* x, unsigned indent) {
  Marker m = {0};
  if (!may_push(x) || !read_ordered(x, &m) || !read_space(x, &m)) return scan_paragraph(x);
  unsigned width = indent + m.width + take_item_indent(x);
  return push(x, LIST_MARKER, ITEM, width);
}

static bool scan_bullet_or_rule(Scan* x, unsigned indent) {
  int32_t c = peek(x);
  step(x);
  bool list = c != '_' && may_push(x) && (is_blank(peek(x)) || line_over(x));
  unsigned width = indent + 1;
  if (list) {
    take_columns(x, 1);
    width += take_item_indent(x);
  }
  if (c != '+' && rest_is_rule(x, c, 1)) {
    take_newline(x);
    return emit_line(x, THEMATIC_BREAK, false);
  }
  return list ? push(x, LIST_MARKER, ITEM, width) : scan_paragraph(x);
}

static bool scan_heading(Scan* x) {
  unsigned n = count_run(x, '#');
  if (n == 1 && (peek(x) == '.' || peek(x) == ')')) {
    step(x);
    if (!may_push(x) || !(is_blank(peek(x)) || line_over(x))) return scan_paragraph(x);
    take_columns(x, 1);
    return push(x, LIST_MARKER, ITEM, 2 + take_item_indent(x));
  }
  if (n > 6 || (!is_blank(peek(x)) && !line_over(x))) return scan_paragraph(x);
  mark(x);
  return emit(x, HEADING_MARKER);
}

static bool scan_definition(Scan* x, unsigned indent) {
  if (!may_push(x) || !is_blank(peek(x))) return scan_paragraph(x);
  take_columns(x, indent < 3 ? 3 - indent : 0);
  mark(x);
  return push(x, DEFINITION_MARKER, DEFINITION, 4);
}

static bool scan_division(Scan* x, unsigned indent) {
  unsigned n = count_run(x, ':');
  if (n == 1 && x->s->definition) return scan_definition(x, indent);
  if (n < 3 || indent > 0) return scan_paragraph(x);
  take_blanks(x);
  if (line_over(x)) return emit(x, DIVISION_CLOSE);
  if (peek(x) == '{') {
    while (!line_over(x) && peek(x) != '}') step(x);
    if (peek(x) != '}') return scan_paragraph(x);
    step(x);
  } else {
    while (!line_over(x) && !is_blank(peek(x))) step(x);
  }
  take_blanks(x);
  count_run(x, ':');
  return rest_is_blank(x) ? emit(x, DIVISION_OPEN) : scan_paragraph(x);
}

static bool scan_fence(Scan* x, unsigned indent) {
  int32_t c = peek(x);
  unsigned n = count_run(x, c);
  if (c == '~' && n == 1 && x->s->definition) return scan_definition(x, indent);
  return starts_fenced(x, x->s->depth, c, n) ? emit(x, FENCED) : scan_paragraph(x);
}

static bool scan_note(Scan* x) {
  if (!may_push(x) || !read_note_label(x) || peek(x) != ':') return scan_paragraph(x);
  step(x);
  mark(x);
  return push(x, NOTE_LABEL, NOTE, 4);
}

static bool scan_bracket(Scan* x) {
  step(x);
  if (peek(x) == '^') return scan_note(x);
  return read_reference(x) ? emit(x, REFERENCE) : scan_paragraph(x);
}

static bool scan_line_block(Scan* x, unsigned indent) {
  step(x);
  return !indent && (is_blank(peek(x)) || line_over(x)) ? emit(x, LINE_BLOCK) : scan_paragraph(x);
}

static bool scan_indented(Scan* x, bool fresh) {
  mark(x);
  take_blanks(x);
  if (line_over(x)) return scan_blank(x, fresh);
  return emit_before_block(x, INDENTED, FRESH);
}

static bool scan_leaf(Scan* x, unsigned indent) {
  int32_t c = peek(x);
  switch (c) {
    case '>':
      return scan_quote(x);
    case '-':
    case '*':
    case '_':
    case '+':
      return scan_bullet_or_rule(x, indent);
    case '`':
    case '~':
      return scan_fence(x, indent);
    case ':':
      return scan_division(x, indent);
    case '[':
      return scan_bracket(x);
    case '|':
      return scan_line_block(x, indent);
    case '<':
      return scan_html(x);
    default:
      break;
  }
  if (c == '#' && indent == 0) return scan_heading(x);
  return starts_ordered(c) ? scan_ordered(x, indent) : scan_paragraph(x);
}

static bool close_level(Scan* x) {
  State* s = x->s;
  uint8_t phase = s->phase;
  s->depth--;
  emit(x, CLOSE);
  s->phase = s->depth ? phase : ELSEWHERE;
  return true;
}

static bool scan_block(Scan* x) {
  if (x->s->phase >= GROUP_END) return emit(x, (enum Symbol)(BLANK_1 + x->s->phase - GROUP_END));
  bool fresh = x->s->phase == FRESH;
  x->skip = true;
  unsigned indent = take_columns(x, 4);
  x->skip = false;
  mark(x);
  if (at_eof(x) && x->s->depth) return close_level(x);
  if (at_eof(x)) return x->steps && emit(x, BLANK);
  if (peek(x) == '\n') return scan_blank(x, fresh);
  if (indent == 4) return scan_indented(x, fresh);
  bool done = scan_leaf(x, indent);
  x->s->definition = 0;
  return done;
}

// Closes the outermost level, which its last paragraph's end has forgotten.
static bool close_forgotten(Scan* x) {
  mark(x);
  start_hash(x);
  unsigned group = group_level(x);
  emit(x, CLOSE);
  if (group) x->s->phase = (uint8_t)(GROUP_END + group - 1);
  return true;
}

// Closes the innermost level before a line that was matched up to `m`.
static bool close_before(Scan* x, Match m, bool after_blank) {
  State* s = x->s;
  bool definition = s->levels[s->depth].kind == DEFINITION;
  bool readable = !m.classified && !m.blank && after_blank && m.levels == s->depth - 1u;
  if (definition && readable) m.line = classify(x, s->depth - 1, x->spare);
  close_level(x);
  if (definition && m.line == DEFINITION_LINE) s->definition = 1;
  unsigned group = s->depth || m.blank || after_blank ? 0 : group_level(x);
  if (group) s->phase = (uint8_t)(GROUP_END + group - 1);
  return true;
}

// From a blank line's end on: which levels go on behind all blank lines.
static Match match_behind_blanks(Scan* x) {
  unsigned indent = 0;
  while (peek(x) == '\n') {
    step(x);
    x->spare = 0;
    indent = take_blanks(x);
  }
  x->spare = indent;
  Match none = {0, true, false, PLAIN_LINE};
  return at_eof(x) ? none : match_levels(x, x->s->depth, true);
}

// What the open containers want at a line's start. Blank lines behind the last block of one do not
// belong to it, unless they bear a quotation's mark.
static bool scan_line_start(Scan* x) {
  State* s = x->s;
  mark(x);
  if (at_eof(x)) return close_level(x);
  start_hash(x);
  Match m = match_line(x);
  if (m.levels < s->depth) return close_before(x, m, s->phase == AFTER_BLANK);
  if (s->phase != MATCHED && !in_quote(s) && !m.classified && rest_is_blank(x)) {
    Match behind = match_behind_blanks(x);
    if (behind.levels < s->depth) return close_before(x, behind, true);
  }
  return emit_continuation(x);
}
