// The routing table: which methods there are, and what happens to a message.
//
// Everything a message may go wrong with ends here: unknown methods, bad params, exceptions, and
// messages that come at the wrong time. Used on the main thread only. Knows routes by name and
// JSON; router.h puts types on it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rpc/inflight.h"
#include "rpc/log.h"
#include "rpc/message.h"

namespace ibid::rpc {

/// Where a handler runs: on the main thread, alone; or in the pool, over a snapshot.
enum class Lane : std::uint8_t { exclusive, shared };

/// Says what speaks against taking a message of this method now; see the lifecycle rules of LSP.
/// A request is answered with it, a notification is dropped.
using Gate = std::function<std::optional<Error>(std::string_view method)>;

/// Runs `handle`; what it throws becomes the answer.
void guard(const Log& log, Reply& reply, const std::function<void(Reply&)>& handle);

class Table {
 public:
  /// May take the Reply away, to answer later.
  using Serve = std::function<void(const Value& params, Reply& reply)>;
  using Take = std::function<void(const Value& params)>;

  Table(Inflight& inflight, Log log) : inflight_(inflight), log_(std::move(log)) {}

  void gate(Gate gate) { gate_ = std::move(gate); }
  /// REQUIRES: the method has no route yet.
  void add_request(std::string_view method, Lane lane, Serve serve);
  void add_notification(std::string_view method, Take take);

  void dispatch(Request request);
  void dispatch(const Notification& notification);

  bool has(std::string_view method) const;
  /// Of all requests and notifications that have a route, sorted.
  std::vector<std::string> methods() const;
  std::optional<Lane> lane(std::string_view method) const;

  const Log& log() const { return log_; }

 private:
  struct Route {
    Lane lane = Lane::exclusive;
    Serve serve;
  };

  Inflight& inflight_;
  Log log_;
  Gate gate_;
  std::map<std::string, Route, std::less<>> requests_;
  std::map<std::string, Take, std::less<>> notifications_;
};

}  // namespace ibid::rpc
