#include "model/prose.h"

#include <algorithm>
#include <functional>
#include <string>

#include <re2/re2.h>

namespace ibid::model {
namespace {

// Compiled once; RE2 is linear in its input and safe to share between threads. `_` stands for
// blanks, of which no-break spaces are some, `#` for a number, `@` for numbers: `2`, `2–5`,
// `2, 3 and 7`.
std::string pattern_of(std::string_view pattern) {
  constexpr std::string_view blank = R"([\s\x{A0}\x{2009}\x{202F}])";
  std::string out;
  for (const char c : pattern) {
    if (c == '_') {
      out += std::string(blank) + "+";
    } else if (c == '#') {
      out += "[0-9]{1,6}";
    } else if (c == '@') {
      out += pattern_of("#(?:(?:[–—-]|,_|,?_(?:and|or|&)_)#)*");
    } else {
      out += c;
    }
  }
  return out;
}
const RE2& signalled() {
  static const RE2 pattern(pattern_of(
      R"((?i:\b(?:see|see also|cf\.|compare|readers?_(?:is|are)_referred_to)_(?:above,_|below,_)?)(?:((?i:notes?))_(@)|(Chapter)_(#))\b)"));
  return pattern;
}
const RE2& placed() {
  static const RE2 pattern(
      pattern_of(R"(\b(?:((?i:notes?))_(@)|(Chapter)_(#))_(?:above|below)\b)"));
  return pattern;
}
// What follows the number where the reference is to another book.
const RE2& elsewhere() {
  static const RE2 pattern(pattern_of(R"(_(?:of|in|to)\b)"));
  return pattern;
}
// What stands behind numbers that were all meant: `note 2 and 3 men` means one.
const RE2& list_end() {
  static const RE2 pattern(pattern_of(R"((?:_)?(?:[.,;:!?)\]”’»"]|above\b|below\b)|\s*$)"));
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

/// What one match of a pattern says.
struct Matched {
  re2::StringPiece notes;  ///< `note`, `notes`; else it is a chapter
  re2::StringPiece numbers;
  re2::StringPiece chapter;
  re2::StringPiece chapter_number;

  re2::StringPiece word() const { return notes.empty() ? chapter : notes; }
  re2::StringPiece list() const { return notes.empty() ? chapter_number : numbers; }
};

/// A number of a list, and what stands before it there.
struct Listed {
  std::string_view before;
  std::string_view digits;

  bool ends_range() const { return before == "-" || before == "–" || before == "—"; }
  bool is_joined() const { return before.find_first_of("ar&") != before.npos; }  // and, or
};

std::vector<Listed> items_of(std::string_view list) {
  std::vector<Listed> out;
  while (!list.empty()) {
    const std::size_t begin = std::min(list.find_first_of("0123456789"), list.size());
    const std::size_t end = std::min(list.find_first_not_of("0123456789", begin), list.size());
    out.push_back({list.substr(0, begin), list.substr(begin, end - begin)});
    list.remove_prefix(end);
  }
  return out;
}

std::uint32_t value_of_digits(std::string_view digits) {
  std::uint32_t out = 0;
  for (const char digit : digits) out = out * 10 + static_cast<std::uint32_t>(digit - '0');
  return out;
}

// `102–3` ends at 103.
std::uint32_t end_of_range(std::string_view digits, std::uint32_t from) {
  std::uint32_t power = 1;
  for (std::size_t i = 0; i < digits.size(); ++i) power *= 10;
  const std::uint32_t number = value_of_digits(digits);
  return number < from ? from / power * power + number : number;
}

class Finder {
 public:
  Finder(std::string_view bytes, std::vector<ProseReference>& out)
      : bytes_(bytes), stars_(bytes), out_(out) {}

  void find(const RE2& pattern) {
    re2::StringPiece rest(bytes_.data(), bytes_.size());
    Matched match;
    while (RE2::FindAndConsume(&rest, pattern, &match.notes, &match.numbers, &match.chapter,
                               &match.chapter_number)) {
      if (!RE2::Consume(behind(match.list()), elsewhere())) add(match);
    }
  }

 private:
  text::Offset at(const char* place) const {
    return static_cast<text::Offset>(place - bytes_.data());
  }
  re2::StringPiece* behind(re2::StringPiece matched) {
    const auto end = static_cast<std::size_t>(matched.data() + matched.size() - bytes_.data());
    behind_ = re2::StringPiece(bytes_.data() + end, bytes_.size() - end);
    return &behind_;
  }

  void add(const Matched& match) {
    const re2::StringPiece list = match.list();
    std::vector<Listed> items = items_of({list.data(), list.size()});
    const bool singular = match.notes.size() == std::string_view("note").size();
    const auto further = std::find_if(items.begin() + 1, items.end(),
                                      [](const Listed& item) { return !item.ends_range(); });
    if (singular && further != items.end()) {
      // Behind `note` another number may count something else. Where nobody can tell, none is read:
      // one that is followed without the others is worse than none.
      const bool joined = std::any_of(further, items.end(), std::mem_fn(&Listed::is_joined));
      const bool closed = RE2::Consume(behind(list), list_end());
      if (closed && !joined) return;
      if (!closed) items.erase(further, items.end());
    }
    add_all(match, items);
  }

  void add_all(const Matched& match, const std::vector<Listed>& items) {
    std::uint32_t before = 0;
    for (const Listed& item : items) {
      ProseReference found;
      found.to = match.notes.empty() ? ProseReference::To::chapter : ProseReference::To::note;
      found.number =
          item.ends_range() ? end_of_range(item.digits, before) : value_of_digits(item.digits);
      const text::Offset number = at(item.digits.data());
      found.number_span = {number, number + static_cast<text::Offset>(item.digits.size())};
      // The first has its word.
      found.span = {&item == &items.front() ? at(match.word().data()) : number,
                    found.number_span.end};
      before = found.number;
      if (!stars_.follow(found.number_span.end)) out_.push_back(found);
    }
  }

  std::string_view bytes_;
  Stars stars_;
  std::vector<ProseReference>& out_;
  re2::StringPiece behind_;
};

}  // namespace

std::vector<ProseReference> prose_references(std::string_view bytes) {
  std::vector<ProseReference> out;
  const bool note = bytes.find("note") != bytes.npos || bytes.find("Note") != bytes.npos;
  if (!note && bytes.find("Chapter") == bytes.npos) return out;
  Finder(bytes, out).find(signalled());
  const std::size_t first = out.size();
  Finder(bytes, out).find(placed());
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
