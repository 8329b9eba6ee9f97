#include "app/files/manifest_help.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/files/embedded.h"
#include "app/files/json_place.h"
#include "app/files/located_json.h"
#include "app/files/schema.h"
#include "features/answers/card.h"
#include "features/wording/sentence.h"
#include "rules/catalogue.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Choice;
using JsonKind = Json::Kind;

constexpr std::size_t longest_value = 60;
constexpr std::size_t deepest = 8;

std::string as_json(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string in_digits(double number) {
  constexpr double longest = 1e15;
  const bool whole = std::abs(number) < longest && number == std::floor(number);
  return whole ? std::to_string(static_cast<long long>(number)) : nlohmann::json(number).dump();
}

std::string as_json(const Json& value) {
  if (value.is(JsonKind::string)) return as_json(value.string);
  if (value.is(JsonKind::boolean)) return value.boolean ? "true" : "false";
  if (value.is(JsonKind::number)) return in_digits(value.number);
  return "null";
}

std::string schema_text(const Json& schema, std::string_view key) {
  const Json* found = schema.find(key);
  return found && found->is(JsonKind::string) ? found->string : std::string();
}

std::string default_of(const Json& schema) {
  const Json* found = schema.find("default");
  return found ? as_json(*found) : std::string();
}

// The first value that fits what a schema asks for, as far as one would type it: `""`, `[]`.
std::string skeleton(const Json& written) {
  const auto branches = branches_of(manifest_schema(), written);
  const std::string type =
      branches.empty() ? std::string() : schema_text(*branches.front(), "type");
  if (type == "array") return "[]";
  if (type == "object") return "{}";
  if (type == "boolean" || type == "number") return {};
  return "\"\"";
}

bool is_rules(const JsonPath& path) {
  return path.size() == 1 && path[0] == std::string("rules");
}

std::string more_about(const std::string& rule) {
  return "`ibid explain " + rule + "` tells more.";
}

void add_keys(const JsonPlace& place, features::Choices& out) {
  for (const Json* written : written_at(manifest_schema(), place.path)) {
    for (const Json* branch : branches_of(manifest_schema(), *written)) {
      const Json* properties = branch->find("properties");
      if (!properties) continue;
      for (std::size_t i = 0; i < properties->keys.size(); ++i) {
        const std::string& name = properties->keys[i].name;
        const Json& property = properties->items[i];
        if (std::find(place.others.begin(), place.others.end(), name) != place.others.end())
          continue;
        Choice choice{Choice::Kind::name, name, as_json(name), {}, {}, {}};
        if (!place.colon) {
          const std::string value = skeleton(property);
          choice.insert += ": " + value;
          if (!value.empty()) choice.cursor = choice.insert.size() - 1;
        }
        choice.detail = default_of(property);
        if (!choice.detail.empty()) choice.detail = "usually " + choice.detail;
        choice.about = schema_text(property, "description");
        if (is_rules(place.path)) choice.about += "\n\n" + more_about(name);
        out.items.push_back(std::move(choice));
      }
    }
  }
}

void add_values(const JsonPlace& place, features::Choices& out) {
  for (const Json* written : written_at(manifest_schema(), place.path)) {
    const std::string usual = default_of(*written);
    for (const Json* branch : branches_of(manifest_schema(), *written)) {
      for (const std::string_view list : {"enum", "examples"}) {
        const Json* values = branch->find(list);
        if (!values) continue;
        for (const Json& value : values->items) {
          const std::string text = as_json(value);
          out.items.push_back({Choice::Kind::value,
                               value.is(JsonKind::string) ? value.string : text,
                               text,
                               {},
                               text == usual ? "the usual" : "",
                               {}});
        }
      }
    }
  }
}

void add_truth(const JsonPlace& place, features::Choices& out) {
  for (const Json* written : written_at(manifest_schema(), place.path)) {
    for (const Json* branch : branches_of(manifest_schema(), *written)) {
      if (schema_text(*branch, "type") != "boolean") continue;
      for (const std::string text : {"true", "false"})
        out.items.push_back({Choice::Kind::value,
                             text,
                             text,
                             {},
                             text == default_of(*written) ? "the usual" : "",
                             {}});
    }
  }
}

void add_files(const JsonPlace& place, std::initializer_list<std::string_view> globs,
               const FilesFitting& files_fitting, features::Choices& out) {
  for (const std::string_view glob : globs) {
    for (const std::string& path : files_fitting(glob)) {
      const bool listed =
          std::find(place.others.begin(), place.others.end(), path) != place.others.end();
      if (listed || path == manifest_name || !text::is_valid_utf8(path)) continue;
      out.items.push_back({Choice::Kind::file, path, as_json(path), {}, {}, {}});
    }
  }
}

bool is_item_of(const JsonPath& path, std::string_view list) {
  return path.size() == 2 && path[0] == std::string(list) && !path[1];
}

std::string description_of(const JsonPath& path) {
  for (const Json* written : written_at(manifest_schema(), path))
    if (std::string text = schema_text(*written, "description"); !text.empty()) return text;
  return {};
}

// The member that a place belongs to: an item belongs to its list.
JsonPath member_of(const JsonPlace& place) {
  JsonPath path = place.path;
  if (place.kind == JsonPlace::Kind::key) path.emplace_back(place.word);
  while (!path.empty() && !path.back()) path.pop_back();
  return path;
}

// What stands under “Why” in the rule's page.
std::string reason_for(const rules::Rule& rule) {
  const auto& pages = embedded_rule_pages();
  const auto page = std::find_if(pages.begin(), pages.end(),
                                 [&](const EmbeddedPage& one) { return one.id == rule.id; });
  if (page == pages.end()) return {};
  constexpr std::string_view heading = "## Why\n\n";
  const std::size_t begin = page->text.find(heading);
  if (begin == page->text.npos) return {};
  const std::string_view rest = page->text.substr(begin + heading.size());
  return std::string(rest.substr(0, rest.find("\n\n##")));
}

void add_rule(features::Card& card, const std::string& id, std::string_view json) {
  const rules::Rule* rule = rules::find(id);
  if (!rule) return;
  const Manifest manifest = read_manifest(json);
  const rules::Severity severity = rules::severity_of(*rule, *manifest.conventions);
  std::string line = "Severity: " + std::string(rules::name(severity));
  if (severity != rule->severity) line += ", usually " + std::string(rules::name(rule->severity));
  card.paragraph(line);
  for (const rules::Option& option : rule->options)
    card.paragraph("Option “" + std::string(option.name) + "”: " + std::string(option.summary));
  if (const std::string reason = reason_for(*rule); !reason.empty()) card.passage(reason, reason);
  card.passage(more_about(id), more_about(id));
}

std::string shown_value(const Json& value) {
  if (value.is(JsonKind::string))
    return text::sanitized(features::clipped(value.string, longest_value));
  if (value.is(JsonKind::array) || value.is(JsonKind::object)) return {};
  return as_json(value);
}

features::Symbol symbol_of(std::string name, text::Span name_span, const Json& value,
                           std::size_t depth);

std::vector<features::Symbol> children_of(const Json& value, std::size_t depth) {
  std::vector<features::Symbol> out;
  if (depth >= deepest) return out;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const Json& item = value.items[i];
    if (value.is(JsonKind::object)) {
      out.push_back(symbol_of(value.keys[i].name, value.keys[i].span, item, depth + 1));
      continue;
    }
    const Json* name = item.find("name");
    std::string title = name ? shown_value(*name) : shown_value(item);
    if (title.empty()) title = "(" + std::to_string(i + 1) + ")";
    features::Symbol symbol = symbol_of(std::move(title), item.span, item, depth + 1);
    if (symbol.kind == features::Symbol::Kind::setting) symbol.kind = features::Symbol::Kind::item;
    symbol.detail.clear();
    out.push_back(std::move(symbol));
  }
  return out;
}

