#include "app/server/session/trace.h"

#include <nlohmann/json.hpp>
#include <utility>
#include <variant>

#include "lsp/methods.h"

namespace ibid::app {
namespace {

std::string named(const std::string& method, const rpc::Id& id) {
  return method + " (" + rpc::show(id) + ")";
}

std::string failing(const rpc::Response& response) {
  return response.error ? ": " + response.error->message : std::string();
}

}  // namespace

void Trace::set(std::string_view value) {
  if (value == "messages") {
    level_ = Level::messages;
  } else if (value == "verbose") {
    level_ = Level::verbose;
  } else if (value == "off") {
    level_ = Level::off;
  }
}

void Trace::received(const rpc::Message& message) {
  if (level_ == Level::off) return;
  if (const auto* request = std::get_if<rpc::Request>(&message)) {
    {
      const std::lock_guard lock(mutex_);
      asked_[request->id] = {request->method, Clock::now()};
    }
    tell("Received the request " + named(request->method, request->id), request->params);
  } else if (const auto* notice = std::get_if<rpc::Notification>(&message)) {
    tell("Received " + notice->method, notice->params);
  } else {
    const auto& response = std::get<rpc::Response>(message);
    tell("Received the answer to (" + rpc::show(response.id) + ")" + failing(response),
         response.result);
  }
}

void Trace::send(std::string_view body) {
  out_(body);
  if (level_ == Level::off) return;
  const auto parsed = rpc::parse(body);
  const auto* message = std::get_if<rpc::Message>(&parsed);
  if (!message) return;
  if (const auto* request = std::get_if<rpc::Request>(message)) {
    tell("Sent the request " + named(request->method, request->id), request->params);
  } else if (const auto* notice = std::get_if<rpc::Notification>(message)) {
    tell("Sent " + notice->method, notice->params);
  } else {
    const auto& response = std::get<rpc::Response>(*message);
    tell(answered(response), response.result);
  }
}

std::string Trace::answered(const rpc::Response& response) {
  std::string out = "Sent the answer to ";
  const std::lock_guard lock(mutex_);
  const auto asked = asked_.find(response.id);
  if (asked == asked_.end()) return out + "(" + rpc::show(response.id) + ")" + failing(response);
  const auto took =
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - asked->second.at);
  out +=
      named(asked->second.method, response.id) + " after " + std::to_string(took.count()) + " ms";
  asked_.erase(asked);
  return out + failing(response);
}

// Not through send(): what tells of messages is not told of.
void Trace::tell(std::string message, const rpc::Value& content) {
  lsp::LogTraceParams params{std::move(message), std::nullopt};
  if (level_ == Level::verbose && content)
    params.verbose = content->dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
  out_(
      rpc::write_notification(lsp::method::log_trace::name, lsp::method::log_trace::write(params)));
}

}  // namespace ibid::app
