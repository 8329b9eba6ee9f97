// What could be written at a place of a document that is no chapter.
//
// Pure; any thread. Spans count bytes of the document; what is inserted is one line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/span.h"

namespace ibid::features {

struct Choice {
  enum class Kind : std::uint8_t { type, name, value, work, file };
  Kind kind = Kind::name;
  std::string label;   ///< what is shown, and compared with what is typed
  std::string insert;  ///< replaces Choices::span
  /// Where the cursor goes in what is inserted, in bytes; else behind it.
  std::optional<std::size_t> cursor;
  std::string detail;       ///< a few words beside the label
  std::string about;        ///< a sentence
  std::string filter = {};  ///< what is compared instead of the label, where it is not empty
};

struct Choices {
  text::Span span;
  std::vector<Choice> items;  ///< the best first
};

}  // namespace ibid::features
