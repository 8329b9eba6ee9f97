// Targets of links: chapters of the edition, and what in them carries an identifier.

#include <algorithm>

#include "features/completion/completion_parts.h"
#include "features/places/referent.h"
#include "features/wording/sentence.h"

namespace ibid::features {
namespace {

using model::Subject;
using model::Thing;

constexpr std::size_t longest_target_title = 60;

// What is a word of a target as it stands; other bytes are written as `%20`.
std::string in_target(std::string_view path) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && std::string_view("()<>\"\\%#").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += {'%', digits[byte / 16], digits[byte % 16]};
    }
  }
  return out;
}

std::string first_title(const model::Chapter& chapter) {
  const auto& headings = chapter.apparatus().headings();
  return headings.empty() ? std::string() : clipped(headings.front().title, longest_target_title);
}

// Headings and anchors of a chapter, in that order; of several with one identifier the first.
void add_ids(const CompletionPlace& place, std::size_t chapter, std::string_view before,
             Completions& out) {
  const model::Chapter& target = place.edition[chapter];
  const model::Apparatus& apparatus = target.apparatus();
  const auto add = [&](const std::string& id, Subject subject, const std::string& detail) {
    if (id.empty() || apparatus.find_id(id) != subject) return;
    Completion item;
    item.kind = Completion::Kind::place;
    item.label = std::string(before) + id;
    item.detail = detail;
    item.insert = item.label + ")";
    item.about = target.path() + "#" + id;
    out.items.push_back(std::move(item));
  };
  const auto& headings = apparatus.headings();
  for (model::Number i = 0; i < headings.size(); ++i) {
    add(headings[i].id, {Thing::heading, i}, clipped(headings[i].title, longest_target_title));
  }
  for (model::Number i = 0; i < apparatus.anchors().size(); ++i) {
    add(apparatus.anchors()[i], {Thing::anchor, i}, {});
  }
}

// A list that is cut holds what begins as is typed.
void narrow_targets(const CompletionPlace& place, Completions& out) {
  if (out.items.size() <= most_completions) return;
  out.incomplete = true;
  std::erase_if(out.items, [&](const Completion& item) {
    return !item.label.starts_with(place.typing.typed);
  });
}

}  // namespace

void complete_link(const CompletionPlace& place, Completions& out) {
  for (std::size_t i = 0; i < place.edition.chapters().size(); ++i) {
    if (i == place.index) continue;
    const model::Chapter& chapter = place.edition[i];
    Completion item;
    item.kind = Completion::Kind::chapter;
    item.label = in_target(model::relative_path(place.chapter().path(), chapter.path()));
    item.detail = first_title(chapter);
    item.insert = item.label;
    item.about = chapter.path();
    out.items.push_back(std::move(item));
  }
  if (place.typing.typed.empty()) {
    // With the bracket, which they replace where it stands there.
    const text::Span behind{out.span.end, out.span.end + 1};
    const bool closed = place.chapter().text().slice(behind) == ")";
    const std::size_t first = out.items.size();
    add_ids(place, place.index, "#", out);
    for (std::size_t i = first; closed && i < out.items.size(); ++i) out.items[i].insert.pop_back();
  }
  narrow_targets(place, out);
}

void complete_id(const CompletionPlace& place, Completions& out) {
  std::optional<std::size_t> chapter = place.index;
  if (!place.typing.path.empty()) {
    const auto target = model::read_target(place.chapter().path(), place.typing.path);
    chapter = target ? place.edition.find(target->path) : std::nullopt;
  }
  if (!chapter) return;
  add_ids(place, *chapter, {}, out);
  narrow_targets(place, out);
}

}  // namespace ibid::features
