// Texts of docs/ that are part of the program. Their bytes are put in by embed.cmake.
#pragma once

#include <string_view>
#include <vector>

namespace ibid::app {

/// docs/edition.schema.json
extern const std::string_view embedded_schema;

/// A page of docs/rules: the file's name without `.md`, and what it says.
struct EmbeddedPage {
  std::string_view id;
  std::string_view text;
};
const std::vector<EmbeddedPage>& embedded_rule_pages();

}  // namespace ibid::app
