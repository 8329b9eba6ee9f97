// A report: the findings of `ibid check`, ready to be printed in any of its formats.
//
// Everything is resolved: names of files are relative to the working directory, findings are in the
// order of their text. Spans count bytes, positions code points from 0.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/rules.h"
#include "text/text.h"

namespace ibid::app {

/// Line and column in code points, from 0. A byte order mark, which nobody sees, takes no column.
text::Position column_at(const text::Text& text, text::Offset at);

struct ReportedPlace {
  std::string file;
  text::Span span;
  text::Position at;
  text::Position end;
  std::string message;
};

struct ReportedEdit {
  ReportedPlace place;  ///< without a message
  std::string text;     ///< what is to stand there, with the line ends of its file
};

struct ReportedFix {
  std::string title;
  bool preferred = false;                ///< the one right answer
  bool safe = false;                     ///< `--fix` makes it
  std::vector<ReportedEdit> edits = {};  ///< of a safe one
};

/// A comment that silences a finding.
struct ReportedSilence {
  ReportedPlace place;  ///< without a message
  std::string reason;   ///< may be empty
};

struct Reported {
  std::string rule;
  rules::Severity severity = rules::Severity::warning;
  std::string message;
  text::Span span;
  std::vector<ReportedPlace> related = {};
  std::vector<ReportedFix> fixes = {};  ///< where they were asked for
  std::optional<ReportedSilence> silence = {};
};

struct FileReport {
  std::string file;
  text::Text text;
  std::vector<Reported> findings;
  std::vector<Reported> silenced = {};  ///< for formats that list those too
};

using Report = std::vector<FileReport>;

/// How many findings there are of a severity.
std::size_t count(const Report& report, rules::Severity severity);

struct TextStyle {
  bool colour = false;
  bool hints = false;
  std::size_t width = 100;  ///< columns of the terminal
  bool left = false;        ///< what could be mended has been
};

/// For people: each finding with its line and carets.
std::string print_findings(const Report& report, const TextStyle& style);
/// The line that sums up.
std::string print_summary(const Report& report, const TextStyle& style);

/// For programs: docs/check.md, "The JSON report".
std::string print_json(const Report& report);

/// How the run went, as far as SARIF tells it.
struct RunNotes {
  std::string folder;                 ///< the working directory
  std::vector<std::string> failures;  ///< what could not be checked, a message each
};

/// SARIF 2.1.0, for programs that gather findings.
std::string print_sarif(const Report& report, const RunNotes& notes);

/// Workflow commands of GitHub Actions, which become annotations: a line for each finding.
std::string print_github(const Report& report);

}  // namespace ibid::app
