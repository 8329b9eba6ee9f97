// A block's tree as text: one node a line, nested by indent.
//
// `emphasis "a b" @label` – the kind, the level where there is one, the content in quotation marks
// for what holds no blocks, and the label.
#pragma once

#include <string>
#include <string_view>

#include "syntax/document.h"

namespace ibid::syntax {

std::string_view name(Kind kind);

std::string dump(const Block& block, std::string_view text);

/// All blocks of a document.
std::string dump(const Document& document);

/// All blocks of the document of `text`.
std::string dump(std::string_view text);

}  // namespace ibid::syntax
