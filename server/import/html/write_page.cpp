#include "import/html/write_page.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "import/escape.h"
#include "import/html/attributes.h"
#include "import/html/front.h"
#include "import/html/heading_id.h"
#include "import/html/inline.h"
#include "import/html/nesting.h"
#include "import/html/write_table.h"
#include "import/letters.h"
#include "import/lexicon.h"

namespace ibid::import::html {
namespace {

using Names = std::set<std::string, std::less<>>;

// What the links of the text lead to within the page.
Names wanted_anchors(const Page& page) {
  Names wanted;
  for (const Block& block : page.blocks) {
    if (block.part == Part::furniture) continue;
    for (const Item& item : block.items) {
      const std::string& target = page.links[item.style.link];
      if (item.piece == Piece::text && target.substr(0, 1) == "#" &&
          is_identifier(target.substr(1)))
        wanted.insert(target.substr(1));
    }
  }
  return wanted;
}

bool is_note(const Block& block) {
  return block.part == Part::note || block.part == Part::in_note;
}

bool is_prose(const Block& block) {
  return block.part == Part::text && block.kind != Kind::heading;
}

class PageWriter {
 public:
  explicit PageWriter(const Page& page)
      : page_(page), wanted_(wanted_anchors(page)), text_(page, wanted_), nesting_(page) {}

  std::string run() {
    std::size_t b = 0;
    std::tie(out_, b) = front_matter(page_, text_);
    while (b < page_.blocks.size()) b = write_block(b);
    close_down_to(0);
    return std::move(out_);
  }

 private:
  // Returns the next block.
  std::size_t write_block(std::size_t b) {
    const Block& block = page_.blocks[b];
    if (block.kind == Kind::rule && !divides(b)) return b + 1;
    const Index table = around(page_, block.container, Box::table);
    const bool tabled = table != 0 && !is_note(block);
    go_to(block, tabled ? nesting_.path(table_block(table)) : nesting_.path(block));
    if (!tabled) {
      write_content(block);
      return b + 1;
    }
    std::size_t end = b;
    while (end < page_.blocks.size() &&
           around(page_, page_.blocks[end].container, Box::table) == table)
      ++end;
    for (const std::string& one : table_lines(page_, table, text_, b, end)) line(one);
    return end;
  }
  Block table_block(Index table) const {
    Block block;
    block.container = page_.containers[table].parent;
    return block;
  }

  // A rule across the page is kept where it stands between two pieces of text.
  bool divides(std::size_t b) const {
    const auto said = [&](std::size_t i) {
      return page_.blocks[i].kind != Kind::rule && page_.blocks[i].kind != Kind::comment &&
             page_.blocks[i].part != Part::furniture;
    };
    std::size_t before = b;
    while (before > 0 && !said(before - 1)) --before;
    std::size_t after = b + 1;
    while (after < page_.blocks.size() && !said(after)) ++after;
    const bool doubled = b + 1 < page_.blocks.size() && page_.blocks[b + 1].kind == Kind::rule;
    return !doubled && before > 0 && after < page_.blocks.size() &&
           is_prose(page_.blocks[before - 1]) && is_prose(page_.blocks[after]);
  }

  // Closes and opens containers, and sets the block off from what stands before it.
  void go_to(const Block& block, const std::vector<Index>& path) {
    const bool begins = block.part == Part::note;
    const bool goes_on = block.part == Part::in_note && in_note_;
    if (begins || (in_note_ && !goes_on)) close_down_to(0);
    in_note_ = begins || goes_on;
    std::vector<Index> whole = path;
    if (goes_on) whole.insert(whole.begin(), of_note);
    const std::size_t common = begins ? 0 : nesting_.common(whole);
    const Index closed = nesting_.depth() > common ? nesting_.at(common) : 0;
    close_down_to(common);
    if (!is_tight(block, whole, common)) blank(common);
    if (begins) {
      nesting_.open_note(block.label);
    } else {
      keep_apart(closed, whole, common);
    }
    for (std::size_t i = begins ? 0 : common; i < whole.size(); ++i) open(whole[i]);
  }

  bool is_tight(const Block& block, const std::vector<Index>& path, std::size_t common) const {
    if (out_.empty() || common >= path.size() || common == 0 || path[common - 1] == of_note)
      return definition_follows(block, path, common);
    const Container& outer = page_.containers[path[common - 1]];
    const Container& inner = page_.containers[path[common]];
    if (inner.box == Box::item && outer.box == Box::list) return !outer.loose;
    if (inner.box == Box::list && outer.box == Box::item)
      return !page_.containers[outer.parent].loose && !inner.loose;
    return definition_follows(block, path, common);
  }
  bool definition_follows(const Block& block, const std::vector<Index>& path,
                          std::size_t common) const {
    return out_.empty() || (common < path.size() && !block.loose &&
                            page_.containers[path[common]].box == Box::definition);
  }

