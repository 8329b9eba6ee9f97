#include "features/bibliography/bib_choices.h"

#include <algorithm>

#include "features/places/fuzzy.h"
#include "works/bib_place.h"
#include "works/bib_scan.h"
#include "works/biblatex.h"

namespace ibid::features {
namespace {

using works::BibPlace;

// In words that a list shows beside a name there is no need of Markdown's marks.
std::string unmarked(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '`') out += c;
  return out;
}

void add_types(const BibPlace& place, Choices& out) {
  for (const works::BibType& type : works::bib_types()) {
    Choice choice{Choice::Kind::type,    std::string(type.name), std::string(type.name), {}, {},
                  unmarked(type.summary)};
    if (!place.followed) {
      choice.insert += "{}";
      choice.cursor = choice.insert.size() - 1;
    }
    out.items.push_back(std::move(choice));
  }
}

bool is_required(std::string_view type, std::string_view field) {
  const works::BibType* known = works::find_bib_type(type);
  const std::string list = known ? " " + std::string(known->required) + " " : std::string();
  return list.find(" " + std::string(field) + " ") != std::string::npos;
}

void add_fields(const BibPlace& place, Choices& out) {
  for (const works::BibField* field : works::fields_of_type(place.type)) {
    const std::string name(field->name);
    if (std::find(place.fields.begin(), place.fields.end(), name) != place.fields.end()) continue;
    Choice choice{Choice::Kind::name, name, name, {}, {}, unmarked(field->summary)};
    if (is_required(place.type, name)) choice.detail = "needed";
    if (!place.followed) {
      choice.insert += name == "month" ? " = " : " = {},";
      if (name != "month") choice.cursor = choice.insert.size() - 2;
    }
    out.items.push_back(std::move(choice));
  }
}

void add_words(std::span<const std::string_view> words, Choices& out) {
  for (const std::string_view word : words)
    out.items.push_back({Choice::Kind::value, std::string(word), std::string(word), {}, {}, {}});
}

// Those that fit what is typed so far, by their keys or by the words of their names.
void add_keys(const BibPlace& place, std::string_view typed, const Sheet& sheet, Choices& out) {
  const Query query(typed);
  const bool data = place.field == "xdata";
  for (const Entry& entry : sheet.entries) {
    if (entry.key == place.key || data != (entry.type == "@xdata")) continue;
    const std::string name = entry.work ? listed_name(*entry.work) : entry.type;
    std::string both = entry.key + " " + name;
    if (!query.score(both)) continue;
    out.items.push_back({Choice::Kind::work, entry.key, entry.key, {}, name, {}, std::move(both)});
  }
}

void add_values(const BibPlace& place, std::string_view bytes, text::Offset at,
                const std::function<SheetPtr()>& sheet, Choices& out) {
  const bool month = place.field == "month";
  if (works::mentions_keys(place.field) && !place.bare) {
    const text::Offset end = std::clamp(at, place.word.begin, place.word.end);
    return add_keys(place, bytes.substr(place.word.begin, end - place.word.begin), *sheet(), out);
  }
  if (month || !place.bare) add_words(works::bib_values(place.field), out);
  if (!place.bare) return;
  for (const std::string& name : works::scan_bib(bytes).strings)
    out.items.push_back({Choice::Kind::value, name, name, {}, "@string", {}});
}

}  // namespace

Choices bib_choices(std::string_view bytes, text::Offset at,
                    const std::function<SheetPtr()>& sheet) {
  const BibPlace place = works::bib_place(bytes, at);
  Choices out;
  out.span = place.word;
  switch (place.kind) {
    case BibPlace::Kind::type:
      add_types(place, out);
      break;
    case BibPlace::Kind::field:
      add_fields(place, out);
      break;
    case BibPlace::Kind::value:
      add_values(place, bytes, at, sheet, out);
      break;
    case BibPlace::Kind::key:
    case BibPlace::Kind::outside:
      break;
  }
  return out;
}

}  // namespace ibid::features
