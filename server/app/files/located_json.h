// JSON with the place of every key and value: what it takes to point at a mistake in a file.
//
// Reads any bytes. What stands before a syntax error is kept; ill-formed UTF-8 is read as `?`, a
// key that comes twice is kept twice, and nesting deeper than `max_depth` is refused. Spans count
// bytes; those of strings include their quotation marks. Leaves out what a number's digits were.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/problem.h"
#include "text/span.h"

namespace ibid::app {

struct Json {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };
  struct Key {
    std::string name;
    text::Span span;
  };

  Kind kind = Kind::null;
  text::Span span;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<Key> keys;    ///< of an object: keys[i] names items[i]
  std::vector<Json> items;  ///< of an array or an object, in the order of the text

  bool is(Kind other) const { return kind == other; }
  /// The member of that name, the last where it comes twice, or null; null also for what is no
  /// object.
  const Json* find(std::string_view name) const;
};

struct ParsedJson {
  Json root;
  std::vector<Problem> problems;  ///< in the order of the text
  bool complete = true;           ///< false where a syntax error ended the reading
};

constexpr std::size_t max_depth = 256;

/// REQUIRES: bytes.size() < 4 GiB.
ParsedJson parse_located_json(std::string_view bytes);

}  // namespace ibid::app
