// What two chapters of one text disagree in, however they came about.
#pragma once

#include <string>

#include "model/chapter.h"

namespace ibid::model {

/// Compares the facts of every block, the places of all subjects and the tables. Empty where they
/// agree.
std::string difference(const Chapter& a, const Chapter& b);

/// The tables alone.
std::string difference(const Apparatus& a, const Apparatus& b);

}  // namespace ibid::model
