#include "works/bib_scan.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/list.h"
#include "text/utf.h"
#include "works/bib_bytes.h"
#include "works/bib_cursor.h"

namespace ibid::works {
namespace {

using text::Offset;
using text::Span;

// Fields that name other entries (biblatex manual, 2.2.3), and `ids`, which names this one anew.
bool holds_keys(std::string_view field) {
  return field == "ids" || mentions_keys(field);
}

std::string quoted(std::string_view text) {
  return "“" + text::sanitized(text) + "”";
}

class Scanner : BibCursor {
 public:
  explicit Scanner(std::string_view bytes)
      : BibCursor(bytes), expansion_left_(8 * bytes.size() + (std::size_t{1} << 20)) {
    static constexpr std::array<std::string_view, 12> months{
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
    for (std::size_t i = 0; i < months.size(); ++i)
      strings_.emplace(months[i], std::to_string(i + 1));
  }

  ScannedBib scan() {
    while (to_entry()) entry();
    std::stable_sort(
        out_.problems.begin(), out_.problems.end(),
        [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
    return std::move(out_);
  }

 private:
  static Span span(std::size_t begin, std::size_t end) {
    return {static_cast<Offset>(begin), static_cast<Offset>(end)};
  }
  Span here() const { return span(std::min(at_, bytes_.size()), std::min(at_ + 1, bytes_.size())); }
  void problem(Span at, std::string message) {
    out_.problems.push_back({Problem::Kind::unreadable, at, std::move(message), {}});
  }

  void entry() {
    const std::size_t begin = at_++;
    const std::string type = in_lower_case(name());
    skip_space();
    const char close = is('{') ? '}' : ')';
    const std::size_t open = at_++;
    if (type == "comment") return comment(open, close);
    if (type == "preamble") {
      value(span(begin, open));
      return finish(close, span(begin, open), "This preamble");
    }
    if (type == "string") return string_entry(begin, close);
    work_entry(begin, type, close);
  }

  void comment(std::size_t open, char close) {
    if (close == '}') {
      at_ = open;
      if (group()) return;
    }
    at_ = open + 1;
  }

  void string_entry(std::size_t begin, char close) {
    skip_space();
    const std::string key = in_lower_case(name());
    const Span head = span(begin, at_);
    skip_space();
    if (key.empty() || !is('=')) return give_up(here(), "A string is written as name = {words}");
    ++at_;
    out_.strings.push_back(text::sanitized(key));
    if (auto words = value(head)) {
      strings_[key] = std::move(*words);
      finish(close, head, "This string");
    }
  }

  // Behind the last value: the closing bracket, or the entry is broken.
  void finish(char close, Span head, std::string_view what) {
    skip_space();
    if (is(',')) {
      ++at_;
      skip_space();
    }
    if (is(close)) {
      ++at_;
      return;
    }
    problem(head, std::string(what) + " is never closed: a “" + close + "” is missing");
  }

  // What stands here is not understood: goes on at the next line that begins an entry.
  void give_up(Span at, std::string message) {
    problem(at, std::move(message));
    while (!ended() && !line_begins_entry()) ++at_;
  }

  void work_entry(std::size_t begin, const std::string& type, char close) {
    RawEntry entry;
    entry.type = type;
    skip_space();
    const std::size_t key_begin = at_;
    const std::string ends = std::string(" \t\r\n\f\v,={}") + close;
    at_ = std::min(bytes_.find_first_of(ends, at_), bytes_.size());
    entry.key_span = span(key_begin, at_);
    entry.key = text::sanitized(bytes_.substr(key_begin, at_ - key_begin));
    const Span head = span(begin, at_);
    skip_space();
    const bool keyless = entry.key.empty() || is('=');
    if (keyless) {
      problem(head, "This entry has no key: write one behind the bracket, as in @" +
                        text::sanitized(type) + "{carr1958,");
      entry.key.clear();
      if (is('=')) at_ = key_begin;
    }
    fields(entry, close, head, is(',') || keyless);
    entry.span = span(begin, std::min(at_, bytes_.size()));
    if (!entry.key.empty()) out_.entries.push_back(std::move(entry));
  }

  void fields(RawEntry& entry, char close, Span head, bool separated) {
    while (true) {
      skip_space();
      while (is(',')) {
        separated = true;
        ++at_;
        skip_space();
      }
      if (is(close)) {
        ++at_;
        return;
      }
      if (ended() || (is('@') && begins_entry(at_)))
        return problem(head,
                       "This entry is never closed: a “" + std::string(1, close) + "” is missing");
      const std::size_t begin = at_;
      const std::string_view field_name = name();
      if (field_name.empty())
        return give_up(here(),
                       "Something is odd here, and the rest of the entry is not read: a "
                       "field is written as title = {words},");
      const Span name_span = span(begin, at_);
      if (!field(entry, field_name, name_span, separated)) return;
      separated = false;
    }
  }

  // One `name = value`; false where the entry cannot be read on.
  bool field(RawEntry& entry, std::string_view field_name, Span name_span, bool separated) {
    skip_space();
    if (!is('=')) {
      give_up(name_span, "A “=” is missing behind " + quoted(field_name));
      return false;
    }
    if (!separated) problem(name_span, "A comma is missing before " + quoted(field_name));
    ++at_;
    skip_space();
    const std::size_t begin = at_;
    auto words = value(name_span);
    if (!words) return false;
    entry.written.push_back({name_span, span(begin, value_end_)});
    std::string lowered = in_lower_case(field_name);
    if (holds_keys(lowered)) {
      add_keys(*words, begin, lowered == "ids" ? KeyUse::As::alias : KeyUse::As::mention,
               entry.uses);
    }
    entry.fields.try_emplace(std::move(lowered), std::move(*words));
    return true;
  }

  // The keys of a list, each with its place where the value stands in the file in one piece.
  void add_keys(std::string_view words, std::size_t begin, KeyUse::As as,
                std::vector<KeyUse>& out) const {
    const std::size_t open = bytes_.substr(begin, 1).find_first_of("{\"") == 0 ? begin + 1 : begin;
    const bool in_one_piece = bytes_.substr(open, words.size()) == words;
    for (std::size_t at = 0; at <= words.size();) {
      const std::size_t comma = std::min(words.find(',', at), words.size());
      const std::size_t first = std::min(words.find_first_not_of(" \t\r\n", at), comma);
      std::size_t last = comma;
      while (last > first && std::string_view(" \t\r\n").find(words[last - 1]) != words.npos)
        --last;
      if (last > first) {
        const Span place = in_one_piece ? span(open + first, open + last) : Span{};
        out.push_back({as, text::sanitized(words.substr(first, last - first)), place});
      }
      at = comma + 1;
    }
  }

  // Pieces with `#` between them. Nothing where the file cannot be read on from here.
  std::optional<std::string> value(Span owner) {
    std::string out;
    while (true) {
      skip_space();
      if (!piece(out, owner)) return std::nullopt;
      value_end_ = at_;
      skip_space();
      if (!is('#')) return out;
      ++at_;
    }
  }

  bool piece(std::string& out, Span owner) {
    const std::size_t begin = at_;
    if (is('{') || is('"')) {
      const bool closed = is('{') ? group() : quotation();
      if (closed) {
        out += bytes_.substr(begin + 1, at_ - begin - 2);
        return true;
      }
      problem(span(begin, begin + 1), bytes_[begin] == '{' ? "This bracket is never closed"
                                                           : "This quotation mark is never closed");
      return false;
    }
    const std::string_view word = name();
    if (word.empty()) {
      give_up(owner, "There is no value here: it is written as {words}");
      return false;
    }
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
      out += word;
    else
      expand(out, word, begin);
    return true;
  }

  void expand(std::string& out, std::string_view word, std::size_t begin) {
    const auto found = strings_.find(in_lower_case(word));
    if (found == strings_.end())
      return problem(span(begin, begin + word.size()),
                     "No @string is called " + quoted(word) +
                         ": words that are meant as they stand need brackets, {" +
                         text::sanitized(word) + "}");
    if (found->second.size() > expansion_left_) return;
    expansion_left_ -= found->second.size();
    out += found->second;
  }

  std::size_t expansion_left_;
  std::size_t value_end_ = 0;  ///< of the value read last
  std::map<std::string, std::string, std::less<>> strings_;
  ScannedBib out_;
};

}  // namespace

bool mentions_keys(std::string_view field) {
  static constexpr std::array<std::string_view, 5> fields{"crossref", "xref", "xdata", "related",
                                                          "entryset"};
  return text::is_one_of(field, fields);
}

ScannedBib scan_bib(std::string_view bytes) {
  return Scanner(bytes).scan();
}

}  // namespace ibid::works
