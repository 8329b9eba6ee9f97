#include "app/files/edition_schema.h"

#include <nlohmann/json.hpp>
#include <string_view>

#include "app/files/embedded.h"
#include "app/files/located_json.h"

namespace ibid::app {
namespace {

using rules::Option;
using rules::Rule;

std::string json_of(std::string_view text) {
  return nlohmann::json(text).dump();
}

std::string sentence(std::string_view text) {
  return json_of(std::string(text) + (text.ends_with('.') ? "" : "."));
}

/// Writes members of objects as docs/edition.schema.json has them, line by line.
class Writer {
 public:
  explicit Writer(std::size_t indent) : indent_(indent) {}

  void member(std::string_view name, std::string_view value) {
    begin_line();
    out_ += json_of(name) + ": ";
    out_ += value;
  }
  void open(std::string_view name, char bracket = '{') {
    begin_line();
    if (!name.empty()) out_ += json_of(name) + ": ";
    out_ += bracket;
    indent_ += 2;
    first_ = true;
  }
  void item(std::string_view value) {
    begin_line();
    out_ += value;
  }
  void close(char bracket = '}') {
    indent_ -= 2;
    out_ += '\n' + std::string(indent_, ' ') + bracket;
    first_ = false;
  }
  std::string take() { return std::move(out_); }

 private:
  void begin_line() {
    if (!out_.empty()) out_ += first_ ? "\n" : ",\n";
    if (!out_.empty()) out_ += std::string(indent_, ' ');
    first_ = false;
  }

  std::size_t indent_;
  std::string out_;
  bool first_ = true;
};

std::string choices_of(const Option& option) {
  std::string list;
  for (const std::string_view choice : option.choices)
    list += (list.empty() ? "" : ", ") + json_of(choice);
  return '[' + list + ']';
}

void write_option(const Option& option, Writer& out) {
  out.open(option.name);
  out.member("description", sentence(option.summary));
  switch (option.kind) {
    case Option::Kind::words:
      out.member("type", "\"array\"");
      out.member("items", R"({ "type": "string", "minLength": 1 })");
      break;
    case Option::Kind::choice:
      out.member("enum", choices_of(option));
      out.member("default", json_of(option.usual));
      break;
    case Option::Kind::flag:
      out.member("type", "\"boolean\"");
      out.member("default", option.usual);
      break;
    case Option::Kind::number:
      out.member("type", "\"integer\"");
      out.member("minimum", "0");
      out.member("default", option.usual);
      break;
  }
  out.close();
}

void write_rule(const Rule& rule, Writer& out) {
  const std::string severity = json_of(rules::name(rule.severity));
  out.open(rule.id);
  out.member("description", sentence(rule.summary));
  out.member("default", severity);
  if (rule.options.empty()) {
    out.member("$ref", "\"#/definitions/level\"");
    return out.close();
  }
  out.open("anyOf", '[');
  out.item(R"({ "$ref": "#/definitions/severity" })");
  out.open({});
  out.member("type", "\"object\"");
  out.member("x-ibid-member", "\"option\"");
  out.member("additionalProperties", "false");
  out.open("properties");
  out.open("severity");
  out.member("description", json_of("How severe its findings are, or \"off\"."));
  out.member("default", severity);
  out.member("$ref", "\"#/definitions/severity\"");
  out.close();
  for (const Option& option : rule.options) write_option(option, out);
  out.close();
  out.close();
  out.close(']');
  out.close();
}

}  // namespace

std::string rules_schema(std::span<const Rule* const> rules) {
  Writer out(6);
  out.open({});
  for (const Rule* rule : rules) write_rule(*rule, out);
  out.close();
  return out.take();
}

std::string edition_schema() {
  std::string whole(embedded_schema);
  const Json parsed = parse_located_json(embedded_schema).root;
  const Json* here = &parsed;
  for (const std::string_view step : {"properties", "rules", "properties"}) {
    here = here->find(step);
    if (!here) return whole;
  }
  return whole.replace(here->span.begin, here->span.size(), rules_schema(rules::all()));
}

}  // namespace ibid::app
