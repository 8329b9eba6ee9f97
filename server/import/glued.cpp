#include "import/glued.h"

#include <algorithm>
#include <string>

#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

constexpr std::size_t most_digits = 3;
constexpr std::size_t longest_word = 64;  // bytes
constexpr std::size_t most_signs = 6;     // between a word and its marker

// A run of digits of one kind.
struct Number {
  std::size_t end = 0;
  std::size_t digits = 0;
  std::uint32_t value = 0;
  bool raised = false;
  bool padded = false;  ///< begins with a nought

  bool is_label() const { return digits > 0 && digits <= most_digits && !padded; }
};

// The value of a raised digit; -1 for anything else.
int raised_digit(char32_t value) {
  if (value == U'¹') return 1;
  if (value == U'²') return 2;
  if (value == U'³') return 3;
  if (value == U'\u2070') return 0;
  return value >= U'\u2074' && value <= U'\u2079' ? static_cast<int>(value - U'\u2070') : -1;
}

Number read_number(std::string_view text, std::size_t at) {
  Number number{at};
  const auto take = [&](std::uint32_t digit, std::size_t bytes) {
    number.padded = number.padded || (number.digits == 0 && digit == 0);
    if (number.digits < most_digits) number.value = number.value * 10 + digit;
    ++number.digits;
    number.end += bytes;
  };
  while (number.end < text.size() && is_digit(text[number.end]))
    take(static_cast<std::uint32_t>(text[number.end] - '0'), 1);
  if (number.digits > 0) return number;
  number.raised = true;
  while (true) {
    const text::CodePoint point = text::decode(text, number.end);
    const int digit = raised_digit(point.value);
    if (digit < 0) return number;
    take(static_cast<std::uint32_t>(digit), point.bytes);
  }
}

text::CodePoint last_point(std::string_view text) {
  for (std::size_t length = 1; length <= 4 && length <= text.size(); ++length) {
    const text::CodePoint point = text::decode(text, text.size() - length);
    if (point.valid && point.bytes == length) return point;
  }
  return {};
}

bool is_stop(char32_t value) {
  return value == U'.' || value == U',' || value == U';' || value == U':' || value == U'!' ||
         value == U'?' || value == U'…';
}
bool closes(char32_t value) {
  return is_closing_quote(value) || value == U'“' || value == U')' || value == U']' ||
         value == U'"' || value == U'\'';
}

// What stands between a word and a number behind it.
struct Before {
  bool fits = false;  ///< a marker may stand there
  std::size_t signs = 0;
  bool ends = false;    ///< a sentence
  bool closed = false;  ///< a closing quotation mark or bracket is among the signs
  bool year = false;    ///< it is no word but a year: with its stop and the number a decimal
};

bool fits_word(std::string_view text, const Before& before, char sign) {
  std::size_t begin = text.size();
  std::size_t letters = 0;
  while (begin > 0 && text.size() - begin < longest_word) {
    const text::CodePoint point = last_point(text.substr(0, begin));
    if (point.bytes == 0 || !is_letter(point.value)) break;
    begin -= point.bytes;
    ++letters;
  }
  // "H2", "J.1", "MI5", "p.12".
  const bool bare = before.signs == 0;
  if (letters < (bare ? 3U : 2U) || (bare && !is_lower(last_point(text).value))) return false;
  return (!bare && sign != '.') || !takes_number(lowered(text.substr(begin)));
}

bool ends_in_year(std::string_view text) {
  constexpr std::size_t digits = 4;
  if (text.size() < digits || (text.size() > digits && is_word_byte(text[text.size() - 5])))
    return false;
  text = text.substr(text.size() - digits);
  return (text[0] == '1' || text[0] == '2') && std::all_of(text.begin(), text.end(), is_digit);
}

Before look_before(std::string_view text, bool raised) {
  Before before;
  char sign = ' ';  // the first one behind the word
  while (before.signs < most_signs) {
    const text::CodePoint point = last_point(text);
    if (point.bytes == 0 || (!is_stop(point.value) && !closes(point.value))) break;
    before.closed = before.closed || closes(point.value);
    before.ends = before.ends || point.value == U'.' || point.value == U'!' ||
                  point.value == U'?' || point.value == U'…';
    sign = text.back();
    text.remove_suffix(point.bytes);
    ++before.signs;
  }
  // "and so on ...3"
  if (before.signs >= 3 && before.ends && !text.empty() && text.back() == ' ')
    text.remove_suffix(1);
  const text::CodePoint last = last_point(text);
  if (last.bytes == 0) return before;
  if (is_letter(last.value)) {
    before.fits = fits_word(text, before, sign);
  } else if (last.value < 0x80 && is_digit(text.back())) {
    // "5.3", "1923.4", but "(p. 12).3".
    before.year = !before.closed && before.signs == 1 && before.ends && ends_in_year(text);
    before.fits = before.closed || before.year || (raised && before.signs > 0);
  }
  return before;
}

bool opens_sentence(std::string_view text) {
  return starts_upper(text.substr(0, 16));
}

// What stands behind a number that is no part of another, of a date or of a unit.
bool fits_behind(std::string_view behind, const Before& before) {
  if (behind.empty() || is_space(behind.front())) return true;
  const char32_t sign = text::decode(behind, 0).value;
  if (sign == U'.' || sign == U',' || sign == U':') {
    const bool number = behind.size() > 1 && is_digit(behind[1]);
    return !number && !before.ends;
  }
  return is_stop(sign) || closes(sign) || sign == U'—' || sign == U'–';
}

bool ends_there(std::string_view behind) {
  if (behind.empty() || behind.front() == '\n') return true;
  return is_space(behind.front()) && opens_sentence(trimmed(behind.substr(0, 24)));
}

