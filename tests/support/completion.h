// Completion in tests: what is offered at a fixture's `$0`, and the chapter once an item is taken.
#pragma once

#include <string>
#include <string_view>

#include "features/completion/completion.h"

namespace ibid::support {

/// A fixture of one chapter with a bibliography: works by Carr, Serge and Троцкий, and an article.
std::string with_library(const std::string& chapter);

/// What is offered; checks what a client relies on: the span is within the cursor's line and
/// touches the cursor, no further edit touches it, and everything is valid UTF-8.
features::Completions completions(std::string_view fixture,
                                  const features::CompletionOptions& options = {});

/// The labels, apart by ` | `.
std::string offered(std::string_view fixture, const features::CompletionOptions& options = {});

/// The cursor's chapter after the item of that label is taken, all its edits made. Fails the
/// running test where there is none.
std::string taken(std::string_view fixture, std::string_view label);

}  // namespace ibid::support
