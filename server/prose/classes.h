// Classes of spans, headings and divisions that have a meaning to Ibid, Pandoc or Quarto.
#pragma once

#include <optional>
#include <string_view>

namespace ibid::prose {

bool is_known_class(std::string_view name);

/// True where one letter is missing, too many, another, or two are exchanged; false for short
/// words, which differ in a letter by chance.
bool one_letter_off(std::string_view a, std::string_view b);

/// The known class that differs in one letter.
std::optional<std::string_view> class_meant_by(std::string_view name);

}  // namespace ibid::prose
