#include "export/raised.h"

namespace ibid::tei {
namespace {

// Where the sign at `at` has its partner; npos where it has none. `next_blank`: the first blank or
// line end behind it.
std::size_t partner_of(std::string_view text, std::size_t at) {
  const char sign = text[at];
  const std::size_t end = text.find_first_of(sign == '^' ? " \t\r\n^" : " \t\r\n~", at + 1);
  return end == text.npos || text[end] != sign || end == at + 1 ? text.npos : end;
}

}  // namespace

std::vector<LevelledText> raised_and_lowered(std::string_view text) {
  std::vector<LevelledText> out;
  std::size_t from = 0;
  const auto plain_until = [&](std::size_t end) {
    if (end > from) out.push_back({text.substr(from, end - from), {}});
  };
  for (std::size_t at = text.find_first_of("^~"); at != text.npos;
       at = text.find_first_of("^~", at)) {
    const std::size_t end = partner_of(text, at);
    if (end == text.npos) {
      ++at;
      continue;
    }
    plain_until(at);
    out.push_back(
        {text.substr(at + 1, end - at - 1), text[at] == '^' ? "superscript" : "subscript"});
    at = from = end + 1;
  }
  plain_until(text.size());
  return out;
}

}  // namespace ibid::tei
