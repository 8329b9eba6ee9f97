// Fixtures: an edition as an editor would see it, with what is expected written under the lines.
//
//   //- edition              settings, one `key: value` a line: `series NAME: PATTERN` `rule ID: …`
//                            `siglum X: …` `term X: …` `names: X, Y` `language: en`
//                            `hint: ID` `dictionary: words it has` `pageRange: …`
//                            `ibid.style: use` (and what else edition.json has of ibid)
//                            `option RULE OPTION: words`
//   //- sources.bib          begins a bibliography
//   //- was 1.md             begins a chapter as it was before an edit made it what follows
//   //- chapters/1.md        begins a chapter; a fixture that does not begin so is one,
//   `chapter.md` word[^12] $0word         `$0` is the cursor, and is taken out
//   //  ^^^^^ rule-id: text  says something about the place above; `//` stands for two columns
//   //<^^^ rule-id: text     the same for places in the first two columns: here `^` is column 0
//
// Columns count code points. `crlf()` gives a fixture whose chapters have CR LF line ends.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "model/baseline.h"
#include "model/edition.h"

namespace ibid::support {

/// What is said about a place. Ordered as the places are in the book.
struct Annotation {
  std::size_t chapter = 0;
  text::Span span;
  std::string text;
  auto operator<=>(const Annotation& other) const {
    return std::tie(chapter, span.begin, span.end, text) <=>
           std::tie(other.chapter, other.span.begin, other.span.end, other.text);
  }
  bool operator==(const Annotation&) const = default;
};

struct Fixture {
  model::Edition edition;
  std::vector<std::string> files;       ///< what exists beside the chapters
  std::vector<std::string> dictionary;  ///< words, small letters
  /// Per chapter; where the fixture says what it was.
  std::vector<std::optional<model::Baseline>> baselines;
  std::vector<Annotation> annotations;
  std::size_t cursor_chapter = 0;
  std::optional<text::Offset> cursor;

  std::function<bool(std::string_view)> file_exists() const;
  /// Has the fixture's words, in whatever case; empty where it names none.
  std::function<bool(std::string_view)> spells() const;
  /// One line each, with the words that the span covers, for messages a reader can compare.
  std::string list(std::vector<Annotation> annotations) const;
};

Fixture read_fixture(std::string_view text);

/// `text` with every line ended by CR LF.
std::string crlf(std::string_view text);

}  // namespace ibid::support
