// A problem of a file that is no chapter: a mistake in edition.json, at its place.
//
// All of them are findings of the rule edition-invalid. Spans count bytes of that file.
#pragma once

#include <string>

#include "text/span.h"

namespace ibid::app {

struct Problem {
  text::Span span;
  std::string message;  ///< one sentence without a full stop
  bool operator==(const Problem&) const = default;
};

}  // namespace ibid::app
