// Messages as bytes: what is sent, and what can be told of an answer without reading all of it.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace ibid::bench {

using Json = nlohmann::json;

std::string frame(const Json& message);

/// Is it a request or a notification of the server's?
bool is_a_call(const std::string& body);
/// Is it the answer to that request?
bool answers(const std::string& body, int id);
/// Are they findings of that document, of that version or later? Servers that tell no version are
/// believed.
bool are_findings(const std::string& body, const std::string& uri, int version);
/// How many findings a message holds, pushed or asked for.
std::size_t count_findings(const std::string& body);

/// What an editor of today can do.
Json client_capabilities();

}  // namespace ibid::bench
