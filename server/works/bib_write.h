// Writing BibLaTeX (biblatex manual, section 2): an entry for a work that a note introduces.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "works/work.h"

namespace ibid::works {

/// A key that `is_taken` denies: carr1958, carr1958a, … as most bibliographies have it.
std::string new_key(const Work& work, const std::function<bool(std::string_view)>& is_taken);

/// The same for one work after the other, where what was taken stays so: no letter is tried twice.
class NewKeys {
 public:
  std::string make(const Work& work, const std::function<bool(std::string_view)>& is_taken);

 private:
  std::unordered_map<std::string, int> next_;  ///< by what the keys begin with
};

/// The entry with all that is known of the work, from `@` to the line end behind its last brace.
std::string bib_entry(const Work& work, std::string_view key);

}  // namespace ibid::works
