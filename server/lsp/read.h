// JSON → the structs of lsp, driven by their fields().
//
// Works over nlohmann/json's values and throws Wrong, which says where: a path such as
// `params.textDocument.uri`. Depth is bounded by whoever parsed. Only .cpp files include this, for
// its price; the other direction is write.h.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
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
void require(bool fits, const char* expected, const Path& path);

template <typename T>
void read(const Json& value, T& out, const Path& path);

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

template <typename T>
concept Struct = requires(T& value, FieldReader& reader) {
  value.fields(reader);
};
template <typename T>
concept SelfPortrait = requires(T& value, LenientReader& reader) {
  value.paths(reader);
};

// One overload for each shape of type; read() chooses by them.

template <typename T>
void read_into(const Json& value, std::optional<T>& out, const Path& path) {
  if (value.is_null()) return out.reset();
  read(value, out.emplace(), path);
}

template <typename T>
void read_into(const Json& value, std::shared_ptr<const T>& out, const Path& path) {
  auto made = std::make_shared<T>();
  read(value, *made, path);
  out = std::move(made);
}

template <typename T>
void read_into(const Json& value, std::vector<T>& out, const Path& path) {
  require(value.is_array(), "expected an array", path);
  out.clear();
  out.reserve(value.size());
  for (const Json& item : value) {
    const Path here{&path, {}, out.size()};
    read(item, out.emplace_back(), here);
  }
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
  } else if constexpr (std::same_as<T, Present>) {
    out.given = value != false;
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

}  // namespace ibid::lsp
