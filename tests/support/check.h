// Checks: one function per feature, so that tests speak of texts and not of the interface.
//
// Each takes a fixture (fixture.h) and fails the running test where what is found differs from what
// the fixture says.
#pragma once

#include <string>
#include <string_view>

namespace ibid::support {

/// All findings of one rule are exactly the fixture's `rule-id: message` places; where it names
/// `related: message` places, those are exactly what the findings relate to.
void check_rule(std::string_view id, std::string_view fixture);
/// The same for the findings of all rules.
void check_findings(std::string_view fixture);

/// The definition at `$0` starts from the place called `origin` (where the fixture names one) and
/// leads to exactly the places called `target`.
void check_definition(std::string_view fixture);
/// There is no definition at `$0`.
void check_no_definition(std::string_view fixture);
/// The references at `$0` are exactly the places called `reference`, with those called `definition`
/// first when asked for.
void check_references(std::string_view fixture);

/// The hover at `$0` covers the place called `hover` and reads so, in plain text.
void check_hover(std::string_view fixture, std::string_view plain);
/// The same in Markdown.
void check_hover_markdown(std::string_view fixture, std::string_view markdown);
void check_no_hover(std::string_view fixture);

/// The outline of the first chapter, one symbol a line as `kind name`, children indented by two.
/// Also checks that spans nest as the protocol wants it.
void check_outline(std::string_view fixture, std::string_view expected);

}  // namespace ibid::support
