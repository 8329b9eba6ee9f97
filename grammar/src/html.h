// HTML as far as line starts need it: which tags are blocks, comments, and what is verbatim.
#pragma once

#include "cursor.h"

typedef struct {
  char name[16];
  bool closing;
} Tag;

static inline bool is_listed(const char* const* names, unsigned n, const char* name) {
  for (unsigned i = 0; i < n; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

static inline bool is_block_name(const char* name) {
  static const char* const names[] = {
      "address",    "article", "aside",   "blockquote", "body",     "caption", "center", "col",
      "colgroup",   "dd",      "details", "dir",        "div",      "dl",      "dt",     "fieldset",
      "figcaption", "figure",  "footer",  "form",       "h1",       "h2",      "h3",     "h4",
      "h5",         "h6",      "head",    "header",     "hgroup",   "hr",      "html",   "li",
      "main",       "menu",    "meta",    "nav",        "noframes", "ol",      "p",      "pre",
      "script",     "section", "style",   "summary",    "table",    "tbody",   "td",     "textarea",
      "tfoot",      "th",      "thead",   "tr",         "ul"};
  return is_listed(names, sizeof names / sizeof *names, name);
}

// From `<` to behind the tag's name.
static inline bool read_block_tag(Scan* x, Tag* tag) {
  Tag read = {{0}, false};
  step(x);
  if (peek(x) == '/') {
    read.closing = true;
    step(x);
  }
  unsigned n = 0;
  for (; is_alnum(peek(x)) && n < sizeof read.name - 1; n++) {
    read.name[n] = (char)(is_upper(peek(x)) ? peek(x) - 'A' + 'a' : peek(x));
    step(x);
  }
  if (peek(x) != '>' && peek(x) != '/' && !is_blank(peek(x)) && !line_over(x)) return false;
  if (tag) *tag = read;
  return is_block_name(read.name);
}