  // Two lists in a row would be one.
  void keep_apart(Index closed, const std::vector<Index>& path, std::size_t common) {
    if (closed == 0 || closed >= page_.containers.size() || common >= path.size()) return;
    const Container& before = page_.containers[closed];
    const Container& next = page_.containers[path[common]];
    if (before.box != Box::list || next.box != Box::list || before.ordered != next.ordered) return;
    line("<!-- -->");
    blank(common);
  }

  void open(Index container) {
    const Container& box = page_.containers[container];
    if (box.box == Box::division) line("::: {." + box.text + "}");
    nesting_.open(container);
  }

  void close_down_to(std::size_t depth) {
    while (nesting_.depth() > depth) {
      const Index container = nesting_.at(nesting_.depth() - 1);
      const bool division =
          container < page_.containers.size() && page_.containers[container].box == Box::division;
      if (division && last_depth_ > nesting_.depth()) blank(nesting_.depth() - 1);
      nesting_.close();
      if (!division) continue;
      line(":::");
    }
  }

  void blank(std::size_t depth) {
    if (out_.empty()) return;
    out_ += nesting_.blank_prefix(depth) + "\n";
  }

  void line(std::string_view text) {
    const std::string prefix = nesting_.line_prefix();
    const bool empty = text.empty();
    out_ += empty ? prefix.substr(0, prefix.find_last_not_of(' ') + 1) : prefix;
    out_.append(text) += '\n';
    last_depth_ = nesting_.depth();
  }

  void lines(std::string_view text, std::string_view sign = {}) {
    while (true) {
      const std::size_t end = text.find('\n');
      const bool empty = text.empty() || end == 0;
      line(std::string(empty ? trimmed(sign) : sign).append(text.substr(0, end)));
      if (end == std::string_view::npos) return;
      text.remove_prefix(end + 1);
    }
  }

  void write_content(const Block& block) {
    if (block.part == Part::furniture || block.kind == Kind::comment) {
      const std::string words =
          block.kind == Kind::comment ? block.items.front().text : plain(block);
      return line("<!-- " + comment_text(trimmed(words)) + " -->");
    }
    switch (block.kind) {
      case Kind::heading:
        return write_heading(block);
      case Kind::rule:
        return line("* * *");
      case Kind::preformatted:
        return write_program(block);
      case Kind::lines:
        return write_lines(block);
      default:
        return write_text(block);
    }
  }

  void write_text(const Block& block) {
    InlineOptions options;
    options.one_line = block.kind == Kind::term;
    std::string text = text_.markdown(block.items, options);
    // Pandoc would take what follows an empty note for its text.
    if (text.empty() && block.part == Part::note) text = "<!-- -->";
    // A table beside it would take it for its caption.
    if (lowered(text.substr(0, 6)) == "table:") text.insert(5, "\\");
    lines(text);
  }

  void write_heading(const Block& block) {
    InlineOptions options;
    options.one_line = true;
    std::vector<Item> items = block.items;
    std::string id = block.id;
    // An anchor within a heading names the heading.
    const auto anchor = std::find_if(items.begin(), items.end(), [&](const Item& item) {
      return item.piece == Piece::anchor && wanted_.contains(item.text);
    });
    if (id.empty() && anchor != items.end()) {
      id = anchor->text;
      items.erase(anchor);
    }
    const std::string text = escaped_heading(text_.markdown(items, options));
    std::string attributes;
    if (!ids_.is_automatic(heading_words(block), id)) attributes = "#" + id;
    if (!block.attributes.empty()) attributes += (attributes.empty() ? "" : " ") + block.attributes;
    if (!attributes.empty()) attributes = " {" + attributes + "}";
    line(std::string(block.level, '#') + " " + text + attributes);
  }
  static std::string heading_words(const Block& block) {
    std::string words;
    for (const Item& item : block.items)
      if (item.piece == Piece::text || item.piece == Piece::code) words += item.text;
    return words;
  }

  void write_program(const Block& block) {
    const std::string text = plain(block);
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    line(fence);
    lines(text);
    line(fence);
  }

  // What sets a line in are no-break spaces on a page and plain ones in the source format.
  void write_lines(const Block& block) {
    InlineOptions options;
    options.line_end = "";
    std::string text = text_.markdown(block.items, options);
    std::string result;
    bool fresh = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (fresh && text.compare(at, 2, "\xC2\xA0") == 0) {
        result += ' ';
        ++at;
        continue;
      }
      fresh = text[at] == '\n' || (fresh && text[at] == ' ');
      result += text[at];
    }
    lines(result, "| ");
  }

  const Page& page_;
  Names wanted_;
  Inline text_;
  Nesting nesting_;
  HeadingIds ids_;
  std::string out_;
  std::size_t last_depth_ = 0;
  bool in_note_ = false;
};

}  // namespace

std::string written(const Page& page) {
  return PageWriter(page).run();
}

}  // namespace ibid::import::html
