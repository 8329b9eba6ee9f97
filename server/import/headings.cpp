#include "import/headings.h"

#include <optional>
#include <vector>

#include "import/glued.h"
#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

constexpr std::size_t longest_title = 110;  // code points
constexpr std::size_t most_words = 16;
constexpr std::size_t long_paragraph = 160;

bool ends_sentence(std::string_view text) {
  text = without_closing(without_glued(text));
  if (text.empty()) return false;
  return text.back() == '.' || text.back() == '!' || text.back() == '?' || ends_with_ellipsis(text);
}

// A title's own note is called by a sign behind it.
std::string_view without_sign(std::string_view text) {
  const std::vector<Mark> found = marks(text);
  const bool signed_off =
      found.size() == 1 && found[0].end == text.size() &&
      (found[0].label.kind == Kind::symbol || found[0].label.kind == Kind::star);
  return signed_off ? trimmed(text.substr(0, found[0].begin)) : text;
}

bool opens_with_dash(std::string_view text) {
  const char32_t first = text::decode(text, 0).value;
  return first == U'–' || first == U'—' || first == U'-' || first == U'•' || first == U'*';
}

bool in_quotation_marks(std::string_view text) {
  if (!is_opening_quote(text::decode(text, 0).value)) return false;
  const std::string_view inside = without_closing(text);
  return inside.size() < text.size();
}

// "2. The second congress" is a heading unless its neighbour counts on.
bool is_item(const Draft& draft, std::size_t i) {
  const auto start = [&](std::size_t at) {
    return at < draft.paragraphs.size() ? note_start(draft.paragraphs[at].text) : std::nullopt;
  };
  const std::optional<NoteStart> own = start(i);
  if (!own || own->form == ' ') return false;
  return start(i + 1).has_value() || (i > 0 && start(i - 1).has_value());
}

// The next paragraph that is not as short; nothing if more than one other title comes first.
std::optional<std::size_t> text_below(const Draft& draft, std::size_t i) {
  for (std::size_t next = i + 1; next < draft.paragraphs.size() && next <= i + 2; ++next) {
    const Paragraph& paragraph = draft.paragraphs[next];
    if (!paragraph.prose()) return std::nullopt;
    if (is_running(paragraph)) return next;
    if (!is_title_like(paragraph)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

bool is_running(const Paragraph& paragraph) {
  const std::size_t length = count_code_points(paragraph.text);
  return paragraph.torn || length >= long_paragraph ||
         (ends_sentence(paragraph.text) && !is_title_like(paragraph)) ||
         (!marks(paragraph.text).empty() && length > longest_title / 2);
}

bool is_title_like(const Paragraph& paragraph) {
  const std::string_view text = without_sign(paragraph.text);
  if (text.size() < paragraph.text.size() && ends_sentence(text)) return false;
  if (paragraph.numeral || paragraph.torn || text.find('\n') != std::string_view::npos ||
      text.size() > longest_title * 4)
    return false;
  if (count_code_points(text) > longest_title || count_words(text) > most_words) return false;
  // The note at a sentence's end is called by a number, be it read as that or not.
  const std::string_view words = without_glued(text);
  if (words.size() < text.size() && ends_sentence(words)) return false;
  const std::string_view stem = without_closing(text);
  if (stem.empty() || std::string_view(".,;:").find(stem.back()) != std::string_view::npos ||
      ends_with_ellipsis(text))
    return false;
  if (opens_with_dash(text) || in_quotation_marks(text) || !marks(text).empty()) return false;
  const char32_t first = first_letter(text);
  return is_upper(first) || (first >= U'0' && first <= U'9');
}

void find_headings(Draft& draft, Guesses& guesses) {
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    Paragraph& paragraph = draft.paragraphs[i];
    if (!paragraph.prose() || paragraph.tight || !is_title_like(paragraph)) continue;
    const std::optional<std::size_t> below = text_below(draft, i);
    if (!below || is_item(draft, i)) continue;
    // A sentence torn in two goes on in lower case.
    if (starts_lower(draft.paragraphs[i + 1].text)) continue;
    const bool asks = paragraph.text.back() == '?' || paragraph.text.back() == '!';
    if (asks && count_words(paragraph.text) < 3) {
      guesses.push_back({paragraph.line, Certainty::doubtful,
                         "left as text, although it might be a heading: " + paragraph.text});
      continue;
    }
    paragraph.role = Role::heading;
    guesses.push_back({paragraph.line,
                       all_capitals(paragraph.text) ? Certainty::sure : Certainty::likely,
                       "read as the heading of a section: " + text::sanitized(paragraph.text)});
  }
}

}  // namespace ibid::import
