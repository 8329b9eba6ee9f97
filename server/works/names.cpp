#include "works/names.h"

#include "works/titles.h"

namespace ibid::works {
namespace {

constexpr std::size_t most_named = 3;

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

}  // namespace

std::string written(const citation::Name& name) {
  return name.given.empty() ? name.family : name.given + " " + name.family;
}

std::string joined(const std::vector<citation::Name>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) all.push_back(written(name));
  return listed(all);
}

std::string surnames(const std::vector<citation::Name>& names) {
  if (names.size() > most_named) return names.front().family + " et al.";
  std::vector<std::string> all;
  for (const auto& name : names) all.push_back(name.family);
  return listed(all);
}

std::string_view brief_title(const Work& work) {
  return work.short_title.empty() ? main_title(work.is.title) : std::string_view(work.short_title);
}

std::string shortly(const Work& work, std::string_view volume) {
  const citation::Description& is = work.is;
  std::string out = surnames(is.authors);
  const auto add = [&](std::string_view part) {
    if (part.empty()) return;
    if (!out.empty()) out += ", ";
    out += part;
  };
  add(brief_title(work));
  if (is.title.empty()) add(is.repository);
  add(is.shelfmark);
  if (is.authors.empty()) add(is.date);
  if (!volume.empty()) add("Vol. " + std::string(volume));
  return out;
}

}  // namespace ibid::works
