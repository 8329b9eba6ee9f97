// Where a note's marker stands: behind a blank, before a stop, or right at another marker.
#include <optional>

#include "prose/looks.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

constexpr Offset object_bytes = 3;  // of U+FFFC

bool calls_a_note(const Object& object) {
  return object.kind == Object::Kind::marker || object.kind == Object::Kind::note;
}

// Of `[^12]` 12.
std::string label_of(const Passage& passage, const Object& object) {
  if (object.kind == Object::Kind::note) return "an inline note";
  const std::string_view raw = passage.bytes.substr(object.whole.begin, object.whole.size());
  return raw.size() < 4 ? std::string(raw) : std::string(raw.substr(2, raw.size() - 3));
}

void look_before(const Passage& passage, const Object& object, Spots& out) {
  const std::string_view text = passage.text;
  if (object.at < 2 || text[object.at - 1] != ' ') return;
  const Offset blank = object.at - 1;
  // Between two markers it keeps them apart; behind a bracket or a dash there is no word.
  if (blank >= object_bytes && passage.object_at(blank - object_bytes)) return;
  if (std::string_view("([-/").find(text[blank - 1]) != std::string_view::npos) return;
  if (text.substr(0, blank).ends_with("–") || text.substr(0, blank).ends_with("—")) return;
  Spot& spot = add(out, Sight::blank_before_marker, passage, {object.at, object.at + object_bytes});
  spot.mend = {passage.places[blank], passage.places[object.at]};
  const std::string_view raw = passage.bytes.substr(spot.mend.begin, spot.mend.size());
  if (raw.find_first_not_of(' ') == raw.npos) spot.instead = "";
}

// A mark glued to a quoted word speaks of that word; at a line's begin it may be a note's label.
bool is_in_its_place(const Passage& passage, Offset run) {
  const std::string_view before = std::string_view(passage.text).substr(0, run);
  if (before.empty() || before.back() == '\n' || before.back() == ' ') return true;
  for (const std::string_view mark : {"’", "”", "»", "\"", "'", "›", "“", "‘", "«", "‹"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

// The stop behind a run of markers, where there is one; a blank before it is one too many.
std::optional<Offset> stop_behind(std::string_view text, Offset end) {
  if (end + 1 < text.size() && text[end] == ' ') ++end;
  if (end >= text.size() || std::string_view(",.;:").find(text[end]) == std::string_view::npos)
    return std::nullopt;
  const char next = end + 1 < text.size() ? text[end + 1] : ' ';
  if (next != ' ' && next != '\n' && next != ')') return std::nullopt;
  return end;
}

void look_behind(const Passage& passage, std::size_t first, std::size_t last, Spots& out) {
  const Offset end = passage.objects[last].at + object_bytes;
  const auto stop = stop_behind(passage.text, end);
  if (!stop || is_in_its_place(passage, passage.objects[first].at)) return;
  Spot& spot = add(out, Sight::marker_before_stop, passage, {passage.objects[last].at, end});
  spot.words = passage.text[*stop];
  const Span whole{passage.objects[first].whole.begin, passage.objects[last].whole.end};
  // Nothing may stand between but a blank: no end of emphasis, no line's end.
  const Span between{whole.end, passage.places[*stop]};
  const std::string_view raw = passage.bytes.substr(between.begin, between.size());
  if (raw.find_first_not_of(' ') != raw.npos) return;
  spot.mend = {whole.begin, between.end + 1};
  spot.instead = passage.text[*stop] + std::string(passage.bytes.substr(whole.begin, whole.size()));
}

}  // namespace

void look_at_markers(const Passage& passage, Spots& out) {
  if (passage.in_note) return;
  const auto& objects = passage.objects;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    if (!calls_a_note(objects[i])) continue;
    look_before(passage, objects[i], out);
    std::size_t last = i;
    while (last + 1 < objects.size() && calls_a_note(objects[last + 1]) &&
           objects[last + 1].at == objects[last].at + object_bytes) {
      ++last;
      add(out, Sight::markers_touching, passage,
          {objects[last].at, objects[last].at + object_bytes})
          .words =
          label_of(passage, objects[last - 1]) + " and " + label_of(passage, objects[last]);
    }
    look_behind(passage, i, last, out);
    i = last;
  }
}

}  // namespace ibid::prose
