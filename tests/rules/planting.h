// Faults that are planted into clean chapters: what is changed, and what must be found there.
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace ibid::rules {

/// A chapter with one fault in it.
struct Planted {
  std::string text;
  text::Span fault;  ///< the finding must touch it
};

using Random = std::mt19937;

/// One class of faults.
struct Fault {
  std::string_view rule;
  /// Puts one into a clean chapter at a random place; nothing where there is no place for it.
  std::function<std::optional<Planted>(const std::string& chapter, Random& random)> plant;
  /// Rules that rightly speak of the same fault too.
  std::vector<std::string_view> also = {};
};

const std::vector<Fault>& faults();

}  // namespace ibid::rules
