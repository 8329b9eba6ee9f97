// Checks what a document promises of every text and edit. Each returns what is wrong, or nothing.
#pragma once

#include <string>

#include "syntax/document.h"

namespace ibid::syntax {

/// Blocks tile the text, nodes nest, and every span lies in its node.
std::string flaw(const Document& document);

/// `edited` equals what a parse of its text gives, and shares all blocks outside its change with
/// `before`.
std::string flaw(const Document& before, const Document::Edited& edited);

}  // namespace ibid::syntax
