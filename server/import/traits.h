// What a paragraph shows of where its words come from: the evidence for block quotations.
//
// Read once per paragraph in one pass, so that no finder reads a paragraph twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ibid::import {

enum class Ending : std::uint8_t { stop, colon, comma, ellipsis, torn };

struct Traits {
  Ending ending = Ending::stop;  ///< without markers and closing quotation marks; torn: none
  std::size_t markers = 0;
  bool ends_in_marker = false;
  std::string last_marker;
  std::size_t words = 0;
  bool one_sentence = false;
  bool starts_lower = false;
  bool starts_with_ellipsis = false;
  bool ends_with_ellipsis = false;
  bool elided = false;              ///< an ellipsis outside inner quotation marks
  bool first_person = false;        ///< outside inner quotation marks
  bool in_quotation_marks = false;  ///< all but its markers
  bool saying = false;              ///< the last sentence has a verb of saying
  bool listed = false;              ///< begins like the item of a list
};

Traits traits(std::string_view text);

}  // namespace ibid::import
