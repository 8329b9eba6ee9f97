#include "export/raised.h"

#include "syntax/levels.h"

namespace ibid::tei {
std::vector<LevelledText> raised_and_lowered(std::string_view text) {
  std::vector<LevelledText> out;
  std::size_t from = 0;
  const auto plain_until = [&](std::size_t end) {
    if (end > from) out.push_back({text.substr(from, end - from), {}});
  };
  for (std::size_t at = text.find_first_of("^~"); at != text.npos;
       at = text.find_first_of("^~", at)) {
    const std::size_t end = syntax::level_end(text, at);
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
