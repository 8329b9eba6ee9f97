#include "import/html/plain_notes.h"

#include <algorithm>
#include <set>

#include "import/html/note_links.h"
#include "import/label.h"
#include "import/letters.h"
#include "import/lexicon.h"
#include "import/markers.h"
#include "import/note_series.h"
#include "import/notes.h"

namespace ibid::import::html {
namespace {

// Whether a draft has the item's text: a marker that was found already is no words of it.
bool is_shown(const Item& item) {
  return item.piece == Piece::text || item.piece == Piece::raw || item.piece == Piece::code ||
         item.piece == Piece::image;
}

using RaisedLabel = std::optional<std::string>;

// What is raised is a label, or several: in "Mr <sup>a b!</sup>" the letter is none.
std::vector<RaisedLabel> raised_labels(const std::vector<Item>& items) {
  std::vector<RaisedLabel> labels(items.size());
  std::size_t begin = 0;
  bool other_words = false;
  const auto end_stretch = [&](std::size_t end) {
    for (; begin < end; ++begin)
      if (other_words) labels[begin].reset();
    other_words = false;
  };
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Item& item = items[i];
    if (!is_shown(item) || trimmed(item.text).empty()) continue;
    if ((item.style.flags & superscript) == 0) {
      end_stretch(i);
    } else {
      if (item.piece == Piece::text) labels[i] = label_of(item.text);
      other_words = other_words || !labels[i];
    }
  }
  end_stretch(items.size());
  return labels;
}

// A raised label reads like one in brackets.
std::string drafted_text(const Item& item, const RaisedLabel& label) {
  if (label) return "[" + *label + "]";
  if (item.piece == Piece::line_break) return "\n";
  return is_shown(item) ? item.text : std::string();
}

std::string draft_text(const Block& block) {
  const std::vector<RaisedLabel> labels = raised_labels(block.items);
  std::string text;
  for (std::size_t i = 0; i < block.items.size(); ++i)
    text += drafted_text(block.items[i], labels[i]);
  return text;
}

// Whether the text opens with a raised label, without brackets of its own.
bool opens_raised(const Block& block) {
  const std::vector<RaisedLabel> labels = raised_labels(block.items);
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (!drafted_text(block.items[i], labels[i]).empty())
      return labels[i] && block.items[i].text.find('[') == std::string::npos;
  return false;
}

// Cuts a block at its breaks where every line begins like a note.
void cut_lists(Page& page) {
  std::vector<Block> result;
  result.reserve(page.blocks.size());
  for (Block& block : page.blocks) {
    std::vector<std::vector<Item>> lines(1);
    for (const Item& item : block.items) {
      if (item.piece == Piece::line_break) {
        lines.emplace_back();
      } else {
        lines.back().push_back(item);
      }
    }
    Block part = block;
    const auto begins = [&](const std::vector<Item>& line) {
      part.items = line;
      return note_start(draft_text(part)).has_value();
    };
    if (block.kind != Kind::paragraph || lines.size() < 2 ||
        !std::all_of(lines.begin(), lines.end(), begins)) {
      result.push_back(std::move(block));
      continue;
    }
    for (std::vector<Item>& line : lines) {
      part.items = std::move(line);
      result.push_back(part);
    }
  }
  page.blocks = std::move(result);
}

// The number that a browser shows before an item, for the first block of each.
std::vector<std::string> item_numbers(const Page& page) {
  std::vector<std::string> numbers(page.blocks.size());
  std::vector<std::uint32_t> counts(page.containers.size(), 0);
  std::vector<bool> seen(page.containers.size(), false);
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const Index item = around(page, page.blocks[b].container, Box::item);
    if (item == 0 || seen[item]) continue;
    seen[item] = true;
    const Index list = page.containers[item].parent;
    if (page.containers[list].ordered && page.containers[list].style == '1')
      numbers[b] = std::to_string(page.containers[list].start + counts[list]++);
  }
  return numbers;
}

struct Drafted {
  Draft draft;
  std::vector<std::size_t> blocks;  ///< of every paragraph
  std::vector<std::string> numbers;
};

Drafted drafted(const Page& page) {
  Drafted result;
  result.numbers = item_numbers(page);
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const Block& block = page.blocks[b];
    Paragraph paragraph;
    paragraph.text = draft_text(block);
    paragraph.line = block.line;
    paragraph.raised = opens_raised(block);
    if (!result.numbers[b].empty()) paragraph.text = result.numbers[b] + ". " + paragraph.text;
    if (paragraph.text.empty()) continue;
    const bool words = block.kind == Kind::paragraph && block.part == Part::text;
    const bool heads = block.kind == Kind::heading && !is_notes_heading(plain(block));
    if (!words || heads) paragraph.role = import::Role::furniture;
    if (block.kind == Kind::heading && is_notes_heading(plain(block)))
      paragraph.role = import::Role::prose;
    result.draft.paragraphs.push_back(std::move(paragraph));
    result.blocks.push_back(b);
  }
  return result;
}

