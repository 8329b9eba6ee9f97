// The small types that the whole protocol is made of. JSON is nowhere but in read.h and write.h.
//
// Every struct of lsp names its members as the specification does and lists them once, in
// fields(); read.h and write.h go by that. A visitor `field` offers
//   field("x", x)             required, unless x is a std::optional, which is left out when empty
//   field.maybe("x", x)       keeps its default when missing or null; not written when default
//   field.nullable("x", x)    a std::optional that is written as null when empty
//   field.constant("x", "v")  always written; anything else is refused on reading
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace ibid::lsp {

/// As the client spells it; see uri.h for what identifies a document.
using DocumentUri = std::string;

/// A request's id, as `$/cancelRequest` names it; and a progress token.
using Id = std::variant<std::int64_t, std::string>;

/// LSPAny: a value we pass on. Kept as JSON text; empty: absent.
struct Any {
  std::string text;
  bool operator==(const Any&) const = default;
};

/// A result that is always null, or params that nobody reads.
struct Nothing {
  bool operator==(const Nothing&) const = default;
};

/// A capability that is there, whatever it holds: what counts is that it is given at all.
struct Present {
  bool given = false;
  explicit operator bool() const { return given; }
  bool operator==(const Present&) const = default;
};

/// An enumeration whose values are words: names(E) lists them.
template <typename T>
concept Word = requires(T value) {
  names(value);
};

}  // namespace ibid::lsp
