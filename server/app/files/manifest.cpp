#include "app/files/manifest.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/files/edition_schema.h"
#include "app/files/glob.h"
#include "app/files/located_json.h"
#include "app/files/rule_settings.h"
#include "app/files/schema.h"

namespace ibid::app {
namespace {

using model::IbidUse;
using model::PageRange;

template <typename Value>
using Names = std::pair<std::string_view, Value>;

constexpr std::array<Names<IbidUse::Reset>, 2> resets{
    {{"chapter", IbidUse::Reset::chapter}, {"never", IbidUse::Reset::never}}};
constexpr std::array<Names<IbidUse::EmptyNotes>, 3> empty_notes{
    {{"warn", IbidUse::EmptyNotes::warn},
     {"allow", IbidUse::EmptyNotes::allow},
     {"break", IbidUse::EmptyNotes::breaks}}};
constexpr std::array<Names<IbidUse::Style>, 2> styles{
    {{"use", IbidUse::Style::use}, {"avoid", IbidUse::Style::avoid}}};
constexpr std::array<Names<PageRange>, 6> page_ranges{
    {{"any-consistent", PageRange::any_consistent},
     {"minimal", PageRange::minimal},
     {"minimal-two", PageRange::minimal_two},
     {"oxford", PageRange::oxford},
     {"chicago-16", PageRange::chicago_16},
     {"expanded", PageRange::expanded}}};

const Json* member(const Json& object, std::string_view key, Json::Kind kind) {
  const Json* found = object.find(key);
  return found && found->is(kind) ? found : nullptr;
}

std::string string_at(const Json& object, std::string_view key) {
  const Json* found = member(object, key, Json::Kind::string);
  return found ? found->string : std::string();
}

// Leaves `value` as it is where the word is none of `names`.
template <typename Value, std::size_t count>
void read_word(const Json& object, std::string_view key,
               const std::array<Names<Value>, count>& names, Value& value) {
  const std::string word = string_at(object, key);
  for (const auto& [name, meaning] : names)
    if (name == word) value = meaning;
}

std::vector<std::string> strings_at(const Json& object, std::string_view key) {
  std::vector<std::string> strings;
  if (const Json* list = member(object, key, Json::Kind::array))
    for (const Json& item : list->items)
      if (item.is(Json::Kind::string) && !item.string.empty()) strings.push_back(item.string);
  return strings;
}

std::map<std::string, std::string, std::less<>> words_at(const Json& object, std::string_view key) {
  std::map<std::string, std::string, std::less<>> words;
  if (const Json* members = member(object, key, Json::Kind::object))
    for (std::size_t i = 0; i < members->keys.size(); ++i)
      if (members->items[i].is(Json::Kind::string))
        words[members->keys[i].name] = members->items[i].string;
  return words;
}

class ManifestReader {
 public:
  explicit ManifestReader(Manifest& out) : out_(out) {}

  void read(const Json& root) {
    model::Conventions read;
    read.title = string_at(root, "title");
    read.author = string_at(root, "author");
    read.language = string_at(root, "language");
    if (const auto series = read_series(root)) read.series = series;
    if (const Json* ibid = member(root, "ibid", Json::Kind::object)) read_ibid(*ibid, read.ibid);
    read_word(root, "pageRange", page_ranges, read.page_range);
    read.names = strings_at(root, "names");
    read.classes = strings_at(root, "classes");
    read.sigla = words_at(root, "sigla");
    read.terms = words_at(root, "terms");
    if (const Json* rules = member(root, "rules", Json::Kind::object)) {
      RuleSettings settings = read_rule_settings(*rules, rules::all());
      read.rules = std::move(settings.severities);
      read.rule_options = std::move(settings.options);
    }
    out_.chapters = read_chapters(root);
    read.lists_chapters = out_.chapters.has_value();
    out_.bibliography = read_paths(root, "bibliography", [this](const Json& path) {
      if (!is_glob(path.string)) return true;
      add(path.span, "“bibliography” names files, not patterns");
      return false;
    });
    for (const NamedPath& file : out_.bibliography) read.bibliography.push_back(file.path);
    out_.conventions = std::make_shared<const model::Conventions>(std::move(read));
  }

 private:
  void add(text::Span span, std::string message) {
    out_.problems.push_back({span, std::move(message)});
  }

  std::optional<std::vector<NamedPath>> read_chapters(const Json& root) {
    if (!member(root, "chapters", Json::Kind::array)) return std::nullopt;
    std::vector<std::string> before;
    return read_paths(root, "chapters", [&](const Json& path) {
      const bool twice = std::find(before.begin(), before.end(), path.string) != before.end();
      if (twice) add(path.span, "“" + path.string + "” is listed twice; the first counts");
      before.push_back(path.string);
      return !twice;
    });
  }

  template <typename Accept>
  std::vector<NamedPath> read_paths(const Json& root, std::string_view key, Accept accept) {
    std::vector<NamedPath> paths;
    const Json* list = member(root, key, Json::Kind::array);
    if (!list) return paths;
    for (const Json& item : list->items) {
      if (!item.is(Json::Kind::string) || item.string.empty()) continue;
      if (const auto mistake = glob_mistake(item.string))
        add(item.span, *mistake);
      else if (accept(item))
        paths.push_back({item.string, item.span});
    }
    return paths;
  }

  std::shared_ptr<const model::SeriesTable> read_series(const Json& root) {
    const Json* list = member(root, "series", Json::Kind::array);
    if (!list) return nullptr;
    std::vector<model::Series> series;
    for (const Json& item : list->items) {
      const model::Series one{string_at(item, "name"), string_at(item, "labels")};
      if (one.name.empty() || one.labels.empty()) continue;
      const bool twice = std::any_of(series.begin(), series.end(),
                                     [&](const auto& other) { return other.name == one.name; });
      if (twice || one.name == model::SeriesTable::named)
        add(item.find("name")->span, twice ? "There are two series “" + one.name + "”"
                                           : "“named” is what labels of no series are called");
      if (const auto mistake = model::pattern_error(one.labels))
        add(item.find("labels")->span, "Not a regular expression: " + *mistake);
      else if (!twice)
        series.push_back(one);
    }
    return std::make_shared<const model::SeriesTable>(series);
  }

  static void read_ibid(const Json& ibid, IbidUse& out) {
    read_word(ibid, "resetAt", resets, out.reset_at);
    read_word(ibid, "emptyNotes", empty_notes, out.empty_notes);
    read_word(ibid, "style", styles, out.style);
  }

  Manifest& out_;
};

}  // namespace

const Json& manifest_schema() {
  static const Json parsed = parse_located_json(edition_schema()).root;
  return parsed;
}

Manifest read_manifest(std::string_view json) {
  Manifest out;
  ParsedJson parsed = parse_located_json(json);
  out.problems = std::move(parsed.problems);
  out.complete = parsed.complete;
  // Where not even a first bracket could be read, its absence has been told.
  if (parsed.complete || !parsed.root.is(Json::Kind::null)) {
    auto mistakes = validate(parsed.root, manifest_schema());
    out.problems.insert(out.problems.end(), mistakes.begin(), mistakes.end());
  }
  ManifestReader(out).read(parsed.root);
  std::stable_sort(out.problems.begin(), out.problems.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return out;
}

}  // namespace ibid::app
