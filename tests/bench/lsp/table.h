// The servers that take turns in a scenario, and what was measured of each.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "bench/lsp/scenarios.h"

namespace ibid::bench {

/// A server at the table. One that fails leaves it, and the reason is kept.
struct Seat {
  const Contestant* contestant = nullptr;
  const Subject* subject = nullptr;
  std::unique_ptr<Session> session;
  Json measured = Json::object();
  std::chrono::duration<double> spent{};
  bool out = false;
};

std::vector<Seat> seats(const Plan& plan);

/// Each server that is still there does it once. Returns whether any did.
bool take_turns(const Plan& plan, std::vector<Seat>& seats, const std::function<void(Seat&)>& turn);

Json results(std::vector<Seat> seats);

}  // namespace ibid::bench
