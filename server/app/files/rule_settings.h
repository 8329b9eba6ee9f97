// What edition.json says under `rules`, as the conventions of an edition have it.
//
// Reads forgivingly: what the schema has called a mistake is left out. Pure; any thread.
#pragma once

#include <span>

#include "app/files/located_json.h"
#include "model/edition.h"
#include "rules/rules.h"

namespace ibid::app {

struct RuleSettings {
  decltype(model::Conventions::rules) severities;
  decltype(model::Conventions::rule_options) options;
};

RuleSettings read_rule_settings(const Json& object, std::span<const rules::Rule* const> rules);

}  // namespace ibid::app
