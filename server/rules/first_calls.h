// First calls: the markers by which a reader meets the notes of each series.
//
// Of each note that has a number only the first marker in reading order; markers that call no note
// are left out, for where a note is missing nothing can be said about its place.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "model/apparatus.h"

namespace ibid::rules {

struct Call {
  const model::Label* label = nullptr;
  model::Number marker = 0;
  std::uint32_t number = 0;
};

/// By the name of the series, in reading order.
std::map<std::string_view, std::vector<Call>> first_calls(const model::Apparatus& apparatus);

/// True where no number is lower than the one before it.
bool in_order(const std::vector<Call>& calls);

}  // namespace ibid::rules
