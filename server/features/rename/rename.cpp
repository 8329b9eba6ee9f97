#include "features/rename/rename.h"

#include <algorithm>

#include "features/rename/rename_target.h"
#include "syntax/attributes.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using TargetKind = RenameTarget::Kind;

bool is_allowed(const model::Edition& edition, std::size_t chapter, text::Offset at,
                const RenameTarget& target, const RenameScope& scope) {
  if (target.kind == TargetKind::reference) return scope.links;
  if (target.kind != TargetKind::id) return true;
  const text::Span here = edition[target.place.chapter].span(*target.place.subject);
  const bool at_itself = chapter == target.place.chapter && here.touches(at);
  return at_itself ? scope.headings : scope.links && scope.headings;
}

Proposal dispatch(const RenameJob& job) {
  switch (job.target.kind) {
    case TargetKind::label:
      return rename_label(job);
    case TargetKind::id:
      return rename_id(job);
    case TargetKind::reference:
      return rename_reference(job);
    case TargetKind::key:
      return rename_key(job);
    case TargetKind::name:
      return rename_name(job);
  }
  return Refusal{"nothing here has a name"};
}

bool reaches_further(TargetKind kind) {
  return kind == TargetKind::id || kind == TargetKind::key || kind == TargetKind::name;
}

const Refusal nothing_here{"nothing here has a label, an identifier or a key"};

Proposal carry_out(const model::Edition& edition, const RenameTarget& target, const std::string& to,
                   const RenameScope& scope) {
  if (reaches_further(target.kind) && !scope.unread.empty()) {
    return Refusal{scope.unread.front() + " has not been read yet"};
  }
  if (to == target.name) return Change();
  if (to.empty()) return Refusal{"the new name is empty"};
  if (!text::is_valid_utf8(to)) return Refusal{"the new name is not well-formed text"};
  return dispatch({edition, target, to, scope});
}

}  // namespace

std::optional<Renamable> renamable(const model::Edition& edition, std::size_t chapter,
                                   text::Offset at, const RenameScope& scope) {
  const auto target = rename_target_at(edition, chapter, at);
  if (!target || !is_allowed(edition, chapter, at, *target, scope)) return std::nullopt;
  return Renamable{target->span, target->name};
}

Proposal rename(const model::Edition& edition, std::size_t chapter, text::Offset at,
                std::string_view name, const RenameScope& scope) {
  const auto target = rename_target_at(edition, chapter, at);
  if (!target || !is_allowed(edition, chapter, at, *target, scope)) return nothing_here;
  return carry_out(edition, *target, std::string(name), scope);
}

// Spans of a file that has changed since are nowhere.
std::optional<Renamable> renamable_in(const model::Edition& edition, std::string_view file,
                                      text::Offset at, const RenameScope& scope) {
  if (std::find(scope.unread.begin(), scope.unread.end(), file) != scope.unread.end()) {
    return std::nullopt;
  }
  const auto target = rename_target_in(edition, file, at);
  if (!target) return std::nullopt;
  return Renamable{target->span, target->name};
}

Proposal rename_in(const model::Edition& edition, std::string_view file, text::Offset at,
                   std::string_view name, const RenameScope& scope) {
  const auto target = rename_target_in(edition, file, at);
  if (!target) return nothing_here;
  return carry_out(edition, *target, std::string(name), scope);
}

std::optional<text::Span> id_in_target(const model::Chapter& chapter, text::Span target) {
  const std::string written = chapter.text().slice(target);
  const std::size_t hash = written.find('#');
  if (hash == written.npos) return std::nullopt;
  return text::Span{target.begin + static_cast<text::Offset>(hash) + 1, target.end};
}

// As Pandoc writes identifiers: letters, digits and `-_:.`.
std::optional<std::string> name_mistake(std::string_view name) {
  const auto read = syntax::read_attributes("#" + std::string(name));
  if (read && read->id && read->id->text == name && read->classes.empty()) return std::nullopt;
  return in_quotes(name) + " can hold only letters, digits and the signs - _ : .";
}

std::string in_quotes(std::string_view name) {
  return "“" + text::sanitized(name) + "”";
}

}  // namespace ibid::features
