// JSON ↔ the structs of lsp, driven by their fields().
//
// Reading goes over nlohmann/json's values and throws Wrong, which says where: a path such as
// `params.textDocument.uri`. Writing goes straight to text and cannot fail: ill-formed UTF-8
// becomes U+FFFD. Only .cpp files include this, for its price.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "lsp/value.h"

namespace ibid::lsp {

using Json = nlohmann::json;

/// LSP's uinteger ends here; what is larger is clamped.
constexpr std::int64_t largest_uinteger = std::numeric_limits<std::int32_t>::max();

/// Where in a message a value stands. Lives on the stack of the functions that read it.
struct Path {
  const Path* parent = nullptr;
  std::string_view name;
  std::size_t index = 0;  ///< counts where the name is empty

  std::string str() const;
};

struct Wrong : std::runtime_error {
  Wrong(const Path& path, std::string_view what)
      : runtime_error(path.str() + ": " + std::string(what)) {}
};

/// The member of that name; nullptr where there is none or null.
const Json* find_member(const Json& object, const char* name);
/// A whole number, clamped to [low, high]; 3.0 is one. A negative number is none from 0 on.
std::int64_t whole_number(const Json& value, std::int64_t low, std::int64_t high, const Path& path);
void write_string(std::string_view text, std::string& out);
void require(bool fits, const char* expected, const Path& path);

template <typename T>
void read(const Json& value, T& out, const Path& path);
template <typename T>
void write(const T& value, std::string& out);

class FieldReader {
 public:
  FieldReader(const Json& object, const Path& path) : object_(object), path_(path) {}

  template <typename T>
  void operator()(const char* name, T& field) const {
    const Path here{&path_, name};
    const Json* value = find_member(object_, name);
    if (value == nullptr) throw Wrong(here, "missing");
    read(*value, field, here);
  }
  template <typename T>
  void operator()(const char* name, std::optional<T>& field) const {
    maybe(name, field);
  }
  template <typename T>
  void maybe(const char* name, T& field) const {
    if (const Json* value = find_member(object_, name)) read(*value, field, {&path_, name});
  }
  template <typename T>
  void nullable(const char* name, std::optional<T>& field) const {
    maybe(name, field);
  }
  void constant(const char* name, const char* expected) const;

 private:
  const Json& object_;
  const Path& path_;
};

/// For what a peer says of itself: members deep in an object, and what does not fit is left out
/// rather than refused.
class LenientReader {
 public:
  explicit LenientReader(const Json& object) : object_(object) {}

  /// `path`: names joined by dots.
  template <typename T>
  void operator()(std::string_view path, T& field) const {
    try {
      T value{};
      if (const Json* found = find(path)) read(*found, value, {nullptr, path}), field = value;
    } catch (const Wrong&) {
      return;
    }
  }

 private:
  const Json* find(std::string_view path) const;

  const Json& object_;
};

class FieldWriter {
 public:
  explicit FieldWriter(std::string& out) : out_(out) {}

  template <typename T>
  void operator()(const char* name, const T& field) {
    begin(name);
    write(field, out_);
  }
  template <typename T>
  void operator()(const char* name, const std::optional<T>& field) {
    if (field) (*this)(name, *field);
  }
  template <typename T>
  void maybe(const char* name, const T& field) {
    if (!(field == T{})) (*this)(name, field);
  }
  template <typename T>
  void nullable(const char* name, const std::optional<T>& field) {
    begin(name);
    write(field, out_);
  }
  void constant(const char* name, const char* value) { (*this)(name, std::string_view(value)); }

 private:
  void begin(const char* name);

