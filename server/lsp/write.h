// The structs of lsp → JSON text, driven by their fields().
//
// Goes straight to text, without a tree of values between, and cannot fail: ill-formed UTF-8
// becomes U+FFFD. A piece written once may be kept and put into a message as Any.
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "lsp/value.h"

namespace ibid::lsp {

void write_string(std::string_view text, std::string& out);
void write_number(double number, std::string& out);

template <std::integral T>
void write_integer(T value, std::string& out) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

template <typename T>
void write(const T& value, std::string& out);

class FieldWriter {
 public:
  explicit FieldWriter(std::string& out) : out_(out) {}

  template <typename T>
  void operator()(std::string_view name, const T& field) {
    begin(name);
    write(field, out_);
  }
  template <typename T>
  void operator()(std::string_view name, const std::optional<T>& field) {
    if (field) (*this)(name, *field);
  }
  template <typename T>
  void maybe(std::string_view name, const T& field) {
    if (!(field == T{})) (*this)(name, field);
  }
  template <typename T>
  void nullable(std::string_view name, const std::optional<T>& field) {
    begin(name);
    write(field, out_);
  }
  void constant(std::string_view name, std::string_view value) { (*this)(name, value); }

 private:
  void begin(std::string_view name) {
    out_.append(first_ ? "\"" : ",\"").append(name).append("\":");
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

template <typename T>
concept WritableStruct = requires(T& value, FieldWriter& writer) {
  value.fields(writer);
};

template <typename T>
void write_from(const std::optional<T>& value, std::string& out) {
  if (value) {
    write(*value, out);
  } else {
    out += "null";
  }
}

template <typename T>
void write_from(const std::shared_ptr<const T>& value, std::string& out) {
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
  bool first = true;
  for (const auto& [name, item] : items) {
    if (!std::exchange(first, false)) out += ',';
    write_string(name, out);
    out += ':';
    write(item, out);
  }
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
    write_integer(value, out);
  } else if constexpr (std::floating_point<T>) {
    write_number(value, out);
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
  } else if constexpr (WritableStruct<T>) {
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
