// What stands beside a block: the paragraphs, quotations and lists before and after it.
//
// Comments, notes and references are passed over, since a reader does not see them there.
#pragma once

#include <cstddef>
#include <optional>

#include "model/chapter.h"

namespace ibid::rules {

class Beside {
 public:
  /// Of the block at a byte.
  Beside(const model::Chapter& chapter, text::Offset at);

  /// The kind of the block before or after; nothing at the chapter's begin and end.
  std::optional<syntax::Kind> before() const;
  std::optional<syntax::Kind> after() const;
  /// What is seen in the block, the one before or the one after.
  bool seen_here(prose::Sight sight) const;
  bool seen_before(prose::Sight sight) const;
  bool seen_after(prose::Sight sight) const;
  /// True for a paragraph, a heading, or the chapter's begin.
  bool text_before() const;
  /// The same for its end, or a line that rules one part off from the next.
  bool text_after() const;

 private:
  std::optional<syntax::Kind> kind(std::optional<std::size_t> index) const;
  bool seen(std::optional<std::size_t> index, prose::Sight sight) const;

  const model::Chapter& chapter_;
  std::optional<std::size_t> here_, before_, after_;
};

}  // namespace ibid::rules
