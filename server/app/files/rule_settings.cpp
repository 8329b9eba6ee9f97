#include "app/files/rule_settings.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ibid::app {
namespace {

using rules::Option;
using Words = std::vector<std::string>;

std::optional<Words> choice(const Json& value, const Option& option) {
  const auto& all = option.choices;
  if (!value.is(Json::Kind::string)) return std::nullopt;
  if (std::find(all.begin(), all.end(), value.string) == all.end()) return std::nullopt;
  return Words{value.string};
}

std::optional<Words> number(const Json& value) {
  if (!value.is(Json::Kind::number) || value.number < 0 ||
      value.number > std::numeric_limits<std::int32_t>::max() ||
      value.number != std::floor(value.number))
    return std::nullopt;
  return Words{std::to_string(static_cast<std::int32_t>(value.number))};
}

std::optional<Words> words(const Json& value) {
  if (!value.is(Json::Kind::array)) return std::nullopt;
  Words out;
  for (const Json& item : value.items)
    if (item.is(Json::Kind::string) && !item.string.empty()) out.push_back(item.string);
  return out;
}

std::optional<Words> told(const Json& value, const Option& option) {
  switch (option.kind) {
    case Option::Kind::words:
      return words(value);
    case Option::Kind::choice:
      return choice(value, option);
    case Option::Kind::flag:
      if (!value.is(Json::Kind::boolean)) return std::nullopt;
      return Words{value.boolean ? "true" : "false"};
    case Option::Kind::number:
      return number(value);
  }
  return std::nullopt;
}

}  // namespace

RuleSettings read_rule_settings(const Json& object, std::span<const rules::Rule* const> rules) {
  RuleSettings out;
  for (const rules::Rule* rule : rules) {
    const std::string id(rule->id);
    const Json* value = object.find(id);
    if (!value) continue;
    const Json* severity = value->is(Json::Kind::object) ? value->find("severity") : value;
    if (severity && severity->is(Json::Kind::string)) out.severities[id] = severity->string;
    for (const Option& option : rule->options) {
      const Json* said = value->find(option.name);
      if (!said) continue;
      if (auto words = told(*said, option))
        out.options[id][std::string(option.name)] = std::move(*words);
    }
  }
  return out;
}

}  // namespace ibid::app
