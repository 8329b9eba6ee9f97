#include "import/html/link_notes.h"

#include <algorithm>
#include <map>
#include <set>

#include "import/draft.h"
#include "import/html/note_pairs.h"
#include "import/html/note_rewrite.h"
#include "import/label.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

enum class Series : std::uint8_t { number, star, other };

Series series_of(const std::string& label) {
  const std::optional<Label> read = read_label(label);
  if (!read || read->text.size() != label.size()) return Series::other;
  if (read->kind == import::Kind::number) return Series::number;
  return read->kind == import::Kind::letter ? Series::other : Series::star;
}

// Every note gets the label it prints, or by which it is called. Where one label would stand for
// several notes, the series is numbered through.
void give_labels(const Page& page, Pairs& pairs, Guesses& guesses) {
  std::set<std::string> taken;
  std::set<Series> twice;
  for (Note& note : pairs.notes) {
    note.label = !note.printed.empty()  ? note.printed
                 : !note.called.empty() ? note.called
                                        : std::to_string(std::max<std::size_t>(1, note.ordinal));
    if (!taken.insert(note.label).second) twice.insert(series_of(note.label));
  }
  std::map<Series, std::size_t> counts;
  std::map<std::string, std::size_t> copies;
  for (Note& note : pairs.notes) {
    const Series series = series_of(note.label);
    const std::size_t count = ++counts[series];
    if (!twice.contains(series)) continue;
    if (series == Series::other) {
      const std::size_t copy = ++copies[note.label];
      if (copy > 1) note.label += "-" + std::to_string(copy);
    } else {
      note.label = std::to_string(count) + (series == Series::star ? "*" : "");
    }
  }
  if (twice.empty()) return;
  guesses.push_back({page.blocks[pairs.notes.front().block].line, Certainty::sure,
                     "numbered the notes through, for several bear the same label"});
}

// Where every note ends.
class Extents {
 public:
  Extents(Page& page, const Pairs& pairs) : page_(page), notes_(pairs.notes) {
    first_.assign(page.containers.size(), none);
    for (std::size_t b = 0; b < page.blocks.size(); ++b)
      for (Index at = page.blocks[b].container; at != 0 && first_[at] == none;
           at = page.containers[at].parent)
        first_[at] = b;
    held_.assign(page.containers.size(), 0);
    calls_.assign(page.blocks.size(), false);
    for (const Marker& marker : pairs.markers)
      if (marker.note && notes_[*marker.note].block > marker.link.begin.block)
        calls_[marker.link.begin.block] = true;
    for (const Note& note : notes_)
      for (Index at = page.blocks[note.block].container; at != 0; at = page.containers[at].parent)
        ++held_[at];
  }

