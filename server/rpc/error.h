// What is answered instead of a result.
//
// Errors are values. Only a handler may throw one, wrapped in Failed; the routing table catches it.
#pragma once

#include <exception>
#include <string>
#include <utility>

namespace ibid::rpc {

/// JSON-RPC 2.0, section 5.1, and LSP 3.17, `ErrorCodes`.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  server_not_initialized = -32002,
  request_cancelled = -32800,
  content_modified = -32801,
  server_cancelled = -32802,
  request_failed = -32803,
};

struct Error {
  ErrorCode code = ErrorCode::internal_error;
  std::string message;
  std::string data;  ///< JSON text; empty: none

  bool operator==(const Error&) const = default;
};

/// A handler's way to answer an error of its choice.
class Failed : public std::exception {
 public:
  explicit Failed(Error error) : error_(std::move(error)) {}
  Failed(ErrorCode code, std::string message) : error_{code, std::move(message), {}} {}

  const Error& error() const noexcept { return error_; }
  const char* what() const noexcept override { return error_.message.c_str(); }

 private:
  Error error_;
};

}  // namespace ibid::rpc
