// Rules: what Ibid finds fault with. One file and one row per rule; this is their table's type.
//
// A rule is a pure function over a scene. Its findings name subjects, not bytes, so they stay right
// while prose around them is typed: they need to be made anew only where an apparatus changed.
// Which findings are shown, and where, is decided outside.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/baseline.h"
#include "model/edition.h"
#include "rules/reading.h"

namespace ibid::rules {

enum class Severity : std::uint8_t { error, warning, information, hint, off };

/// "error", "warning", "information", "hint", "off": as edition.json and reports write them.
std::string_view name(Severity severity);
std::optional<Severity> severity_named(std::string_view name);

struct Rule;
class Silencing;

/// A further place that explains a finding.
struct Related {
  model::Place place;
  model::Part part = model::Part::whole;
  std::string message;
  model::CitationIndex citation{};
  bool operator==(const Related&) const = default;
};

/// What would be right: within a part of the subject, `printed` should read `instead`. Plain text,
/// which the text of the chapter may hold in other letters (escapes, line breaks) or twice.
struct Correction {
  model::Subject subject;
  model::Part part = model::Part::whole;
  model::CitationIndex citation{};
  std::string printed;
  std::string instead;
  bool operator==(const Correction&) const = default;
};

/// What would be right throughout the chapter: all spots of a sight printed another way.
struct Reprint {
  prose::Sight sight{};
  std::string as;  ///< source text
  bool operator==(const Reprint&) const = default;
};

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::warning;
  model::Subject subject;
  model::Part part = model::Part::whole;
  std::string message;  ///< valid UTF-8
  std::vector<Related> related;
  model::CitationIndex citation{};  ///< of the subject, a note
  /// Where the rule knows what would be right: here, and wherever else the same is to be put right.
  std::vector<Correction> corrections{};
  std::vector<Reprint> reprints{};

  bool operator==(const Finding&) const = default;

  void correct(const model::CitationRef& cited, model::Part part_of_it, std::string_view printed,
               std::string_view instead);
  void relate(model::Place place, model::Part part_of_it, std::string_view why);
  void relate_cited(const model::CitationRef& cited, model::Part part_of_it, std::string_view why);
};

/// What a rule may look at: one chapter within its edition.
struct Scene {
  const model::Edition& edition;
  std::size_t index;  ///< of the chapter
  /// Says whether a file exists, by its path within the edition. Reads nothing.
  std::function<bool(std::string_view)> file_exists;
  /// What the chapter's Ibid.s meant before it was edited; null where nobody edits it.
  const model::Baseline* baseline = nullptr;
  /// What the chapter's notes cite. check() fills it in.
  const Reading* reading = nullptr;
  /// What the chapter's comments silence, for rules about those. hear() fills it in.
  const Silencing* silencing = nullptr;
  /// Says whether a dictionary of the chapter's language has a word, in whatever case. Empty where
  /// there is no such dictionary.
  std::function<bool(std::string_view)> spells{};

  const model::Chapter& chapter() const { return edition[index]; }
  const model::Apparatus& apparatus() const { return chapter().apparatus(); }
  /// Of the chapter: what its front matter names, else the edition's. Empty where nothing is said.
  const std::string& language() const { return edition.language(index); }
};

class Report {
 public:
  Report(const Rule& rule, Severity severity, std::vector<Finding>& out)
      : rule_(rule), severity_(severity), out_(out) {}
  /// Adds a finding, no graver than `at_most`. The reference is valid until the next is added.
  Finding& add(model::Subject subject, model::Part part, std::string_view message,
               Severity at_most = Severity::error);
  /// The same for a citation of the chapter.
  Finding& add(const model::CitationRef& cited, model::Part part, std::string_view message,
               Severity at_most = Severity::error);

 private:
  const Rule& rule_;
  Severity severity_;
  std::vector<Finding>& out_;
};

/// What a rule looks at: where none of it has changed, its findings stand.
enum class Reads : std::uint8_t {
  notes,     ///< a chapter's apparatus and what its notes cite
  tables,    ///< the apparatus of the chapter alone
  prose,     ///< the apparatus of the chapters and the spots of its own prose
  words,     ///< the words of the whole edition
  silences,  ///< the comments that silence, and what all other rules find
};

/// What edition.json can tell a rule besides its severity (options.h reads it).
struct Option {
  enum class Kind : std::uint8_t {
    words,   ///< a list of words
    choice,  ///< one of `choices`
    flag,    ///< true or false
    number,  ///< a whole number, not below nought
  };
  std::string_view name;
  Kind kind = Kind::words;
  std::string_view usual;    ///< where nothing is said: a choice, `true`, `3`; a list is empty
  std::string_view summary;  ///< what it is for, without a stop
  std::span<const std::string_view> choices{};
};

struct Rule {
  std::string_view id;
  Severity severity = Severity::warning;
  std::string_view summary;  ///< one line for `ibid rules`: when it fires
  bool unnecessary = false;  ///< what it marks could go: editors show it faded
  Reads reads = Reads::notes;
  std::span<const Option> options{};
  void (*check)(const Scene&, Report&) = nullptr;
};

/// What the edition makes of a rule's severity; `off` where it wants to hear nothing.
Severity severity_of(const Rule& rule, const model::Conventions& conventions);

/// True where the edition wants to hear of a rule that looks at that.
bool any_reads(Reads reads, const model::Conventions& conventions);

/// Every rule, in the order of docs. A rule about edition.json itself has no `check`.
std::span<const Rule* const> all();
/// The rule of that id, or null.
const Rule* find(std::string_view id);

/// All findings in one chapter that no comment silences, at the severities that the edition sets,
/// ordered by rule.
std::vector<Finding> check(const Scene& scene);
/// The same of some rules alone.
std::vector<Finding> check(const Scene& scene, std::span<const Rule* const> asked);
/// Those of rules that look at one thing, silenced or not: all together are what hear() takes.
std::vector<Finding> check(const Scene& scene, Reads reads);
/// Those of some rules, silenced or not.
std::vector<Finding> found(const Scene& scene, std::span<const Rule* const> asked);

/// Keeps findings about words (Thing::word) true of a chapter that is edited: those that an edit
/// touches go, those behind it move. `before` is the chapter before the edits, at that index.
/// `own` says that the findings are that chapter's; of others', what they relate to moves.
void carry(std::vector<Finding>& findings, const model::Chapter& before, std::size_t index,
           bool own, std::span<const text::Edit> edits);

}  // namespace ibid::rules
