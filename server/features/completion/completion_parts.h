// The parts of completion, each in the file of its name: what is offered for one kind of typing.
// Private to this folder.
#pragma once

#include <cstddef>

#include "features/completion/completion.h"
#include "features/completion/typing.h"

namespace ibid::features {

/// Lists longer than this are cut.
constexpr std::size_t most_completions = 200;

struct CompletionPlace {
  const model::Edition& edition;
  std::size_t index;  ///< of the chapter
  text::Offset at;
  const Typing& typing;

  const model::Chapter& chapter() const { return edition[index]; }
};

/// Each adds items for what is typed, the best first, and says in `incomplete` whether it has
/// chosen among more.
void complete_label(const CompletionPlace& place, bool late, Completions& out);
void complete_key(const CompletionPlace& place, Completions& out);
void complete_words(const CompletionPlace& place, Completions& out);
void complete_link(const CompletionPlace& place, Completions& out);
void complete_id(const CompletionPlace& place, Completions& out);
void complete_attribute(const CompletionPlace& place, Completions& out);

/// `Ibid.`, or as the chapter writes it, where it would certainly mean one work if it stood where
/// the typing does; with that work and volume.
struct OfferedAnaphor {
  std::string text;
  works::WorkPtr work;
  std::string volume;
};
std::optional<OfferedAnaphor> anaphor_for(const CompletionPlace& place, text::Span replaced);

}  // namespace ibid::features
