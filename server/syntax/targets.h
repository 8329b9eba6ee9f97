// Reads the `(target "title")` of a link or image.
//
// Follows Pandoc: a target may hold balanced parentheses and single spaces, or stand between `<`
// and `>`. Serves one inline text whose brackets are asked for from left to right; what a failed
// search learnt is kept, so that many unclosed targets cost no more than one.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::syntax {

struct Target {
  text::Span address;    ///< without the angle brackets
  text::Offset end = 0;  ///< behind the closing parenthesis
};

class Targets {
 public:
  /// `region` is the inline text within `text`; nothing outside it is read.
  Targets(std::string_view text, text::Span region);

  /// The target whose `(` stands at `at`. REQUIRES: calls with growing `at`.
  std::optional<Target> read(text::Offset at);

 private:
  // The first place not before the last one asked for that fits; never found twice.
  struct Cursor {
    text::Offset at = 0;
    bool started = false;
  };

  void match_parentheses();
  text::Offset closing(text::Offset open) const;
  text::Offset skip_blanks(text::Offset at) const;
  text::Offset skip_space(text::Offset at) const;
  bool escaped(text::Offset at) const;
  bool title_begins(text::Offset at) const;
  text::Offset address_end(text::Offset begin, text::Offset close);
  text::Offset next_title(text::Offset at);
  text::Offset next_quote(char mark, text::Offset at);
  text::Offset next_angle(text::Offset at);
  std::optional<text::Offset> finish(text::Offset at);

  std::string_view text_;
  text::Offset begin_;
  text::Offset end_;
  bool matched_ = false;
  std::vector<text::Span> parentheses_;  // balanced ones: the places of ( and ), by that of (
  Cursor title_;
  Cursor quote_;
  Cursor double_quote_;
  Cursor angle_;
};

}  // namespace ibid::syntax
