// The rules as `ibid rules` lists them.
#pragma once

#include <string>

namespace ibid::app {

/// For people: a table.
std::string list_rules();
/// For programs: docs/check.md, "The rules".
std::string list_rules_json();

}  // namespace ibid::app
