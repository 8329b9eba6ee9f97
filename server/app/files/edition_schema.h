// The JSON Schema of edition.json: docs/edition.schema.json, whose part about rules is made of
// their table, so that a new rule or option needs no word there.
//
// `ibid schema` prints it. Pure; any thread.
#pragma once

#include <span>
#include <string>

#include "rules/rules.h"

namespace ibid::app {

/// What the schema says of the member `rules`: an object with one member for each rule.
std::string rules_schema(std::span<const rules::Rule* const> rules);

/// The whole.
std::string edition_schema();

}  // namespace ibid::app
