#include "features/answers/linked_labels.h"

#include <algorithm>
#include <optional>
#include <string>

namespace ibid::features {
namespace {

using model::Part;
using model::Subject;
using model::Thing;

const model::Label* label_at(const model::Chapter& chapter, text::Offset at) {
  for (const Subject subject : chapter.all_at(at)) {
    if (subject.thing != Thing::marker && subject.thing != Thing::note) continue;
    if (!chapter.span(subject, Part::name).touches(at)) continue;
    return subject.thing == Thing::marker ? &chapter.apparatus().label_of_marker(subject.number)
                                          : &chapter.apparatus().label_of_note(subject.number);
  }
  return nullptr;
}

}  // namespace

std::vector<text::Span> linked_labels(const model::Edition& edition, std::size_t chapter,
                                      text::Offset at) {
  const model::Chapter& text = edition[chapter];
  const model::Label* label = label_at(text, at);
  if (!label) return {};
  std::vector<text::Span> out;
  const auto add = [&](Subject subject) { out.push_back(text.span(subject, Part::name)); };
  for (const model::Number marker : label->markers) add({Thing::marker, marker});
  for (const model::Number note : label->notes) add({Thing::note, note});
  const auto& mentions = text.apparatus().prose_references();
  for (model::Number i = 0; i < mentions.size(); ++i) {
    if (mentions[i].to != model::ProseReference::To::note) continue;
    const auto note = text.apparatus().note_numbered(mentions[i].number);
    if (!note || text.apparatus().note_of(*label) != note) continue;
    if (std::to_string(mentions[i].number) != label->text) return {};
    add({Thing::prose_reference, i});
  }
  if (out.size() < 2) return {};
  std::sort(out.begin(), out.end(), [](text::Span a, text::Span b) { return a.begin < b.begin; });
  return out;
}

}  // namespace ibid::features
