#include "app/files/csl_help.h"

#include <algorithm>
#include <array>
#include <string>

#include "app/files/json_place.h"
#include "app/files/located_json.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Choice;

enum class CslValue : std::uint8_t { text, names, date };

struct CslProperty {
  std::string_view name;
  std::string_view summary;
  CslValue value = CslValue::text;
};

constexpr std::array<CslProperty, 52> csl_properties{{
    {"id", "The key by which the work is cited"},
    {"type", "What kind of work it is"},
    {"title", "The title"},
    {"title-short", "The title, as short forms have it"},
    {"author", "Who wrote it", CslValue::names},
    {"editor", "Who edited it", CslValue::names},
    {"translator", "Who translated it", CslValue::names},
    {"container-title", "The title of the book or journal that it stands in"},
    {"container-title-short", "The same, abbreviated"},
    {"container-author", "Who wrote the book that it stands in", CslValue::names},
    {"collection-title", "The series that it is part of"},
    {"collection-number", "The number in the series"},
    {"collection-editor", "Who edits the series", CslValue::names},
    {"issued", "When it was published", CslValue::date},
    {"publisher", "Who published it"},
    {"publisher-place", "Where it was published"},
    {"volume", "Which volume it is"},
    {"volume-title", "The title of the volume"},
    {"number-of-volumes", "How many volumes it has"},
    {"issue", "The number of the issue"},
    {"number", "The number of a report or patent"},
    {"edition", "Which edition"},
    {"page", "The pages of a part: 319-348"},
    {"page-first", "The first of them"},
    {"number-of-pages", "How many pages it has"},
    {"chapter-number", "The number of the chapter"},
    {"section", "The section of a newspaper or law"},
    {"DOI", "The DOI: 10.2307/2491837"},
    {"URL", "The address on the web"},
    {"ISBN", "The ISBN of a book"},
    {"ISSN", "The ISSN of a journal"},
    {"accessed", "When the address was looked up", CslValue::date},
    {"archive", "The archive that keeps it"},
    {"archive-place", "Where the archive is"},
    {"archive_collection", "The collection within the archive"},
    {"archive_location", "What the archive finds it by"},
    {"call-number", "What a library finds it by"},
    {"original-date", "When the original was published", CslValue::date},
    {"original-title", "The title of the original"},
    {"original-author", "Who wrote the original", CslValue::names},
    {"original-publisher", "Who published the original"},
    {"original-publisher-place", "Where the original was published"},
    {"reviewed-title", "The title of the work reviewed"},
    {"reviewed-author", "Who wrote the work reviewed", CslValue::names},
    {"recipient", "To whom a letter is written", CslValue::names},
    {"event-title", "The conference"},
    {"event-place", "Where the conference took place"},
    {"event-date", "When the conference took place", CslValue::date},
    {"genre", "What kind of thesis, report or manuscript it is"},
    {"medium", "On what it is recorded"},
    {"language", "The language of the work"},
    {"note", "What fits nowhere else"},
}};

constexpr std::array<CslProperty, 6> name_parts{{
    {"family", "The surname"},
    {"given", "The given names"},
    {"suffix", "Jr., III"},
    {"non-dropping-particle", "A particle that belongs to the surname: de, van"},
    {"dropping-particle", "A particle that goes where the surname stands alone"},
    {"literal", "A name that has no parts: of an institution"},
}};

constexpr std::array<CslProperty, 5> date_members{{
    {"date-parts", "Year, month and day: [[1923, 11, 7]]"},
    {"raw", "The date as text: 1923-11-07"},
    {"literal", "The date as it is to be printed"},
    {"season", "1 to 4: spring to winter"},
    {"circa", "true where it is a guess"},
}};

constexpr std::array<std::string_view, 45> csl_types{"article",
                                                     "article-journal",
                                                     "article-magazine",
                                                     "article-newspaper",
                                                     "bill",
                                                     "book",
                                                     "broadcast",
                                                     "chapter",
                                                     "classic",
                                                     "collection",
                                                     "dataset",
                                                     "document",
                                                     "entry",
                                                     "entry-dictionary",
                                                     "entry-encyclopedia",
                                                     "event",
                                                     "figure",
                                                     "graphic",
                                                     "hearing",
                                                     "interview",
                                                     "legal_case",
                                                     "legislation",
                                                     "manuscript",
                                                     "map",
                                                     "motion_picture",
                                                     "musical_score",
                                                     "pamphlet",
                                                     "paper-conference",
                                                     "patent",
                                                     "performance",
                                                     "periodical",
                                                     "personal_communication",
                                                     "post",
                                                     "post-weblog",
                                                     "regulation",
                                                     "report",
                                                     "review",
                                                     "review-book",
                                                     "software",
                                                     "song",
                                                     "speech",
                                                     "standard",
                                                     "thesis",
                                                     "treaty",
                                                     "webpage"};

