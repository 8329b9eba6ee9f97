// Running text as Pandoc Markdown: markers become `[^12]`, the rest keeps its meaning.
//
// A character is escaped only where Pandoc, or a CommonMark tool, would read it as markup: a lone
// asterisk, a plain bracket or an `&` in prose stay bare. Linear in the text of the paragraph.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ibid::import {

/// The labels whose markers are markers of notes.
using Labels = std::set<std::string, std::less<>>;

/// `text` is one paragraph without indents: lines joined by '\n', each of which may open a block.
std::string escaped(std::string_view text, const Labels& markers);

/// Where a line would open a block other than a paragraph: the byte to escape; npos if nowhere.
std::size_t block_sign(std::string_view line);

}  // namespace ibid::import
