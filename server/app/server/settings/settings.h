// Settings: what a person may switch in the editor, under `ibid.`.
//
// One client has one set of them, whatever folders it has open. settings_table() is the only list;
// docs/settings.md repeats it, and a test compares the two. Pure; any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

/// What other servers may do as well can be left to them (docs/protocol.md).
struct Settings {
  bool outline = true;      ///< document and workspace symbols
  bool links = true;        ///< document links; definition and completion of link targets
  bool headings = true;     ///< what concerns headings: rename, references, code lenses
  bool formatting = false;  ///< formatting of notes and page ranges
  bool inlay_hints = true;
  bool code_lens = true;
  bool semantic_tokens = true;
  bool completion = true;
  bool operator==(const Settings&) const = default;
};

/// A row of the list. Every setting is true or false.
struct Setting {
  std::string_view name;  ///< without `ibid.`
  bool Settings::*value;
  std::string_view description;  ///< a sentence in plain English

  bool default_value() const { return Settings().*value; }
};
const std::vector<Setting>& settings_table();

struct SettingsRead {
  Settings settings;
  std::vector<std::string> problems;  ///< a sentence each, naming the key
};

/// Where settings come from, which decides what belongs to us.
enum class SettingsSource : std::uint8_t {
  options,  ///< initializationOptions: ours, with or without `ibid` around them
  section,  ///< the answer for the section `ibid`: ours
  pushed,   ///< didChangeConfiguration: everybody's, ours under `ibid`
};

/// What `json` sets, over `base`. Values of the wrong type leave `base` as it is. Nothing where the
/// JSON holds none of our settings, which is no fault.
std::optional<SettingsRead> read_settings(std::string_view json, SettingsSource source,
                                          const Settings& base);

}  // namespace ibid::app
