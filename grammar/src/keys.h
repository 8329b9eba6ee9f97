// Citation keys with their author suppressed. The lexer reads the others, by the same rule.
#pragma once

#include "cursor.h"

// Text belongs to no token.
static inline void pass_text(Scan* x) {
  x->lexer->advance(x->lexer, true);
}

// WORD of grammar.js, and `_`.
static inline bool is_word(int32_t c) {
  static const int32_t ranges[][2] = {
      {0xaa, 0xaa},     {0xb5, 0xb5},     {0xba, 0xba},     {0xc0, 0x2af},      {0x370, 0x1fff},
      {0x2c00, 0x2dff}, {0x3040, 0xd7ff}, {0xf900, 0xfdcf}, {0x10000, 0x1efff}, {0x20000, 0x3ffff}};
  if (c < 128) return is_alnum(c) || c == '_';
  for (unsigned i = 0; i < sizeof ranges / sizeof *ranges; i++)
    if (c >= ranges[i][0] && c <= ranges[i][1]) return true;
  return false;
}

// `{…}` without white space or braces inside.
static bool scan_braced_key(Scan* x) {
  do step(x);
  while (!line_over(x) && !is_blank(peek(x)) && peek(x) != '{' && peek(x) != '}');
  if (peek(x) != '}') return emit(x, PLAIN_TEXT);
  step(x);
  mark(x);
  return emit(x, SUPPRESSED_KEY);
}

// `-@key`, from the `@` on; the end is marked before it.
static bool scan_suppressed_key(Scan* x) {
  step(x);
  if (peek(x) == '{') return scan_braced_key(x);
  if (!is_word(peek(x))) return emit(x, PLAIN_TEXT);
  do {
    while (is_word(peek(x))) step(x);
    mark(x);
    int32_t c = peek(x);
    if (c <= 0 || c > 127 || !strchr(":.#$%&-+?<>~/", c)) break;
    step(x);
    for (unsigned n = 0; c == ':' && peek(x) == '/' && n < 2; n++) step(x);
  } while (is_word(peek(x)));
  return emit(x, SUPPRESSED_KEY);
}
