// What clients were sent of semantic tokens, so that the next time they are sent what has changed.
//
// Holds the last few answers of each document, and of so many documents. Any thread: handlers run
// in the pool.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "lsp/semantic_tokens.h"

namespace ibid::app {

using TokenData = std::shared_ptr<const std::vector<std::uint32_t>>;

class TokenMemory {
 public:
  /// Keeps an answer; its id, which no other answer has.
  std::string keep(const std::string& document, TokenData data);
  /// Null where it is not kept any more.
  TokenData find(const std::string& document, const std::string& id) const;
  void forget(const std::string& document);

 private:
  struct Kept {
    std::string document;  ///< key of its URI
    std::string id;
    TokenData data;
  };

  mutable std::mutex mutex_;
  std::deque<Kept> kept_;  ///< the newest first
  std::uint64_t last_ = 0;
};

/// What makes `after` of `before`: one edit around all that differs, of whole tokens; or none.
std::vector<lsp::SemanticTokensEdit> difference(const std::vector<std::uint32_t>& before,
                                                const std::vector<std::uint32_t>& after);

}  // namespace ibid::app