bool judge(std::string_view text, Glued& found, bool raised) {
  std::string_view front = text.substr(0, found.begin);
  const std::string_view behind = text.substr(found.end);
  const bool spaced = !front.empty() && front.back() == ' ';
  if (spaced) front.remove_suffix(1);
  const Before before = look_before(front, raised);
  if (!before.fits || !fits_behind(behind, before)) return false;
  const bool ends = before.ends && ends_there(behind);
  if (spaced && !ends) return false;
  if (raised) {
    found.glue = Glue::raised;
    return true;
  }
  const bool weak = (spaced && !before.closed) || before.year;
  if (weak && !ends) return false;
  found.glue = weak ? Glue::weak : spaced || !ends ? Glue::within : Glue::ends;
  return true;
}

// A run of stars, or one of the other signs.
std::size_t sign_length(std::string_view text) {
  constexpr std::size_t most_stars = 3;
  for (const std::string_view sign : {"†", "‡"})
    if (text.substr(0, sign.size()) == sign) return sign.size();
  const std::size_t stars = std::min(text.find_first_not_of('*'), text.size());
  return stars <= most_stars ? stars : 0;
}

bool fits_before_sign(std::string_view front) {
  const text::CodePoint last = last_point(front);
  if (last.bytes == 0) return false;
  if (!is_letter(last.value)) return is_stop(last.value) || closes(last.value);
  // "x*" is no word.
  front.remove_suffix(last.bytes);
  return is_letter(last_point(front).value);
}

bool fits_behind_sign(std::string_view behind) {
  if (behind.empty() || is_space(behind.front())) return true;
  const char32_t next = text::decode(behind, 0).value;
  return is_stop(next) || closes(next) || next == U'—' || next == U'–';
}

}  // namespace

std::vector<Glued> glued(std::string_view text) {
  std::vector<Glued> found;
  for (std::size_t at = 0; at < text.size();) {
    const bool may = is_digit(text[at]) || text[at] == '\xC2' || text[at] == '\xE2';
    const Number number = may ? read_number(text, at) : Number{};
    if (number.digits == 0) {
      ++at;
      continue;
    }
    Glued one{at, number.end, number.value};
    if (number.is_label() && judge(text, one, number.raised)) found.push_back(one);
    at = number.end;
  }
  return found;
}

std::vector<GluedSign> glued_signs(std::string_view text) {
  std::vector<GluedSign> found;
  if (text.find_first_not_of("* \t") == std::string_view::npos) return found;
  bool open = false;  // emphasis
  for (std::size_t at = 0; at < text.size();) {
    const bool star = text[at] == '*';
    const std::size_t length = star || text[at] == '\xE2' ? sign_length(text.substr(at)) : 0;
    if (length == 0) {
      at = star ? std::min(text.find_first_not_of('*', at), text.size()) : at + 1;
      continue;
    }
    const bool behind = fits_before_sign(text.substr(0, at));
    const bool fits = behind && fits_behind_sign(text.substr(at + length)) && !(star && open);
    found.push_back({at, at + length, text.substr(at, length), !fits});
    if (star) open = !open && !behind;
    at += length;
  }
  return found;
}

void put_brackets(std::string& text, std::vector<Bracketing> markers) {
  std::sort(markers.begin(), markers.end(),
            [](const Bracketing& a, const Bracketing& b) { return a.begin < b.begin; });
  std::string result;
  std::size_t done = 0;
  for (const Bracketing& marker : markers) {
    result.append(text, done, marker.begin - done);
    result.append("[").append(marker.label).append("]");
    done = marker.end;
  }
  text = result.append(text, done);
}

std::string_view without_glued(std::string_view text) {
  constexpr std::size_t longest = 128;
  const std::size_t cut = text.size() > longest ? text.size() - longest : 0;
  const std::vector<Glued> found = glued(text.substr(cut));
  if (found.empty() || cut + found.back().end != text.size()) return text;
  const bool ends = found.back().glue == Glue::ends || found.back().glue == Glue::raised ||
                    found.back().glue == Glue::within;
  return ends ? trimmed(text.substr(0, cut + found.back().begin)) : text;
}

BareStart bare_start(std::string_view line) {
  const Number number = read_number(line, 0);
  if (!number.is_label()) return {};
  BareStart start{number.value, number.raised ? '^' : ' ', number.end};
  const auto peek = [&] { return start.length < line.size() ? line[start.length] : '\n'; };
  if (!number.raised) {
    if (peek() == '.' || peek() == ')') start.form = line[start.length++];
    if (peek() != ' ' && peek() != '\t') return {};
  }
  while (peek() == ' ' || peek() == '\t') ++start.length;
  return is_letter(first_letter(line.substr(start.length))) ? start : BareStart{};
}

std::optional<NoteStart> sign_start(std::string_view line) {
  const std::size_t length = line.empty() ? 0 : sign_length(line);
  if (length == 0) return std::nullopt;
  std::size_t words = length;
  while (words < line.size() && (line[words] == ' ' || line[words] == '\t')) ++words;
  const std::string_view rest = line.substr(words);
  // "*Emphasis* begins a line", too.
  if (words == length && rest.find('*') != std::string_view::npos) return std::nullopt;
  const bool says = is_letter(first_letter(rest)) || (!rest.empty() && is_digit(rest.front()));
  const std::optional<Label> label = says ? read_label(line.substr(0, length)) : std::nullopt;
  if (!label) return std::nullopt;
  return NoteStart{*label, ' ', words};
}

bool begins_note(std::string_view line) {
  return note_start(line) || bare_start(line).form == '^' || sign_start(line);
}

}  // namespace ibid::import
