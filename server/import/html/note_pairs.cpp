#include "import/html/note_pairs.h"

#include <algorithm>
#include <array>
#include <set>

#include "import/html/elements.h"
#include "import/label.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

constexpr std::size_t no_note = static_cast<std::size_t>(-1);

// "see note 12": words before a number that make it a mention and no marker.
bool mentions(std::string_view before) {
  constexpr std::array<std::string_view, 17> words = {
      "note", "notes", "n.",     "nn.",  "fn.",     "footnote", "footnotes", "see",    "and",
      "&",    "прим.", "сноска", "anm.", "fußnote", "page",     "p.",        "chapter"};
  const std::string lower = lowered(before.substr(before.size() > 40 ? before.size() - 40 : 0));
  const std::string_view text = trimmed(lower);
  if (text.empty()) return false;
  const std::string_view word = text.substr(text.find_last_of(" (") + 1);
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Pairing {
 public:
  explicit Pairing(const Page& page) : page_(page) {
    pairs_.anchors = anchors_of(page);
    pairs_.links = inner_links(page);
    const std::size_t count = page.blocks.size();
    starts_.resize(count);
    for (std::size_t b = 0; b < count; ++b) starts_[b] = start_length(page, page.blocks[b]);
    leads_back_.assign(count, false);
    would_lead_back_.assign(count, false);
    note_at_.assign(count, no_note);
    look_back();
  }

  Pairs run() {
    std::set<std::size_t> blocks;
    for (const InnerLink& link : pairs_.links) {
      const std::optional<std::size_t> block = called_block(link);
      if (block) blocks.insert(*block);
    }
    if (blocks.empty()) return std::move(pairs_);
    add_items(blocks);
    add_between(blocks);
    for (const std::size_t block : blocks) add_note(block);
    number_items();
    for (const InnerLink& link : pairs_.links) add_marker(link);
    return std::move(pairs_);
  }

 private:
  void look_back() {
    for (const InnerLink& link : pairs_.links) {
      const bool back = link.at_start || is_sign(link.text) || word_back(link);
      if (!back) continue;
      const auto anchor = pairs_.anchors.find(link.target);
      const std::size_t b = link.begin.block;
      if (anchor == pairs_.anchors.end()) {
        if (link.at_start && label_of(link.text)) would_lead_back_[b] = true;
      } else if (anchor->second.block < b) {
        leads_back_[b] = true;
      }
    }
  }
  static bool word_back(const InnerLink& link) {
    const std::string words = lowered(link.text.substr(0, 40));
    return words.find("back") != std::string::npos || words.find("return") != std::string::npos;
  }

  // The words before a link, in its block.
  std::string before(const InnerLink& link) const {
    const std::vector<Item>& items = page_.blocks[link.begin.block].items;
    for (std::size_t i = link.begin.item; i-- > 0;)
      if (items[i].piece == Piece::text && !trimmed(items[i].text).empty()) return items[i].text;
    return {};
  }
  bool bracketed(const InnerLink& link, const std::string& before) const {
    return link.text.find_first_of("[(") != std::string::npos ||
           (!before.empty() && before.back() == '[');
  }
  bool may_mark(const InnerLink& link) const {
    const std::optional<std::string> label = label_of(link.text);
    if (!label && !link.says_note) return false;
    const std::string words = before(link);
    if (link.raised || link.says_note || bracketed(link, words)) return true;
    return !mentions(words);
  }

  // The block to which a marker leads forward, if that begins a note.
  std::optional<std::size_t> called_block(const InnerLink& link) const {
    if (!may_mark(link)) return std::nullopt;
    if (link.at_start && !link.raised && !link.says_note) return std::nullopt;
    const auto anchor = pairs_.anchors.find(link.target);
    if (anchor == pairs_.anchors.end() || anchor->second < link.begin) return std::nullopt;
    const std::size_t b = anchor->second.block;
    const bool fits = b != link.begin.block && anchor->second.item <= starts_[b] && may_be_note(b);
    if (!fits) return std::nullopt;
    const bool evident = leads_back_[b] || is_of_notes(b) ||
                         (printed(b) == label_of(link.text).value_or("") && !printed(b).empty());
    return evident ? std::optional(b) : std::nullopt;
  }
  bool may_be_note(std::size_t b) const {
    const Block& block = page_.blocks[b];
    return (block.kind == Kind::paragraph || block.kind == Kind::term) && block.part == Part::text;
  }
  bool is_of_notes(std::size_t b) const {
    if (is_note_class(page_.blocks[b].classes)) return true;
    constexpr int far = 3;
    Index at = page_.blocks[b].container;
    for (int i = 0; i < far && at != 0; ++i, at = page_.containers[at].parent)
      if (is_note_class(page_.containers[at].text)) return true;
    return false;
  }

  // One label before the text; several are ways back, such as Wikipedia's letters.
  std::string printed(std::size_t b) const {
    const std::vector<Item>& items = page_.blocks[b].items;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < starts_[b]; ++i)
      if (items[i].piece == Piece::text)
        if (const auto label = label_of(items[i].text)) labels.push_back(*label);
    if (!labels.empty()) return labels.size() == 1 ? labels.front() : std::string();
    const std::optional<NoteStart> start = text_start(b);
    return start ? std::string(start->label.text) : std::string();
  }
  std::optional<NoteStart> text_start(std::size_t b) const {
    const std::vector<Item>& items = page_.blocks[b].items;
    if (starts_[b] >= items.size() || items[starts_[b]].piece != Piece::text) return std::nullopt;
    return note_start(items[starts_[b]].text);
  }

  // All items of a list that holds notes are notes.
  void add_items(std::set<std::size_t>& blocks) {
    std::set<Index> lists;
    for (const std::size_t b : blocks) {
      const Index item = around(page_, page_.blocks[b].container, Box::item);
      if (item != 0) lists.insert(page_.containers[item].parent);
    }
    std::set<Index> seen;
    for (std::size_t b = 0; b < page_.blocks.size(); ++b) {
      const Index item = around(page_, page_.blocks[b].container, Box::item);
      if (item != 0 && may_be_note(b) && lists.contains(page_.containers[item].parent) &&
          seen.insert(item).second)
        blocks.insert(b);
    }
  }

  // What looks like a note among notes is one, whether or not anything calls it.
  void add_between(std::set<std::size_t>& blocks) {
    constexpr std::size_t far = 4;
    const std::size_t first = *blocks.begin();
    const std::size_t end = std::min(page_.blocks.size(), *blocks.rbegin() + far);
    std::uint32_t last = 0;
    for (std::size_t b = first; b < end; ++b) {
      const std::optional<NoteStart> start = text_start(b);
      const bool rises = start && start->form != ' ' && start->label.kind == Label{}.kind &&
                         last > 0 && start->label.value == last + 1 && b < *blocks.rbegin();
      if (!blocks.contains(b) && may_be_note(b) &&
          (rises || ((would_lead_back_[b] || leads_back_[b]) && !printed(b).empty())))
        blocks.insert(b);
      if (!blocks.contains(b)) continue;
      const std::string name = printed(b);
      const std::optional<Label> label = read_label(name);
      last = label && label->kind == Label{}.kind ? label->value : 0;
    }
  }

  // Of the text behind the start of a note: the label, or what sets off a label before it.
  std::size_t label_length(std::size_t b, bool labelled) const {
    const std::vector<Item>& items = page_.blocks[b].items;
    const std::optional<NoteStart> start = text_start(b);
    if (starts_[b] >= items.size() || items[starts_[b]].piece != Piece::text) return 0;
    if (!labelled && start) return start->length;
    const std::string& text = items[starts_[b]].text;
    std::size_t length = std::min(text.find_first_not_of(' '), text.size());
    const bool sign = labelled && length < text.size() &&
                      std::string_view(".):]").find(text[length]) != std::string_view::npos &&
                      text.substr(length, 2) != "..";
    if (sign) ++length;
    return std::min(text.find_first_not_of(' ', length), text.size());
  }

  void add_note(std::size_t b) {
    Note note;
    note.block = b;
    note.printed = printed(b);
    note.start = starts_[b];
    const std::vector<Item>& items = page_.blocks[b].items;
    bool in_start = false;
    for (std::size_t i = 0; i < starts_[b]; ++i)
      in_start = in_start || (items[i].piece == Piece::text && label_of(items[i].text).has_value());
    note.skip = label_length(b, in_start);
    note_at_[b] = pairs_.notes.size();
    pairs_.notes.push_back(std::move(note));
  }

  // What the browser numbers.
  void number_items() {
    std::map<Index, std::size_t> counts;
    for (Note& note : pairs_.notes) {
      const Index item = around(page_, page_.blocks[note.block].container, Box::item);
      if (item == 0) continue;
      const Index list = page_.containers[item].parent;
      const auto count = counts.emplace(list, page_.containers[list].start).first;
      note.ordinal = count->second++;
    }
  }

  void add_marker(const InnerLink& link) {
    if (!may_mark(link) || (link.at_start && note_at_[link.begin.block] != no_note)) return;
    const auto anchor = pairs_.anchors.find(link.target);
    Marker marker{link, label_of(link.text).value_or(""), std::nullopt};
    if (anchor == pairs_.anchors.end()) {
      const bool plain = !link.raised && !link.says_note && !bracketed(link, before(link));
      if (plain || marker.label.empty()) return;
    } else {
      const std::size_t b = anchor->second.block;
      if (note_at_[b] == no_note || anchor->second.item > starts_[b] || b == link.begin.block)
        return;
      marker.note = note_at_[b];
      Note& note = pairs_.notes[note_at_[b]];
      if (note.called.empty()) note.called = marker.label;
    }
    pairs_.markers.push_back(std::move(marker));
  }

  const Page& page_;
  Pairs pairs_;
  std::vector<std::size_t> starts_;
  std::vector<bool> leads_back_;
  std::vector<bool> would_lead_back_;
  std::vector<std::size_t> note_at_;
};

}  // namespace

bool is_misprinted(const Marker& marker, const Note& note) {
  const std::optional<Label> read = read_label(marker.label);
  return read && read->kind == import::Kind::letter &&
         marker.label != (note.printed.empty() ? note.called : note.printed);
}

Pairs pair_notes(const Page& page) {
  return Pairing(page).run();
}

}  // namespace ibid::import::html
