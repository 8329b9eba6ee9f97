#include "app/files/csl_json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "app/files/located_json.h"
#include "text/utf.h"
#include "works/dates.h"
#include "works/numerals.h"

namespace ibid::app {
namespace {

using citation::Name;

// CSL's types under BibLaTeX's names, where a reader of works asks for them.
std::string type_named(const std::string& csl) {
  static const std::map<std::string, std::string, std::less<>> types{
      {"article-journal", "article"},
      {"article-magazine", "article"},
      {"article-newspaper", "article"},
      {"chapter", "incollection"},
      {"entry-encyclopedia", "inreference"},
      {"paper-conference", "inproceedings"},
      {"manuscript", "unpublished"},
      {"personal_communication", "letter"},
      {"collection", "archival"},
      {"document", "misc"},
      {"classic", "book"}};
  const auto found = types.find(csl);
  return found == types.end() ? csl : found->second;
}

// `<i>` and its like, which CSL allows in titles, go; white space is folded.
std::string plain(std::string_view text) {
  std::string out;
  const std::size_t last_end = text.rfind('>');
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    // Behind the last `>` nothing is looked for: a title of `<` alone would be read at each of
    // them.
    if (c == '<' && last_end != std::string_view::npos && at < last_end) {
      const auto end = text.find('>', at);
      const std::string_view tag = text.substr(at + 1, end - at - 1);
      const std::string_view name = tag.substr(tag.starts_with('/') ? 1 : 0);
      if (name == "i" || name == "b" || name == "sub" || name == "sup" ||
          name.starts_with("span")) {
        at = end;
        continue;
      }
    }
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return text::sanitized(out);
}

// Numbers are written either way in CSL-JSON.
std::string text_of(const Json* value) {
  if (!value) return {};
  if (value->is(Json::Kind::string)) return plain(value->string);
  if (!value->is(Json::Kind::number) || !std::isfinite(value->number)) return {};
  if (std::abs(value->number) > 1e15 || value->number != std::floor(value->number)) return {};
  return std::to_string(static_cast<std::int64_t>(value->number));
}

std::string text_at(const Json& item, std::string_view key) {
  return text_of(item.find(key));
}

std::string first_of(const Json& item, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (std::string text = text_at(item, key); !text.empty()) return text;
  return {};
}

std::vector<Name> names_at(const Json& item, std::string_view key) {
  std::vector<Name> names;
  const Json* list = item.find(key);
  if (!list || !list->is(Json::Kind::array)) return names;
  for (const Json& one : list->items) {
    Name name{text_at(one, "family"), text_at(one, "given")};
    if (const std::string body = text_at(one, "literal"); !body.empty()) name = {body, {}};
    for (const std::string_view particle : {"non-dropping-particle", "dropping-particle"})
      if (const std::string text = text_at(one, particle); !text.empty())
        name.family = text + ' ' + name.family;
    if (name.family.empty()) std::swap(name.family, name.given);
    if (!name.family.empty()) names.push_back(std::move(name));
  }
  return names;
}

// The numbers of the nth date-part: year, month, day; fewer where it says less.
std::vector<int> date_parts(const Json& issued, std::size_t nth) {
  std::vector<int> out;
  const Json* parts = issued.find("date-parts");
  if (!parts || !parts->is(Json::Kind::array) || nth >= parts->items.size()) return out;
  for (const Json& part : parts->items[nth].items) {
    const std::string text = text_of(&part);
    const bool digits = !text.empty() && text.size() < 5 &&
                        text.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || out.size() == 3) break;
    out.push_back(std::stoi(text));
  }
  return out;
}

void read_date(const Json& item, citation::Description& is) {
  const Json* issued = item.find("issued");
  if (!issued) return;
  const auto from = date_parts(*issued, 0);
  const auto to = date_parts(*issued, 1);
  if (from.empty()) {
    const std::string said = first_of(*issued, {"raw", "literal"});
    const auto date = works::read_date(said);
    if (date && date->year != 0) is.year = std::to_string(date->year);
    if (!date || date->month != 0) is.date = said;
    return;
  }
  is.year = std::to_string(from[0]);
  if (!to.empty() && to[0] != from[0]) is.year.append("-").append(std::to_string(to[0]));
  if (!to.empty() || from.size() < 2 || from[1] < 1 || from[1] > 12) return;
  if (from.size() == 3) is.date.append(std::to_string(from[2])).append(" ");
  is.date.append(works::name_of_month(static_cast<std::uint8_t>(from[1])));
  is.date.append(" ").append(std::to_string(from[0]));
}

works::Work work_of(const Json& item, const std::string& file) {
  works::Work work;
  const Json* id = item.find("id");
  work.id = text_of(id);
  work.key_span = id->span;
  work.span = item.span;
  work.file = file;
  work.type = type_named(text_at(item, "type"));
  citation::Description& is = work.is;
  is.authors = names_at(item, "author");
  is.editors = names_at(item, "editor");
  is.title = text_at(item, "title");
  is.container = text_at(item, "container-title");
  is.volume = works::volume_number(text_at(item, "volume"));
  is.edition = text_at(item, "edition");
  is.place = first_of(item, {"publisher-place", "archive-place"});
  is.publisher = text_at(item, "publisher");
  is.repository = text_at(item, "archive");
  is.shelfmark = first_of(item, {"archive_location", "call-number"});
  if (is.repository.empty()) is.shelfmark.clear();
  work.pages = first_of(item, {"page", "number-of-pages"});
  if (!is.container.empty()) {
    is.issue = text_at(item, "issue");
    is.extent = text_at(item, "page");
  }
  work.short_title = first_of(item, {"title-short", "shortTitle"});
  work.volumes = text_at(item, "number-of-volumes");
  work.address = first_of(item, {"DOI", "URL"});
  read_date(item, is);
  return work;
}

class CslReader {
 public:
  explicit CslReader(works::Shelf& shelf) : shelf_(shelf) {}

