// Attributes: `{#id .class key=value key="value"}` (Pandoc manual, "Header identifiers").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ibid::syntax {

struct Attributes {
  /// A word and where it stands, in bytes from where the read text begins, without `#` or `.`.
  struct Word {
    std::string text;
    text::Span span;
  };
  struct Pair {
    Word key;
    Word value;  ///< without its quotation marks, `\"` undone
  };
  std::optional<Word> id;  ///< the last one given, as Pandoc has it
  std::vector<Word> classes;
  std::vector<Pair> pairs;

  bool has_class(std::string_view name) const;
  const Word* value(std::string_view key) const;
};

/// Reads what stands between the braces; nothing if it is not a list of attributes.
std::optional<Attributes> read_attributes(std::string_view content);

/// Reads what follows the colons of `::: {.epigraph #e1}` or `::: epigraph :::`.
std::optional<Attributes> read_division(std::string_view content);

}  // namespace ibid::syntax
