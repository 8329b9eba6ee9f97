// Equality of chapters: what two chapters of one text must agree in, however they came about.
#pragma once

#include <gtest/gtest.h>

#include "model/chapter.h"

namespace ibid::model {

/// The facts of every block, the places of all subjects, the tables, and what lies at every byte.
testing::AssertionResult equal(const Chapter& a, const Chapter& b);

/// The tables alone.
testing::AssertionResult equal(const Apparatus& a, const Apparatus& b);

}  // namespace ibid::model
