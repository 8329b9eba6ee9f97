// What a rename is about, and its kinds: each in the file of its name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "features/change/draft.h"
#include "features/rename/rename.h"
#include "model/edition.h"

namespace ibid::features {

struct RenameTarget {
  enum class Kind : std::uint8_t {
    label,      ///< `place` is a note, or a marker that calls none
    id,         ///< `place` is a heading or an anchor
    reference,  ///< `place` is a reference definition
    key,        ///< of a work
    name,       ///< `place` is a span that names a person, a place or a term
  };
  Kind kind = Kind::label;
  text::Span span;   ///< what the cursor stands on
  std::string name;  ///< as it is now
  model::Place place;
};

std::optional<RenameTarget> rename_target_at(const model::Edition& edition, std::size_t chapter,
                                             text::Offset at);
/// A key in a bibliography.
std::optional<RenameTarget> rename_target_in(const model::Edition& edition, std::string_view file,
                                             text::Offset at);

/// One rename while it is made.
struct RenameJob {
  const model::Edition& edition;
  const RenameTarget& target;
  const std::string& to;
  const RenameScope& scope;

  const model::Chapter& chapter() const { return edition[target.place.chapter]; }
};

Proposal rename_label(const RenameJob& job);
Proposal rename_id(const RenameJob& job);
Proposal rename_reference(const RenameJob& job);
Proposal rename_key(const RenameJob& job);
Proposal rename_name(const RenameJob& job);

/// The identifier's part of a link's target, behind `#`; nothing where it has none.
std::optional<text::Span> id_in_target(const model::Chapter& chapter, text::Span target);

/// Why `name` is no identifier or key that can be written in `{#id key=name}`; nothing where it is.
std::optional<std::string> name_mistake(std::string_view name);

/// A key of a bibliography that gets another name, and in links (`#ref-carr1958`) is to have it.
struct NewKey {
  std::string_view from;
  std::string_view to;
};

/// Why the draft must not be used: something is read otherwise after it, or means something else.
std::optional<std::string> rename_harm(const Draft& draft, const NewKey& key = {});

/// “name”
std::string in_quotes(std::string_view name);

}  // namespace ibid::features
