// Survey: what a report counts and refers to, gathered once from what the model concludes.
//
// Refers to the edition and to what was wanted, which must outlive it. Works that several chapters
// introduce in their own notes are one work here.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/edition.h"
#include "report/report.h"
#include "works/library.h"

namespace ibid::report {

/// How many findings there are of each severity, in the order of rules::Severity.
using Counts = std::array<std::size_t, 4>;
Counts counts_of(const std::vector<Remark>& remarks);

/// A citation that stays open, or is in doubt.
struct OpenCitation {
  std::size_t sheet = 0;
  model::CitationRef citation;
};

struct CitedWork {
  works::WorkPtr work;
  std::vector<model::CitationRef> citations;  ///< in reading order
};

struct ChapterSurvey {
  std::size_t sheet = 0;  ///< into Wanted::sheets
  std::string title;
  std::size_t citations = 0;
  std::size_t open = 0;   ///< of them, how many mean nothing certain
  std::size_t works = 0;  ///< different ones
};

class Survey {
 public:
  Survey(const model::Edition& edition, const Wanted& wanted);

  const model::Edition& edition() const { return edition_; }
  const Wanted& wanted() const { return wanted_; }
  const Sheet& sheet_of(const ChapterSurvey& chapter) const {
    return wanted_.sheets[chapter.sheet];
  }
  /// The chapters that are reported on, in the order of the page.
  const std::vector<ChapterSurvey>& chapters() const { return chapters_; }
  /// By how often they are cited, the most cited first.
  const std::vector<CitedWork>& works() const { return works_; }
  const std::vector<OpenCitation>& open() const { return open_; }
  /// The place of a work in works(). REQUIRES: some citation of the survey means it.
  std::size_t rank(const works::Work& work) const;
  /// What links lead to: `c2-n14`, a note by its place in reading order.
  std::string anchor(const model::NoteRef& note) const;
  /// Whether the chapter is on the page.
  bool shows(std::size_t chapter) const;
  /// The title of a chapter, whether it is on the page or not.
  std::string title_of(std::size_t chapter) const;

 private:
  void survey(std::size_t sheet);
  std::size_t place(const works::WorkPtr& work);
  void sort_works();

  const model::Edition& edition_;
  const Wanted& wanted_;
  std::vector<ChapterSurvey> chapters_;
  std::vector<CitedWork> works_;
  std::vector<OpenCitation> open_;
  works::Catalogue seen_;
  std::unordered_map<const works::Work*, std::size_t> places_;
};

}  // namespace ibid::report
