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
// Asked from the begin of the text to its end, so that it reads the text once.
class Stars {
 public:
  explicit Stars(std::string_view bytes) : bytes_(bytes) {}

  bool follow(std::size_t end) {
    if (bytes_.substr(end).starts_with("\\*")) return true;
    if (!bytes_.substr(end).starts_with('*')) return false;
    for (; at_ < end; ++at_) {
      if (bytes_[at_] == '\\') {
        ++at_;
      } else if (bytes_[at_] == '*' && (at_ == 0 || bytes_[at_ - 1] != '*')) {
        ++runs_;
      }
    }
    return runs_ % 2 == 0;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t runs_ = 0;
};

void find(const RE2& pattern, std::string_view bytes, std::vector<ProseReference>& out) {
  re2::StringPiece rest(bytes.data(), bytes.size());
  re2::StringPiece word;
  re2::StringPiece number;
  Stars stars(bytes);
  while (RE2::FindAndConsume(&rest, pattern, &word, &number)) {
    re2::StringPiece behind(
        number.data() + number.size(),
        static_cast<std::size_t>(bytes.data() + bytes.size() - number.data()) - number.size());
    if (RE2::Consume(&behind, elsewhere())) continue;
    const auto at = [&](const char* place) {
      return static_cast<text::Offset>(place - bytes.data());
    };
    if (stars.follow(at(number.data() + number.size()))) continue;
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
    const auto signalled_end = out.begin() + static_cast<std::ptrdiff_t>(first);
    const auto place = std::partition_point(
        out.begin(), signalled_end,
        [&](const ProseReference& one) { return one.number_span.begin < found.number_span.begin; });
    return place != signalled_end && place->number_span == found.number_span;
  };
  const auto placed_begin = out.begin() + static_cast<std::ptrdiff_t>(first);
  out.erase(std::remove_if(placed_begin, out.end(), known), out.end());
  std::sort(out.begin(), out.end(), [](const ProseReference& a, const ProseReference& b) {
    return a.span.begin < b.span.begin;
  });
  return out;
}

}  // namespace ibid::model
