// The blocks of a chapter: paragraphs, quotations, lists, sections, and the notes behind them.
//
// Lists and divisions are flat in the source; here their parts are put together again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "export/inlines.h"
#include "export/scene.h"
#include "export/sheet.h"

namespace ibid::tei {

class Blocks {
 public:
  explicit Blocks(const Scene& scene) : scene_(scene) {}

  /// The chapter as a `div`, with its notes at its end.
  void chapter(const std::vector<Sheet>& sheets, const std::string& language);

 private:
  /// Blocks one behind the other, and for each opening of a division the index of its closing line.
  struct Range {
    Pieces pieces;
    std::vector<std::size_t> closings;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static Range range_of(Pieces pieces);

  // sections.cpp
  void sections(Pieces pieces, std::size_t title);
  void heading(const Piece& piece, bool titles_chapter);
  std::size_t division(const Range& range, std::size_t at, bool in_sections);
  void floating(Pieces inner, const Piece& opening);
  std::string anchor_of(const Piece& opening) const;

  /// Where headings open no section: in a quotation, an item, a note.
  void flow(Pieces pieces);
  /// Writes the block at an index, with those that belong to it, and returns the index behind.
  std::size_t block(const Range& range, std::size_t at);
  void paragraph(const Piece& piece);
  void nested_heading(const Piece& piece);
  void code(const Piece& piece);
  void raw(const Piece& piece);
  void words(const Piece& piece);
  void loose_or_tight(Pieces inner);

  // quotations.cpp
  std::size_t quotation(const Range& range, std::size_t at);

  // lists.cpp
  std::size_t list(const Range& range, std::size_t at);
  std::size_t definitions(const Range& range, std::size_t at);

  // verse.cpp
  void verse(const Piece& piece);

  // tables.cpp
  std::size_t table(const Range& range, std::size_t at);

  // notes.cpp
  void notes(const std::vector<Sheet>& sheets);
  void note(const Piece& piece, std::uint32_t number);

  bool is_deep() const { return scene_.xml.depth() > deepest_block; }

  const Scene& scene_;
  std::size_t divisions_ = 0;  // that the present one stands in
  bool top_ = false;           // of a division: only what introduces it has been written
  /// The last paragraph of a quotation and where it ends for the markers behind it.
  std::optional<std::pair<Piece, text::Offset>> cut_;
};

}  // namespace ibid::tei
