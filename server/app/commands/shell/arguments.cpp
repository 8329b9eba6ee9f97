// CLI11 keeps what validators it is given and shows nobody what is in them, so what a value may be
// is written into the validator's name.
#include "app/commands/shell/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/files/nearest.h"

namespace ibid::app {
namespace {

constexpr std::string_view words_mark = "words:";

constexpr std::array<std::pair<Value, std::string_view>, 4> kinds{{
    {Value::file, "value:file"},
    {Value::folder, "value:folder"},
    {Value::path, "value:path"},
    {Value::rule, "value:rule"},
}};

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

std::string words_name(const std::vector<std::string>& words) {
  std::string name(words_mark);
  for (const std::string& word : words) name += word + ' ';
  return name;
}

CLI::Option* one_of(CLI::Option* option, const std::vector<std::string>& words) {
  const auto check = [words](const std::string& given) {
    if (std::find(words.begin(), words.end(), given) != words.end()) return std::string();
    const auto meant = nearest(given, words);
    return "“" + given + "” is not " + listed(words) + did_you_mean(meant);
  };
  return option->check(CLI::Validator(check, "", words_name(words)));
}

CLI::Option* takes(CLI::Option* option, Value value) {
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == value; });
  if (kind == kinds.end()) return option;
  const auto anything = [](const std::string& /*given*/) { return std::string(); };
  return option->check(CLI::Validator(anything, "", std::string(kind->second)));
}

void takes_paths(CLI::App& command, std::vector<std::string>& paths) {
  takes(command
            .add_option("PATH", paths,
                        "Files and folders; - for standard input; without any, this folder")
            ->type_name(""),
        Value::path);
}

CLI::Option* takes_jobs(CLI::Option* option) {
  return option->type_name("N")->check(CLI::Range(1U, 256U).description(""));
}

Values values_of(CLI::Option& option) {
  // There is no asking how many there are.
  constexpr int enough = 4;
  for (int i = 0; i < enough; ++i) {
    std::string name;
    try {
      name = option.get_validator(i)->get_name();
    } catch (const CLI::OptionNotFound&) {
      break;
    }
    if (name.starts_with(words_mark)) return {Value::word, split(name.substr(words_mark.size()))};
    for (const auto& [kind, mark] : kinds)
      if (name == mark) return {kind, {}};
  }
  return {};
}

}  // namespace ibid::app
