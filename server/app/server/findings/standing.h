// What stands where it stood: places of a chapter's subjects, from one text of it to the next.
//
// A subject in a block that an edit left alone is as far from its block's begin as before. Pure;
// any thread.
#pragma once

#include <optional>

#include "model/chapter.h"

namespace ibid::app {

class Standing {
 public:
  /// `was` may be null: then nothing stands.
  Standing(const model::Chapter* was, const model::Chapter& now);

  /// Where a span of `was` that is about that subject is now; nothing where it must be asked anew.
  std::optional<text::Span> moved(model::Subject subject, text::Span span) const;

 private:
  bool keeps_its_number(model::Thing thing) const;

  bool named_ = false;      ///< named things have the numbers that they had
  bool spots_ = false;      ///< spots and silences, too
  text::Offset front_ = 0;  ///< bytes of blocks that both begin with
  text::Offset back_ = 0;   ///< where the blocks begin, in `was`, that both end with
  text::Offset grown_ = 0;  ///< wraps around where the text has shrunk
};

}  // namespace ibid::app
