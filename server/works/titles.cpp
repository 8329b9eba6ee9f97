#include "works/titles.h"

#include <algorithm>

#include <utf8proc.h>

#include "text/utf.h"
#include "works/fold.h"

namespace ibid::works {
namespace {

using Words = std::vector<std::string>;

Words without_article(Words words) {
  if (words.size() > 1 && is_article(words.front())) words.erase(words.begin());
  return words;
}

std::size_t telling(const Words& words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const std::string& word) { return !is_empty_word(word); }));
}

// All of `few` stand in `many`, in order; articles may be left out or put in.
bool in_order(const Words& few, const Words& many) {
  auto at = many.begin();
  for (const std::string& word : few) {
    if (is_article(word)) continue;
    at = std::find(at, many.end(), word);
    if (at == many.end()) return false;
    ++at;
  }
  return true;
}

bool opens(const Words& few, const Words& many) {
  return few.size() <= many.size() && std::equal(few.begin(), few.end(), many.begin());
}

bool is_same(const Words& said, const TitleWords& known) {
  return said == known.whole || said == known.main ||
         (!known.shorter.empty() && said == known.shorter);
}

bool is_undated(const Words& said, const Words& known) {
  return opens(said, known) && std::all_of(known.begin() + static_cast<std::ptrdiff_t>(said.size()),
                                           known.end(), is_number);
}

bool has_subtitle(const TitleWords& title) {
  return title.main.size() < title.whole.size();
}

Words subtitle(const TitleWords& title) {
  return {title.whole.begin() + static_cast<std::ptrdiff_t>(title.main.size()), title.whole.end()};
}

// The same title with two subtitles: one must abridge the other, or they are two books.
bool subtitles_agree(const TitleWords& said, const TitleWords& known) {
  if (!has_subtitle(said) || !has_subtitle(known)) return true;
  return in_order(subtitle(said), subtitle(known));
}

// Whether the full stop at `at` ends more than an abbreviation: `St. Petersburg`, `Sobr. soch.`
bool ends_main_title(std::string_view title, std::size_t at) {
  constexpr std::size_t shortest = 5;  // code points
  const std::size_t word = title.rfind(' ', at) + 1;
  const char32_t next = text::decode(title, at + 2).value;
  return word > 0 &&
         text::units(title.substr(word, at - word), text::Encoding::utf32) >= shortest &&
         utf8proc_tolower(static_cast<utf8proc_int32_t>(next)) !=
             static_cast<utf8proc_int32_t>(next);
}

}  // namespace

std::string_view main_title(std::string_view title) {
  title = title.substr(0, title.find(": "));
  for (std::size_t at = title.find(". "); at != title.npos; at = title.find(". ", at + 1))
    if (ends_main_title(title, at)) return title.substr(0, at);
  return title;
}

TitleWords title_words(std::string_view title, std::string_view short_title) {
  TitleWords out;
  const auto colon = title.find(':');
  if (colon != std::string_view::npos) {
    out.main = without_article(words(title.substr(0, colon)));
    out.whole = out.main;
    for (std::string& word : words(title.substr(colon + 1))) out.whole.push_back(std::move(word));
  } else {
    out.main = out.whole = without_article(words(title));
  }
  if (out.main.empty()) out.main = out.whole;
  out.shorter = without_article(words(short_title));
  return out;
}

Likeness likeness(const TitleWords& said, const TitleWords& known) {
  if (said.whole.empty() || known.whole.empty()) return Likeness::none;
  if (is_same(said.whole, known)) return Likeness::whole;
  if (has_subtitle(said) && is_same(said.main, known) && subtitles_agree(said, known))
    return Likeness::whole;
  const std::size_t content = telling(said.whole);
  if (content == 0) return Likeness::none;
  if (is_undated(said.whole, known.main) || is_undated(said.whole, known.whole))
    return Likeness::undated;
  const bool short_opens = !known.shorter.empty() && opens(said.whole, known.shorter);
  if (!in_order(said.whole, known.whole) && !short_opens) return Likeness::none;
  if (opens(said.whole, known.whole) || short_opens || content > 1) return Likeness::opening;
  return Likeness::part;
}

}  // namespace ibid::works
