// Running text as Pandoc Markdown: markers become `[^12]`, the rest keeps its meaning.
//
// A character is escaped only where Pandoc, or a CommonMark tool, would read it as markup: a lone
// asterisk, a plain bracket or an `&` in prose stay bare. Linear in the text of the paragraph.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::import {

/// The labels whose markers are markers of notes.
using Labels = std::set<std::string, std::less<>>;

/// `text` is one paragraph without indents: lines joined by '\n', each of which may open a block.
std::string escaped(std::string_view text, const Labels& markers);

/// Markup that is put into the text as it is: emphasis, links, markers of notes.
struct Insertion {
  enum class Kind : std::uint8_t { opens, closes, stands };
  std::size_t at = 0;  ///< before this byte of the text
  std::string text;    ///< never empty
  Kind kind = Kind::stands;
};

/// The text with its markup put in; `markup` is sorted and its pairs nest. The bytes of `always`
/// are escaped wherever they stand.
std::string escaped_with(std::string_view text, const std::vector<Insertion>& markup,
                         std::string_view always = {});

/// What stands in one line, as a heading: what would close it or be its attributes is text.
std::string escaped_heading(std::string escaped);

/// Where a line would open a block other than a paragraph: the byte to escape; npos if nowhere.
std::size_t block_sign(std::string_view line);

}  // namespace ibid::import
