// Notes as they are printed, with what is read of each: the rows of the tables of forms.
#pragma once

#include <ostream>

#include <gtest/gtest.h>

namespace ibid::citation {

struct Printed {
  const char* note;
  const char* expected;  ///< as describe() has it
};
inline void PrintTo(const Printed& row, std::ostream* out) {
  *out << row.note;
}

/// Instantiated by each table; presses_test.cpp says what holds of its rows.
class Presses : public testing::TestWithParam<Printed> {};

}  // namespace ibid::citation
