// What two readers of Markdown can be compared by: per construct, what each of them found.
//
// A fact is a line of text; texts are reduced to their letters and digits, so that quotation marks,
// entities and white space do not count. Notes are read where their markers stand, as Pandoc does,
// and references are looked up, for only what they lead to is comparable.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

#include "syntax/document.h"

namespace ibid::syntax {

/// By construct: `heading`, `quotation`, `note`, `span`, `key`, `link`, `image`, `code`,
/// `code_block`, `item`, `emphasis`.
using Facts = std::map<std::string, std::multiset<std::string>>;

Facts facts(const Document& document);

/// Of Pandoc's syntax tree.
Facts facts(const nlohmann::json& pandoc);

/// Only the letters and digits of `text`.
std::string letters(std::string_view text);

/// An address with its percent signs resolved.
std::string address(std::string_view target);

}  // namespace ibid::syntax
