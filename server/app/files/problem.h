// A problem of a file that is no chapter: a mistake in edition.json, at its place.
//
// All of them are findings of the rule edition-invalid. Spans count bytes of that file.
#pragma once

#include <optional>
#include <string>

#include "text/span.h"

namespace ibid::app {

struct Problem {
  text::Span span;
  std::string message;  ///< one sentence without a full stop
  /// What was probably meant instead of the words in quotation marks at `span`.
  std::optional<std::string> meant = {};
  bool operator==(const Problem&) const = default;
};

}  // namespace ibid::app
