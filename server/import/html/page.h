// What a web page says: blocks of text in the order of the page, each within its containers.
//
// Flat on purpose: containers point to the one around them, so a page may nest deeply and nothing
// recurses. The builder makes it, the finders (notes, pages, furniture, head) change roles, pieces
// and containers in it, write.h turns it into Markdown. A value of one thread. Text is UTF-8 with
// its spaces collapsed, as a browser shows it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::import::html {

using Index = std::uint32_t;

enum Flag : std::uint8_t {
  emphasis = 1,
  strong = 2,
  superscript = 4,
  subscript = 8,
  struck = 16,
  underlined = 32,
};
inline constexpr int flag_count = 6;

/// What some characters look like and where they lead.
struct Style {
  std::uint8_t flags = 0;
  Index link = 0;  ///< of `Page::links`; 0: none
  Index span = 0;  ///< of `Page::spans`, the innermost; 0: none

  bool operator==(const Style&) const = default;
};

enum class Piece : std::uint8_t {
  text,
  raw,         ///< Markdown already: a citation key
  code,        ///< words of a program
  line_break,  ///< `<br>`
  anchor,      ///< a place that links may lead to; text: its name
  page,        ///< a page of the printed book begins; text: its number
  marker,      ///< of a note; text: its label
  image,       ///< text: its description; link of its style: its file
  comment,     ///< says nothing to a reader
};

struct Item {
  Piece piece = Piece::text;
  std::string text;
  Style style;
  Index target = 0;  ///< of an image: its file, in `Page::links`
};

enum class Kind : std::uint8_t {
  paragraph,
  heading,
  term,          ///< of a list of definitions
  caption,       ///< of a table
  lines,         ///< its line ends are part of the text, and so is what sets them in
  preformatted,  ///< a program or a drawing
  rule,          ///< a line across the page
  comment,
};

enum class Part : std::uint8_t {
  text,
  author,
  book,
  subtitle,
  title,  ///< of the chapter
  front,  ///< a title in the front matter
  date,
  note,       ///< begins a note
  in_note,    ///< a further block of the note before
  furniture,  ///< of the web page
};

struct Block {
  Kind kind = Kind::paragraph;
  Part part = Part::text;
  std::uint8_t level = 0;  ///< of a heading, from 1; 0: the page does not say
  bool loose = true;       ///< a paragraph that says so; false: the bare text of an item or a cell
  std::uint32_t line = 1;  ///< of the page, from 1
  Index container = 0;
  Index base = 0;  ///< of a note's blocks: the container in which the note stands
  std::vector<Item> items;
  std::string classes;     ///< of its element: " a b "
  std::string id;          ///< of a heading
  std::string attributes;  ///< of a heading, as Markdown: "n=6"
  std::string label;       ///< of a note; number of a title
};

enum class Box : std::uint8_t {
  group,  ///< shows nothing: `<div>`, `<section>`
  quotation,
  list,
  item,
  definition,
  division,  ///< `::: {.verse}`
  table,
  row,
  cell,
  furniture,  ///< navigation, boilerplate
};

struct Container {
  Box box = Box::group;
  Index parent = 0;
  Index outer = 0;       ///< the nearest around it that was no group when it was built
  bool ordered = false;  ///< a list with numbers
  bool implied = false;  ///< a class of its paragraphs says so, no element
  bool heads = false;    ///< a cell, or the row, at the head of a table
  bool loose = false;    ///< a list with blank lines between its items
  char style = '1';      ///< of a list's numbers: 1 a A i I
  std::uint32_t start = 1;
  std::string text;  ///< classes of a division or group: " a b "; alignment of a cell
};

struct Span {
  Index parent = 0;
  std::string attributes;  ///< as Markdown, without braces
};

/// Index 0 of `containers` is the page itself; of `links` and `spans`, none.
struct Page {
  std::vector<Block> blocks;
  std::vector<Container> containers{1};
  std::vector<std::string> links{1};  ///< where they lead; one for each element
  std::vector<std::string> link_classes{1};
  std::vector<Span> spans{1};
  std::string title;   ///< of the window
  std::string author;  ///< as the page's own description has it
  bool word_processor = false;
};

/// The words of a block as a reader sees them; a break is '\n'.
std::string plain(const Block& block);

/// Takes bytes off the front of what plain() says.
void cut_front(Block& block, std::size_t length);

/// Whether `list` (" a b ") holds the class.
bool has_class(std::string_view list, std::string_view name);

/// The container itself if it is no group, or the nearest around it that is none.
Index nearest(const Page& page, Index container);

/// The nearest of the kind around a container, itself among them; 0 where there is none.
Index around(const Page& page, Index container, Box box);

}  // namespace ibid::import::html
