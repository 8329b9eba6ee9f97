// A chapter's notes, each series in a group of its own, in the order in which they are written.

#include <algorithm>

#include "export/blocks.h"

namespace ibid::tei {
namespace {

using model::Thing;

struct Found {
  Piece piece;
  std::uint32_t number = 0;
};

std::vector<Found> notes_in(const std::vector<Sheet>& sheets) {
  std::vector<Found> found;
  for (const Sheet& sheet : sheets) {
    if (sheet.facts->notes.empty()) continue;
    for (std::uint32_t i = 0; i < sheet.block->nodes.size(); ++i) {
      if (sheet.node(i).kind != syntax::Kind::note) continue;
      const auto number =
          number_of(sheet, Thing::note, sheet.facts->notes, sheet.node(i).span.begin);
      if (number) found.push_back({{&sheet, i}, *number});
    }
  }
  return found;
}

}  // namespace

void Blocks::notes(const std::vector<Sheet>& sheets) {
  const std::vector<Found> all = notes_in(sheets);
  if (all.empty()) return;
  const model::Apparatus& apparatus = scene_.chapter().apparatus();
  std::vector<std::string> series = scene_.chapter().series().names();
  if (std::find(series.begin(), series.end(), model::SeriesTable::named) == series.end())
    series.emplace_back(model::SeriesTable::named);
  scene_.xml.open_block("div", {{"type", "notes"}});
  for (const std::string& name : series) {
    const auto is_of = [&](const Found& found) {
      return apparatus.label_of_note(found.number).rank.series == name;
    };
    if (std::none_of(all.begin(), all.end(), is_of)) continue;
    scene_.xml.open_block("noteGrp", {{"type", token(name)}});
    for (const Found& found : all) {
      if (is_of(found)) note(found.piece, found.number);
    }
    scene_.xml.close();
  }
  scene_.xml.close();
}

void Blocks::note(const Piece& piece, std::uint32_t number) {
  const model::Label& label = scene_.chapter().apparatus().label_of_note(number);
  std::string calls;
  // Of several notes with one label, markers call the last.
  if (label.notes.back() == number) {
    for (const std::uint32_t marker : label.markers)
      calls += (calls.empty() ? "#" : " #") + scene_.names.marker(scene_.number, marker);
  }
  scene_.xml.open_block("note",
                        {{"xml:id", scene_.names.note({scene_.number, {Thing::note, number}})},
                         {"n", label.text},
                         {"type", token(label.rank.series)},
                         {"target", calls}});
  loose_or_tight(pieces_in(piece));
  scene_.xml.close();
}

}  // namespace ibid::tei
