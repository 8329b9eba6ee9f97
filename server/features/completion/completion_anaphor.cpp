// Ibid. as a completion: offered only where it is put to the test.
//
// The chapter is read with an Ibid. in the place of what is typed, and the note followed as all
// notes are; so whatever makes an Ibid. doubtful elsewhere does so here.

#include <algorithm>

#include "features/completion/completion_parts.h"

namespace ibid::features {
namespace {

using citation::Form;
using model::Subject;
using model::Thing;

struct Spelling {
  std::string at_the_begin = "Ibid.";
  std::string within = "ibid.";
};

bool starts_note(const model::Chapter& chapter, Subject note, text::Offset at) {
  const text::Span content =
      note.thing == Thing::note
          ? chapter.note(note.number)(chapter.note(note.number)->content)
          : chapter.inline_note(note.number)(chapter.inline_note(note.number)->content);
  const text::Offset begin = std::min(content.begin, at);
  return chapter.text().slice({begin, at}).find_first_not_of(" \t\r\n*_") == std::string::npos;
}

// As the chapter writes it: `Ebd.`, `Там же`.
Spelling spelling(const model::Edition& edition, std::size_t chapter, Subject but) {
  Spelling out;
  const model::Chapter& text = edition[chapter];
  std::optional<std::string> first;
  std::optional<std::string> later;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    if (note.note == but) continue;
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      if (note.sources[i].form != Form::ibid) continue;
      const auto words = model::citation_of(edition, {{chapter, note.note}, i});
      auto& known = i == 0 ? first : later;
      if (!known) known = text.text().slice(words(words->head));
    }
  }
  if (first && first->find_first_of("[]{}\n") == std::string::npos) out.at_the_begin = *first;
  if (later && later->find_first_of("[]{}\n") == std::string::npos) {
    out.within = *later;
  } else if (out.at_the_begin != "Ibid.") {
    out.within = out.at_the_begin;
  }
  return out;
}

// The Ibid. that begins at a byte.
const model::Source* followed(const model::Edition& edition, std::size_t chapter,
                              text::Offset begin) {
  for (const Subject note : edition[chapter].all_at(begin)) {
    if (note.thing != Thing::note && note.thing != Thing::inline_note) continue;
    const model::NoteSources* cited = edition.sources(chapter).of(note);
    if (!cited) return nullptr;
    for (std::uint32_t i = 0; i < cited->sources.size(); ++i) {
      const auto words = model::citation_of(edition, {{chapter, note}, i});
      if (words->form == Form::ibid && words(words->head).begin == begin) return &cited->sources[i];
    }
    return nullptr;
  }
  return nullptr;
}

}  // namespace

std::optional<OfferedAnaphor> anaphor_for(const CompletionPlace& place, text::Span replaced) {
  using Style = model::IbidUse::Style;
  if (!place.typing.note || place.edition.conventions().ibid.style == Style::avoid) {
    return std::nullopt;
  }
  const Subject note = *place.typing.note;
  const Spelling spelled = spelling(place.edition, place.index, note);
  const std::string& text =
      starts_note(place.chapter(), note, replaced.begin) ? spelled.at_the_begin : spelled.within;
  const text::Edit edit{replaced, text};
  const model::Edition then = place.edition.with(
      place.index, std::make_shared<const model::Chapter>(place.chapter().with({&edit, 1})));
  const model::Source* source = followed(then, place.index, replaced.begin);
  if (!source || source->status != model::Status::resolved || !source->work) return std::nullopt;
  return OfferedAnaphor{text, source->work, source->volume};
}

}  // namespace ibid::features
