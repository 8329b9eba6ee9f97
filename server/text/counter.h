// A counter: positions of places that are asked for in about the order of the text.
//
// It counts on from the place before, where that lies not far behind; what it says is what
// Text::position() says. Its text must outlive it. One thread.
#pragma once

#include "text/text.h"

namespace ibid::text {

class Counter {
 public:
  Counter(const Text& text, Encoding encoding) : text_(text), encoding_(encoding) {}

  Position at(Offset place);

 private:
  const Text& text_;
  Encoding encoding_;
  // What was counted last: no place within a code point or between CR and LF.
  Offset place_ = 0;
  Position position_;
};

}  // namespace ibid::text