// Takes the label off the front of a note, and the break behind it.
void strip(Block& block, std::size_t length) {
  const std::vector<RaisedLabel> labels = raised_labels(block.items);
  for (std::size_t i = 0; i < block.items.size() && length > 0; ++i) {
    Item& item = block.items[i];
    const std::size_t shown = drafted_text(item, labels[i]).size();
    const std::size_t taken = std::min(length, shown);
    if (is_shown(item)) item.text.erase(0, labels[i] ? std::string::npos : taken);
    length -= taken;
  }
  const auto first = std::find_if(block.items.begin(), block.items.end(), [](const Item& item) {
    return item.piece == Piece::line_break || (is_shown(item) && !item.text.empty());
  });
  if (first != block.items.end() && first->piece == Piece::line_break) block.items.erase(first);
}

void take_roles(Page& page, const Drafted& drafted) {
  Index base = 0;
  for (std::size_t i = 0; i < drafted.blocks.size(); ++i) {
    const Paragraph& paragraph = drafted.draft.paragraphs[i];
    Block& block = page.blocks[drafted.blocks[i]];
    if (paragraph.role == import::Role::note) {
      const std::string& number = drafted.numbers[drafted.blocks[i]];
      block.part = Part::note;
      block.label = paragraph.label;
      const Index item = around(page, block.container, Box::item);
      base = number.empty() ? block.container : item;
      strip(block,
            paragraph.skip - (number.empty() ? 0 : std::min(paragraph.skip, number.size() + 2)));
    } else if (paragraph.role == import::Role::in_note) {
      block.part = Part::in_note;
    }
    if (paragraph.in_notes()) block.base = base;
  }
}

// Makes markers of the labels in the block of one paragraph.
class Marking {
 public:
  Marking(const Labels& labels, const Renaming& names, std::size_t paragraph)
      : labels_(labels), names_(names), paragraph_(paragraph) {}

  void run(Block& block) {
    std::vector<Item> out;
    const std::vector<RaisedLabel> raised = raised_labels(block.items);
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      Item& item = block.items[i];
      const RaisedLabel& label = raised[i];
      const bool first = out.empty() && block.part == Part::note;
      if (label && marks_note(*label) && !first) {
        put(out, *label, item.style);
      } else if (item.piece == Piece::text && item.text.find('[') != std::string::npos) {
        cut(item, out);
      } else {
        out.push_back(std::move(item));
      }
    }
    block.items = std::move(out);
  }

 private:
  bool marks_note(std::string_view label) const {
    return labels_.contains(names_.name(paragraph_, label));
  }

  void put(std::vector<Item>& out, std::string_view label, Style style) {
    if (!out.empty() && out.back().piece == Piece::text) {
      std::string& text = out.back().text;
      const std::size_t end = text.find_last_not_of(' ') + 1;
      if (end == 0 || text[end - 1] != ']') text.erase(end);
      if (text.empty()) out.pop_back();
    }
    style.link = 0;
    style.flags &= static_cast<std::uint8_t>(~(superscript | subscript));
    out.push_back({Piece::marker, std::string(names_.name(paragraph_, label)), style, 0});
  }

  void cut(const Item& item, std::vector<Item>& out) {
    std::size_t done = 0;
    // marks() takes none that opens the text, but here something may stand before it.
    const std::string text = (out.empty() ? "" : " ") + item.text;
    const std::size_t shift = text.size() - item.text.size();
    for (const Mark& mark : marks(text)) {
      if (!marks_note(mark.label.text)) continue;
      Item before = item;
      before.text = item.text.substr(done, mark.begin - shift - done);
      if (!before.text.empty()) out.push_back(std::move(before));
      put(out, mark.label.text, item.style);
      done = mark.end - shift;
    }
    Item rest = item;
    rest.text = item.text.substr(done);
    if (!rest.text.empty()) out.push_back(std::move(rest));
  }

  const Labels& labels_;
  const Renaming& names_;
  std::size_t paragraph_;
};

// What the finders found in the draft, in the page. A block that is not in the draft has no text.
void mark(Page& page, const Drafted& drafted, const Labels& markers, const Renaming& names) {
  if (markers.empty()) return;
  for (std::size_t i = 0; i < drafted.blocks.size(); ++i) {
    Block& block = page.blocks[drafted.blocks[i]];
    if (block.kind != Kind::heading || block.level != 1) Marking(markers, names, i).run(block);
  }
}

}  // namespace

void find_plain_notes(Page& page, Guesses& guesses) {
  cut_lists(page);
  Drafted found = drafted(page);
  Labels notes = find_notes(found.draft, guesses);
  const Renaming names = number_through(found.draft, notes, guesses);
  const Labels markers = find_markers(found.draft, notes, {}, guesses);
  take_roles(page, found);
  mark(page, found, markers, names);
}

}  // namespace ibid::import::html
