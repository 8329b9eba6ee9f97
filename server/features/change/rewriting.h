// A rewriting: a chapter's text while a change of it is put together.
//
// Stretches are replaced by new words and by text from elsewhere in the chapter; words may be
// reworded wherever they come to stand. It can be asked at any time where a byte of the text before
// stands in the text after. Spans and offsets count bytes; those given in are of the text before.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/change/change.h"
#include "text/text.h"

namespace ibid::features {

class Rewriting {
 public:
  /// A part of what takes a stretch's place.
  struct Piece {
    text::Span from;    ///< text that is kept, or moved here
    std::string words;  ///< new words; then `from` is empty
    /// Where somebody has yet to write: what is supposed to stand there when meanings are compared.
    std::string stand_in = {};
  };
  static Piece moved(text::Span from) { return {from, {}, {}}; }
  static Piece words(std::string text) { return {{}, std::move(text), {}}; }

  explicit Rewriting(text::Text before) : before_(std::move(before)) {}

  /// REQUIRES: it overlaps no other stretch.
  void replace(text::Span span, std::vector<Piece> pieces,
               std::uint32_t purpose = Replacement::unsaid);
  /// Rewords a span for good, or again. Words that are not kept are not reworded.
  void reword(text::Span span, std::string words, std::uint32_t purpose = Replacement::unsaid);

  bool empty() const { return stretches_.empty() && rewordings_.empty(); }
  /// In their order.
  std::vector<Replacement> replacements() const;
  /// The same as edits one after the other, with what stands in for words to come.
  std::vector<text::Edit> trial() const;

  /// Where bytes of the text before stand in the text after trial().
  class Places {
   public:
    /// Nothing where the byte is gone. The first byte of what is reworded stands for all of it.
    std::optional<text::Offset> after(text::Offset before) const;

   private:
    friend class Rewriting;
    struct Kept {
      text::Span from;
      text::Offset to = 0;
    };
    std::map<text::Offset, Kept> kept_;  ///< by where it began
  };
  Places places() const;

 private:
  struct Stretch {
    text::Span span;
    std::vector<Piece> pieces;
    std::uint32_t purpose = Replacement::unsaid;
  };
  struct Rewording {
    text::Offset end = 0;
    std::string words;
    std::uint32_t purpose = Replacement::unsaid;
  };
  class Layout;

  text::Text before_;
  std::map<text::Offset, std::vector<Stretch>> stretches_;  ///< by where they begin
  std::map<text::Offset, Rewording> rewordings_;            ///< by where they begin
};

}  // namespace ibid::features
