// List markers, as Pandoc reads them: bullets, and numbers in its fancy styles.
#pragma once

#include "cursor.h"

typedef struct {
  unsigned width;
  bool two_spaces;  // it looks like an initial: only a list if two spaces follow
  bool page;        // `p.`: not a list if a number follows
} Marker;

// Takes `digit` out of a Roman number up to `most` times.
static inline unsigned take_letters(const char** at, const char* letters, unsigned most) {
  unsigned n = 0;
  size_t length = strlen(letters);
  while (n < most && strncmp(*at, letters, length) == 0) {
    *at += length;
    n++;
  }
  return n;
}

static inline bool is_roman(const char* lower) {
  static const char* const parts[] = {"m",  "cm", "d",  "cd", "c",  "xc", "l",
                                      "xl", "x",  "ix", "v",  "iv", "i"};
  static const unsigned most[] = {99, 1, 99, 1, 99, 1, 99, 1, 99, 1, 99, 1, 99};
  const char* at = lower;
  for (unsigned i = 0; i < 13; i++) take_letters(&at, parts[i], most[i]);
  return *at == 0 && at != lower;
}

// A number, a letter, a Roman number, `#` or `@label`.
static inline bool read_number(Scan* x, Marker* m) {
  unsigned start = m->width;
  if (peek(x) == '#') {
    step(x);
    m->width++;
    return true;
  }
  if (peek(x) == '@') {
    do step(x), m->width++;
    while (is_alnum(peek(x)) || peek(x) == '_' || peek(x) == '-');
    return true;
  }
  if (is_digit(peek(x))) {
    for (; is_digit(peek(x)); m->width++) step(x);
    return m->width - start < 10;
  }
  char letters[16] = {0};
  bool upper = is_upper(peek(x));
  unsigned n = 0;
  for (; upper ? is_upper(peek(x)) : is_lower(peek(x)); n++) {
    if (n == sizeof letters - 1) return false;
    letters[n] = (char)(upper ? peek(x) - 'A' + 'a' : peek(x));
    step(x);
  }
  m->width += n;
  m->two_spaces = upper && n == 1;
  m->page = !upper && n == 1 && letters[0] == 'p';
  return n == 1 || is_roman(letters);
}

static inline bool read_ordered(Scan* x, Marker* m) {
  bool parenthesis = peek(x) == '(';
  if (parenthesis) step(x), m->width++;
  if (!read_number(x, m)) return false;
  bool period = peek(x) == '.' && !parenthesis;
  if (!period && peek(x) != ')') return false;
  if (!period) m->two_spaces = m->page = false;
  step(x);
  m->width++;
  return is_blank(peek(x)) || line_over(x);
}

// Passes one column behind it; whether what follows allows it to be a list's marker.
static inline bool read_space(Scan* x, const Marker* m) {
  take_columns(x, 1);
  if (m->two_spaces) return x->spare || is_blank(peek(x)) || line_over(x);
  return !m->page || !is_digit(peek(x));
}

static inline bool starts_ordered(int32_t c) {
  return is_alnum(c) || c == '(' || c == '#' || c == '@';
}
static inline bool is_bullet(int32_t c) {
  return c == '-' || c == '*' || c == '+';
}

// From a rule's first character on, of which `count` have been passed.
static inline bool rest_is_rule(Scan* x, int32_t c, unsigned count) {
  while (peek(x) == c || is_blank(peek(x))) {
    count += peek(x) == c;
    step(x);
  }
  return count >= 3 && line_over(x);
}

static inline bool line_starts_list(Scan* x) {
  int32_t c = peek(x);
  Marker m = {0};
  if (starts_ordered(c)) return read_ordered(x, &m) && read_space(x, &m);
  if (!is_bullet(c)) return false;
  step(x);
  if (!is_blank(peek(x)) && !line_over(x)) return false;
  return c == '+' || !rest_is_rule(x, c, 1);
}
