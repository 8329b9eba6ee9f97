// Hover: what a note, a citation or a quotation has for a source, what a marker's note says, who
// calls a note, and what a link leads to.
//
// The source comes first, for that is what one asks for. A note's label shows its callers and not
// the note, which stands there. Of several definitions the last is shown, as Pandoc prints it.

#include <algorithm>

#include "features/answers/answers.h"
#include "features/answers/card.h"
#include "features/answers/glosses.h"
#include "features/places/cited.h"
#include "features/places/quoted.h"
#include "features/places/referent.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "features/wording/source_text.h"
#include "features/wording/work_text.h"
#include "model/chains.h"

namespace ibid::features {
namespace {

using model::Thing;

constexpr std::size_t longest_note = 2000;
constexpr std::size_t longest_sentence = 200;
constexpr std::size_t most_callers = 5;
constexpr std::size_t most_sources = 8;

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

void add_source(Card& card, const model::Edition& edition, const model::CitationRef& citation) {
  card.line(source_line(edition, citation));
  model::Chains chains(edition);
  card.line(chain_line(edition, chains, citation));
}

void add_sources(Card& card, const model::Edition& edition, std::size_t chapter,
                 model::Subject note) {
  const model::NoteSources* cited = edition.sources(chapter).of(note);
  if (!cited) return;
  const std::size_t shown = std::min(cited->sources.size(), most_sources);
  for (std::uint32_t i = 0; i < shown; ++i) add_source(card, edition, {{chapter, note}, i});
  if (cited->sources.size() > shown) {
    card.remark("and " + std::to_string(cited->sources.size() - shown) + " more");
  }
}

Card note_card(const model::Edition& edition, const Referent& referent) {
  const model::Chapter& chapter = edition[referent.place.chapter];
  const model::Label& label = chapter.apparatus().labels()[referent.number];
  Card card;
  if (label.notes.empty()) {
    card.title("No note " + label.text + " in this chapter");
    return card;
  }
  const model::Number note =
      referent.is_definition ? referent.subject.number : *chapter.apparatus().note_of(label);
  add_sources(card, edition, referent.place.chapter, {Thing::note, note});
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

void add_work(Card& card, const Mention& mention) {
  if (!mention.work) return card.title("No entry " + mention.key + " in the bibliography");
  card.line(strong(full_text(*mention.work, {})));
  card.line(origin_line(*mention.work));
}

Card mention_card(const model::Edition& edition, const Mention& mention) {
  Card card;
  if (!mention.citation) {
    add_work(card, mention);
    return card;
  }
  add_source(card, edition, *mention.citation);
  const model::Source& source = model::source_of(edition, *mention.citation);
  if (mention.work && !source.antecedent) card.line(origin_line(*mention.work));
  const model::NoteRef note = mention.citation->note;
  if (note.note.thing != Thing::note) return card;
  const model::Chapter& chapter = edition[note.chapter];
  const model::Label& label = chapter.apparatus().label_of_note(note.note.number);
  card.title(title_of(chapter, label));
  add_note(card, chapter, label);
  add_callers(card, chapter, label);
  return card;
}

Card quotation_card(const model::Edition& edition, std::size_t chapter, const Quoted& quoted) {
  const model::Chapter& text = edition[chapter];
  const model::Label& label = text.apparatus().label_of_marker(quoted.marker);
  Card card;
  const auto note = text.apparatus().note_of(label);
  if (!note) {
    card.title("No note " + label.text + " in this chapter");
    return card;
  }
  add_sources(card, edition, chapter, {Thing::note, *note});
  card.title(title_of(text, label));
  add_note(card, text, label);
  return card;
}

std::optional<Hover> hover_referent(const model::Edition& edition, const Referent& referent) {
  if (referent.kind == Referent::Kind::note) {
    return note_card(edition, referent).hover(referent.origin);
  }
  if (referent.kind != Referent::Kind::place || referent.is_definition) return std::nullopt;
  return place_card(edition, referent.place).hover(referent.origin);
}

}  // namespace

// What is marked or named within a citation, an anchor or a quotation is the nearer thing; only of
// what a citation names, the citation says more.
std::optional<Hover> hover(const model::Edition& edition, std::size_t chapter, text::Offset at) {
  if (auto found = mark_hover(edition, chapter, at)) return found;
  if (const auto referent = referent_at(edition, chapter, at)) {
    if (auto found = hover_referent(edition, *referent)) return found;
  }
  if (const auto mention = mention_at(edition, chapter, at)) {
    return mention_card(edition, *mention).hover(mention->span);
  }
  if (auto found = name_hover(edition, chapter, at)) return found;
  if (auto found = word_hover(edition, chapter, at)) return found;
  if (const auto quoted = quotation_at(edition, chapter, at)) {
    return quotation_card(edition, chapter, *quoted).hover(quoted->span);
  }
  return std::nullopt;
}

}  // namespace ibid::features
