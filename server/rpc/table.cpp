#include "rpc/table.h"

#include <algorithm>
#include <exception>
#include <stdexcept>
#include <utility>

namespace ibid::rpc {
namespace {

void require_new(bool inserted, std::string_view method) {
  if (!inserted) throw std::logic_error("two routes for " + std::string(method));
}

}  // namespace

void guard(const Log& log, Reply& reply, const std::function<void(Reply&)>& handle) {
  try {
    handle(reply);
  } catch (const Failed& failed) {
    reply.fail(failed.error());
  } catch (const std::exception& problem) {
    log(Level::error, std::string("a handler failed: ") + problem.what());
    reply.fail({ErrorCode::internal_error, problem.what(), {}});
  } catch (...) {
    log(Level::error, "a handler failed");
    reply.fail({ErrorCode::internal_error, "internal error", {}});
  }
}

void Table::add_request(std::string_view method, Lane lane, Serve serve) {
  require_new(requests_.try_emplace(std::string(method), Route{lane, std::move(serve)}).second,
              method);
}

void Table::add_notification(std::string_view method, Take take) {
  require_new(notifications_.try_emplace(std::string(method), std::move(take)).second, method);
}

void Table::dispatch(Request request) {
  std::optional<Reply> reply = inflight_.begin(request.id, request.method);
  if (!reply) {
    log_(Level::warning, request.method + " came with an id in use: " + show(request.id));
    return;
  }
  if (gate_) {
    if (const std::optional<Error> error = gate_(request.method)) return reply->fail(*error);
  }
  const auto route = requests_.find(request.method);
  if (route == requests_.end())
    return reply->fail({ErrorCode::method_not_found, "no such method: " + request.method, {}});
  guard(log_, *reply, [&](Reply& answer) { route->second.serve(request.params, answer); });
}

void Table::dispatch(const Notification& notification) {
  const std::string& method = notification.method;
  if (gate_ && gate_(method)) {
    log_(Level::warning, "ignored at this time: " + method);
    return;
  }
  const auto take = notifications_.find(method);
  if (take == notifications_.end()) {
    // LSP 3.17: what begins with `$/` may be ignored.
    if (method.rfind("$/", 0) != 0) log_(Level::info, "unknown notification: " + method);
    return;
  }
  try {
    take->second(notification.params);
  } catch (const std::exception& problem) {
    log_(Level::error, method + ": " + problem.what());
  } catch (...) {
    log_(Level::error, method + " failed");
  }
}

bool Table::has(std::string_view method) const {
  return requests_.find(method) != requests_.end() ||
         notifications_.find(method) != notifications_.end();
}

std::vector<std::string> Table::methods() const {
  std::vector<std::string> names;
  for (const auto& [name, route] : requests_) names.push_back(name);
  for (const auto& [name, take] : notifications_) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

std::optional<Lane> Table::lane(std::string_view method) const {
  const auto route = requests_.find(method);
  if (route == requests_.end()) return std::nullopt;
  return route->second.lane;
}

}  // namespace ibid::rpc
