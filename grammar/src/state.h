// What the scanner remembers between two tokens, and how it is written down.
//
// The parser reuses old nodes only where the written state is the same, so it holds nothing that
// two equal situations could differ in, and between two blocks of the document itself it is empty.
// Units: columns (a tab stop is four), never bytes.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Marks deeper than this are text.
enum { MAX_DEPTH = 60 };

typedef enum { QUOTE, ITEM, NOTE, DEFINITION } ContainerKind;

// Where the next token stands.
typedef enum {
  ELSEWHERE,    // in a line; for the document itself also at its start
  LINE,         // at a line's start, before what the containers want there
  AFTER_BLANK,  // the same, behind a blank line
  START,        // behind what the containers want
  FRESH,        // behind a container's mark
  ROW,          // at a line of a line block
  MATCHED,      // at a line's start; all containers are known to go on
  BEFORE_GAP,   // before blank lines inside indented code
  NO_PAIR,      // before what might begin a token, but for its end
  GROUP_END,    // where a group of blocks ends, without blank lines; two more for higher levels
} Phase;

// What is known not to come before this level's end, so that nobody looks twice.
typedef struct {
  uint8_t kind;
  uint8_t indent;         // of the content, behind that of the level outside
  uint8_t ticks, tildes;  // no closing fence of so many or more; 0: not known
  uint8_t no_end;         // bit n: no end of an n-th kind of verbatim HTML
} Level;

typedef struct {
  uint8_t phase;
  uint8_t spare;       // columns of white space that were passed but not used
  uint8_t column;      // modulo four; in the phases START and FRESH
  uint8_t definition;  // whether a definition may stand here
  uint8_t fence;       // of the code block that is being read: its length, 0x80 for tildes
  uint16_t no_span;    // bit n: no run of n + 1 backticks to come in this paragraph
  uint8_t depth;
  Level levels[MAX_DEPTH + 1];  // the first is the document
} State;

enum { HAS_FENCE = 0x10, HAS_NO_END = 0x20 };

static inline unsigned write_state(const State* s, char* to) {
  unsigned n = 0;
  const Level* root = &s->levels[0];
  bool plain = !s->phase && !s->spare && !s->column && !s->definition && !s->fence && !s->no_span;
  if (plain && !s->depth && !root->ticks && !root->tildes && !root->no_end) return 0;
  to[n++] = (char)(s->phase | s->definition << 4 | s->column << 6);
  to[n++] = (char)s->spare;
  to[n++] = (char)s->fence;
  to[n++] = (char)(s->no_span & 0xff);
  to[n++] = (char)(s->no_span >> 8);
  for (unsigned i = 0; i <= s->depth; i++) {
    const Level* l = &s->levels[i];
    bool fence = l->ticks || l->tildes;
    to[n++] = (char)(l->kind | (fence ? HAS_FENCE : 0) | (l->no_end ? HAS_NO_END : 0));
    to[n++] = (char)l->indent;
    if (fence) to[n++] = (char)l->ticks, to[n++] = (char)l->tildes;
    if (l->no_end) to[n++] = (char)l->no_end;
  }
  return n;
}

static inline void read_state(State* s, const char* from, unsigned length) {
  memset(s, 0, offsetof(State, levels) + sizeof(Level));
  if (length < 7) return;
  unsigned n = 0;
  uint8_t head = (uint8_t)from[n++];
  s->phase = head & 0xf;
  s->definition = head >> 4 & 3;
  s->column = head >> 6;
  s->spare = (uint8_t)from[n++];
  s->fence = (uint8_t)from[n++];
  s->no_span = (uint8_t)from[n++];
  s->no_span = (uint16_t)(s->no_span | (uint8_t)from[n++] << 8);
  unsigned i = 0;
  for (; n + 1 < length && i <= MAX_DEPTH; i++) {
    Level* l = &s->levels[i];
    uint8_t kind = (uint8_t)from[n++];
    l->kind = kind & 0xf;
    l->indent = (uint8_t)from[n++];
    l->ticks = l->tildes = l->no_end = 0;
    if (kind & HAS_FENCE) l->ticks = (uint8_t)from[n++], l->tildes = (uint8_t)from[n++];
    if (kind & HAS_NO_END) l->no_end = (uint8_t)from[n++];
  }
  s->depth = (uint8_t)(i - 1);
}
