// Hover: what a marker's note says, who calls a note, and what a link leads to.
//
// A note's label shows its callers and not the note, which stands there. Of several definitions the
// last is shown, as Pandoc prints it.

#include <algorithm>

#include "features/card.h"
#include "features/referent.h"
#include "features/render.h"
#include "features/sentence.h"

namespace ibid::features {
namespace {

using model::Thing;

constexpr std::size_t longest_note = 2000;
constexpr std::size_t longest_sentence = 200;
constexpr std::size_t most_callers = 5;

bool names_series(const model::Chapter& chapter) {
  if (chapter.series().given()) return true;
  const auto& labels = chapter.apparatus().labels();
  return std::any_of(labels.begin(), labels.end(), [&](const model::Label& label) {
    return label.rank.series != labels.front().rank.series;
  });
}

std::string title_of(const model::Chapter& chapter, const model::Label& label) {
  const bool counted = label.rank.series != model::SeriesTable::named;
  std::string title = "Note " + label.text;
  if (counted && names_series(chapter)) title += " · " + std::string(label.rank.series);
  return title;
}

std::string calling_sentence(const model::Chapter& chapter, model::Number marker) {
  const model::Subject subject{Thing::marker, marker};
  const Source source = source_of(chapter, subject);
  const std::size_t at = source.node(chapter.span(subject), syntax::Kind::marker);
  std::size_t root = 0;
  for (std::size_t i = 0; i < at; ++i) {
    const syntax::Kind kind = source.block->nodes[i].kind;
    const bool holds = kind == syntax::Kind::paragraph || kind == syntax::Kind::heading ||
                       kind == syntax::Kind::line_block;
    if (holds && source.block->nodes[i].end > at) root = i;
  }
  const Rendering line = source.render(root, {.style = Style::running, .mark = at});
  const std::string_view sentence = sentence_at(line.text, line.mark);
  const auto begin = static_cast<std::size_t>(sentence.data() - line.text.data());
  const std::size_t mark = std::min(line.mark, begin + sentence.size());
  return clipped_around(sentence, mark - std::min(mark, begin), longest_sentence);
}

void add_note(Card& card, const model::Chapter& chapter, const model::Label& label) {
  const model::Subject subject{Thing::note, *chapter.apparatus().note_of(label)};
  const Source source = source_of(chapter, subject);
  const std::size_t root = source.node(chapter.span(subject), syntax::Kind::note);
  const auto shown = [&](Style style) {
    return clipped(source.render(root, {.style = style, .limit = longest_note * 8}).text,
                   longest_note);
  };
  const std::string plain = shown(Style::plain);
  if (plain.empty()) return card.remark("The note is empty");
  card.passage(shown(Style::markdown), plain);
  if (label.notes.size() > 1) {
    card.remark("Defined " + std::to_string(label.notes.size()) + " times; this is the last");
  }
}

void add_callers(Card& card, const model::Chapter& chapter, const model::Label& label) {
  if (label.markers.empty()) card.remark("Never called");
  for (std::size_t i = 0; i < label.markers.size() && i < most_callers; ++i) {
    card.quote(calling_sentence(chapter, label.markers[i]));
  }
  if (label.markers.size() > most_callers) {
    card.remark("and " + std::to_string(label.markers.size() - most_callers) + " more");
  }
}

Card note_card(const model::Chapter& chapter, const Referent& referent) {
  const model::Label& label = chapter.apparatus().labels()[referent.number];
  Card card;
  if (label.notes.empty()) {
    card.title("No note " + label.text + " in this chapter");
    return card;
  }
  card.title(title_of(chapter, label));
  if (referent.is_definition) {
    add_callers(card, chapter, label);
    return card;
  }
  add_note(card, chapter, label);
  if (referent.subject.thing == Thing::marker) {
    card.quote(calling_sentence(chapter, referent.subject.number));
  }
  return card;
}

}  // namespace

std::optional<Hover> hover(const model::Edition& edition, std::size_t chapter, text::Offset at) {
  const auto referent = referent_at(edition, chapter, at);
  if (!referent) return std::nullopt;
  if (referent->kind == Referent::Kind::note) {
    return note_card(edition[chapter], *referent).hover(referent->origin);
  }
  if (referent->kind != Referent::Kind::place || referent->is_definition) return std::nullopt;
  return place_card(edition, referent->place).hover(referent->origin);
}

}  // namespace ibid::features
