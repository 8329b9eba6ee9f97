#include "import/html/note_rewrite.h"

#include <map>

#include "import/letters.h"

namespace ibid::import::html {
namespace {

// Rewrites the pieces of a block: markers become pieces, labels and arrows go.
class Rewriter {
 public:
  Rewriter(Page& page, const Pairs& pairs) : page_(page), pairs_(pairs) {
    for (const Marker& marker : pairs.markers) marked_.emplace(marker.link.begin, &marker);
    for (const Note& note : pairs.notes) note_at_.emplace(note.block, &note);
    for (const InnerLink& link : pairs.links) {
      if (leads_back(link)) {
        back_.emplace(link.begin, &link);
      } else if (mentions_note(link)) {
        unlink(link);
      }
    }
  }

  void run() {
    for (std::size_t b = 0; b < page_.blocks.size(); ++b) rewrite(b);
  }

 private:
  // From a note to where it is called, and no part of its words.
  bool leads_back(const InnerLink& link) const {
    const Block& block = page_.blocks[link.begin.block];
    if (block.part != Part::note && block.part != Part::in_note) return false;
    const auto anchor = pairs_.anchors.find(link.target);
    const bool earlier = anchor != pairs_.anchors.end() && anchor->second < link.begin;
    if (!earlier || link.at_start || marked_.contains(link.begin)) return false;
    const std::string words = lowered(link.text.substr(0, 40));
    return is_sign(link.text) || words.find("back") != std::string::npos ||
           words.find("return") != std::string::npos || words == "text";
  }

  bool mentions_note(const InnerLink& link) const {
    if (marked_.contains(link.begin)) return false;
    const auto anchor = pairs_.anchors.find(link.target);
    if (anchor == pairs_.anchors.end()) return false;
    const auto note = note_at_.find(anchor->second.block);
    return note != note_at_.end() && anchor->second.item <= note->second->start;
  }
  void unlink(const InnerLink& link) {
    for (std::size_t i = link.begin.item; i < link.end; ++i)
      page_.blocks[link.begin.block].items[i].style.link = 0;
  }

  void rewrite(std::size_t b) {
    std::vector<Item>& items = page_.blocks[b].items;
    std::vector<Item> out;
    std::size_t i = 0;
    if (const auto note = note_at_.find(b); note != note_at_.end()) {
      i = put_start(*note->second, items, out);
    }
    while (i < items.size()) {
      const auto mark = marked_.find(Place{b, i});
      const auto back = back_.find(Place{b, i});
      if (mark != marked_.end()) {
        put_marker(*mark->second, out);
        i = mark->second->link.end;
        if (i < items.size()) close_bracket(items[i]);
      } else if (back != back_.end()) {
        drop(back->second->text, out);
        i = back->second->end;
      } else {
        if (items[i].piece != Piece::text || !items[i].text.empty())
          out.push_back(std::move(items[i]));
        ++i;
      }
    }
    trim_end(out);
    items = std::move(out);
  }

  // The pieces before the text of a note. What is a word and not its label stays as a comment.
  static std::size_t put_start(const Note& note, std::vector<Item>& items, std::vector<Item>& out) {
    std::string dropped;
    bool labelled = note.printed.empty();
    for (std::size_t i = 0; i < note.start; ++i) {
      if (items[i].piece != Piece::text) {
        out.push_back(std::move(items[i]));
      } else if (!is_sign(items[i].text)) {
        const bool is_label = !labelled && label_of(items[i].text) == note.printed;
        if (!is_label) dropped += (dropped.empty() ? "" : " ") + items[i].text;
        labelled = labelled || is_label;
      }
    }
    // At the end: a comment at the front would be a paragraph of its own.
    if (!dropped.empty()) items.push_back({Piece::comment, dropped, {}, 0});
    if (note.start < items.size()) items[note.start].text.erase(0, note.skip);
    return note.start;
  }

  void drop(const std::string& text, std::vector<Item>& out) const {
    if (!is_sign(text)) out.push_back({Piece::comment, text, {}, 0});
  }

  void put_marker(const Marker& marker, std::vector<Item>& out) {
    std::vector<Item> anchors;
    while (!out.empty() && out.back().piece == Piece::anchor) {
      anchors.push_back(std::move(out.back()));
      out.pop_back();
    }
    bracket_ = '\0';
    set_close(out);
    out.insert(out.end(), anchors.rbegin(), anchors.rend());
    Style style = page_.blocks[marker.link.begin.block].items[marker.link.begin.item].style;
    style.link = 0;
    style.flags &= static_cast<std::uint8_t>(~(superscript | subscript));
    out.push_back({Piece::marker, label(marker), style, 0});
  }
  // The page set the marker off by a space or a bracket; the source format does not. Behind a
  // bracket the space stays.
  void set_close(std::vector<Item>& out) {
    while (!out.empty() && out.back().piece == Piece::text) {
      std::string& text = out.back().text;
      if (bracket_ == '\0' && !text.empty() && text.back() == '[') {
        bracket_ = ']';
        text.pop_back();
      }
      const std::size_t end = text.find_last_not_of(' ');
      const bool bracket = end != std::string::npos && text[end] == ']';
      if (!bracket) text.erase(end == std::string::npos ? 0 : end + 1);
      if (!text.empty()) return;
      out.pop_back();
    }
  }
  std::string label(const Marker& marker) const {
    if (!marker.note) return marker.label;
    const Note& note = pairs_.notes[*marker.note];
    const bool as_printed =
        note.label == note.printed || note.label == note.called || is_misprinted(marker, note);
    return as_printed && !marker.label.empty() ? marker.label : note.label;
  }

  void close_bracket(Item& next) const {
    if (bracket_ != '\0' && next.piece == Piece::text && !next.text.empty() &&
        next.text.front() == bracket_)
      next.text.erase(0, 1);
  }

  static void trim_end(std::vector<Item>& items) {
    while (!items.empty() && items.back().piece == Piece::text) {
      std::string& text = items.back().text;
      text.erase(text.find_last_not_of(' ') + 1);
      if (!text.empty()) return;
      items.pop_back();
    }
  }

  Page& page_;
  const Pairs& pairs_;
  std::map<Place, const Marker*> marked_;
  std::map<std::size_t, const Note*> note_at_;
  std::map<Place, const InnerLink*> back_;
  char bracket_ = '\0';
};

}  // namespace

void rewrite_notes(Page& page, const Pairs& pairs) {
  Rewriter(page, pairs).run();
}

}  // namespace ibid::import::html
