// What is being written at a place of a JSON text: a key or a value, and in what.
//
// Made for text that is half typed. Reads any bytes in one pass, without recursion, as forgiving as
// can be: missing commas and brackets are passed over, a string that nothing closes ends with its
// line. Linear; counts bytes. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::app {

/// From the root to a value: the names of members, nothing for an item of an array.
using JsonPath = std::vector<std::optional<std::string>>;

struct JsonPlace {
  enum class Kind : std::uint8_t { none, key, value };
  Kind kind = Kind::none;
  /// Of the object that the key stands in, or of the value itself.
  JsonPath path;
  text::Span token;    ///< what stands there already, with its quotation marks; may be empty
  std::string word;    ///< …and without
  bool colon = false;  ///< of a key: one follows
  /// Of a key: the other keys of its object. Of an item: the other strings of its array.
  std::vector<std::string> others;
};

JsonPlace json_place(std::string_view bytes, text::Offset at);

}  // namespace ibid::app
