// A report: the findings of `ibid check`, ready to be printed in either form.
//
// Everything is resolved: names of files are relative to the working directory, findings are in the
// order of their text. Spans count bytes, positions code points from 0.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "rules/rules.h"
#include "text/text.h"

namespace ibid::app {

struct ReportedPlace {
  std::string file;
  text::Position at;
  std::string message;
};

struct Reported {
  std::string rule;
  rules::Severity severity = rules::Severity::warning;
  std::string message;
  text::Span span;
  std::vector<ReportedPlace> related;
};

struct FileReport {
  std::string file;
  text::Text text;
  std::vector<Reported> findings;
};

using Report = std::vector<FileReport>;

/// How many findings there are of a severity.
std::size_t count(const Report& report, rules::Severity severity);

struct TextStyle {
  bool colour = false;
  bool hints = false;
  std::size_t width = 100;  ///< columns of the terminal
};

/// For people: each finding with its line and carets, then a line that sums up.
std::string print_text(const Report& report, const TextStyle& style);

/// For programs: protocol.md, "The report of `ibid check --format json`".
std::string print_json(const Report& report);

}  // namespace ibid::app
