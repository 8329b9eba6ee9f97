// What the elements and classes of HTML mean to a book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ibid::import::html {

enum class Role : std::uint8_t {
  none,  ///< its text counts, the element does not
  paragraph,
  heading,
  quotation,
  list,
  item,
  definitions,
  term,
  definition,
  group,
  navigation,
  table,
  row,
  row_group,
  cell,
  caption,
  preformatted,
  rule,
  line_break,
  link,
  image,
  span,
  code,
  quoted,  ///< `<q>`: a browser sets quotation marks around it
  title,   ///< of the window
  meta,
  verse_line,  ///< a `<div>` that is a line of a poem; what is around it says so
  style,       ///< italics and the like: see flag()
};

/// `name` in lower case.
Role role(std::string_view name);

/// The Flag of `<i>`, `<b>`, `<sup>` …; 0 for any other.
std::uint8_t flag(std::string_view name);

/// Classes as the page model keeps them: " a b ".
std::string class_list(std::string_view attribute);

/// A line of a poem that is an element of its own.
bool is_verse_line(std::string_view classes);

/// A class says that a paragraph is a block quotation: MIA's `quoteb`, Word's `MsoQuote` ….
bool quotes(std::string_view classes);
/// The class of a division that the source format keeps: `epigraph`, `verse` …; "" for none.
std::string_view division(std::string_view classes);
/// A class says that it belongs to the web page: `toplink`, `navbox`, `noprint` ….
bool is_furniture_class(std::string_view classes);
/// A class says that it holds the number of a page of the printed book.
bool is_page_class(std::string_view classes);
/// A class says that it is a note or a list of notes.
bool is_note_class(std::string_view classes);
/// A class that the source format gives a meaning to spans: `sic`, `person` ….
bool is_kept_span(std::string_view classes);

}  // namespace ibid::import::html
