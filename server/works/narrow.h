// Narrowing: of several works that fit a citation alike, those that what else it prints speaks for.
#pragma once

#include <vector>

#include "works/library.h"

namespace ibid::works {

/// Each thing that is printed narrows where it leaves at least one. Any thread.
void narrow(std::vector<WorkPtr>& works, const citation::Description& said);

}  // namespace ibid::works
