// Attributes of HTML as those of the source format, and numbers of pages as elements hold them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "import/html/reader.h"

namespace ibid::import::html {

/// `key=value` as Pandoc reads it, quoted where it must be.
std::string assignment(std::string_view key, std::string_view value);

/// `.sic corr="the war"`: the classes and the `data-` attributes; "" where nothing is kept.
std::string span_attributes(const Attributes& attributes);

/// `n=6`: what a heading keeps.
std::string heading_attributes(const Attributes& attributes);

/// A name that may be an identifier in Markdown.
bool is_identifier(std::string_view name);

/// The number in `[123]`, `Pg 123`, `{xiv}`; nothing where the text says anything else.
std::optional<std::string> page_number(std::string_view text);

/// A number that attributes spell; `otherwise` where they spell none.
std::uint32_t number(std::string_view text, std::uint32_t otherwise);

}  // namespace ibid::import::html
