#include "model/printed.h"

namespace ibid::model {

Printed::Printed(const Chapter& chapter) {
  notes_.reserve(chapter.count(Thing::note));
  inline_notes_.reserve(chapter.count(Thing::inline_note));
  text::Offset begin = 0;
  chapter.entries().for_each_item([&](const Entry& entry) {
    for (const Note& note : entry.facts->notes) notes_.push_back({&note.citations, begin});
    for (const InlineNote& note : entry.facts->inline_notes)
      inline_notes_.push_back({&note.citations, begin});
    begin += entry.bytes;
  });
}

}  // namespace ibid::model
