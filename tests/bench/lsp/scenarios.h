// What is measured. Every scenario lets the servers take turns, so that a slow moment of the
// machine falls on all of them, and each turn ends when the server has come to rest.
#pragma once

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bench/lsp/manuscript.h"
#include "bench/lsp/session.h"

namespace ibid::bench {

/// A text in a folder that servers of one language are given.
struct Subject {
  std::string folder;
  std::string file;
  Manuscript manuscript;
};

struct Plan {
  std::vector<Contestant> contestants;
  std::shared_ptr<const Subject> markdown;
  std::shared_ptr<const Subject> cpp;  ///< may be null: then servers of C++ take no part
  Where where = Where::prose;
  std::size_t rounds = 100;
  std::chrono::seconds seconds{20};   ///< after which a server takes no more turns
  std::chrono::seconds patience{60};  ///< after which it counts as not answering
  std::string log;                    ///< a file for what servers say on standard error

  const Subject* subject_of(const Contestant& contestant) const;
};

/// From the start of a process to the first findings, again and again.
Json measure_start(const Plan& plan);
/// Opening, memory, and from a keystroke to its findings.
Json measure_typing(const Plan& plan);
/// From a keystroke and a request after it to the answer.
Json measure_asking(const Plan& plan);

}  // namespace ibid::bench
