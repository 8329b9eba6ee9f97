// JSON-RPC 2.0 messages: bytes in, values out, and values back to bytes.
//
// parse() never throws and never recurses, whatever the bytes are. What is written out is given as
// JSON text, so nothing is built as a tree only to be printed. Batches are refused: LSP has none.
// Knows no method, no framing.
#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "rpc/error.h"

namespace ibid::rpc {

/// A request's id. The empty alternative is JSON's null.
using Id = std::variant<std::monostate, std::int64_t, std::string>;

/// A JSON value as it came in, shared; nullptr where there was none (or null).
using Value = std::shared_ptr<const nlohmann::json>;

struct Request {
  Id id;
  std::string method;
  Value params;
};

struct Notification {
  std::string method;
  Value params;
};

/// The peer's answer to a request of ours.
struct Response {
  Id id;
  Value result;
  std::optional<Error> error;
};

using Message = std::variant<Request, Notification, Response>;

/// What could not be read as a message.
struct Malformed {
  Id id;  ///< as far as it could be made out
  Error error;
  bool answer = true;  ///< false: a notification or response, which are never answered
};

using Parsed = std::variant<Message, Malformed>;

/// Nesting past this is refused: it serves nobody and would overflow stacks later.
constexpr std::size_t deepest_nesting = 256;

/// Reads one message. Ill-formed UTF-8 and lone surrogates are read as U+FFFD, which keeps UTF-16
/// columns right, so that an edit is not lost for the sake of one character.
Parsed parse(std::string_view bytes);

/// An id for logs and messages: `7`, `"a"`, `null`.
std::string show(const Id& id);

/// JSON text of a string; ill-formed UTF-8 becomes U+FFFD.
std::string quote(std::string_view text);

// The bodies of messages to the peer. `params` and `result` are JSON texts; empty params are left
// out.
std::string write_request(const Id& id, std::string_view method, std::string_view params);
std::string write_notification(std::string_view method, std::string_view params);
std::string write_result(const Id& id, std::string_view result);
std::string write_error(const Id& id, const Error& error);

}  // namespace ibid::rpc
