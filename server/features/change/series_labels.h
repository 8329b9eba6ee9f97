// Labels of a series: how they are written, in which order a reader meets them, and what they
// become when the series is numbered anew.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/change/draft.h"
#include "model/edition.h"

namespace ibid::features {

/// How a series writes its numbers: `12`, `12*`, `ed-12`, `***`, `c`.
class LabelStyle {
 public:
  /// Nothing where the labels do not count (`†`), or are written in more than one way.
  static std::optional<LabelStyle> of(const std::vector<std::string>& labels);

  /// Nothing where the style ends, as letters do with z.
  std::optional<std::string> label(std::uint32_t number) const;

 private:
  enum class Digits : std::uint8_t { arabic, stars, letters };
  Digits digits_ = Digits::arabic;
  std::string before_;
  std::string behind_;
};

/// The labels of a series that are called or defined in a chapter: first in the order in which a
/// reader comes to them, then those of notes that nothing calls, in the order of the text.
std::vector<std::string> labels_in_order(const model::Chapter& chapter, std::string_view series);

/// The lowest number that is above every number of the series.
std::uint32_t next_number(const model::Chapter& chapter, std::string_view series);

/// The lowest number of the series; 1 where it has none.
std::uint32_t first_number(const model::Chapter& chapter, std::string_view series);

/// Labels and what each becomes; those that stay are left out.
using Relabelling = std::map<std::string, std::string, std::less<>>;

/// A series in which the labels `order`, and no others, are numbered on from `first`.
struct Numbering {
  Relabelling labels;
  std::string refusal;  ///< why they cannot be; then there are no labels
};
Numbering numbered(const model::Chapter& chapter, std::string_view series,
                   const std::vector<std::string>& order, std::uint32_t first);

/// Gives markers, notes, “note 12” in the text and `(n. 12)` in citations their new labels.
void relabel(Draft& draft, std::size_t chapter, const Relabelling& labels);

}  // namespace ibid::features
