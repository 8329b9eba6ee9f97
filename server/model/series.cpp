#include "model/series.h"

#include <algorithm>

#include <re2/re2.h>

namespace ibid::model {
namespace {

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The number a label counts as: its digits, the number of its stars, or its letter's place.
std::optional<std::uint32_t> number_of(std::string_view label) {
  const auto first = std::find_if(label.begin(), label.end(), is_digit);
  const auto last = std::find_if_not(first, label.end(), is_digit);
  if (first != last) {
    if (last - first > 9) return std::nullopt;
    std::uint32_t number = 0;
    for (auto digit = first; digit != last; ++digit) {
      number = number * 10 + static_cast<std::uint32_t>(*digit - '0');
    }
    return number;
  }
  if (label.find_first_not_of('*') == label.npos) return static_cast<std::uint32_t>(label.size());
  if (label.size() == 1 && label[0] >= 'a' && label[0] <= 'z') {
    return static_cast<std::uint32_t>(label[0] - 'a' + 1);
  }
  return std::nullopt;
}

}  // namespace

struct SeriesTable::Compiled {
  explicit Compiled(const Series& series) : name(series.name), pattern(series.labels, quiet()) {}
  std::string name;
  RE2 pattern;
};

SeriesTable::SeriesTable()
    : SeriesTable({{"number", "[0-9]+[a-z]?"}, {"star", R"([0-9]*\*+|†|‡)"}, {"letter", "[a-z]"}}) {
  given_ = false;
}

SeriesTable::SeriesTable(const std::vector<Series>& series) {
  for (const Series& one : series) {
    auto compiled = std::make_shared<const Compiled>(one);
    if (compiled->pattern.ok()) series_.push_back(std::move(compiled));
  }
}

Rank SeriesTable::rank(std::string_view label) const {
  const re2::StringPiece whole(label.data(), label.size());
  for (const auto& series : series_) {
    if (RE2::FullMatch(whole, series->pattern)) return {series->name, number_of(label)};
  }
  return {named, std::nullopt};
}

std::vector<std::string> SeriesTable::names() const {
  std::vector<std::string> names;
  for (const auto& series : series_) names.push_back(series->name);
  return names;
}

std::string_view SeriesTable::first() const {
  return series_.empty() ? named : std::string_view(series_.front()->name);
}

std::optional<std::string> pattern_error(const std::string& pattern) {
  const RE2 compiled(pattern, quiet());
  if (compiled.ok()) return std::nullopt;
  return compiled.error();
}

}  // namespace ibid::model
