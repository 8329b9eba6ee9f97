#include "app/files/schema.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "app/files/nearest.h"

namespace ibid::app {
namespace {

using Kind = Json::Kind;

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      return "object";
  }
  return {};
}

std::string_view in_words(std::string_view type) {
  if (type == "null") return "null";
  if (type == "boolean") return "true or false";
  if (type == "number") return "a number";
  if (type == "integer") return "a whole number, 0 or more";
  if (type == "string") return "text in quotation marks";
  if (type == "array") return "a list: [ … ]";
  return "an object: { … }";
}

bool is_of(std::string_view type, Kind kind) {
  return type == name(kind) || (type == "integer" && kind == Kind::number);
}

bool is_whole(double number) {
  return number >= 0 && number <= std::numeric_limits<std::int32_t>::max() &&
         number == std::floor(number);
}

bool same(const Json& a, const Json& b) {
  if (a.kind != b.kind) return false;
  if (a.is(Kind::string)) return a.string == b.string;
  if (a.is(Kind::number)) return a.number == b.number;
  return a.is(Kind::null) || (a.is(Kind::boolean) && a.boolean == b.boolean);
}

std::string printed(const Json& value) {
  if (value.is(Kind::string)) return '"' + value.string + '"';
  if (value.is(Kind::boolean)) return value.boolean ? "true" : "false";
  return std::string(name(value.kind));
}

// "a", "b" or "c"
std::string listed(const std::vector<Json>& values) {
  std::string list;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) list += i + 1 == values.size() ? " or " : ", ";
    list += printed(values[i]);
  }
  return list;
}

// What a `$ref` leads to, else the schema itself.
const Json& referred(const Json& root, const Json& schema) {
  const Json* reference = schema.find("$ref");
  const Json* definitions = root.find("definitions");
  if (!reference || !definitions) return schema;
  const Json* found = definitions->find(
      std::string_view(reference->string).substr(reference->string.rfind('/') + 1));
  return found ? *found : schema;
}

class Validator {
 public:
  explicit Validator(const Json& schema) : root_(schema) {}

  std::vector<Problem> problems;

  /// `what` names the value in messages.
  void check(const Json& value, const Json& written, const std::string& what) {
    const Json& schema = resolved(written);
    if (const Json* branches = schema.find("anyOf")) return check_any(value, *branches, what);
    const Json* type = schema.find("type");
    const bool whole = !type || type->string != "integer" || is_whole(value.number);
    if (type && !(takes(schema, value.kind) && whole))
      return add(value.span, what + " must be " + std::string(in_words(type->string)));
    if (const Json* allowed = schema.find("enum")) check_enum(value, *allowed, what);
    if (value.is(Kind::string) && value.string.empty() && schema.find("minLength"))
      add(value.span, what + " is empty");
    if (value.is(Kind::array)) check_items(value, schema, what);
    if (value.is(Kind::object)) check_members(value, schema, what);
  }

 private:
  void add(text::Span span, std::string message, std::optional<std::string> meant = {}) {
    problems.push_back({span, std::move(message), std::move(meant)});
  }

  const Json& resolved(const Json& schema) const { return referred(root_, schema); }

  // Whether a schema is about values of this kind at all.
  bool takes(const Json& schema, Kind kind) const {
    if (const Json* type = schema.find("type")) return is_of(type->string, kind);
    const Json* allowed = schema.find("enum");
    if (!allowed) return true;
    return std::any_of(allowed->items.begin(), allowed->items.end(),
                       [&](const Json& one) { return one.kind == kind; });
  }

  void check_any(const Json& value, const Json& branches, const std::string& what) {
    for (const Json& branch : branches.items)
      if (takes(resolved(branch), value.kind)) return check(value, branch, what);
    if (!branches.items.empty()) check(value, branches.items.front(), what);
  }

  void check_enum(const Json& value, const Json& allowed, const std::string& what) {
    const auto& items = allowed.items;
    if (std::any_of(items.begin(), items.end(), [&](const Json& one) { return same(one, value); }))
      return;
    std::string message = what + " must be " + listed(items);
    std::optional<std::string> meant;
    if (value.is(Kind::string)) {
      std::vector<std::string> candidates;
      for (const Json& one : items) candidates.push_back(one.string);
      meant = nearest(value.string, candidates);
      message += did_you_mean(meant);
    }
    add(value.span, std::move(message), std::move(meant));
  }

  void check_items(const Json& value, const Json& schema, const std::string& what) {
    const Json* items = schema.find("items");
    if (!items) return;
    for (const Json& item : value.items) check(item, *items, "An entry of " + what);
  }

  void check_members(const Json& value, const Json& schema, const std::string& what) {
    static const Json nothing;
    const Json* properties = schema.find("properties");
    const Json* others = schema.find("additionalProperties");
    const Json& known = properties ? *properties : nothing;
    for (std::size_t i = 0; i < value.keys.size(); ++i) {
      const std::string& key = value.keys[i].name;
      if (const Json* property = known.find(key))
        check(value.items[i], *property, "“" + key + "”");
      else if (others && others->is(Kind::object))
        check(value.items[i], *others, "“" + key + "”");
      else if (others && others->is(Kind::boolean) && !others->boolean)
        add_unknown(value.keys[i], schema, known);
    }
    check_required(value, schema, what);
  }

  void add_unknown(const Json::Key& key, const Json& schema, const Json& known) {
    const Json* member = schema.find("x-ibid-member");
    std::vector<std::string> candidates;
    for (const Json::Key& one : known.keys) candidates.push_back(one.name);
    auto meant = nearest(key.name, candidates);
    std::string message = "There is no " + (member ? member->string : "entry") + " “" + key.name +
                          "”" + did_you_mean(meant);
    add(key.span, std::move(message), std::move(meant));
  }

  void check_required(const Json& value, const Json& schema, const std::string& what) {
    const Json* required = schema.find("required");
    if (!required) return;
    for (const Json& key : required->items)
      if (!value.find(key.string)) add(value.span, what + " lacks “" + key.string + "”");
  }

  const Json& root_;
};

}  // namespace

std::vector<Problem> validate(const Json& value, const Json& schema) {
  Validator validator(schema);
  validator.check(value, schema, "edition.json");
  return std::move(validator.problems);
}

std::vector<const Json*> branches_of(const Json& schema, const Json& written) {
  const Json& here = referred(schema, written);
  const Json* branches = here.find("anyOf");
  if (!branches) return {&here};
  std::vector<const Json*> out;
  for (const Json& branch : branches->items) out.push_back(&referred(schema, branch));
  return out;
}

std::vector<const Json*> written_at(const Json& schema, const JsonPath& path) {
  std::vector<const Json*> here{&schema};
  for (const auto& step : path) {
    std::vector<const Json*> next;
    for (const Json* written : here) {
      for (const Json* branch : branches_of(schema, *written)) {
        const Json* properties = branch->find("properties");
        const Json* member = !step        ? branch->find("items")
                             : properties ? properties->find(*step)
                                          : nullptr;
        if (!member && step) member = branch->find("additionalProperties");
        if (member && member->is(Kind::object)) next.push_back(member);
      }
    }
    here = std::move(next);
  }
  return here;
}

}  // namespace ibid::app
