#include "works/spelling.h"

#include <array>
#include <string>
#include <utility>

namespace ibid::works {
namespace {

// Longer ones first; each system's letters for one sound. German `ch` is both kh and ch.
constexpr std::array<std::pair<std::string_view, std::string_view>, 31> sounds{
    {{"schtsch", "S"}, {"shch", "S"}, {"tsch", "C"}, {"tch", "C"}, {"sch", "S"}, {"sh", "S"},
     {"ch", "C"},      {"kh", "C"},   {"zh", "Z"},   {"tz", "c"},  {"ts", "c"},  {"ks", "x"},
     {"ye", "e"},      {"ie", "e"},   {"je", "e"},   {"ya", "a"},  {"ia", "a"},  {"ja", "a"},
     {"yu", "u"},      {"iu", "u"},   {"ju", "u"},   {"ou", "u"},  {"iy", "i"},  {"ii", "i"},
     {"ij", "i"},      {"yi", "i"},   {"yj", "i"},   {"y", "i"},   {"j", "i"},   {"ff", "v"},
     {"w", "v"}}};

std::string sound_of(std::string_view name) {
  std::string out;
  while (!name.empty()) {
    bool found = false;
    for (const auto& [letters, sound] : sounds) {
      if (!name.starts_with(letters)) continue;
      out += sound;
      name.remove_prefix(letters.size());
      found = true;
      break;
    }
    if (found) continue;
    out += name.front();
    name.remove_prefix(1);
  }
  // German writes the name's first sound S where the others write Z.
  if (out.starts_with('s')) out.front() = 'z';
  return out;
}

}  // namespace

bool may_be_one_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  constexpr std::size_t shortest = 5;  // of short names too many would be alike
  return a.size() >= shortest && b.size() >= shortest && sound_of(a) == sound_of(b);
}

}  // namespace ibid::works