const CslProperty* property_named(std::string_view name) {
  const auto found = std::find_if(csl_properties.begin(), csl_properties.end(),
                                  [&](const CslProperty& one) { return one.name == name; });
  return found == csl_properties.end() ? nullptr : &*found;
}

std::string csl_skeleton(const CslProperty& property) {
  if (property.value == CslValue::names) return "[]";
  if (property.value == CslValue::date) return "{}";
  return property.name == "date-parts" ? "[]" : property.name == "circa" ? "" : "\"\"";
}

template <std::size_t count>
void add_members(const std::array<CslProperty, count>& members, const JsonPlace& place,
                 features::Choices& out) {
  for (const CslProperty& member : members) {
    const std::string name(member.name);
    if (std::find(place.others.begin(), place.others.end(), name) != place.others.end()) continue;
    Choice choice{Choice::Kind::name, name, '"' + name + '"', {}, {}, std::string(member.summary)};
    if (!place.colon) {
      const std::string value = csl_skeleton(member);
      choice.insert += ": " + value;
      if (!value.empty()) choice.cursor = choice.insert.size() - 1;
    }
    out.items.push_back(std::move(choice));
  }
}

// Within an item: some keep the items in an object, some write one alone.
JsonPath within_item(JsonPath path) {
  if (!path.empty() && path.front() == std::string("items")) path.erase(path.begin());
  if (!path.empty() && !path.front()) path.erase(path.begin());
  return path;
}

text::Span within_quotes(text::Span string) {
  return string.size() < 2 ? string : text::Span{string.begin + 1, string.end - 1};
}

void add_addresses(const Json& item, std::vector<works::BibAddress>& out) {
  for (std::size_t i = 0; i < item.keys.size(); ++i) {
    const Json& value = item.items[i];
    const std::string& name = item.keys[i].name;
    const std::string& said = value.string;
    if (!value.is(Json::Kind::string) || said.find_first_of(" \t\r\n") != said.npos) continue;
    if (name != "DOI" && name != "URL") continue;
    std::string address = name == "DOI" ? works::url_of_doi(said) : works::address_of_url(said);
    if (!address.empty()) out.push_back({within_quotes(value.span), std::move(address)});
  }
}

}  // namespace

features::Choices csl_choices(std::string_view json, text::Offset at) {
  const JsonPlace place = json_place(json, at);
  const JsonPath path = within_item(place.path);
  features::Choices out;
  out.span = place.token;
  if (place.kind == JsonPlace::Kind::key && place.path.empty()) return out;
  if (place.kind == JsonPlace::Kind::key && path.empty()) {
    add_members(csl_properties, place, out);
  } else if (place.kind == JsonPlace::Kind::key && path.front()) {
    const CslProperty* owner = property_named(*path.front());
    if (!owner) return out;
    if (owner->value == CslValue::names && path.size() == 2) add_members(name_parts, place, out);
    if (owner->value == CslValue::date && path.size() == 1) add_members(date_members, place, out);
  } else if (place.kind == JsonPlace::Kind::value && path == JsonPath{std::string("type")}) {
    for (const std::string_view type : csl_types)
      out.items.push_back(
          {Choice::Kind::value, std::string(type), '"' + std::string(type) + '"', {}, {}, {}});
  }
  return out;
}

std::vector<works::BibAddress> csl_addresses(std::string_view json) {
  std::vector<works::BibAddress> out;
  const ParsedJson parsed = parse_located_json(json);
  const Json* items = &parsed.root;
  if (items->is(Json::Kind::object) && items->find("items")) items = items->find("items");
  if (items->is(Json::Kind::object)) add_addresses(*items, out);
  for (const Json& item : items->items)
    if (item.is(Json::Kind::object)) add_addresses(item, out);
  return out;
}

}  // namespace ibid::app
