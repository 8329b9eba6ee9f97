// A text and the places in it where somebody may type.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::bench {

/// A position as the protocol counts it: in units of UTF-16.
struct Place {
  int line = 0;
  int character = 0;

  nlohmann::json json() const { return {{"line", line}, {"character", character}}; }
  Place behind(int characters) const { return {line, character + characters}; }
};

/// Where somebody types: in the words of a paragraph, in a note, behind the digits of a marker.
/// In C++ a comment stands for prose, and a name for a marker; there are no notes.
enum class Where { prose, note, label };

class Manuscript {
 public:
  explicit Manuscript(std::string text);

  const std::string& text() const { return text_; }
  /// The text with something put in.
  std::string with(Place at, std::string_view inserted) const;
  /// Some `count` places, each in another line where there are enough, in an order that looks
  /// random and is the same in every run.
  std::vector<Place> places(Where where, bool markdown, std::size_t count) const;

 private:
  std::string_view line(std::size_t number) const;

  std::string text_;
  std::vector<std::size_t> begins_;
};

}  // namespace ibid::bench