  std::string& out_;
  bool first_ = true;
};

template <typename T>
concept Struct = requires(T& value, FieldReader& reader) {
  value.fields(reader);
};
template <typename T>
concept SelfPortrait = requires(T& value, LenientReader& reader) {
  value.paths(reader);
};
/// An enumeration whose values are words: names(E) lists them.
template <typename T>
concept Word = requires(T value) {
  names(value);
};

// One overload for each shape of type; read() and write() choose by them.

template <typename T>
void read_into(const Json& value, std::optional<T>& out, const Path& path) {
  if (value.is_null()) return out.reset();
  read(value, out.emplace(), path);
}

template <typename T>
void read_into(const Json& value, std::vector<T>& out, const Path& path) {
  require(value.is_array(), "expected an array", path);
  out.clear();
  out.reserve(value.size());
  for (const Json& item : value) read(item, out.emplace_back(), {&path, {}, out.size()});
}

template <typename T>
void read_into(const Json& value, std::map<std::string, T>& out, const Path& path) {
  require(value.is_object(), "expected an object", path);
  out.clear();
  for (const auto& [name, item] : value.items()) read(item, out[name], {&path, name});
}

// The first alternative that fits; what does not is told about the last one.
template <std::size_t index = 0, typename... Ts>
void read_into(const Json& value, std::variant<Ts...>& out, const Path& path) {
  try {
    read(value, out.template emplace<index>(), path);
  } catch (const Wrong&) {
    if constexpr (index + 1 < sizeof...(Ts)) {
      read_into<index + 1>(value, out, path);
    } else {
      throw;
    }
  }
}

template <typename T>
void read_word(const Json& value, T& out, const Path& path) {
  require(value.is_string(), "expected a string", path);
  for (const auto& [word, name] : names(T{})) {
    if (value.get_ref<const std::string&>() == name) return void(out = word);
  }
  throw Wrong(path, "unknown value '" + value.get<std::string>() + "'");
}

template <typename T>
void read(const Json& value, T& out, const Path& path) {
  if constexpr (std::same_as<T, bool>) {
    require(value.is_boolean(), "expected true or false", path);
    out = value.get<bool>();
  } else if constexpr (std::integral<T>) {
    using Limits = std::numeric_limits<T>;
    constexpr std::int64_t high = sizeof(T) < 8 ? largest_uinteger : INT64_MAX;
    out = static_cast<T>(whole_number(value, static_cast<std::int64_t>(Limits::min()), high, path));
  } else if constexpr (std::floating_point<T>) {
    require(value.is_number(), "expected a number", path);
    out = value.get<T>();
  } else if constexpr (std::same_as<T, std::string>) {
    require(value.is_string(), "expected a string", path);
    out = value.get<std::string>();
  } else if constexpr (std::same_as<T, Any>) {
    out.text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  } else if constexpr (std::same_as<T, Nothing>) {
    return;
  } else if constexpr (Word<T>) {
    read_word(value, out, path);
  } else if constexpr (std::is_enum_v<T>) {
    out = static_cast<T>(whole_number(value, 0, largest_uinteger, path));
  } else if constexpr (SelfPortrait<T>) {
    LenientReader reader(value);
    out.paths(reader);
  } else if constexpr (Struct<T>) {
    require(value.is_object(), "expected an object", path);
    FieldReader reader(value, path);
    out.fields(reader);
  } else {
    read_into(value, out, path);
  }
}

template <typename T>
void write_from(const std::optional<T>& value, std::string& out) {
  if (value) {
    write(*value, out);
  } else {
    out += "null";
  }
}

template <typename T>
void write_from(const std::vector<T>& items, std::string& out) {
  out += '[';
  for (const T& item : items) {
    if (&item != items.data()) out += ',';
    write(item, out);
  }
  out += ']';
}

template <typename T>
void write_from(const std::map<std::string, T>& items, std::string& out) {
  out += '{';
  FieldWriter writer(out);
  for (const auto& [name, item] : items) writer(name.c_str(), item);
  out += '}';
}

template <typename... Ts>
void write_from(const std::variant<Ts...>& value, std::string& out) {
  std::visit([&](const auto& chosen) { write(chosen, out); }, value);
}

template <typename T>
void write_word(T value, std::string& out) {
  for (const auto& [word, name] : names(value)) {
    if (word == value) return write_string(name, out);
  }
}

template <typename T>
void write(const T& value, std::string& out) {
  if constexpr (std::same_as<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::integral<T>) {
    out += std::to_string(value);
  } else if constexpr (std::floating_point<T>) {
    out += Json(value).dump();
  } else if constexpr (std::convertible_to<T, std::string_view>) {
    write_string(value, out);
  } else if constexpr (std::same_as<T, Any>) {
    out += value.text.empty() ? "null" : value.text;
  } else if constexpr (std::same_as<T, Nothing>) {
    out += "null";
  } else if constexpr (Word<T>) {
    write_word(value, out);
  } else if constexpr (std::is_enum_v<T>) {
    out += std::to_string(static_cast<int>(value));
  } else if constexpr (Struct<T>) {
    out += '{';
    FieldWriter writer(out);
    // fields() serves both directions; a writer takes every member as const.
    const_cast<T&>(value).fields(writer);
    out += '}';
  } else {
    write_from(value, out);
  }
}

}  // namespace ibid::lsp
