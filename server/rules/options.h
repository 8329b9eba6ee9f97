// Options: what edition.json tells a rule besides its severity, as the rule asks for it.
//
// A rule lists its options in its row; what the edition does not say is as the row says. Pure; any
// thread. REQUIRES of all: the rule has an option of that name and kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace ibid::rules {

/// The option of that name, or null.
const Option* option_named(const Rule& rule, std::string_view name);

const std::vector<std::string>& words_told(const Scene& scene, const Rule& rule,
                                           std::string_view option);
std::string_view choice_told(const Scene& scene, const Rule& rule, std::string_view option);
bool flag_told(const Scene& scene, const Rule& rule, std::string_view option);
std::uint32_t number_told(const Scene& scene, const Rule& rule, std::string_view option);

}  // namespace ibid::rules
