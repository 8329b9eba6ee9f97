// Series: notes that count together (1, 2, 3…; 1*, 2*…).
//
// A label belongs to the first series whose pattern fits it whole (markup.md, "edition.json"). A
// label that fits none is `named` and does not count. Patterns are RE2's: linear in the label.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::model {

struct Series {
  std::string name;
  std::string labels;  ///< a regular expression that fits the whole label
};

/// Where a label counts.
struct Rank {
  std::string_view series;              ///< `named` for labels that do not count
  std::optional<std::uint32_t> number;  ///< 12 for `12`, `12a` and `12*`; 2 for `**` and `b`
};

/// An edition's series. Immutable; any thread may use it.
class SeriesTable {
 public:
  /// The series of an edition that names none: number, star, letter.
  SeriesTable();
  /// Series with a pattern that cannot be read are left out; see pattern_error().
  explicit SeriesTable(const std::vector<Series>& series);

  Rank rank(std::string_view label) const;
  /// True where the edition named its series itself.
  bool given() const { return given_; }
  /// The names, in the order in which they were given.
  std::vector<std::string> names() const;

  /// The first of them: inline notes count in it. `named` where there is none.
  std::string_view first() const;

  static constexpr std::string_view named = "named";

 private:
  struct Compiled;
  std::vector<std::shared_ptr<const Compiled>> series_;
  bool given_ = true;
};

/// What is wrong with a pattern, or nothing.
std::optional<std::string> pattern_error(const std::string& pattern);

}  // namespace ibid::model
