// note-no-source: a block quotation without a note that says where it comes from.
//
// The marker may stand in the quotation, at the end of the paragraph that leads to it, or behind
// what it is part of: quotations with a few words between them share the note of the last, or of
// the paragraph behind them that ends in a marker. Epigraphs have an attribution instead, and
// `.nosource` says that none is wanted. Nothing is said where most quotations have no note.

#include <algorithm>

#include "rules/catalogue.h"
#include "rules/spots.h"

namespace ibid::rules {
namespace {

using prose::Sight;
using syntax::Kind;

constexpr std::size_t longest_run = 8;  // blocks

struct Piece {
  Kind kind = Kind::blank;
  text::Offset length = 0;
  bool markers = false;
  bool ends_in_marker = false;
  bool excused = false;                    ///< stands in an epigraph or where no source is wanted
  std::optional<model::Number> unsourced;  ///< a quotation: its spot
};

bool excuses(std::string_view division) {
  for (const std::string_view name : {"epigraph", "nosource", "verse", "poem"})
    if (division.find(name) != division.npos) return true;
  return false;
}

class Pieces {
 public:
  explicit Pieces(const model::Chapter& chapter) {
    chapter.document().blocks().for_each(
        [this](const syntax::BlockRef& block, const syntax::Extent&) {
          all_.emplace_back();
          all_.back().kind = block->kind();
          all_.back().length = block->length;
        });
    std::size_t i = 0;
    chapter.entries().for_each(
        [&](const model::Entry& entry, const model::Tally&) { read(*entry.facts, all_[i++]); });
  }

  const std::vector<Piece>& all() const { return all_; }

 private:
  void read(const model::Facts& facts, Piece& piece) {
    piece.markers = model::cites(facts);
    for (const prose::Spot& spot : facts.spots) {
      if (spot.sight == Sight::marker_at_end) piece.ends_in_marker = true;
      if (spot.sight == Sight::division_opened) open_.push_back(excuses(spot.words));
      if (spot.sight == Sight::division_closed && !open_.empty()) open_.pop_back();
      if (spot.sight == Sight::unsourced_quotation) piece.unsourced = unsourced_++;
    }
    for (const bool excused : open_) piece.excused = piece.excused || excused;
  }

  std::vector<Piece> all_;
  std::vector<bool> open_;  // divisions: whether each excuses
  model::Number unsourced_ = 0;
};

bool is_passed(Kind kind) {
  return kind == Kind::comment || kind == Kind::blank;
}

bool is_led_to_by_marker(const std::vector<Piece>& pieces, std::size_t quotation) {
  std::size_t i = quotation;
  while (i > 0 && is_passed(pieces[i - 1].kind)) --i;
  return i > 0 && pieces[i - 1].ends_in_marker;
}

bool run_has_marker(const std::vector<Piece>& pieces, std::size_t quotation) {
  const std::size_t end = std::min(pieces.size(), quotation + 1 + longest_run);
  for (std::size_t i = quotation + 1; i < end; ++i) {
    const Piece& piece = pieces[i];
    if (is_passed(piece.kind)) continue;
    if (piece.kind == Kind::block_quote) {
      if (!piece.unsourced) return true;
      continue;
    }
    if (piece.kind != Kind::paragraph) return false;
    if (piece.ends_in_marker) return true;
    if (piece.markers || piece.length > prose::longest_link) return false;
  }
  return false;
}

void check_note_no_source(const Scene& scene, Report& report) {
  const std::size_t unsourced = scene.chapter().count(model::thing_of(Sight::unsourced_quotation));
  const std::size_t all = scene.chapter().count(model::Thing::quotation);
  if (unsourced == 0 || unsourced * 2 > all || scene.apparatus().markers().empty()) return;
  const Pieces pieces(scene.chapter());
  for (std::size_t i = 0; i < pieces.all().size(); ++i) {
    const Piece& piece = pieces.all()[i];
    if (!piece.unsourced || piece.excused) continue;
    if (is_led_to_by_marker(pieces.all(), i) || run_has_marker(pieces.all(), i)) continue;
    report.add({model::thing_of(Sight::unsourced_quotation), *piece.unsourced}, model::Part::whole,
               "Quotation has no source note");
  }
}

}  // namespace

const Rule note_no_source{
    .id = "note-no-source",
    .severity = Severity::hint,
    .summary = "A block quotation has no note that says where it comes from",
    .reads = Reads::prose,
    .check = check_note_no_source,
};

}  // namespace ibid::rules
