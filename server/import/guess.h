// What the importer concluded and how sure it is: one sentence each, for the editor of the book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::import {

/// `doubtful` is what was seen and not done: the text stays as it was, somebody should look.
enum class Certainty : std::uint8_t { doubtful, likely, sure };

constexpr std::string_view name(Certainty certainty) {
  if (certainty == Certainty::sure) return "sure";
  return certainty == Certainty::likely ? "likely" : "doubtful";
}

struct Guess {
  std::uint32_t line = 1;  ///< of the input, from 1
  Certainty certainty = Certainty::likely;
  std::string what;  ///< well-formed UTF-8, no full stop
};

using Guesses = std::vector<Guess>;

}  // namespace ibid::import
