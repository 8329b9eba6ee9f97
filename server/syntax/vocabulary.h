// What the grammar's names mean here.
#pragma once

#include <optional>

#include "syntax/block.h"
#include "syntax/symbols.h"
#include "syntax/tokens.h"

namespace ibid::syntax {

/// REQUIRES: is_block(symbol).
Kind kind_of(Symbol symbol);

/// Nothing where the symbol is no inline token.
std::optional<Token> token_of(Symbol symbol);

}  // namespace ibid::syntax
