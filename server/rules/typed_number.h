// The number that a heading's text begins with: `5. The Congress`, `IV. The Congress`,
// `Chapter 5: The Congress`. A year is none, and `100 Days` is a title.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ibid::rules {

struct TypedNumber {
  std::string number;    ///< empty: none
  std::size_t rest = 0;  ///< where the words behind it begin
};

TypedNumber typed_number(std::string_view title);

}  // namespace ibid::rules
