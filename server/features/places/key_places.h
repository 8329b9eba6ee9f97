// Where a chapter writes the key of a work: `@carr1958`, `[Ibid.]{.cite key=carr1958}`,
// `[…]{.work key=carr1958}`, `[Carr](#ref-carr1958)`, and what front matter names, as `nocite`
// does.
//
// Spans count bytes of the chapter; they cover the key alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/chapter.h"

namespace ibid::features {

struct KeyPlace {
  text::Span span;
  std::string key;
  bool operator==(const KeyPlace&) const = default;
};

/// In the order of the text. Walks the chapter.
std::vector<KeyPlace> key_places(const model::Chapter& chapter);
/// The one that a cursor at the byte touches.
std::optional<KeyPlace> key_place_at(const model::Chapter& chapter, text::Offset at);

}  // namespace ibid::features
