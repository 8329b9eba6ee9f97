#include "bench/lsp/table.h"

#include <iostream>

namespace ibid::bench {

const Subject* Plan::subject_of(const Contestant& contestant) const {
  return contestant.reads_markdown() ? markdown.get() : cpp.get();
}

std::vector<Seat> seats(const Plan& plan) {
  std::vector<Seat> seats;
  for (const Contestant& contestant : plan.contestants) {
    const Subject* subject = plan.subject_of(contestant);
    if (subject == nullptr) continue;
    Seat seat;
    seat.contestant = &contestant;
    seat.subject = subject;
    seat.measured = {{"name", contestant.name}, {"samples", Json::array()}};
    seats.push_back(std::move(seat));
  }
  return seats;
}

bool take_turns(const Plan& plan, std::vector<Seat>& seats,
                const std::function<void(Seat&)>& turn) {
  bool any = false;
  for (Seat& seat : seats) {
    if (seat.out || seat.spent > plan.seconds) continue;
    const Time begin = Clock::now();
    try {
      turn(seat);
      any = true;
    } catch (const std::exception& failure) {
      std::cerr << "lsp_bench: " << seat.contestant->name << ": " << failure.what() << "\n";
      seat.measured["failed"] = failure.what();
      seat.session.reset();
      seat.out = true;
    }
    seat.spent += Clock::now() - begin;
  }
  return any;
}

Json results(std::vector<Seat> seats) {
  Json all = Json::array();
  for (Seat& seat : seats) {
    if (seat.session) seat.session->finish();
    all.push_back(std::move(seat.measured));
  }
  return all;
}

}  // namespace ibid::bench
