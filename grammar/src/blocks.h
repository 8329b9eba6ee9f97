// What begins where a block may begin.
#pragma once

#include "groups.h"
#include "lines.h"

static inline bool push(Scan *x, enum Symbol symbol, ContainerKind kind, unsigned indent) {
  State *s = x->s;
  s->depth++;
  memset(&s->levels[s->depth], 0, sizeof(Level));
  s->levels[s->depth].kind = (uint8_t)kind;
  s->levels[s->depth].indent = (uint8_t)(indent > 250 ? 250 : indent);
  return emit_before_block(x, symbol, FRESH);
}

static inline bool may_push(const Scan *x) { return x->s->depth < MAX_DEPTH; }

static inline bool scan_paragraph(Scan *x) { return emit(x, PARAGRAPH); }

static inline bool in_quote(const State *s) {
  for (unsigned i = 1; i <= s->depth; i++)
    if (s->levels[i].kind == QUOTE) return true;
  return false;
}

// Passes and marks lines of white space, as far as they belong to the same levels.
static inline void take_blank_lines(Scan *x) {
  while (!at_eof(x) && rest_is_blank(x) && !at_eof(x)) take_newline(x);
}

static inline bool scan_blank(Scan *x, bool fresh) {
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

static inline bool scan_quote(Scan *x) {
  if (!may_push(x)) return scan_paragraph(x);
  step(x);
  take_columns(x, 1);
  mark(x);
  return push(x, QUOTE_MARKER, QUOTE, 0);
}

// Behind a list's marker: up to so many columns that marker and spaces make four.
static inline unsigned marker_room(unsigned width) { return width < 4 ? 4 - width : 0; }

static bool scan_ordered(Scan *x, unsigned indent) {
  Marker m = {0};
  unsigned got = 0;
  if (!may_push(x) || !read_ordered(x, &m)) return scan_paragraph(x);
  unsigned width = indent + m.width;
  if (!read_spaces(x, &m, marker_room(width), &got)) return scan_paragraph(x);
  mark(x);
  return push(x, LIST_MARKER, ITEM, width + got);
}

static bool scan_bullet_or_rule(Scan *x, unsigned indent) {
  int32_t c = peek(x);
  step(x);
  bool list = c != '_' && may_push(x) && (is_blank(peek(x)) || line_over(x));
  unsigned got = 0;
  if (list) {
    got = take_columns(x, marker_room(indent + 1));
    mark(x);
  }
  if (c != '+' && rest_is_rule(x, c, 1)) {
    take_newline(x);
    return emit_line(x, THEMATIC_BREAK, false);
  }
  return list ? push(x, LIST_MARKER, ITEM, indent + 1 + got) : scan_paragraph(x);
}

static bool scan_heading(Scan *x) {
  unsigned n = count_run(x, '#');
  if (n == 1 && (peek(x) == '.' || peek(x) == ')')) {
    step(x);
    if (!may_push(x) || !(is_blank(peek(x)) || line_over(x))) return scan_paragraph(x);
    unsigned got = take_columns(x, marker_room(2));
    mark(x);
    return push(x, LIST_MARKER, ITEM, 2 + got);
  }
  if (n > 6 || (!is_blank(peek(x)) && !line_over(x))) return scan_paragraph(x);
  mark(x);
  return emit(x, HEADING_MARKER);
}

static bool scan_definition(Scan *x, unsigned indent) {
  bool compact = x->s->definition == 2;
  if (!may_push(x) || !is_blank(peek(x))) return scan_paragraph(x);
  take_columns(x, indent < 3 ? 3 - indent : 0);
  mark(x);
  return push(x, DEFINITION_MARKER, compact ? COMPACT_DEFINITION : DEFINITION, 4);
}

static bool scan_division(Scan *x, unsigned indent) {
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

static bool scan_fence(Scan *x, unsigned indent) {
  int32_t c = peek(x);
  unsigned n = count_run(x, c);
  if (c == '~' && n == 1 && x->s->definition) return scan_definition(x, indent);
  return starts_fenced(x, x->s->depth, c, n) ? emit(x, FENCED) : scan_paragraph(x);
}

// A reference's target, then its title, which may stand in the next line.
static bool read_reference(Scan *x) {
  take_blanks(x);
  if (line_over(x)) return false;
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
    if (peek(x) == end) closed = true;
    else if (!is_blank(peek(x))) closed = false;
  }
  return closed;
}

static bool scan_bracket(Scan *x) {
  step(x);
  if (peek(x) == '^') {
    unsigned n = 0;
    for (step(x); !line_over(x) && !is_blank(peek(x)); n++, step(x)) {
      int32_t c = peek(x);
      if (c == '[' || c == ']' || c == '^') break;
    }
    if (!n || peek(x) != ']' || !may_push(x)) return scan_paragraph(x);
    step(x);
    if (peek(x) != ':') return scan_paragraph(x);
    step(x);
    mark(x);
    return push(x, NOTE_LABEL, NOTE, 4);
  }
  unsigned n = 0;
  for (; !line_over(x) && peek(x) != ']' && peek(x) != '['; n++) {
    if (peek(x) == '\\') step(x);
    if (!line_over(x)) step(x);
  }
  if (!n || peek(x) != ']') return scan_paragraph(x);
  step(x);
  if (peek(x) != ':') return scan_paragraph(x);
  step(x);
  return read_reference(x) ? emit(x, REFERENCE) : scan_paragraph(x);
}

static bool scan_line_block(Scan *x, unsigned indent) {
  step(x);
  return !indent && (is_blank(peek(x)) || line_over(x)) ? emit(x, LINE_BLOCK) : scan_paragraph(x);
}

// `<!-- … -->` before the end of the innermost level, from behind the `<` on.
static bool read_comment(Scan *x) {
  static const char open[] = "!--";
  for (unsigned i = 0; i < 3; i++) {
    if (peek(x) != open[i]) return false;
    step(x);
  }
  Level *l = &x->s->levels[x->s->depth];
  if (l->no_end & 1) return false;
  bool blank = false;
  x->dashes = 0;
  for (;;) {
    if (peek(x) == '>' && x->dashes >= 2) return step(x), true;
    if (at_eof(x)) break;
    bool newline = peek(x) == '\n';
    step(x);
    if (!newline) continue;
    x->spare = 0;
    Match m = match_levels(x, x->s->depth, blank);
    if (m.levels < x->s->depth) break;
    blank = m.blank || line_over(x);
  }
  l->no_end |= 1;
  return false;
}

// Up to the `>` that ends a tag, in its line.
static bool read_tag_end(Scan *x) {
  int32_t quote = 0;
  for (; !line_over(x); step(x)) {
    int32_t c = peek(x);
    if (c == quote) quote = 0;
    else if (!quote && (c == '"' || c == '\'')) quote = c;
    else if (!quote && c == '<') return false;
    else if (!quote && c == '>') return step(x), true;
  }
  return false;
}

static inline unsigned verbatim_bit(const char *name) {
  static const char *const names[] = {"pre", "script", "style", "textarea"};
  for (unsigned i = 0; i < 4; i++)
    if (strcmp(names[i], name) == 0) return 2u << i;
  return 0;
}

// Up to `</name>`, before the end of the innermost level.
static bool read_verbatim(Scan *x, const char *name) {
  Level *l = &x->s->levels[x->s->depth];
  unsigned bit = verbatim_bit(name);
  if (l->no_end & bit) return false;
  bool blank = false;
  while (!at_eof(x)) {
    if (peek(x) == '<') {
      Tag tag;
      if (read_block_tag(x, &tag) && tag.closing && !strcmp(tag.name, name)) return read_tag_end(x);
    } else if (peek(x) != '\n') {
      step(x);
    } else {
      step(x);
      x->spare = 0;
      Match m = match_levels(x, x->s->depth, blank);
      if (m.levels < x->s->depth) break;
      blank = m.blank || line_over(x);
    }
  }
  l->no_end |= (uint8_t)bit;
  return false;
}

static bool end_html(Scan *x, enum Symbol symbol) {
  mark(x);
  if (!rest_is_blank(x)) return emit_before_block(x, symbol, FRESH);
  take_newline(x);
  return emit_line(x, symbol, false);
}

static bool scan_html(Scan *x) {
  Tag tag = {{0}, false};
  bool block = read_block_tag(x, &tag);
  if (peek(x) == '!' && !tag.name[0]) {
    if (!read_comment(x) || !rest_is_blank(x)) return scan_paragraph(x);
    take_newline(x);
    return emit_line(x, COMMENT_BLOCK, false);
  }
  if (!block || !read_tag_end(x)) return scan_paragraph(x);
  if (!tag.closing && verbatim_bit(tag.name)) {
    mark(x);
    if (!read_verbatim(x, tag.name)) return emit_before_block(x, HTML_LINE, FRESH);
  }
  return end_html(x, HTML_LINE);
}

static bool scan_indented(Scan *x, bool fresh) {
  mark(x);
  take_blanks(x);
  if (line_over(x)) return scan_blank(x, fresh);
  return emit_before_block(x, INDENTED, FRESH);
}

static bool scan_leaf(Scan *x, unsigned indent) {
  int32_t c = peek(x);
  switch (c) {
    case '>': return scan_quote(x);
    case '-': case '*': case '_': case '+': return scan_bullet_or_rule(x, indent);
    case '`': case '~': return scan_fence(x, indent);
    case ':': return scan_division(x, indent);
    case '[': return scan_bracket(x);
    case '|': return scan_line_block(x, indent);
    case '<': return scan_html(x);
    default: break;
  }
  if (c == '#' && indent == 0) return scan_heading(x);
  return starts_ordered(c) ? scan_ordered(x, indent) : scan_paragraph(x);
}

static bool close_level(Scan *x) {
  State *s = x->s;
  uint8_t phase = s->phase;
  s->depth--;
  emit(x, CLOSE);
  s->phase = s->depth ? phase : ELSEWHERE;
  return true;
}

static bool scan_block(Scan *x) {
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
static bool close_forgotten(Scan *x) {
  mark(x);
  start_hash(x);
  unsigned group = group_level(x);
  emit(x, CLOSE);
  if (group) x->s->phase = (uint8_t)(GROUP_END + group - 1);
  return true;
}

// Closes the innermost level before a line that was matched up to `m`.
static bool close_before(Scan *x, Match m, bool after_blank) {
  State *s = x->s;
  bool definition = s->levels[s->depth].kind >= DEFINITION;
  bool readable = !m.classified && !m.blank && after_blank && m.levels == s->depth - 1u;
  if (definition && readable) m.line = classify(x, s->depth - 1, x->spare);
  close_level(x);
  if (definition && m.line == DEFINITION_LINE) s->definition = after_blank ? 1 : 2;
  unsigned group = s->depth || m.blank || after_blank ? 0 : group_level(x);
  if (group) s->phase = (uint8_t)(GROUP_END + group - 1);
  return true;
}

// From a blank line's end on: which levels go on behind all blank lines.
static Match match_behind_blanks(Scan *x) {
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
static bool scan_line_start(Scan *x) {
  State *s = x->s;
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
