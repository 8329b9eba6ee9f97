// The legend: which of the client's token types and modifiers say what we mean.
//
// Types are the specification's, so that themes colour them unasked: for each meaning the first one
// that the client knows. Two modifiers are our own, for those who care: `unresolved`, `uncertain`.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "features/answers/semantic_tokens.h"
#include "lsp/client_capabilities.h"

namespace ibid::app {

struct TokenLegend {
  static constexpr int none = -1;

  std::vector<std::string> types;  ///< empty: the client colours nothing
  std::vector<std::string> modifiers;
  std::array<int, features::SemanticToken::kinds> type_of{};  ///< into types, or none
  std::array<std::uint32_t, 5> bits_of{};  ///< per modifier of a token, from the lowest
  bool full = false;
  bool delta = false;
  bool range = false;

  std::uint32_t bits(std::uint8_t modifiers_of_token) const;
};

TokenLegend legend_of(const lsp::ClientCapabilities& client);

}  // namespace ibid::app
