// Known names: what an edition says its people, places and terms are called, for telling a slip
// from a name of its own.
//
// From `names` and `terms` of edition.json, and from the persons marked in the text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/words.h"

namespace ibid::rules {

struct KnownName {
  std::string printed;  ///< one word of it
  std::string key;      ///< folded
  std::string before;   ///< the keys of the words around it, where the name has several
  std::string behind;
  bool declared = false;  ///< in edition.json; else marked in the text
  bool term = false;      ///< of small letters
};

class KnownNames {
 public:
  explicit KnownNames(const model::Edition& edition);

  /// The name that a word is a variant of; `before` and `behind` are the keys of its neighbours.
  /// Null where it is known itself, or too far from any.
  const KnownName* meant_by(std::string_view form, std::string_view before,
                            std::string_view behind) const;
  bool is_known(std::string_view key) const { return keys_.contains(std::string(key)); }

 private:
  void declare(const std::string& name, bool term);
  void add_marked();
  bool is_variant(std::string_view form, std::string_view key, const KnownName& name) const;

  const model::Edition& edition_;
  std::vector<KnownName> names_;
  std::unordered_set<std::string> keys_;  ///< of all words of all names
};

}  // namespace ibid::rules
