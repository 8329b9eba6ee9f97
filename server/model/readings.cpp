#include "model/readings.h"

#include <optional>

#include "citation/numerals.h"

namespace ibid::model {
namespace {

using citation::Description;
using citation::Name;

bool is_bare(const Name& name) {
  return name.given.empty() && name.family.find(' ') == std::string::npos;
}

// `Smith 1990`, `Smith 1990a`
std::optional<Description> author_with_year(const Description& said) {
  constexpr std::size_t year_size = 4;
  const std::size_t blank = said.title.rfind(' ');
  if (blank == said.title.npos || !said.year.empty()) return std::nullopt;
  const std::string_view behind = std::string_view(said.title).substr(blank + 1);
  const bool letter =
      behind.size() == year_size + 1 && behind[year_size] >= 'a' && behind[year_size] <= 'z';
  if (!(behind.size() == year_size || letter) || !citation::is_year(behind.substr(0, year_size)))
    return std::nullopt;
  Description other = said;
  other.authors = {{said.title.substr(0, blank), {}}};
  other.year = behind.substr(0, year_size);
  other.title.clear();
  return other;
}

// `MEW 23`
std::optional<Description> title_with_volume(const Description& said) {
  constexpr std::size_t longest = 3;
  const std::size_t blank = said.title.rfind(' ');
  if (blank == said.title.npos || !said.volume.empty()) return std::nullopt;
  std::string behind = said.title.substr(blank + 1);
  if (behind.size() > longest || behind.find_first_not_of("0123456789") != behind.npos)
    return std::nullopt;
  Description other = said;
  other.title.resize(blank);
  other.volume = std::move(behind);
  return other;
}

// `Mann: Zauberberg`
std::optional<Description> author_with_title(const Description& said) {
  const std::size_t colon = said.title.find(": ");
  if (colon == said.title.npos || said.title.find(' ') < colon) return std::nullopt;
  Description other = said;
  other.authors = {{said.title.substr(0, colon), {}}};
  other.title = said.title.substr(colon + 2);
  return other;
}

// `Gould, Cecil`
std::optional<Description> one_author(const Description& said) {
  if (said.authors.size() < 2 || !is_bare(said.authors[0]) || !is_bare(said.authors[1]))
    return std::nullopt;
  Description other = said;
  other.authors[0].given = said.authors[1].family;
  other.authors.erase(other.authors.begin() + 1);
  return other;
}

}  // namespace

std::vector<Description> other_readings(const citation::Citation& citation,
                                        const Description& said) {
  std::vector<Description> out;
  const auto add = [&](std::optional<Description> other) {
    if (other) out.push_back(*std::move(other));
  };
  if (said.authors.empty() && said.editors.empty() && !citation.title_marked) {
    add(author_with_year(said));
    add(title_with_volume(said));
    add(author_with_title(said));
  }
  add(one_author(said));
  return out;
}

}  // namespace ibid::model
