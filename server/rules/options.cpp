#include "rules/options.h"

#include <algorithm>
#include <charconv>

namespace ibid::rules {
namespace {

const std::vector<std::string>* said(const Scene& scene, const Rule& rule,
                                     std::string_view option) {
  const auto& all = scene.edition.conventions().rule_options;
  const auto of_rule = all.find(rule.id);
  if (of_rule == all.end()) return nullptr;
  const auto found = of_rule->second.find(option);
  return found == of_rule->second.end() ? nullptr : &found->second;
}

}  // namespace

const Option* option_named(const Rule& rule, std::string_view name) {
  const auto found = std::find_if(rule.options.begin(), rule.options.end(),
                                  [name](const Option& one) { return one.name == name; });
  return found == rule.options.end() ? nullptr : &*found;
}

const std::vector<std::string>& words_told(const Scene& scene, const Rule& rule,
                                           std::string_view option) {
  static const std::vector<std::string> none;
  const auto* words = said(scene, rule, option);
  return words ? *words : none;
}

std::string_view choice_told(const Scene& scene, const Rule& rule, std::string_view option) {
  const auto* words = said(scene, rule, option);
  if (words && !words->empty()) return words->front();
  const Option* asked = option_named(rule, option);
  return asked ? asked->usual : std::string_view();
}

bool flag_told(const Scene& scene, const Rule& rule, std::string_view option) {
  return choice_told(scene, rule, option) == "true";
}

std::uint32_t number_told(const Scene& scene, const Rule& rule, std::string_view option) {
  const std::string_view digits = choice_told(scene, rule, option);
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace ibid::rules
