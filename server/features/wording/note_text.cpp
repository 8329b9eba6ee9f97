#include "features/wording/note_text.h"

#include "features/wording/render.h"

namespace ibid::features {

std::string note_text(const model::Chapter& chapter, model::Subject note) {
  const bool labelled = note.thing == model::Thing::note;
  const Source source = source_of(chapter, note);
  const std::size_t root =
      source.node(chapter.span(note), labelled ? syntax::Kind::note : syntax::Kind::inline_note);
  return source.render(root, {.style = Style::running}).text;
}

}  // namespace ibid::features
