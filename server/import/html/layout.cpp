#include "import/html/layout.h"

#include <algorithm>

#include "import/letters.h"

namespace ibid::import::html {
namespace {

constexpr std::size_t nowhere_yet = static_cast<std::size_t>(-1);

// What the cells of a table hold.
struct Contents {
  std::size_t rows = 0;
  std::size_t columns = 0;
  bool lays_out = false;
};

class Tables {
 public:
  explicit Tables(Page& page) : page_(page), contents_(page.containers.size()) {}

  void run() {
    count_cells();
    count_blocks();
    for (Index i = 1; i < page_.containers.size(); ++i) {
      if (!in_layout(i)) continue;
      Container& box = page_.containers[i];
      if (box.box == Box::row || box.box == Box::cell) box.box = Box::group;
    }
    for (Index i = 1; i < page_.containers.size(); ++i)
      if (page_.containers[i].box == Box::table && lays_out(i))
        page_.containers[i].box = Box::group;
  }

 private:
  bool lays_out(Index table) const {
    const Contents& contents = contents_[table];
    return contents.lays_out || contents.rows < 2 || contents.columns < 2;
  }
  bool in_layout(Index i) const {
    const Index table = around(page_, i, Box::table);
    return table == 0 || lays_out(table);
  }

  void count_cells() {
    std::vector<std::size_t> cells(page_.containers.size(), 0);
    for (Index i = 1; i < page_.containers.size(); ++i) {
      const Box box = page_.containers[i].box;
      if (box != Box::row && box != Box::cell && box != Box::table) continue;
      const Index table = around(page_, page_.containers[i].parent, Box::table);
      if (table == 0) continue;
      if (box == Box::table) contents_[table].lays_out = true;
      if (box == Box::row) ++contents_[table].rows;
      if (box != Box::cell) continue;
      const Index row = around(page_, i, Box::row);
      contents_[table].columns = std::max(contents_[table].columns, ++cells[row]);
    }
  }

  void count_blocks() {
    std::vector<std::size_t> held(page_.containers.size(), 0);
    for (const Block& block : page_.blocks) {
      const Index table = around(page_, block.container, Box::table);
      if (table == 0 || block.kind == Kind::caption) continue;
      const Index cell = around(page_, block.container, Box::cell);
      const bool simple = block.kind == Kind::paragraph && block.part == Part::text &&
                          cell > table && nearest(page_, block.container) == cell;
      if (!simple || ++held[cell] > 1) contents_[table].lays_out = true;
    }
  }
  Page& page_;
  std::vector<Contents> contents_;
};

// Some pages stand in `<blockquote>` as a whole, for its margin.
void settle_margins(Page& page, Guesses& guesses) {
  std::vector<std::size_t> held(page.containers.size(), 0);
  std::vector<bool> titled(page.containers.size(), false);
  std::size_t all = 0;
  for (const Block& block : page.blocks) {
    const std::size_t size = plain(block).size();
    all += size;
    for (Index at = block.container; at != 0; at = page.containers[at].outer) {
      if (page.containers[at].box != Box::quotation) continue;
      held[at] += size;
      if (block.kind == Kind::heading) titled[at] = true;
    }
  }
  for (Index i = 1; i < page.containers.size(); ++i) {
    if (!titled[i] || held[i] * 2 <= all || page.containers[i].box != Box::quotation) continue;
    page.containers[i].box = Box::group;
    guesses.push_back({1, Certainty::likely,
                       "left a block quotation out that holds most of the page and its headings"});
  }
}

void settle_definitions(Page& page) {
  std::vector<std::size_t> first(page.containers.size(), nowhere_yet);
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const Index own = around(page, page.blocks[b].container, Box::definition);
    if (own == 0 || first[own] != nowhere_yet) continue;
    first[own] = b;
    const Block* before = b > 0 ? &page.blocks[b - 1] : nullptr;
    const Index list = page.containers[own].parent;
    const bool follows_term =
        before != nullptr && before->kind == Kind::term && before->container == list;
    const Index other = before == nullptr ? 0 : around(page, before->container, Box::definition);
    const bool follows_definition = other != 0 && page.containers[other].parent == list;
    if (!follows_term && !follows_definition) page.containers[own].box = Box::group;
  }
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    Block& block = page.blocks[b];
    if (block.kind != Kind::term) continue;
    const Index below = b + 1 < page.blocks.size()
                            ? around(page, page.blocks[b + 1].container, Box::definition)
                            : 0;
    if (below == 0 || page.containers[below].parent != block.container)
      block.kind = Kind::paragraph;
  }
}

void settle_lists(Page& page) {
  std::vector<std::size_t> held(page.containers.size(), 0);
  for (const Block& block : page.blocks) {
    const Index item = around(page, block.container, Box::item);
    if (item == 0) continue;
    Container& list = page.containers[around(page, item, Box::list)];
    if (++held[item] > 1 || block.loose || block.container != item || block.kind != Kind::paragraph)
      list.loose = true;
  }
  // The blank line within a list is one within the list around it.
  for (std::size_t i = page.containers.size(); i-- > 1;) {
    const Container& list = page.containers[i];
    const Index outer = list.box == Box::list ? around(page, list.outer, Box::list) : 0;
    if (outer != 0 && list.loose) page.containers[outer].loose = true;
  }
}

// Text in `<pre>` that was wrapped to a width is running text; short lines are verse or a drawing.
void settle_lines(Page& page) {
  constexpr std::size_t wrapped = 55;
  for (Block& block : page.blocks) {
    if (block.kind != Kind::lines) continue;
    const std::string text = plain(block);
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    if (text.size() / lines < wrapped) continue;
    block.kind = Kind::paragraph;
    for (Item& item : block.items) {
      if (item.piece != Piece::line_break) continue;
      item.piece = Piece::text;
      item.text = " ";
    }
  }
}

// A heading that is bold as a whole says so twice.
void settle_headings(Page& page) {
  for (Block& block : page.blocks) {
    if (block.kind != Kind::heading) continue;
    const bool bold = std::all_of(block.items.begin(), block.items.end(), [](const Item& item) {
      return item.piece != Piece::text || (item.style.flags & strong) != 0 ||
             trimmed(item.text).empty();
    });
    if (!bold) continue;
    for (Item& item : block.items) item.style.flags &= static_cast<std::uint8_t>(~strong);
  }
}

}  // namespace

void settle_layout(Page& page, Guesses& guesses) {
  settle_margins(page, guesses);
  settle_lines(page);
  settle_headings(page);
  settle_definitions(page);
  Tables(page).run();
  settle_lists(page);
}

}  // namespace ibid::import::html
