// The parts of a citation's head: what stands between its commas, as far as the tail begins.
#pragma once

#include <vector>

#include "citation/citation.h"
#include "citation/tokens.h"

namespace ibid::citation {

struct Part {
  Index begin = 0;
  Index end = 0;
};

struct Parts {
  std::vector<Part> all;      ///< the last one the anaphor, where there is one
  Form anaphor = Form::full;  ///< of `Carr, op. cit.`
  bool too_long = false;      ///< for any head
  Index begin = 0;
  Index limit = 0;  ///< behind the last token that a head may have
};

/// At most some dozens of tokens. No parts where what stands at `begin` cannot begin a head.
Parts read_parts(const Tokens& tokens, Index begin);

}  // namespace ibid::citation
