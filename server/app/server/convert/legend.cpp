#include "app/server/convert/legend.h"

#include <algorithm>
#include <string_view>

namespace ibid::app {
namespace {

using Kind = features::SemanticToken::Kind;
using Names = std::vector<std::string>;

struct TypeRow {
  Kind kind;
  std::array<std::string_view, 4> types;  ///< the first that the client knows
};

// A marker is like a call and its note like a function; an Ibid. is a word of the language; a work
// is like a class, its places are numbers; attributes are a decoration of the words before them.
constexpr TypeRow type_rows[]{
    {Kind::marker, {"function", "method", "macro", "variable"}},
    {Kind::label, {"function", "method", "macro", "variable"}},
    {Kind::reference, {"function", "method", "macro", "variable"}},
    {Kind::anaphor, {"keyword", "macro", "operator", "variable"}},
    {Kind::short_form, {"variable", "parameter", "property", "string"}},
    {Kind::title, {"class", "type", "struct", "string"}},
    {Kind::locator, {"number", "enumMember", "property", "string"}},
    {Kind::siglum, {"enum", "type", "class", "variable"}},
    {Kind::key, {"property", "variable", "enumMember", "string"}},
    {Kind::correction, {"regexp", "string", "macro", "comment"}},
    {Kind::reading, {"string", "comment", "property", "variable"}},
    {Kind::supplied, {"string", "comment", "property", "variable"}},
    {Kind::page_break, {"decorator", "macro", "modifier", "comment"}},
    {Kind::page, {"number", "enumMember", "property", "string"}},
    {Kind::person, {"interface", "type", "class", "variable"}},
    {Kind::place, {"namespace", "type", "class", "variable"}},
    {Kind::term, {"enumMember", "property", "variable", "string"}},
    {Kind::attributes, {"decorator", "macro", "modifier", "comment"}},
};

struct ModifierRow {
  features::SemanticToken::Modifier modifier;
  std::string_view name;
  bool ours = false;  ///< in no specification: clients that do not know it pass over it
};

// What leads nowhere is not `deprecated`: themes strike that out, and in a book that is an edit.
constexpr ModifierRow modifier_rows[]{
    {features::SemanticToken::defining, "definition"},
    {features::SemanticToken::introducing, "declaration"},
    {features::SemanticToken::deliberate, "readonly"},
    {features::SemanticToken::unresolved, "abstract"},
    {features::SemanticToken::unresolved, "unresolved", true},
    {features::SemanticToken::uncertain, "uncertain", true},
};

bool has(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The place of a name in a list that it is added to where need be.
std::size_t place_in(Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  names.emplace_back(name);
  return names.size() - 1;
}

}  // namespace

std::uint32_t TokenLegend::bits(std::uint8_t modifiers_of_token) const {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < bits_of.size(); ++i) {
    if ((modifiers_of_token >> i & 1U) != 0) out |= bits_of[i];
  }
  return out;
}

TokenLegend legend_of(const lsp::ClientCapabilities& client) {
  TokenLegend legend;
  legend.type_of.fill(TokenLegend::none);
  for (const TypeRow& row : type_rows) {
    const auto type = std::find_if(row.types.begin(), row.types.end(), [&](std::string_view name) {
      return has(client.tokenTypes, name);
    });
    if (type == row.types.end()) continue;
    legend.type_of[static_cast<std::size_t>(row.kind)] =
        static_cast<int>(place_in(legend.types, *type));
  }
  if (legend.types.empty()) return legend;
  for (const ModifierRow& row : modifier_rows) {
    if (!row.ours && !has(client.tokenModifiers, row.name)) continue;
    const std::uint32_t bit = 1U << place_in(legend.modifiers, row.name);
    for (std::size_t i = 0; i < legend.bits_of.size(); ++i) {
      if (row.modifier == 1U << i) legend.bits_of[i] |= bit;
    }
  }
  legend.full = client.tokensFull.given;
  legend.delta = client.tokensDelta;
  legend.range = client.tokensRange.given;
  return legend;
}

}  // namespace ibid::app
