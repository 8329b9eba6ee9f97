#include "works/bib_place.h"

#include <algorithm>

#include "text/utf.h"
#include "works/bib_cursor.h"

namespace ibid::works {
namespace {

using text::Offset;

std::string lower_name(std::string_view text) {
  std::string out = text::sanitized(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_small_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where the line begins that holds a byte.
std::size_t begin_of_line(std::string_view bytes, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : bytes.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

// The `@` of the entry around the place: the first of the last line that begins with one.
std::size_t entry_begin(std::string_view bytes, std::size_t at) {
  for (std::size_t line = begin_of_line(bytes, at);; line = begin_of_line(bytes, line - 1)) {
    const std::size_t first = bytes.find_first_not_of(" \t", line);
    if (first < at && first != std::string_view::npos && bytes[first] == '@') return first;
    if (line == 0) return std::string_view::npos;
  }
}

class PlaceReader : BibCursor {
 public:
  PlaceReader(std::string_view bytes, std::size_t begin, std::size_t place)
      : BibCursor(bytes), place_(place) {
    at_ = begin;
  }

  BibPlace read() {
    ++at_;
    const std::size_t type = at_;
    while (!ended() && is_small_letter(bytes_[at_])) ++at_;
    out_.type = lower_name(bytes_.substr(type, at_ - type));
    const std::size_t end = at_;
    while (is(' ') || is('\t')) ++at_;
    const bool open = is('{') || is('(');
    if (holds(type, end)) return found(BibPlace::Kind::type, {type, end}, open);
    if (!open || place_ <= at_) return out_;
    close_ = is('{') ? '}' : ')';
    ++at_;
    if (out_.type == "comment") return out_;
    if (out_.type != "string" && out_.type != "preamble") key();
    while (field()) continue;
    if (!done_ && !closed_ && place_ <= at_ && out_.kind == BibPlace::Kind::outside)
      found(BibPlace::Kind::field, {place_, place_}, false);
    return out_;
  }

 private:
  struct Reach {
    std::size_t begin;
    std::size_t end;
  };

  bool holds(std::size_t begin, std::size_t end) const { return begin <= place_ && place_ <= end; }

  const BibPlace& found(BibPlace::Kind kind, Reach word, bool followed) {
    out_.kind = kind;
    out_.word = {static_cast<Offset>(word.begin), static_cast<Offset>(word.end)};
    out_.followed = followed;
    done_ = true;
    return out_;
  }

  // Nothing of this entry stands behind here.
  bool ends_here() const {
    return ended() || is(close_) || line_begins_entry() || (is('@') && begins_entry(at_));
  }

  void key() {
    const std::size_t before = at_;
    skip_space();
    const std::size_t begin = at_;
    const std::string ends = std::string(" \t\r\n,={}") + close_;
    at_ = std::min(bytes_.find_first_of(ends, at_), bytes_.size());
    out_.key = text::sanitized(bytes_.substr(begin, at_ - begin));
    if (holds(begin, at_))
      found(BibPlace::Kind::key, {begin, at_}, false);
    else if (place_ >= before && place_ < begin)
      found(BibPlace::Kind::key, {place_, place_}, false);
  }

  // One field, or what is there of it. False behind the last.
  bool field() {
    const std::size_t before = at_;
    while (true) {
      skip_space();
      if (!is(',')) break;
      ++at_;
    }
    if (!done_ && place_ >= before && place_ < at_)
      found(BibPlace::Kind::field, {place_, place_}, false);
    if (ends_here()) {
      closed_ = is(close_);
      if (!done_ && place_ == at_) found(BibPlace::Kind::field, {place_, place_}, false);
      return false;
    }
    const std::size_t begin = at_;
    const std::string_view word = name();
    if (word.empty()) {
      ++at_;  // something odd
      return true;
    }
    const std::size_t end = at_;
    skip_space();
    const bool followed = is('=');
    if (!done_ && holds(begin, end)) {
      found(BibPlace::Kind::field, {begin, end}, followed);
    } else if (followed) {
      out_.fields.push_back(lower_name(word));
    }
    if (!followed) {
      at_ = end;
      return true;
    }
    ++at_;
    value(lower_name(word));
    return true;
  }

  void value(const std::string& field) {
    const std::size_t before = at_;
    while (true) {
      skip_space();
      const std::size_t begin = at_;
      const bool quoted = is('{') || is('"');
      bool closed = false;
      if (quoted)
        closed = is('{') ? group() : quotation();
      else
        name();
      const bool inside = quoted && begin < place_ && (closed ? place_ < at_ : place_ <= at_);
      if (!done_ && inside) return in_value(field, begin + 1);
      if (!done_ && !quoted && place_ >= before && place_ <= at_)
        return in_bare_value(field, begin);
      skip_space();
      if (!is('#')) {
        if (begin == at_ && !ends_here() && !is(',')) ++at_;
        return;
      }
      ++at_;
    }
  }

  void in_value(const std::string& field, std::size_t inside) {
    // A list's item, as keys have it.
    const std::string_view ends = ",{}\"";
    const auto is_blank = [&](std::size_t i) {
      return std::string_view(" \t\r\n").find(bytes_[i]) != std::string_view::npos;
    };
    std::size_t begin = place_;
    while (begin > inside && ends.find(bytes_[begin - 1]) == std::string_view::npos) --begin;
    std::size_t end = std::min(bytes_.find_first_of(ends, place_), std::min(at_, bytes_.size()));
    end = std::min(end, std::min(bytes_.find('\n', place_), bytes_.size()));
    while (begin < place_ && is_blank(begin)) ++begin;
    while (end > place_ && is_blank(end - 1)) --end;
    out_.field = field;
    found(BibPlace::Kind::value, {begin, end}, false);
  }

  void in_bare_value(const std::string& field, std::size_t begin) {
    out_.field = field;
    out_.bare = true;
    if (place_ < begin)
      found(BibPlace::Kind::value, {place_, place_}, false);
    else
      found(BibPlace::Kind::value, {begin, at_}, false);
  }

  std::size_t place_;
  char close_ = '}';
  bool done_ = false;
  bool closed_ = false;
  BibPlace out_;
};

}  // namespace

BibPlace bib_place(std::string_view bytes, text::Offset at) {
  const std::size_t place = std::min<std::size_t>(at, bytes.size());
  const std::size_t begin = entry_begin(bytes, place);
  if (begin == std::string_view::npos) return {};
  // Of what comes next nothing is looked at.
  const std::size_t next = bytes.find("\n@", place);
  return PlaceReader(bytes.substr(0, next == std::string_view::npos ? next : next + 1), begin,
                     place)
      .read();
}

}  // namespace ibid::works
