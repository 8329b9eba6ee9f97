// The walk over a chapter's notes, with what is known so far. Used by resolve.cpp alone.
//
// resolve.cpp walks, naming.cpp finds works by the words that name them, abbreviation.cpp
// knows what a siglum stands for, volumes.cpp which volume is meant, documents.cpp which document
// or issue, following.cpp follows what leans on an earlier citation, retrace.cpp tells what an edit
// leaves as it was.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/edition.h"
#include "model/printed.h"
#include "model/resolve.h"

namespace ibid::model {

/// The sources before an edit of some notes, and what has come out otherwise so far.
class Retrace {
 public:
  Retrace(const Sources& before, const std::vector<Subject>& changed);

  /// The note that was read at a place in reading order.
  const NoteSources& before(std::size_t place) const { return *before_.shared(place); }
  const std::shared_ptr<const NoteSources>& shared(std::size_t place) const {
    return before_.shared(place);
  }
  bool reads_as_before(const NoteSources& note) const { return !changed_.contains(note.note); }
  /// True where it may mean another work because of works that came, went or are cited elsewhere.
  bool is_touched(const Trail& trail) const { return any_ && works_.may_have(trail.lead); }
  /// True where the note at the place, which has been read, means what it meant.
  bool stands(std::size_t place) const { return stands_[place]; }

  void kept() { stands_.push_back(true); }
  /// Takes note of what came out, and of the abbreviations that the note explains; the one of
  /// before where it is the same.
  std::shared_ptr<const NoteSources> settled(NoteSources note,
                                             std::span<const Sources::Siglum> explained);
  /// True where an abbreviation may stand for something else, which nothing here follows.
  bool is_lost() const { return lost_; }

 private:
  void touch(const NoteSources& note);

  const Sources& before_;
  std::set<Subject> changed_;
  std::map<Subject, std::vector<Sources::Siglum>> explained_;  ///< by which note, before
  std::vector<bool> stands_;                                   ///< per note that has been read
  works::Catalogue works_;  ///< that came, went, or are cited elsewhere
  bool any_ = false;        ///< of them
  bool lost_ = false;
};

class Resolution {
 public:
  /// `retrace` may be null.
  Resolution(const Surroundings& around, Retrace* retrace)
      : around_(around), printed_(around.chapter), retrace_(retrace) {}
  /// Nothing where the retrace is lost.
  std::optional<Sources> run();

 private:
  using Citation = citation::Citation;
  using Works = std::vector<works::WorkPtr>;

  // The walk.
  void read(Subject note, bool called);
  void take(std::shared_ptr<const NoteSources> note);
  NoteSources described(Subject note, bool called) const;
  void follow(const Citation& citation);
  Source resolved(const Citation& citation);
  void conclude(Source& source, const Citation& citation);
  void remember(const Source& source, const Citation& citation);
  void explain_siglum(const Citation& citation, const Source& source);

  // What is left as it was.
  using Citations = std::vector<Citation>;
  bool keep(const Citations& citations);
  std::size_t standing(const NoteSources& before, const Citations& citations);
  bool leant_on_stands();
  void remember(const NoteSources& before, std::uint32_t index, const Citation& citation);
  works::WorkPtr introduced_before(const works::Work& work) const;

  // By words.
  Source by_key(const Citation& citation) const;
  Source by_words(const Citation& citation, const citation::Description& said);
  std::optional<Source> in_named_note(const std::string& label,
                                      const citation::Description& said) const;
  std::optional<Source> among_known(const citation::Description& said);
  std::optional<Source> among_introduced(const works::Sought& sought);
  Works earlier_chapters(const works::Sought& sought);
  Source chosen(Works fits, Reason reason) const;
  Source introduced(const Citation& citation, const citation::Description& said);
  std::optional<CitationRef> introducer_of(const works::Work& work) const;

  // By what an abbreviation stands for.
  works::WorkPtr explained(std::string_view siglum);
  works::WorkPtr by_siglum(const citation::Description& said);
  /// Nothing where no abbreviation is spelled out.
  std::optional<citation::Description> spelled_out(const citation::Description& said);

  // By volume.
  citation::Description titled_like_its_siblings(const citation::Description& said);
  void turn_to_volume(Source& source, const Citation& citation);

  // By document or issue.
  void turn_to_document(Source& source, const Citation& citation);
  /// Whichever of them an Ibid. leans on, what it prints leads to the same: another file of one
  /// archive, another issue or volume under one title.
  bool turn_alike(const std::vector<CitationRef>& citations, const Citation& citation) const;
  /// The shelfmark that `d. 318` means behind `f. 17, op. 2, d. 317`.
  static std::string turned(const std::string& mark, const std::string& printed);
  void become(Source& source, const Citation& citation, const citation::Description& said);

  // By what goes before.
  struct Before {
    std::vector<CitationRef> citations;  ///< of the note (or the item) before
    Reason reason = Reason::note_before;
    std::vector<Subject> reached_over;
  };
  Before before(const Citation& citation);
  Before item_before() const;
  Before before_this_note();
  Before in_earlier_chapters();
  Source leaning(const Citation& citation);
  Source leaning_on(const Before& before);
  Source after(const Before& before, const CitationRef& antecedent) const;
  Source after_relay(const Before& before);
  Source after_several(const Before& before) const;
  Source same_author(const Citation& citation);
  Source work_cited(const Citation& citation);
  Source by_pin(const Citation& citation);
  std::optional<CitationRef> pinned_antecedent(const Citation& citation, const works::Work& work);
  bool relays(const std::vector<CitationRef>& citations) const;
  bool one_work(const std::vector<CitationRef>& citations) const;
  bool one_author(const std::vector<CitationRef>& citations) const;
  const Source& source(const CitationRef& citation) const;
  CitationRef here() const;

  const Surroundings& around_;
  Printed printed_;
  const NoteSources* known(Subject note) const;

  Sources::Tables made_;
  std::vector<std::shared_ptr<const NoteSources>> notes_;        ///< those that have been read
  NoteSources note_;                                             ///< the note that is being read
  Trail trail_;                                                  ///< of the citation that is
  std::uint32_t index_ = 0;                                      ///< of the citation in it
  std::map<std::string_view, std::vector<std::size_t>> series_;  ///< → notes read, into notes_
  struct Use {
    works::WorkPtr work;
    CitationRef last;
    std::size_t turn = 0;  ///< rises with every use
  };
  std::vector<const Use*> uses_of(const citation::Description& said);
  static std::vector<const Use*> last_of_each_title(std::vector<const Use*> uses);
  std::unordered_map<const works::Work*, Use> used_;  ///< works cited in this chapter so far
  Works new_uses_;                                    ///< works of used_ that are not in cited_ yet
  works::Catalogue cited_;                            ///< the others, to be found by their words
  std::size_t turns_ = 0;
  std::map<std::string, works::WorkPtr, std::less<>> sigla_;
  Retrace* retrace_;
};

/// True where the words are enough to introduce a work that nobody has named yet.
bool introduces(const citation::Description& said);
/// A lone name or title, which may be an abbreviation; empty where more is said.
std::string_view lone_words(const citation::Description& said);

}  // namespace ibid::model
