// Identifiers of headings by Pandoc's rule (manual, "Extension: auto_identifiers").
//
// Two headings of one text get the same identifier here: telling them apart takes the document.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "syntax/block.h"

namespace ibid::syntax {

/// The identifier of a heading with this text: in lower case, without punctuation but `_-.`, white
/// space made `-`, begun at its first letter; `section` where nothing is left.
std::string identifier(std::string_view plain);

/// The identifier that the heading `node` of `block` gets where it names none.
std::string identifier(const Block& block, std::string_view block_text, std::size_t node);

}  // namespace ibid::syntax
