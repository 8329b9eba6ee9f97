#include "import/html/title.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "import/draft.h"
#include "import/head.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "text/utf.h"

namespace ibid::import::html {
namespace {

constexpr std::size_t longest_head = 8;

bool skipped(const Block& block) {
  return block.part == Part::furniture || block.kind == Kind::rule || block.kind == Kind::comment;
}

class Finder {
 public:
  Finder(Page& page, Guesses& guesses) : page_(page), guesses_(guesses) {}

  void run() {
    read_title_block();
    const std::vector<std::size_t> head = head_blocks();
    std::optional<std::size_t> title;
    if (!head.empty()) {
      title = head[title_of(head)];
      give_front(head, *title);
    } else {
      title = unmarked_title();
    }
    if (title) give_title(page_.blocks[*title]);
    give_levels(title);
  }

 private:
  // How Pandoc prints the front matter.
  void read_title_block() {
    for (Block& block : page_.blocks) {
      if (!has_class(page_.containers[block.container].text, "title-block")) continue;
      block.part = has_class(block.classes, "author")     ? Part::author
                   : has_class(block.classes, "date")     ? Part::date
                   : has_class(block.classes, "subtitle") ? Part::subtitle
                   : has_class(block.classes, "title")    ? Part::front
                                                          : block.part;
    }
  }

  std::vector<std::size_t> head_blocks() const {
    std::vector<std::size_t> head;
    for (std::size_t b = 0; b < page_.blocks.size() && head.size() < longest_head; ++b) {
      const Block& block = page_.blocks[b];
      if (skipped(block) || block.part == Part::author || block.part == Part::date ||
          block.part == Part::subtitle || block.part == Part::front)
        continue;
      if (block.kind != Kind::heading || is_notes_heading(plain(block))) break;
      head.push_back(b);
    }
    return head;
  }

  std::string words(std::size_t b) const { return plain(page_.blocks[b]); }

  bool names_author(std::size_t b) const {
    const std::string text = lowered(trimmed(words(b)));
    return !page_.author.empty() && text == lowered(page_.author);
  }

  // Where in the head the title of the chapter is.
  std::size_t title_of(const std::vector<std::size_t>& head) const {
    constexpr std::size_t most_before = 3;
    for (std::size_t i = 0; i < head.size() && i <= most_before; ++i)
      if (chapter_number(words(head[i])) || !page_.blocks[head[i]].attributes.empty()) return i;
    const bool first_is_top = page_.blocks[head[0]].level == 1;
    const bool author =
        head.size() > 1 && (names_author(head[0]) || (!first_is_top && is_name(words(head[0]))));
    if (!author) return 0;
    if (head.size() == 2 || recurs(head[2])) return 1;
    return 2;
  }

  // Whether headings further down look like this one: then it is one of a section.
  bool recurs(std::size_t b) const {
    return std::any_of(page_.blocks.begin() + static_cast<std::ptrdiff_t>(b) + 1,
                       page_.blocks.end(), [&](const Block& block) {
                         return block.kind == Kind::heading && block.part == Part::text &&
                                block.level == page_.blocks[b].level &&
                                !is_notes_heading(plain(block));
                       });
  }

  void give(std::size_t b, Part part, Certainty certainty, std::string_view what) {
    page_.blocks[b].part = part;
    guesses_.push_back(
        {page_.blocks[b].line, certainty, "read as " + std::string(what) + ": " + shown(b)});
  }
  std::string shown(std::size_t b) const {
    std::string text = text::sanitized(words(b));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  void give_front(const std::vector<std::size_t>& head, std::size_t title) {
    std::size_t next = 0;
    const std::size_t count =
        static_cast<std::size_t>(std::find(head.begin(), head.end(), title) - head.begin());
    if (count > 0 && (count > 1 || is_name(words(head[0])) || names_author(head[0]))) {
      const bool sure = names_author(head[0]);
      give(head[next++], Part::author, sure ? Certainty::sure : Certainty::likely, "the author");
    }
    if (next < count) give(head[next++], Part::book, Certainty::likely, "the title of the book");
    while (next < count)
      give(head[next++], Part::subtitle, Certainty::likely, "the subtitle of the book");
    give(title, Part::title, Certainty::likely, "the title of the chapter");
  }

  // A title that is no heading, found as in a plain text.
  std::optional<std::size_t> unmarked_title() {
    Draft draft;
    std::vector<std::size_t> blocks;
    for (std::size_t b = 0; b < page_.blocks.size() && blocks.size() < longest_head; ++b) {
      const Block& block = page_.blocks[b];
      if (skipped(block)) continue;
      const Box box = page_.containers[block.container].box;
      if (block.kind != Kind::paragraph || block.part != Part::text || box != Box::group) break;
      Paragraph paragraph;
      paragraph.text = plain(block);
      paragraph.line = block.line;
      if (paragraph.text.empty()) break;
      draft.paragraphs.push_back(std::move(paragraph));
      blocks.push_back(b);
    }
    const std::size_t count = draft.paragraphs.size();
    find_head(draft, guesses_);
    if (draft.paragraphs.size() != count) return std::nullopt;  // it was cut: lines of one block
    std::optional<std::size_t> title;
    for (std::size_t i = 0; i < count; ++i) {
      Block& block = page_.blocks[blocks[i]];
      const import::Role role = draft.paragraphs[i].role;
      if (role == import::Role::author) block.part = Part::author;
      if (role == import::Role::book) block.part = Part::book;
      if (role == import::Role::subtitle) block.part = Part::subtitle;
      if (role != import::Role::title) continue;
      block.part = Part::title;
      block.kind = Kind::heading;
      block.level = 1;
      title = blocks[i];
    }
    return title;
  }

  static void give_title(Block& block) {
    const std::string text = plain(block);
    const std::optional<ChapterNumber> number = chapter_number(text);
    if (!number || block.attributes.find("n=") != std::string::npos) return;
    block.label = number->text;
    const std::size_t length = number->length;
    if (length > 0) block.attributes += (block.attributes.empty() ? "n=" : " n=") + block.label;
    if (block.id.empty()) block.id = "ch" + lowered(block.label);
    cut_front(block, length);
  }

  // Pages choose headings by their size: the levels below the title are those of the source format,
  // one after the other.
  void give_levels(std::optional<std::size_t> title) {
    std::uint8_t base = title ? page_.blocks[*title].level : 1;
    const auto is_other = [&](std::size_t b) {
      return page_.blocks[b].kind == Kind::heading && b != title &&
             page_.blocks[b].part == Part::text && page_.blocks[b].level > 0;
    };
    std::uint8_t least = 7;
    for (std::size_t b = 0; b < page_.blocks.size(); ++b)
      if (is_other(b) && page_.blocks[b].level > base)
        least = std::min(least, page_.blocks[b].level);
    for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
      Block& block = page_.blocks[b];
      if (block.kind != Kind::heading) continue;
      if (b == title) {
        block.level = 1;
      } else if (block.level > base) {
        block.level = static_cast<std::uint8_t>(std::min(block.level - least + 2, 6));
      } else {
        block.level = base == 1 && block.level == 1 ? 1 : 2;
      }
    }
  }

  Page& page_;
  Guesses& guesses_;
};

}  // namespace

void find_title(Page& page, Guesses& guesses) {
  Finder(page, guesses).run();
}

}  // namespace ibid::import::html
