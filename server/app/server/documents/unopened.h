// Findings of chapters that nobody has open, kept from one pull of the workspace to the next.
//
// They are checked again where the chapter has been read again, or something changed in the book
// that rules may see. Any thread.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/server/documents/book.h"
#include "rules/rules.h"

namespace ibid::app {

/// A book at one moment, with what a check needs besides its snapshot.
struct CheckedBook {
  std::shared_ptr<const Snapshot> snapshot;
  std::string root;
  std::uint64_t revision = 0;
};

class Unopened {
 public:
  using Findings = std::shared_ptr<const std::vector<rules::Finding>>;
  Findings findings(const CheckedBook& book, std::size_t chapter);
  /// Forgets books that are not among these.
  void keep(const std::vector<CheckedBook>& books);

 private:
  struct Kept {
    std::weak_ptr<const model::Chapter> chapter;
    std::uint64_t revision = 0;
    Findings findings;
  };

  std::mutex mutex_;
  std::map<std::string, std::map<std::string, Kept>> kept_;  ///< by root, then by path
};

}  // namespace ibid::app
