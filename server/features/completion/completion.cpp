#include "features/completion/completion.h"

#include "features/answers/card.h"
#include "features/completion/completion_parts.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "features/wording/source_text.h"
#include "features/wording/work_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using What = Typing::What;

constexpr std::size_t longest_told_note = 1000;
constexpr std::size_t most_told = 4;

bool is_link(What what) {
  return what == What::link || what == What::id;
}

void complete(const CompletionPlace& place, bool late, Completions& out) {
  switch (place.typing.what) {
    case What::label:
      return complete_label(place, late, out);
    case What::key:
      return complete_key(place, out);
    case What::words:
      return complete_words(place, out);
    case What::link:
      return complete_link(place, out);
    case What::id:
      return complete_id(place, out);
    case What::class_:
    case What::attribute:
    case What::value:
    case What::own_id:
      return complete_attribute(place, out);
    case What::nothing:
      return;
  }
}

// What it cites, then the note itself.
std::optional<Card> told_note(const model::Edition& edition, std::size_t chapter,
                              std::string_view text) {
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  const model::Label* label = apparatus.label(text);
  const auto number = label ? apparatus.note_of(*label) : std::nullopt;
  if (!number) return std::nullopt;
  const model::Subject note{model::Thing::note, *number};
  Card card;
  if (const model::NoteSources* cited = edition.sources(chapter).of(note)) {
    for (std::uint32_t i = 0; i < cited->sources.size() && i < most_told; ++i) {
      card.line(source_line(edition, {{chapter, note}, i}));
    }
  }
  const Source source = source_of(edition[chapter], note);
  const std::size_t root = source.node(edition[chapter].span(note), syntax::Kind::note);
  const auto shown = [&](Style style) {
    return clipped(source.render(root, {.style = style, .limit = longest_told_note * 8}).text,
                   longest_told_note);
  };
  const std::string plain = shown(Style::plain);
  if (plain.empty()) card.remark("The note is empty");
  if (!plain.empty()) card.passage(shown(Style::markdown), plain);
  return card;
}

std::optional<Card> told_work(const model::Edition& edition, std::size_t chapter,
                              std::string_view id) {
  works::WorkPtr work = edition.library().catalogue().find(id);
  if (!work) work = edition.sources(chapter).introduced().find(id);
  if (!work) return std::nullopt;
  Card card;
  card.line(strong(full_text(*work, {})));
  card.line(origin_line(*work));
  return card;
}

// `path#id`, or a path alone.
std::optional<Card> told_target(const model::Edition& edition, std::string_view target) {
  const std::size_t sign = target.find('#');
  const auto chapter = edition.find(target.substr(0, sign));
  if (!chapter) return std::nullopt;
  model::Place place{*chapter, std::nullopt};
  if (sign != target.npos) {
    place.subject = edition[*chapter].apparatus().find_id(target.substr(sign + 1));
    if (!place.subject) return std::nullopt;
  }
  return place_card(edition, place);
}

std::optional<Card> told(const model::Edition& edition, std::size_t chapter, Completion::Kind kind,
                         std::string_view about) {
  switch (kind) {
    case Completion::Kind::note:
      return told_note(edition, chapter, about);
    case Completion::Kind::work:
    case Completion::Kind::anaphor:
      return told_work(edition, chapter, about);
    case Completion::Kind::place:
    case Completion::Kind::chapter:
      return told_target(edition, about);
    default:
      return std::nullopt;
  }
}

}  // namespace

Completions completions(const model::Edition& edition, std::size_t chapter, text::Offset at,
                        const CompletionOptions& options) {
  const Typing typing = typing_at(edition[chapter], at);
  Completions out;
  out.span = typing.span;
  // Every full stop and bracket of a note triggers; only who asks wants its works.
  if (options.by_character && typing.what == What::words) return out;
  if (!options.links && is_link(typing.what)) return out;
  complete({edition, chapter, at, typing}, options.late_edits, out);
  if (out.items.size() > most_completions) {
    out.items.erase(out.items.begin() + most_completions, out.items.end());
    out.incomplete = true;
  }
  for (Completion& item : out.items) {
    item.label = text::sanitized(item.label);
    item.detail = text::sanitized(item.detail);
  }
  return out;
}

std::optional<Hover> completion_card(const model::Edition& edition, std::size_t chapter,
                                     Completion::Kind kind, std::string_view about) {
  const auto card = told(edition, chapter, kind, about);
  if (!card || card->empty()) return std::nullopt;
  return card->hover({});
}

}  // namespace ibid::features
