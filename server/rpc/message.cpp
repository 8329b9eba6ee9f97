#include "rpc/message.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <utility>

#include "rpc/repair.h"

namespace ibid::rpc {
namespace {

using nlohmann::json;

constexpr std::size_t longest_reason = 200;

std::optional<Id> read_id(const json& value) {
  if (value.is_null()) return Id{};
  if (value.is_string()) return Id{value.get<std::string>()};
  if (value.is_number_unsigned()) {
    const auto number = value.get<std::uint64_t>();
    if (number <= INT64_MAX) return Id{static_cast<std::int64_t>(number)};
  } else if (value.is_number_integer()) {
    return Id{value.get<std::int64_t>()};
  } else if (value.is_number_float()) {
    // Some scripting languages write whole numbers so.
    const double number = value.get<double>();
    if (std::trunc(number) == number && std::abs(number) < 9e15)
      return Id{static_cast<std::int64_t>(number)};
  }
  return std::nullopt;
}

const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

Malformed invalid(Id id, std::string message, bool answer = true) {
  return {std::move(id), {ErrorCode::invalid_request, std::move(message), {}}, answer};
}

Value take(json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return nullptr;
  return std::make_shared<const json>(std::move(*found));
}

Parsed read_call(json& object, Id id, bool request) {
  const json& method = object["method"];
  if (!method.is_string()) return invalid(std::move(id), "'method' is not a string");
  std::string name = method.get<std::string>();
  Value params = take(object, "params");
  if (params && !params->is_structured())
    return invalid(std::move(id), "'params' of " + name + " is neither an object nor an array",
                   request);
  if (request) return Message{Request{std::move(id), std::move(name), std::move(params)}};
  return Message{Notification{std::move(name), std::move(params)}};
}

Error read_error(const json& value) {
  Error error;
  if (!value.is_object()) return error;
  const json* code = member(value, "code");
  const json* message = member(value, "message");
  const json* data = member(value, "data");
  if (code != nullptr && code->is_number_integer())
    error.code = static_cast<ErrorCode>(code->get<int>());
  if (message != nullptr && message->is_string()) error.message = message->get<std::string>();
  if (data != nullptr) error.data = data->dump(-1, ' ', false, json::error_handler_t::replace);
  return error;
}

Parsed read_response(json& object, Id id) {
  const json* error = member(object, "error");
  // Some clients send both, one of them null.
  if (error != nullptr && !error->is_null())
    return Message{Response{std::move(id), nullptr, read_error(*error)}};
  if (!object.contains("result"))
    return invalid(std::move(id), "neither a method nor a result", object.contains("id"));
  return Message{Response{std::move(id), take(object, "result"), std::nullopt}};
}

Parsed read_message(json& value) {
  if (value.is_array()) return invalid({}, "batches are not supported");
  if (!value.is_object()) return invalid({}, "a message must be a JSON object");
  const json* given = member(value, "id");
  std::optional<Id> id = given == nullptr ? Id{} : read_id(*given);
  if (!id) return invalid({}, "'id' is neither a string nor a whole number");
  const json* version = member(value, "jsonrpc");
  const bool call = value.contains("method");
  const bool request = call && given != nullptr;
  if (version == nullptr || *version != "2.0")
    return invalid(std::move(*id), "'jsonrpc' is not \"2.0\"", request || !call);
  return call ? read_call(value, std::move(*id), request) : read_response(value, std::move(*id));
}

// Parsing is tried as it stands first: nearly every message is in order.
json parse_forgivingly(std::string_view bytes) {
  try {
    return json::parse(bytes);
  } catch (const json::parse_error&) {
    const std::optional<std::string> better = repaired(bytes);
    if (!better) throw;
    return json::parse(*better);
  }
}

}  // namespace

Parsed parse(std::string_view bytes) {
  try {
    if (nesting(bytes) > deepest_nesting)
      return Malformed{{}, {ErrorCode::parse_error, "nested too deeply", {}}};
    json value = parse_forgivingly(bytes);
    return read_message(value);
  } catch (const std::exception& problem) {
    const std::string_view what = problem.what();
    return Malformed{{}, {ErrorCode::parse_error, std::string(what.substr(0, longest_reason)), {}}};
  }
}

std::string quote(std::string_view text) {
  return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string show(const Id& id) {
  if (const auto* number = std::get_if<std::int64_t>(&id)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&id)) return quote(*text);
  return "null";
}

std::string write_request(const Id& id, std::string_view method, std::string_view params) {
  std::string out = R"({"jsonrpc":"2.0","id":)" + show(id) + R"(,"method":)" + quote(method);
  if (!params.empty()) out.append(R"(,"params":)").append(params);
  return out += '}';
}

std::string write_notification(std::string_view method, std::string_view params) {
  std::string out = R"({"jsonrpc":"2.0","method":)" + quote(method);
  out.reserve(out.size() + params.size() + 12);
  if (!params.empty()) out.append(R"(,"params":)").append(params);
  return out += '}';
}

std::string write_result(const Id& id, std::string_view result) {
  std::string out = R"({"jsonrpc":"2.0","id":)" + show(id) + R"(,"result":)";
  out.reserve(out.size() + result.size() + 1);
  out.append(result.empty() ? "null" : result);
  return out += '}';
}

std::string write_error(const Id& id, const Error& error) {
  std::string out = R"({"jsonrpc":"2.0","id":)" + show(id) + R"(,"error":{"code":)" +
                    std::to_string(static_cast<int>(error.code)) + R"(,"message":)" +
                    quote(error.message);
  if (!error.data.empty()) out.append(R"(,"data":)").append(error.data);
  return out += "}}";
}

}  // namespace ibid::rpc