  void read(const Json& root) {
    // Some write one item without the list, some an object that holds it.
    const Json* items = root.is(Json::Kind::object) ? root.find("items") : &root;
    if (!items && root.find("id")) return add(root);
    if (!items || !items->is(Json::Kind::array))
      return problem(root.span, "A bibliography in JSON is a list of items: [ … ]");
    for (const Json& item : items->items) add(item);
  }

 private:
  void problem(text::Span span, std::string message) {
    shelf_.problems.push_back({works::Problem::Kind::unreadable, span, std::move(message), {}});
  }

  void add(const Json& item) {
    if (!item.is(Json::Kind::object)) return problem(item.span, "An item must be an object: { … }");
    const Json* id = item.find("id");
    const std::string key = text_of(id);
    if (key.empty()) return problem(item.span, "This item has no “id”");
    const auto [first, fresh] = spans_.try_emplace(key, id->span);
    if (!fresh) {
      shelf_.key_uses.push_back({works::KeyUse::As::entry, key, id->span});
      shelf_.problems.push_back({works::Problem::Kind::repeated_key, id->span,
                                 "There are two entries “" + key + "”; the first counts",
                                 first->second});
      return;
    }
    shelf_.works.push_back(std::make_shared<const works::Work>(work_of(item, shelf_.file)));
  }

  works::Shelf& shelf_;
  std::map<std::string, text::Span> spans_;
};

}  // namespace

works::Shelf read_csl_json(std::string file, std::string_view bytes) {
  works::Shelf shelf{std::move(file), {}, {}};
  const ParsedJson parsed = parse_located_json(bytes);
  for (const Problem& problem : parsed.problems)
    shelf.problems.push_back({works::Problem::Kind::unreadable, problem.span, problem.message, {}});
  if (parsed.complete || !parsed.root.is(Json::Kind::null)) CslReader(shelf).read(parsed.root);
  std::stable_sort(shelf.problems.begin(), shelf.problems.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return shelf;
}

}  // namespace ibid::app
