// difference(), as an assertion of a test.
#pragma once

#include <gtest/gtest.h>

#include "model/difference.h"

namespace ibid::model {

template <typename Thing>
testing::AssertionResult equal(const Thing& a, const Thing& b) {
  const std::string found = difference(a, b);
  return found.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << found;
}

}  // namespace ibid::model
