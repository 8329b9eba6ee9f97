// The ways to print a dash between words. What stands between numbers is a range, and what begins
// or breaks off a line is no dash between words.
#include <algorithm>
#include <optional>

#include "prose/letters.h"
#include "prose/looks.h"
#include "syntax/characters.h"
#include "text/byte_set.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

constexpr std::string_view em = "—";
constexpr std::string_view en = "–";

// From the first to the last of what is a dash.
Span dash_at(std::string_view text, Offset at) {
  Offset end = at;
  while (end < text.size()) {
    const std::string_view rest = text.substr(end);
    if (rest.starts_with(em) || rest.starts_with(en))
      end += 3;
    else if (rest.front() == '-')
      ++end;
    else
      break;
  }
  return {at, end};
}

std::optional<Sight> sight_of(std::string_view dash, bool spaced) {
  if (dash == em) return spaced ? Sight::dash_em_spaced : Sight::dash_em;
  if (dash == en && spaced) return Sight::dash_en_spaced;
  if (dash == "--" || dash == "---") return Sight::dash_hyphens;
  if (dash == "-" && spaced) return Sight::dash_hyphen_spaced;
  return std::nullopt;
}

bool ends_words(char32_t c) {
  return syntax::is_alphanumeric(c) || c == U'’' || c == U'”' || c == U')' || c == U',' ||
         c == U'?' || c == U'!';
}
bool begins_words(char32_t c) {
  return syntax::is_alphanumeric(c) || c == U'‘' || c == U'“' || c == U'(';
}
bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

// One blank of the line: a dash at a line's end could be printed no other way without its
// neighbour.
bool is_plain_blank(const Passage& passage, Offset at) {
  if (at >= passage.text.size() || passage.text[at] != ' ') return false;
  const std::string_view raw = passage.bytes.substr(passage.places[at], 2);
  return raw.size() == 2 && raw[0] == ' ' && !syntax::is_blank_or_line_end(raw[1]);
}

void look_at_dash(const Passage& passage, Span dash, Spots& out) {
  const std::string_view text = passage.text;
  const bool before = dash.begin > 0 && is_plain_blank(passage, dash.begin - 1);
  const bool after = is_plain_blank(passage, dash.end);
  if (before != after) return;
  const auto sight = sight_of(text.substr(dash.begin, dash.size()), before);
  if (!sight) return;
  const Span whole = before ? Span{dash.begin - 1, dash.end + 1} : dash;
  const char32_t left = point_before(text, whole.begin);
  const char32_t right = point_at(text, whole.end);
  if (!ends_words(left) || !begins_words(right)) return;
  if (is_digit(left) && is_digit(right)) return;
  const Span place = passage.in_block(whole);
  if (place.size() != whole.size()) return;  // something invisible stands between
  add(out, *sight, place);
}

}  // namespace

void look_at_dashes(const Passage& passage, Spots& out) {
  if (passage.kind == Passage::Kind::heading || passage.in_list) return;
  const std::string_view text = passage.text;
  auto stretch = passage.stretches.begin();
  Offset others_until = 0;  // of another language, or a title that is linked
  constexpr text::ByteSet beginnings("-\xE2");
  for (auto at = static_cast<Offset>(beginnings.find(text, 0)); at < text.size();
       at = static_cast<Offset>(beginnings.find(text, at + 1))) {
    const Span dash = dash_at(text, at);
    if (dash.empty()) continue;
    for (; stretch != passage.stretches.end() && stretch->span.begin <= at; ++stretch) {
      if (stretch->kind == Stretch::Kind::foreign || stretch->kind == Stretch::Kind::link)
        others_until = std::max(others_until, stretch->span.end);
    }
    const bool between = dash.begin > 0 && dash.end < text.size();
    if (between && dash.begin >= others_until) look_at_dash(passage, dash, out);
    at = dash.end - 1;
  }
}

}  // namespace ibid::prose
