// A baseline: what the Ibid.s of a chapter meant when it was opened, or when that was last
// accepted; and which notes its prose meant by their numbers (mentions.h).
//
// An edit of one note may silently change what the next one's Ibid. refers to; compared with the
// baseline, that shows. Each Ibid. (idem, op. cit., loc. cit.) is known again by its place, which
// is carried through the edits, and by its note's label where the text was replaced as a whole.
// Immutable; any thread may read it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "model/edition.h"
#include "model/mentions.h"
#include "model/printed.h"

namespace ibid::model {

class Baseline {
 public:
  /// What the chapter's notes mean now.
  static Baseline of(const Edition& edition, std::size_t chapter);

  /// The text was edited, in this order.
  Baseline with(std::span<const text::Edit> edits) const;
  /// Takes in Ibid.s that have been written since, and where the others stand now.
  Baseline completed(const Edition& edition, std::size_t chapter) const;
  /// Something other than the chapter's text has changed, as when a bibliography was read: what was
  /// not stale before is not stale after.
  Baseline moved(const Edition& before, std::size_t chapter_before, const Edition& after,
                 std::size_t chapter_after) const;
  /// The citation means what it means now, and so do those that lean on it.
  Baseline accepted(const Edition& edition, const CitationRef& citation) const;

  /// An Ibid. that refers to something else than it did.
  struct Stale {
    CitationRef citation;
    works::WorkPtr was;
    std::string volume;  ///< of the old work
  };
  /// In reading order.
  std::vector<Stale> stale(const Edition& edition, std::size_t chapter) const;
  /// Where the prose prints a number that its note has no longer.
  std::vector<Mentions::Moved> moved_notes(const Chapter& chapter) const {
    return mentions_.moved(chapter);
  }

 private:
  struct Meaning {
    std::string label;  ///< of its note; empty for an inline note
    std::uint32_t index = 0;
    works::WorkPtr work;  ///< null where it meant nothing yet
    std::string volume;
  };
  /// Where an Ibid. stands, and where the words stand that named its work. Bytes; `gone` where the
  /// text there was deleted.
  struct Places {
    text::Offset head = 0;
    text::Offset root = 0;
  };
  struct Found {
    CitationRef citation;
    const Meaning* meaning = nullptr;  ///< null: it is new
    text::Offset root = 0;
  };
  std::vector<Found> find(const Edition& edition, std::size_t chapter,
                          const Printed& printed) const;
  bool is_news(const Edition& edition, const Found& found) const;
  void add(const Edition& edition, const CitationRef& citation, const Printed& printed,
           std::vector<Meaning>& meanings);

  std::shared_ptr<const std::vector<Meaning>> meanings_ =
      std::make_shared<const std::vector<Meaning>>();
  std::vector<Places> places_;  ///< per meaning
  Mentions mentions_;
};

}  // namespace ibid::model
