// A note's label: its markers, its definitions, and where the text or a citation mentions it.

#include <algorithm>

#include "features/change/keep_meaning.h"
#include "features/change/series_labels.h"
#include "features/rename/rename_target.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

std::optional<std::string> label_mistake(std::string_view label) {
  for (std::size_t at = 0; at < label.size();) {
    const text::CodePoint point = text::decode(label, at);
    if (syntax::is_space(point.value) || point.value < 0x20 || point.value == 0x7F) {
      return "a note’s label has no spaces";
    }
    if (point.value == U'[' || point.value == U']' || point.value == U'^') {
      return std::string("a note’s label has none of the signs [ ] ^");
    }
    at += point.bytes;
  }
  return std::nullopt;
}

}  // namespace

Proposal rename_label(const RenameJob& job) {
  if (auto mistake = label_mistake(job.to)) return Refusal{std::move(*mistake)};
  if (job.chapter().apparatus().label(job.to)) {
    return Refusal{"there is a note " + in_quotes(job.to) + " in this chapter already"};
  }
  Draft draft(job.edition);
  relabel(draft, job.target.place.chapter, {{job.target.name, job.to}});
  if (auto why = keep_meanings(draft)) return Refusal{std::move(*why)};
  if (auto why = rename_harm(draft)) return Refusal{std::move(*why)};
  return draft.change();
}

}  // namespace ibid::features
