// Where groups of blocks end.
//
// Tree-sitter takes a node over from an old tree if neither of its ends is a repetition. So the
// document's blocks stand in groups, and an edit walks one group of each level. A group must end
// where it did before the edit, or all groups behind it would shift: the text itself says where, by
// a hash of what follows the blank lines, as programs that store files in chunks do it.
#pragma once

#include "cursor.h"

// A group of level n holds 16^n blocks in the mean.
enum { GROUP_BITS = 4, GROUP_LEVELS = 3, HASHED = 32 };

static inline void start_hash(Scan* x) {
  x->hash = 2166136261u;
  x->to_hash = HASHED;
}

// Of what was passed since start_hash and the rest of its line; 0 for no end of a group.
static inline unsigned group_level(Scan* x) {
  while (x->to_hash && !line_over(x)) step(x);
  uint32_t hash = x->hash;
  hash ^= hash >> 15;
  hash *= 2246822519u;
  hash ^= hash >> 13;
  unsigned level = 0;
  for (; level < GROUP_LEVELS && !(hash & ((1u << GROUP_BITS) - 1)); level++) hash >>= GROUP_BITS;
  return level;
}
