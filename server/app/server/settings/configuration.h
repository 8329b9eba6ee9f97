// Configuration: gets the client's settings and keeps them, wherever they come from.
//
// initializationOptions come first and stay below whatever comes later: the answer to
// workspace/configuration where the client can be asked, or what didChangeConfiguration brings.
// What is wrong in them is shown once and never fatal. Main thread only.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/server/settings/settings.h"
#include "lsp/client_capabilities.h"
#include "rpc/client.h"
#include "rpc/log.h"

namespace ibid::app {

class Configuration {
 public:
  /// `changed` is called after settings have become others than before.
  Configuration(rpc::Client& client, rpc::Log log, std::function<void()> changed)
      : client_(client), log_(std::move(log)), changed_(std::move(changed)) {}

  const Settings& settings() const { return settings_; }

  /// With initialize, before anything may be sent.
  void options(const std::string& json);
  /// The client may be asked and told from now on.
  void start(const lsp::ClientCapabilities& client);
  /// workspace/didChangeConfiguration.
  void pushed(const std::string& json);

 private:
  void pull();
  bool take(const std::string& json, SettingsSource source);
  void tell(const std::vector<std::string>& problems);

  rpc::Client& client_;
  rpc::Log log_;
  std::function<void()> changed_;
  Settings base_;  ///< as initializationOptions have them
  Settings settings_;
  bool may_ask_ = false;
  bool started_ = false;
  std::uint64_t news_ = 0;  ///< tells answers that something newer has overtaken
  std::set<std::string> told_;
  std::vector<std::string> to_tell_;
};

}  // namespace ibid::app
