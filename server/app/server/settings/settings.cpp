#include "app/server/settings/settings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/files/nearest.h"

namespace ibid::app {
namespace {

using Given = nlohmann::json;

constexpr std::string_view prefix = "ibid.";

// What an editor's plugin keeps for itself under `ibid`: where the server is, how talkative.
constexpr std::array<std::string_view, 2> of_the_plugin{"server", "trace"};

const Setting* find_setting(std::string_view name) {
  const auto& table = settings_table();
  const auto found = std::find_if(table.begin(), table.end(),
                                  [&](const Setting& one) { return one.name == name; });
  return found == table.end() ? nullptr : &*found;
}

bool are_all_ours(const Given& object) {
  for (const auto& [name, value] : object.items())
    if (!find_setting(name)) return false;
  return !object.empty();
}

// Some clients send `{"ibid.outline": false}` as it stands in their settings file.
Given with_prefix(const Given& object) {
  Given out = Given::object();
  for (const auto& [name, value] : object.items())
    if (name.starts_with(prefix)) out[name.substr(prefix.size())] = value;
  return out;
}

Given ours_in(const Given& given, SettingsSource source) {
  if (!given.is_object()) return {};
  const auto ours = given.find("ibid");
  if (ours != given.end()) return *ours;
  if (Given prefixed = with_prefix(given); !prefixed.empty()) return prefixed;
  const bool taken = source != SettingsSource::pushed || are_all_ours(given);
  return taken ? given : Given();
}

std::string shown(const Given& value) {
  constexpr std::size_t longest = 60;
  const std::string text = value.dump(-1, ' ', false, Given::error_handler_t::replace);
  return text.size() <= longest ? text : value.is_object() ? "{…}" : "that";
}

void take(const std::string& name, const Given& value, SettingsRead& out) {
  const std::string full = "“" + std::string(prefix) + name + "”";
  const Setting* setting = find_setting(name);
  if (!setting) {
    if (std::find(of_the_plugin.begin(), of_the_plugin.end(), name) != of_the_plugin.end()) return;
    std::vector<std::string> names;
    for (const Setting& one : settings_table()) names.emplace_back(one.name);
    out.problems.push_back("There is no setting " + full + did_you_mean(name, names));
  } else if (value.is_boolean()) {
    out.settings.*(setting->value) = value.get<bool>();
  } else if (!value.is_null()) {
    out.problems.push_back("The setting " + full + " must be true or false, not " + shown(value));
  }
}

}  // namespace

const std::vector<Setting>& settings_table() {
  static const std::vector<Setting> table{
      {"outline", &Settings::outline,
       "The outline of a chapter, and the search for headings, notes and works in the workspace."},
      {"links", &Settings::links,
       "Links can be clicked, lead to the heading or file they name, and are completed."},
      {"headings", &Settings::headings,
       "Headings can be renamed, their links found, and counts are shown above them."},
      {"formatting", &Settings::formatting,
       "Formatting a chapter puts its notes in order and its ranges of pages in the edition’s "
       "style."},
      {"inlayHints", &Settings::inlay_hints,
       "Behind an Ibid. or a short form, the work it means is shown."},
      {"codeLens", &Settings::code_lens,
       "Above a heading, its notes and unresolved sources are counted; above a work, how often it "
       "is cited."},
      {"semanticTokens", &Settings::semantic_tokens,
       "Markers, Ibid.s, short forms, titles and places are coloured."},
      {"completion", &Settings::completion,
       "Markers, works, keys, headings and files are completed as you type."},
  };
  return table;
}

std::optional<SettingsRead> read_settings(std::string_view json, SettingsSource source,
                                          const Settings& base) {
  const Given ours = ours_in(Given::parse(json, nullptr, false), source);
  const bool empty = ours.is_array() && ours.empty();  // an empty table of Lua
  // A client that was asked has answered, if only that nothing is set (any more).
  if (!ours.is_object() && !empty && source != SettingsSource::section) return std::nullopt;
  SettingsRead out{base, {}};
  if (ours.is_object())
    for (const auto& [name, value] : ours.items()) take(name, value, out);
  return out;
}

}  // namespace ibid::app
