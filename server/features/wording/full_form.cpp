#include "features/wording/full_form.h"

#include <algorithm>

#include "features/wording/phrase.h"
#include "works/names.h"

namespace ibid::features {
namespace {

void add_behind(std::string& out, std::string_view part, std::string_view separator = ", ") {
  if (part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

std::string set_off(std::string_view title) {
  return title.empty() ? std::string() : "*" + escaped(title) + "*";
}

// `ed. by Jane Degras`, behind the title.
std::string edited(const citation::Description& is) {
  if (!is.authors.empty() || is.editors.empty()) return {};
  return "ed. by " + works::joined(is.editors);
}

// Out of brackets, the mark in `Hawai‘i` would be read as the begin of a title.
bool has_marks(const std::string& name) {
  return name.find("‘") != name.npos || name.find("“") != name.npos;
}

std::string imprint(const citation::Description& is, const ImprintStyle& style) {
  const bool published =
      style.publisher && !is.publisher.empty() && (style.brackets || !has_marks(is.publisher));
  std::string out = escaped(is.place);
  if (published) add_behind(out, escaped(is.publisher), style.brackets ? ": " : ", ");
  const bool comma = style.comma || (published && style.brackets);
  add_behind(out, is.year, comma ? ", " : " ");
  return out;
}

std::string article(const citation::Description& is) {
  std::string out = works::joined(is.authors);
  if (!is.title.empty()) add_behind(out, "‘" + escaped(is.title) + "’");
  add_behind(out, set_off(is.container));
  if (!is.volume.empty()) add_behind(out, "Vol. " + is.volume);
  if (!is.issue.empty()) add_behind(out, "No. " + is.issue);
  if (!is.date.empty()) {
    add_behind(out, is.date);
  } else if (!is.year.empty()) {
    out += " (" + is.year + ")";
  }
  return out;
}

std::string book(const works::Work& work, ImprintStyle style) {
  const citation::Description& is = work.is;
  const std::string editors = edited(is);
  // Behind a name, a place that no bracket sets apart would be read as another.
  style.brackets = style.brackets || !editors.empty();
  std::string out = works::joined(is.authors);
  add_behind(out, set_off(is.title));
  add_behind(out, editors);
  if (!is.volume.empty()) add_behind(out, "Vol. " + is.volume);
  const std::string where = imprint(is, style);
  if (where.empty()) return out;
  if (style.brackets) return out + " (" + where + ")";
  add_behind(out, where);
  return out;
}

// How one citation does it, read from its words behind the title.
std::optional<ImprintStyle> style_of(const citation::Citation& words) {
  const citation::Description& is = words.work;
  if (words.form != citation::Form::full || is.place.empty() || is.year.empty()) return {};
  if (!is.container.empty()) return std::nullopt;
  const std::string& printed = words.printed;
  const std::size_t place = printed.rfind(is.place);
  if (place == printed.npos || place == 0) return std::nullopt;
  const std::size_t year = printed.find(is.year, place);
  if (year == printed.npos) return std::nullopt;
  ImprintStyle style;
  style.brackets = printed[place - 1] == '(';
  style.publisher = !is.publisher.empty();
  const std::string_view between(printed.data() + place, year - place);
  style.comma = between.find(',') != between.npos && !style.publisher;
  return style;
}

bool same_style(const ImprintStyle& a, const ImprintStyle& b) {
  return a.brackets == b.brackets && a.publisher == b.publisher && a.comma == b.comma;
}

}  // namespace

std::optional<ImprintStyle> imprint_style(const model::Edition& edition, std::size_t chapter) {
  std::vector<std::pair<ImprintStyle, int>> seen;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (const citation::Citation& words : model::citations_of(edition[chapter], note.note)) {
      const auto style = style_of(words);
      if (!style) continue;
      const auto known = std::find_if(
          seen.begin(), seen.end(), [&](const auto& one) { return same_style(one.first, *style); });
      if (known == seen.end()) {
        seen.emplace_back(*style, 1);
      } else {
        ++known->second;
      }
    }
  }
  const auto most = std::max_element(
      seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == seen.end()) return std::nullopt;
  return most->first;
}

std::optional<std::string> full_form(const works::Work& work, const ImprintStyle& style) {
  const citation::Description& is = work.is;
  const bool named = !is.authors.empty() || !is.editors.empty();
  if (is.title.empty() || !named || !is.repository.empty()) return std::nullopt;
  if (!is.container.empty()) return article(is);
  if (is.place.empty() && is.publisher.empty() && is.year.empty()) return std::nullopt;
  return book(work, style);
}

}  // namespace ibid::features