  void give_parts() {
    for (std::size_t n = 0; n < notes_.size(); ++n) {
      const std::size_t begin = notes_[n].block;
      const std::size_t next = n + 1 < notes_.size() ? notes_[n + 1].block : page_.blocks.size();
      const Index whole = whole_of(begin);
      const std::size_t end = whole != 0 ? end_within(begin, next, whole)
                                         : end_by_likeness(begin, next, n + 1 < notes_.size());
      for (std::size_t b = begin; b < end; ++b) give_part(b, begin, whole);
      page_.blocks[begin].label = notes_[n].label;
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void give_part(std::size_t b, std::size_t begin, Index whole) {
    Block& block = page_.blocks[b];
    block.part = b == begin ? Part::note : Part::in_note;
    if (block.kind == Kind::term) block.kind = html::Kind::paragraph;
    const Index definition = around(page_, block.container, Box::definition);
    block.base = whole != 0 ? whole : definition != 0 ? definition : page_.blocks[begin].container;
  }

  // The element that is the note and nothing else; 0 where there is none.
  Index whole_of(std::size_t block) const {
    Index best = 0;
    for (Index at = page_.blocks[block].container; at != 0 && first_[at] == block && held_[at] == 1;
         at = page_.containers[at].parent) {
      best = at;
      if (page_.containers[at].box == Box::item) break;
    }
    return best;
  }

  bool goes_on(std::size_t b) const {
    const Block& block = page_.blocks[b];
    return block.kind != html::Kind::heading && block.kind != html::Kind::rule &&
           block.part == Part::text;
  }
  bool is_within(std::size_t b, Index whole) const {
    Index at = page_.blocks[b].container;
    while (at != 0 && at != whole) at = page_.containers[at].parent;
    return at == whole;
  }

  std::size_t end_within(std::size_t begin, std::size_t next, Index whole) const {
    std::size_t end = begin + 1;
    while (end < next && goes_on(end) && is_within(end, whole)) ++end;
    return end;
  }

  // Paragraphs between two notes belong to the first, unless they call a later one; behind the last
  // note, those that are alike.
  std::size_t end_by_likeness(std::size_t begin, std::size_t next, bool another) const {
    constexpr std::size_t longest = 4;
    const std::string& classes = page_.blocks[begin].classes;
    std::size_t end = begin + 1;
    while (end < next && goes_on(end) && page_.blocks[end].kind != html::Kind::comment) {
      const bool in_definition = around(page_, page_.blocks[end].container, Box::definition) != 0;
      if (!another && !in_definition && (classes.empty() || page_.blocks[end].classes != classes))
        break;
      if (calls_[end]) return begin + 1;
      ++end;
    }
    return another && end < next && end - begin > longest ? begin + 1 : end;
  }

  Page& page_;
  const std::vector<Note>& notes_;
  std::vector<std::size_t> first_;
  std::vector<std::size_t> held_;
  std::vector<bool> calls_;  ///< of every block: a later note
};

// A note whose label stands in a paragraph of its own begins with the next one.
void join_bare_labels(Page& page) {
  for (std::size_t b = 0; b + 1 < page.blocks.size(); ++b) {
    Block& block = page.blocks[b];
    Block& next = page.blocks[b + 1];
    if (block.part != Part::note || !block.items.empty() || next.part != Part::in_note) continue;
    next.part = Part::note;
    next.label = block.label;
    block.part = Part::in_note;
  }
  std::erase_if(page.blocks, [](const Block& block) {
    return block.part == Part::in_note && block.items.empty() &&
           block.kind == html::Kind::paragraph;
  });
}

void tell(const Page& page, const Pairs& pairs, Guesses& guesses) {
  const Note& first = pairs.notes.front();
  const std::size_t count = pairs.notes.size();
  guesses.push_back({page.blocks[first.block].line, Certainty::sure,
                     count == 1 ? "read as note " + first.label + ", by its links"
                                : "read as " + std::to_string(count) + " notes, " + first.label +
                                      " to " + pairs.notes.back().label + ", by their links"});
  for (const Note& note : pairs.notes)
    if (note.called.empty())
      guesses.push_back(
          {page.blocks[note.block].line, Certainty::doubtful, "nothing calls note " + note.label});
  for (const Marker& marker : pairs.markers) {
    const std::uint32_t line = page.blocks[marker.link.begin.block].line;
    if (!marker.note) {
      guesses.push_back({line, Certainty::likely,
                         "read " + marker.label + " as the marker of a note that is not there"});
      continue;
    }
    const Note& note = pairs.notes[*marker.note];
    const bool differs =
        note.label == note.printed && !marker.label.empty() && marker.label != note.label;
    if (differs || is_misprinted(marker, note))
      guesses.push_back(
          {line, Certainty::doubtful, "marker " + marker.label + " links to note " + note.label});
  }
}

}  // namespace

bool find_linked_notes(Page& page, Guesses& guesses) {
  cut_at_notes(page);
  Pairs pairs = pair_notes(page);
  if (pairs.notes.empty()) return false;
  give_labels(page, pairs, guesses);
  tell(page, pairs, guesses);
  Extents(page, pairs).give_parts();
  rewrite_notes(page, pairs);
  join_bare_labels(page);
  return true;
}

}  // namespace ibid::import::html
