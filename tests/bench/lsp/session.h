// One server with one document open, as an editor would have it.
//
// Invariant: every request of the server's is answered while something is waited for, so that no
// server stands still because of us.
#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/lsp/manuscript.h"
#include "bench/lsp/process.h"

namespace ibid::bench {

using Json = nlohmann::json;

/// A server that takes part, as the list of servers (JSON) says it.
struct Contestant {
  std::string name;
  std::vector<std::string> command;
  std::string language = "markdown";
  bool pull = false;       ///< findings are asked for, not waited for
  bool between = false;    ///< the command only stands between us and the server
  Json settings = Json();  ///< what workspace/configuration is answered with, by section

  bool reads_markdown() const { return language == "markdown"; }
};

std::vector<Contestant> contestants(const std::string& file);

/// What came back, and how long after it was asked for.
struct Answer {
  double milliseconds = 0;
  std::string body;
};

/// A server that died or did not answer in time.
struct NoAnswer : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Session {
 public:
  /// Starts the server and waits until it is ready. `patience`: after which it counts as not
  /// answering. The manuscript must outlive the session.
  Session(const Contestant& contestant, const Manuscript& manuscript, const std::string& folder,
          const std::string& file, const std::string& log, std::chrono::seconds patience);

  /// Milliseconds from the start of the process to its answer to `initialize`.
  double ready() const { return ready_; }
  /// Opens the document; milliseconds from the start of the process to the first findings.
  Answer open();

  /// One edit, and the findings of the text as it then is. Whatever is put in must be taken out by
  /// the next edit.
  Answer type(Place at, int removed, std::string_view inserted);
  /// One edit and, in the same breath, a request; findings are waited for afterwards.
  Answer type_and_ask(Place at, int removed, std::string_view inserted, const std::string& method,
                      const Json& params);
  Answer ask(const std::string& method, const Json& params);
  /// Waits until the server is silent and uses no processor time for so long; seconds of it since
  /// the last call.
  double settle(std::chrono::milliseconds calm = std::chrono::milliseconds(5));

  bool offers(const std::string& method) const;
  Json document() const { return {{"uri", uri_}}; }
  Memory memory() const { return process_.memory(contestant_.between); }
  const Contestant& contestant() const { return contestant_; }
  /// Milliseconds from the start of the process to when the server came to rest.
  double rest() const;
  /// How many findings the last ones were.
  std::size_t findings() const;
  void finish();

 private:
  std::string change(Place at, int removed, std::string_view inserted);
  std::string request(const std::string& method, const Json& params);
  Message await_answer(int id);
  Message await_findings();
  Message next();
  void serve(const Message& message);

  Contestant contestant_;
  const Manuscript& manuscript_;
  std::string folder_;
  std::string uri_;
  std::chrono::seconds patience_;
  Time started_;
  Process process_;
  Json capabilities_;
  double ready_ = 0;
  double processor_ = 0;
  int version_ = 0;
  int id_ = 0;
  Time last_;  ///< when the last message came
  Time busy_until_;
  bool whole_ = false;     ///< it wants the whole text after every edit
  std::string published_;  ///< the last findings
};

}  // namespace ibid::bench
