// Puts the text of a page into blocks: spaces collapsed, empty blocks left out.
//
// A space has the looks that the text on both sides of it has, so that no emphasis begins or ends
// with one. Breaks at the edges of a block are dropped, two in a row begin a new one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/html/page.h"

namespace ibid::import::html {

class Composer {
 public:
  explicit Composer(Page& page) : page_(page) {}

  /// What the blocks to come are like; a block that is open is ended.
  void begin(Block block);
  /// Ends the open block, if any; what follows is text of `next`, without a paragraph of its own.
  void end(Block next);

  void text(std::string_view text, const Style& style, std::uint32_t line);
  void line_break(std::uint32_t line);
  /// A break, unless the line has ended already or nothing is in it.
  void end_line(std::uint32_t line);
  /// Pieces without text of their own. Anchors wait for a block to stand in.
  void piece(Item item, std::uint32_t line);
  void comment(std::string_view text, std::uint32_t line);
  void rule(Index container, std::uint32_t line);

  /// A place in the text, to look back from. What follows is an item of its own.
  struct Mark {
    std::size_t block = 0;
    std::size_t item = 0;
  };
  Mark mark();
  /// The text since the mark, where it is all in one block; nothing where it is not.
  std::optional<std::string> since(Mark mark) const;
  /// Puts a piece into the place of what has come since the mark. REQUIRES: since(mark).
  void replace(Mark mark, Item item);

  /// Whether what comes is running text, and not lines of a program.
  bool is_text() const { return model_.kind != Kind::preformatted; }
  /// Spaces and line ends are text, as in `<pre>`.
  void keep_spaces(bool keep) { keeps_ = keep; }

 private:
  bool says_something() const;
  Block& opened(std::uint32_t line);
  void set_in();
  void flush_space(const Style& next);
  void add(std::string_view text, const Style& style);
  void close();

  Page& page_;
  Block model_;
  bool open_ = false;
  bool keeps_ = false;
  bool sealed_ = false;     ///< no more text joins the last item
  bool fresh_line_ = true;  ///< nothing but anchors since the last break
  std::string space_;       ///< waits for what follows
  std::vector<Item> anchors_;
};

}  // namespace ibid::import::html
