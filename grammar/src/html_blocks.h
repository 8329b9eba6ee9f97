// HTML where a block may begin: a comment, a block's tag, or what is verbatim up to its closing
// tag.
#pragma once

#include "html.h"
#include "lines.h"

// `<!-- … -->` before the end of the innermost level, from behind the `<` on.
static bool read_comment(Scan* x) {
  static const char open[] = "!--";
  for (unsigned i = 0; i < 3; i++) {
    if (peek(x) != open[i]) return false;
    step(x);
  }
  Level* l = &x->s->levels[x->s->depth];
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
    if (x->lost) return false;
    if (m.levels < x->s->depth) break;
    blank = m.blank || (!m.classified && line_over(x));
  }
  l->no_end |= 1;
  return false;
}

// Up to the `>` that ends a tag, in its line.
static bool read_tag_end(Scan* x) {
  int32_t quote = 0;
  for (; !line_over(x); step(x)) {
    int32_t c = peek(x);
    if (c == quote)
      quote = 0;
    else if (!quote && (c == '"' || c == '\''))
      quote = c;
    else if (!quote && c == '<')
      return false;
    else if (!quote && c == '>')
      return step(x), true;
  }
  return false;
}

static inline unsigned verbatim_bit(const char* name) {
  static const char* const names[] = {"pre", "script", "style", "textarea"};
  for (unsigned i = 0; i < 4; i++)
    if (strcmp(names[i], name) == 0) return 2u << i;
  return 0;
}

// Up to `</name>`, before the end of the innermost level.
static bool read_verbatim(Scan* x, const char* name) {
  Level* l = &x->s->levels[x->s->depth];
  bool blank = false;
  while (!at_eof(x)) {
    if (peek(x) == '<') {
      Tag tag;
      bool closing = read_block_tag(x, &tag) && tag.closing && !strcmp(tag.name, name);
      if (closing && read_tag_end(x)) return true;
    } else if (peek(x) != '\n') {
      step(x);
    } else {
      step(x);
      x->spare = 0;
      Match m = match_levels(x, x->s->depth, blank);
      if (x->lost) return false;
      if (m.levels < x->s->depth) break;
      blank = m.blank || (!m.classified && line_over(x));
    }
  }
  l->no_end |= (uint8_t)verbatim_bit(name);
  return false;
}

// To be read again, with what is known now.
static inline bool read_again(Scan* x) {
  return emit_before_block(x, LAZY, (Phase)x->s->phase);
}

static bool end_html(Scan* x, enum Symbol symbol) {
  mark(x);
  if (!rest_is_blank(x)) return emit_before_block(x, symbol, FRESH);
  take_newline(x);
  return emit_line(x, symbol, false);
}

static bool scan_html(Scan* x) {
  Tag tag = {{0}, false};
  bool block = read_block_tag(x, &tag);
  if (peek(x) == '!' && !tag.name[0]) {
    bool comment = read_comment(x);
    if (x->lost) return read_again(x);
    if (!comment || !rest_is_blank(x)) return scan_paragraph(x);
    take_newline(x);
    return emit_line(x, COMMENT_BLOCK, false);
  }
  if (!block || !read_tag_end(x)) return scan_paragraph(x);
  unsigned bit = tag.closing ? 0 : verbatim_bit(tag.name);
  if (bit & x->s->levels[x->s->depth].no_end)
    return mark(x), emit_before_block(x, HTML_LINE, FRESH);
  if (bit && !read_verbatim(x, tag.name)) return read_again(x);
  return end_html(x, HTML_LINE);
}
