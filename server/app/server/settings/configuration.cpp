#include "app/server/settings/configuration.h"

#include <utility>

#include "lsp/methods.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

const std::string section = "ibid";

}  // namespace

void Configuration::options(const std::string& json) {
  const auto read = read_settings(json, SettingsSource::options, {});
  if (!read) return;
  base_ = settings_ = read->settings;
  to_tell_ = read->problems;
}

void Configuration::start(const lsp::ClientCapabilities& client) {
  started_ = true;
  tell(std::exchange(to_tell_, {}));
  may_ask_ = client.configuration;
  if (client.configurationRegistration) {
    client_.request<method::register_capability>(
        {{{"ibid.configuration", std::string(method::did_change_configuration::name),
           lsp::DidChangeConfigurationRegistrationOptions{section}}}});
  }
  if (may_ask_) pull();
}

// A client that can be asked may push nothing (or other servers' settings): then the push says only
// that there is something to ask for.
void Configuration::pushed(const std::string& json) {
  if (take(json, SettingsSource::pushed)) {
    ++news_;
  } else if (may_ask_) {
    pull();
  }
}

void Configuration::pull() {
  const std::uint64_t asked = ++news_;
  client_.request<method::configuration>({{{std::nullopt, section}}},
                                         [this, asked](const std::vector<lsp::Any>& answer) {
                                           if (asked == news_ && !answer.empty())
                                             take(answer.front().text, SettingsSource::section);
                                         });
}

bool Configuration::take(const std::string& json, SettingsSource source) {
  auto read = read_settings(json, source, base_);
  if (!read) return false;
  tell(read->problems);
  if (read->settings == settings_) return true;
  settings_ = read->settings;
  changed_();
  return true;
}

void Configuration::tell(const std::vector<std::string>& problems) {
  for (const std::string& problem : problems) {
    if (!told_.insert(problem).second) continue;
    log_(rpc::Level::warning, problem);
    client_.notify<method::show_message>({lsp::MessageType::warning, "Ibid: " + problem});
  }
}

}  // namespace ibid::app
