// The report: one page that shows an edition's apparatus to a person.
//
// HTML that needs nothing beside it: no network, no script; readable on paper, on a phone and in
// the dark. Every note with the works it cites and the notes it leans on, a picture of who leans on
// whom, the works by how often they are cited, the findings, and what stays open. Pure; the same
// edition gives the same bytes. Bytes that are no UTF-8 become U+FFFD. Any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/edition.h"
#include "rules/rules.h"
#include "text/text.h"

namespace ibid::report {

/// A finding, resolved.
struct Remark {
  rules::Severity severity = rules::Severity::warning;
  std::string rule;
  std::string message;
  text::Span span;  ///< bytes of its file
};

/// A file that is reported on: a chapter, edition.json or a bibliography.
struct Sheet {
  std::string file;  ///< as the reader of the page calls it
  text::Text text;
  std::optional<std::size_t> chapter;  ///< which of the edition's; nothing: it is none
  std::vector<Remark> remarks;         ///< in the order of the text
};

struct Wanted {
  std::vector<Sheet> sheets;  ///< in the order of the page
  std::string version;        ///< of the program
};

/// The whole page.
std::string to_html(const model::Edition& edition, const Wanted& wanted);

}  // namespace ibid::report