features::Symbol symbol_of(std::string name, text::Span name_span, const Json& value,
                           std::size_t depth) {
  features::Symbol out;
  const bool group = value.is(JsonKind::array) || value.is(JsonKind::object);
  out.kind = group ? features::Symbol::Kind::group : features::Symbol::Kind::setting;
  out.name = text::sanitized(name);
  if (out.name.empty()) out.name = "(no name)";
  out.detail = shown_value(value);
  out.span = text::cover(name_span, value.span);
  out.name_span = name_span;
  out.children = children_of(value, depth);
  return out;
}

}  // namespace

features::Choices manifest_choices(std::string_view json, text::Offset at,
                                   const FilesFitting& files_fitting) {
  const JsonPlace place = json_place(json, at);
  features::Choices out;
  out.span = place.token;
  if (place.kind == JsonPlace::Kind::key) add_keys(place, out);
  if (place.kind != JsonPlace::Kind::value) return out;
  if (is_item_of(place.path, "chapters"))
    add_files(place, {"**/*.md"}, files_fitting, out);
  else if (is_item_of(place.path, "bibliography"))
    add_files(place, {"**/*.bib", "**/*.json"}, files_fitting, out);
  else {
    add_values(place, out);
    add_truth(place, out);
  }
  return out;
}

std::optional<features::Hover> manifest_hover(std::string_view json, text::Offset at) {
  const JsonPlace place = json_place(json, at);
  if (place.kind == JsonPlace::Kind::none || place.token.empty()) return std::nullopt;
  const JsonPath member = member_of(place);
  if (member.empty()) return std::nullopt;
  const std::string description = description_of(member);
  if (description.empty()) return std::nullopt;
  features::Card card;
  card.title(text::sanitized(*member.back()));
  card.paragraph(description);
  if (member.size() == 2 && member[0] == std::string("rules")) add_rule(card, *member[1], json);
  return card.hover(place.token);
}

std::vector<features::Symbol> manifest_outline(std::string_view json) {
  const ParsedJson parsed = parse_located_json(json);
  if (!parsed.root.is(JsonKind::object)) return {};
  return children_of(parsed.root, 0);
}

std::optional<NamedPath> named_path_at(const Manifest& manifest, text::Offset at) {
  for (const auto* list :
       {manifest.chapters ? &*manifest.chapters : nullptr, &manifest.bibliography})
    if (list)
      for (const NamedPath& named : *list)
        if (named.span.touches(at)) return named;
  return std::nullopt;
}

}  // namespace ibid::app
