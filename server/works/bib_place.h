// What is being written at a place of a .bib file: a type, a key, the name of a field or its value.
//
// Made for text that is half typed: looks at the entry around the place alone, which begins at the
// last line before it that begins one and ends at the next such line at the latest. Linear in that
// entry, any bytes; counts bytes of the file. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::works {

struct BibPlace {
  enum class Kind : std::uint8_t { outside, type, key, field, value };
  Kind kind = Kind::outside;
  text::Span word;   ///< what stands there already, on both sides; may be empty
  std::string type;  ///< of the entry, in lower case
  std::string key;
  std::string field;      ///< of a value, in lower case
  bool bare = false;      ///< of a value: no bracket and no quotation mark is open
  bool followed = false;  ///< of a type: by a bracket; of a field: by `=`
  std::vector<std::string>
      fields;  ///< all that the entry has, but for one whose name is at the place
};

BibPlace bib_place(std::string_view bytes, text::Offset at);

}  // namespace ibid::works
