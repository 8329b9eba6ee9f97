// A chapter alone, as most tests of the model want it.
#pragma once

#include <memory>
#include <string_view>

#include "model/chapter.h"

namespace ibid::model {

inline Chapter chapter_of(std::string_view text) {
  return Chapter::read("chapter.md", text::Text(text), std::make_shared<const SeriesTable>());
}

}  // namespace ibid::model
