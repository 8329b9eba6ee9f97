// Syntax errors of JSON in the words of somebody who writes books.
#pragma once

#include <cstdint>
#include <string_view>

#include "app/files/problem.h"

namespace ibid::app {

/// What was read before the mistake.
enum class Token : std::uint8_t { none, open, key, value };

struct JsonMistake {
  std::string_view bytes;
  std::size_t end = 0;  ///< where the last good token ended
  std::size_t at = 0;   ///< how far the reader came
  Token last = Token::none;
  std::size_t depth = 0;    ///< how many brackets are open
  std::string_view reason;  ///< the reader's own words
};

/// What is wrong, and the bytes to point at.
Problem json_mistake(const JsonMistake& mistake);

}  // namespace ibid::app
