// Identifiers for xml:id: names as XML allows them, each given out once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ibid::tei {

/// The nearest name that can be an xml:id (an NCName that old and new readers of XML accept);
/// what it cannot hold becomes `_`, a star `star`, a dagger `dagger`. Never empty.
std::string name_of(std::string_view wanted);

class Ids {
 public:
  /// name_of(wanted), with a number behind it where that was given out before.
  std::string allot(std::string_view wanted);
  bool taken(std::string_view name) const { return taken_.contains(std::string(name)); }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, unsigned> next_;  // the number to try first
};

}  // namespace ibid::tei
