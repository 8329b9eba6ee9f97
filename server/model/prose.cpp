#include "model/prose.h"

#include <re2/re2.h>

namespace ibid::model {
namespace {

// Compiled once; RE2 is linear in its input and safe to share between threads.
const RE2& signalled() {
  static const RE2 pattern(
      R"((?i:\b(?:see|see also|cf\.|compare|readers?\s+(?:is|are)\s+referred\s+to)\s+(?:above,\s+|below,\s+)?)((?i:note)|Chapter)\s+([0-9]{1,6})\b)");
  return pattern;
}
const RE2& placed() {
  static const RE2 pattern(R"(\b((?i:note)|Chapter)\s+([0-9]{1,6})\s+(?:above|below)\b)");
  return pattern;
}
// What follows the number where the reference is to another book.
const RE2& elsewhere() {
  static const RE2 pattern(R"(\s+(?:of|in|to)\b)");
  return pattern;
}

// `note 3*` is another note than 3, unless the asterisk ends an emphasis that has begun before.
bool is_starred(std::string_view bytes, std::size_t end) {
  if (bytes.substr(end).starts_with("\\*")) return true;
  if (!bytes.substr(end).starts_with('*')) return false;
  std::size_t runs = 0;
  for (std::size_t at = 0; at < end; ++at) {
    if (bytes[at] == '\\') {
      ++at;
    } else if (bytes[at] == '*' && (at == 0 || bytes[at - 1] != '*')) {
      ++runs;
    }
  }
  return runs % 2 == 0;
}

void find(const RE2& pattern, std::string_view bytes, std::vector<ProseReference>& out) {
  re2::StringPiece rest(bytes.data(), bytes.size());
  re2::StringPiece word;
  re2::StringPiece number;
  while (RE2::FindAndConsume(&rest, pattern, &word, &number)) {
    re2::StringPiece behind(
        number.data() + number.size(),
        static_cast<std::size_t>(bytes.data() + bytes.size() - number.data()) - number.size());
    if (RE2::Consume(&behind, elsewhere())) continue;
    const auto at = [&](const char* place) {
      return static_cast<text::Offset>(place - bytes.data());
    };
    if (is_starred(bytes, at(number.data() + number.size()))) continue;
    ProseReference found;
    found.number_span = {at(number.data()), at(number.data() + number.size())};
    found.span = {at(word.data()), found.number_span.end};
    found.to = word[0] == 'C' ? ProseReference::To::chapter : ProseReference::To::note;
    for (const char digit : number) {
      found.number = found.number * 10 + static_cast<std::uint32_t>(digit - '0');
    }
    out.push_back(found);
  }
}

}  // namespace

std::vector<ProseReference> prose_references(std::string_view bytes) {
  std::vector<ProseReference> out;
  const bool note = bytes.find("ote ") != bytes.npos || bytes.find("ote\n") != bytes.npos;
  if (!note && bytes.find("Chapter") == bytes.npos) return out;
  find(signalled(), bytes, out);
  const std::size_t first = out.size();
  find(placed(), bytes, out);
  const auto known = [&](const ProseReference& found) {
    for (std::size_t i = 0; i < first; ++i) {
      if (out[i].number_span == found.number_span) return true;
    }
    return false;
  };
  const auto placed_begin = out.begin() + static_cast<std::ptrdiff_t>(first);
  out.erase(std::remove_if(placed_begin, out.end(), known), out.end());
  std::sort(out.begin(), out.end(), [](const ProseReference& a, const ProseReference& b) {
    return a.span.begin < b.span.begin;
  });
  return out;
}

}  // namespace ibid::model
