#include "lsp/read.h"

#include <algorithm>
#include <cmath>

namespace ibid::lsp {

std::string Path::str() const {
  const std::string before = parent == nullptr ? std::string() : parent->str();
  if (name.empty()) return before + "[" + std::to_string(index) + "]";
  return before.empty() ? std::string(name) : before + "." + std::string(name);
}

const Json* find_member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

void require(bool fits, const char* expected, const Path& path) {
  if (!fits) throw Wrong(path, expected);
}

std::int64_t whole_number(const Json& value, std::int64_t low, std::int64_t high,
                          const Path& path) {
  require(value.is_number(), "expected a number", path);
  std::int64_t number = high;
  if (value.is_number_float()) {
    const double given = value.get<double>();
    require(std::trunc(given) == given, "expected a whole number", path);
    if (given < 9e18) number = given > -9e18 ? static_cast<std::int64_t>(given) : INT64_MIN;
  } else if (!value.is_number_unsigned() || value.get<std::uint64_t>() <= INT64_MAX) {
    number = value.get<std::int64_t>();
  }
  require(low != 0 || number >= 0, "expected a number from 0 on", path);
  return std::clamp(number, low, high);
}

void FieldReader::constant(const char* name, const char* expected) const {
  const Json* value = find_member(object_, name);
  require(value != nullptr && *value == expected, "unknown value", {&path_, name});
}

const Json* LenientReader::find(std::string_view path) const {
  const Json* value = &object_;
  while (value != nullptr && !path.empty()) {
    if (!value->is_object()) return nullptr;
    const std::size_t dot = std::min(path.find('.'), path.size());
    value = find_member(*value, std::string(path.substr(0, dot)).c_str());
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value;
}

}  // namespace ibid::lsp
