// A card: what a hover shows, built once and written twice, as Markdown and as plain text.
#pragma once

#include <string>
#include <string_view>

#include "features/answers/answers.h"
#include "features/wording/phrase.h"

namespace ibid::features {

class Card {
 public:
  void title(std::string_view text);
  void line(const Phrase& phrase);
  /// A passage in both forms.
  void passage(std::string_view markdown, std::string_view plain);
  void paragraph(std::string_view text);
  /// Words of the chapter, set off.
  void quote(std::string_view text);
  /// What Ibid says about it.
  void remark(std::string_view text);

  bool empty() const { return plain_.empty(); }
  Hover hover(text::Span span) const;

 private:
  void add(std::string_view markdown, std::string_view plain);

  std::string markdown_;
  std::string plain_;
};

/// The title and the first lines of a heading's section, an anchor's block or a chapter.
Card place_card(const model::Edition& edition, const model::Place& place);

}  // namespace ibid::features
