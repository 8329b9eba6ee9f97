#include "rules/same_place.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "works/fold.h"

namespace ibid::rules {
namespace {

// Towns whose names begin differently in the languages of notes, and towns that were renamed. Names
// that begin alike need no row.
constexpr std::array<std::array<std::string_view, 3>, 20> towns{{
    {"vienna", "wien", "wiedeń"},
    {"prague", "praha", "prag"},
    {"the hague", "den haag", "s gravenhage"},
    {"leningrad", "petersburg", "petrograd"},
    {"leghorn", "livorno", "livourne"},
    {"aix la chapelle", "aachen", "aquisgrana"},
    {"ratisbon", "regensburg", "ratisbonne"},
    {"pressburg", "bratislava", "pozsony"},
    {"lemberg", "lviv", "lwow"},
    {"breslau", "wroclaw", "vratislav"},
    {"danzig", "gdansk", "dantzig"},
    {"konigsberg", "kaliningrad", "krolewiec"},
    {"constantinople", "istanbul", "stamboul"},
    {"peking", "beijing", "pekin"},
    {"tiflis", "tbilisi", "tbilissi"},
    {"reval", "tallinn", "revel"},
    {"oslo", "christiania", "kristiania"},
    {"cambridge mass", "cambridge ma", "harvard"},
    {"turin", "torino", "augusta taurinorum"},
    {"spb", "st petersburg", "saint petersburg"},
}};

constexpr std::size_t alike = 1;  // letters that names of one town have in common in front

bool within(const std::string& part, const std::string& all) {
  return (" " + all + " ").find(" " + part + " ") != std::string::npos;
}

bool is_latin(const std::string& folded) {
  return std::all_of(folded.begin(), folded.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool one_town(const std::string& a, const std::string& b) {
  return std::any_of(towns.begin(), towns.end(), [&](const auto& names) {
    const auto names_it = [&](const std::string& place) {
      return std::any_of(names.begin(), names.end(),
                         [&](std::string_view name) { return within(std::string(name), place); });
    };
    return names_it(a) && names_it(b);
  });
}

}  // namespace

bool may_be_one_place(std::string_view a, std::string_view b) {
  const std::string x = works::folded(a);
  const std::string y = works::folded(b);
  if (x.empty() || y.empty() || is_latin(x) != is_latin(y)) return true;
  if (x.substr(0, alike) == y.substr(0, alike)) return true;
  return within(x, y) || within(y, x) || one_town(x, y);
}

}  // namespace ibid::rules
