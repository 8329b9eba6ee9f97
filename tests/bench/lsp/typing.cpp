#include "bench/lsp/table.h"

namespace ibid::bench {
namespace {

constexpr std::chrono::milliseconds calm{200};  ///< longer than servers wait before they go on
constexpr std::size_t warming = 4;              ///< places typed at before anything is measured

Json memory_of(const Session& session) {
  const Memory memory = session.memory();
  return {{"resident", memory.resident}, {"proportional", memory.proportional}};
}

std::unique_ptr<Session> begin(const Plan& plan, const Seat& seat) {
  const Subject& subject = *seat.subject;
  return std::make_unique<Session>(*seat.contestant, subject.manuscript, subject.folder,
                                   subject.file, plan.log, plan.patience);
}

void open(const Plan& plan, Seat& seat) {
  seat.session = begin(plan, seat);
  seat.measured["first"] = seat.session->open().milliseconds;
  const double processor = seat.session->settle(calm);
  seat.measured["opening"] = {{"rest", seat.session->rest()},
                              {"processor", processor * 1000},
                              {"findings", seat.session->findings()},
                              {"memory", memory_of(*seat.session)}};
}

// Nobody has used up any of its seconds.
void rest_all(std::vector<Seat>& table) {
  for (Seat& seat : table) seat.spent = {};
}

/// Where each server types, in the order of the rounds.
struct Places {
  std::vector<Place> markdown;
  std::vector<Place> cpp;

  static Places of(const Plan& plan, Where where) {
    Places places;
    places.markdown = plan.markdown->manuscript.places(where, true, plan.rounds + warming);
    if (plan.cpp) places.cpp = plan.cpp->manuscript.places(where, false, plan.rounds + warming);
    return places;
  }
  const std::vector<Place>& for_seat(const Seat& seat) const {
    return seat.contestant->reads_markdown() ? markdown : cpp;
  }
};

void type_once(Seat& seat, Place place, Where where, bool measured) {
  const char* letter = where == Where::label ? "7" : "e";
  for (const bool put_in : {true, false}) {
    const Answer answer =
        put_in ? seat.session->type(place, 0, letter) : seat.session->type(place, 1, "");
    const double processor = seat.session->settle() * 1000;
    if (!measured) continue;
    seat.measured["samples"].push_back(answer.milliseconds);
    seat.measured["processor"].push_back(processor);
    seat.measured["bytes"] = answer.body.size();
  }
}

const std::vector<std::string> methods{"textDocument/hover",
                                       "textDocument/definition",
                                       "textDocument/references",
                                       "textDocument/documentHighlight",
                                       "textDocument/documentSymbol",
                                       "textDocument/completion",
                                       "textDocument/codeAction",
                                       "textDocument/codeLens",
                                       "textDocument/documentLink",
                                       "textDocument/foldingRange",
                                       "textDocument/inlayHint",
                                       "textDocument/semanticTokens/full",
                                       "textDocument/semanticTokens/full/delta"};

Json parameters(const Session& session, const std::string& method, Place marker) {
  Json params = {{"textDocument", session.document()}};
  const Place end = marker.behind(1);
  if (method.ends_with("codeAction")) {
    params["range"] = {{"start", marker.json()}, {"end", end.json()}};
    params["context"] = {{"diagnostics", Json::array()}};
  } else if (method.ends_with("inlayHint")) {
    params["range"] = {{"start", marker.json()}, {"end", Place{marker.line + 60, 0}.json()}};
  } else if (!method.ends_with("Symbol") && !method.ends_with("Lens") &&
             !method.ends_with("Link") && !method.ends_with("Range") &&
             method.find("Tokens") == std::string::npos) {
    params["position"] = marker.json();
    if (method.ends_with("references")) params["context"] = {{"includeDeclaration", true}};
  }
  return params;
}

bool says_something(const std::string& body) {
  const Json answer = Json::parse(body);
  const Json result = answer.value("result", Json());
  return !answer.contains("error") && !result.is_null() && !result.empty() &&
         (!result.is_object() || !result.contains("data") || !result["data"].empty());
}

void ask_once(Seat& seat, const std::string& method, Place letter, Place marker, bool measured) {
  Session& session = *seat.session;
  if (!session.offers(method)) return;
  Json params = parameters(session, method, marker);
  if (method.ends_with("/delta")) {
    const Json full =
        Json::parse(session.ask("textDocument/semanticTokens/full", params).body).at("result");
    params["previousResultId"] = full.value("resultId", "");
  }
  // A marker is asked about, and completed where one is begun.
  const bool completes = method.ends_with("completion");
  const char* put_in = !completes ? "e" : seat.contestant->reads_markdown() ? "[^" : "gr";
  if (completes) params["position"] = letter.behind(2).json();
  const Answer answer = session.type_and_ask(letter, 0, put_in, method, params);
  const double processor = session.settle() * 1000;
  session.type(letter, completes ? 2 : 1, "");
  session.settle();
  if (!measured) return;
  Json& row = seat.measured["methods"][method];
  row["samples"].push_back(answer.milliseconds);
  row["processor"].push_back(processor);
  row["bytes"] = answer.body.size();
  if (says_something(answer.body)) row["said"] = row.value("said", 0) + 1;
}

}  // namespace

Json measure_start(const Plan& plan) {
  std::vector<Seat> table = seats(plan);
  for (std::size_t round = 0; round < plan.rounds; ++round) {
    take_turns(plan, table, [&](Seat& seat) {
      const auto session = begin(plan, seat);
      seat.measured["samples"].push_back(session->open().milliseconds);
      seat.measured["ready"].push_back(session->ready());
      seat.measured["findings"] = session->findings();
      session->finish();
    });
  }
  return results(std::move(table));
}

Json measure_typing(const Plan& plan) {
  std::vector<Seat> table = seats(plan);
  take_turns(plan, table, [&](Seat& seat) { open(plan, seat); });
  rest_all(table);
  const Places places = Places::of(plan, plan.where);
  for (std::size_t round = 0; round < plan.rounds + warming; ++round) {
    if (round == warming) rest_all(table);
    take_turns(plan, table, [&](Seat& seat) {
      const auto& list = places.for_seat(seat);
      if (round < list.size()) type_once(seat, list[round], plan.where, round >= warming);
    });
  }
  take_turns(plan, table, [](Seat& seat) { seat.measured["after"] = memory_of(*seat.session); });
  return results(std::move(table));
}

Json measure_asking(const Plan& plan) {
  std::vector<Seat> table = seats(plan);
  take_turns(plan, table, [&](Seat& seat) { open(plan, seat); });
  const Places letters = Places::of(plan, Where::prose);
  const Places markers = Places::of(plan, Where::label);
  for (const std::string& method : methods) {
    rest_all(table);
    for (std::size_t round = 0; round < plan.rounds + warming; ++round) {
      take_turns(plan, table, [&](Seat& seat) {
        const auto& at = letters.for_seat(seat);
        const auto& about = markers.for_seat(seat);
        if (round >= at.size() || about.empty()) return;
        // Both are shuffled alike: the next marker stands in another line.
        const Place marker = about[(round + 1) % about.size()];
        if (marker.line == at[round].line) return;
        ask_once(seat, method, at[round], marker, round >= warming);
      });
    }
  }
  return results(std::move(table));
}

}  // namespace ibid::bench
