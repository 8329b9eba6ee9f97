#include "features/answers/token_blocks.h"

#include <algorithm>
#include <optional>

#include "syntax/attributes.h"

namespace ibid::features {
namespace {

using citation::Form;
using model::Thing;

std::uint32_t number_of(const model::Tally& tally, Thing thing) {
  return tally.of(thing);
}

unsigned when(bool set, SemanticToken::Modifier modifier) {
  return set ? unsigned{modifier} : 0U;
}

unsigned certainty(const model::Source* source) {
  if (!source) return 0;
  switch (source->status) {
    case model::Status::resolved:
      return 0;
    case model::Status::unresolved:
      // Of a run of Ibid.s only the first is at fault.
      return source->reason == model::Reason::doubt_before ? SemanticToken::uncertain
                                                           : SemanticToken::unresolved;
    case model::Status::uncertain:
    case model::Status::ambiguous:
      break;
  }
  return SemanticToken::uncertain;
}

struct ClassRow {
  std::string_view name;
  SemanticToken::Kind what;  ///< none: its words are read as a citation
};
constexpr ClassRow class_rows[]{
    {"sic", SemanticToken::Kind::correction}, {"supplied", SemanticToken::Kind::supplied},
    {"gap", SemanticToken::Kind::supplied},   {"pb", SemanticToken::Kind::page_break},
    {"person", SemanticToken::Kind::person},  {"attrib", SemanticToken::Kind::person},
    {"place", SemanticToken::Kind::place},    {"term", SemanticToken::Kind::term},
    {"work", SemanticToken::Kind::title},     {"cite", SemanticToken::Kind::none}};

/// What the words of a span are, by its classes.
std::optional<SemanticToken::Kind> meant_by(const syntax::Attributes& attributes) {
  for (const ClassRow& row : class_rows) {
    if (attributes.has_class(row.name)) return row.what;
  }
  return std::nullopt;
}

}  // namespace

BlockTokens::BlockTokens(const model::Edition& edition, std::size_t chapter)
    : edition_(edition), index_(chapter), chapter_(edition[chapter]) {
  for (const auto& [siglum, meaning] : edition.conventions().sigla) sigla_.insert(siglum);
  for (std::size_t i = 0; i <= chapter; ++i) {
    for (const auto& one : edition.sources(i).sigla()) sigla_.insert(one.siglum);
  }
}

void BlockTokens::add(const syntax::Block& block, const model::Entry& entry,
                      const model::Tally& before, std::vector<SemanticToken>& out) {
  begin_ = before.bytes;
  out_ = &out;
  const std::size_t first = out.size();
  add_markers(*entry.facts, number_of(before, Thing::marker));
  add_notes(*entry.facts, before);
  add_keys(*entry.facts);
  add_prose(*entry.facts);
  add_spans(block);
  if (out.size() == first) return;
  for (const syntax::Node& node : block.nodes) {
    if (node.kind == syntax::Kind::prefix) put(Kind::none, node.span);
  }
}

void BlockTokens::put(Kind kind, text::Span span, unsigned modifiers) {
  if (span.empty()) return;
  out_->push_back({span.shifted(begin_), kind, static_cast<std::uint8_t>(modifiers)});
}

std::string BlockTokens::slice(text::Span span) const {
  return chapter_.text().slice(span.shifted(begin_));
}

void BlockTokens::add_markers(const model::Facts& facts, model::Number first) {
  const model::Apparatus& apparatus = chapter_.apparatus();
  for (const model::Marker& marker : facts.markers) {
    const bool known = apparatus.note_of(apparatus.label_of_marker(first++)).has_value();
    put(Kind::marker, marker.span, when(!known, SemanticToken::unresolved));
  }
}

void BlockTokens::add_notes(const model::Facts& facts, const model::Tally& before) {
  const auto add = [&](const std::vector<citation::Citation>& citations, model::Subject note) {
    if (citations.empty()) return;
    const model::NoteSources* sources = edition_.sources(index_).of(note);
    for (std::size_t i = 0; i < citations.size(); ++i) {
      const bool followed = sources && i < sources->sources.size();
      add_citation(citations[i], followed ? &sources->sources[i] : nullptr);
    }
  };
  model::Number number = number_of(before, Thing::note);
  for (const model::Note& note : facts.notes) {
    put(Kind::label, {note.span.begin, note.label_span.end + 1}, SemanticToken::defining);
    add(note.citations, {Thing::note, number++});
  }
  number = number_of(before, Thing::inline_note);
  for (const model::InlineNote& note : facts.inline_notes) {
    add(note.citations, {Thing::inline_note, number++});
  }
}

void BlockTokens::add_citation(const citation::Citation& citation, const model::Source* source) {
  const Form form = citation.pinned_form.value_or(citation.form);
  const bool leans = citation::is_anaphor(form);
  unsigned modifiers = 0;
  if (leans || form == Form::shortened || form == Form::pinned) {
    modifiers = certainty(source);
    put(leans ? Kind::anaphor : Kind::short_form, citation.head, modifiers);
  } else if (source && source->reason == model::Reason::introduced_here) {
    modifiers = SemanticToken::introducing;
  }
  // Of a short form that is words of a title alone, the form counts unless they are set off.
  if (citation.title_marked || citation.title != citation.head) {
    put(Kind::title, citation.title, modifiers);
  }
  add_siglum(citation);
  for (const citation::Locator& locator : citation.locators) {
    const text::Span unit = locator.unit_span;
    const bool has_unit = !unit.empty() && unit.begin < locator.span.begin;
    put(Kind::locator, {has_unit ? unit.begin : locator.span.begin, locator.span.end});
  }
}

// The abbreviation a citation is named by, or explains: `(henceforth NARA)`.
void BlockTokens::add_siglum(const citation::Citation& citation) {
  if (!citation.siglum.empty()) {
    const std::size_t at = slice(citation.span).rfind(citation.siglum);
    const auto begin = citation.span.begin + static_cast<text::Offset>(at);
    const auto size = static_cast<text::Offset>(citation.siglum.size());
    if (at != std::string::npos) {
      put(Kind::siglum, {begin, begin + size}, SemanticToken::introducing);
    }
  }
  const citation::Description& work = citation.work;
  const std::string_view author =
      work.authors.size() == 1 ? std::string_view(work.authors[0].family) : std::string_view();
  for (const std::string_view words :
       {std::string_view(work.repository), author, std::string_view(work.title)}) {
    if (words.empty() || !sigla_.contains(words)) continue;
    const std::size_t at = slice(citation.head).find(words);
    if (at == std::string::npos) continue;
    const auto begin = citation.head.begin + static_cast<text::Offset>(at);
    return put(Kind::siglum, {begin, begin + static_cast<text::Offset>(words.size())});
  }
}

// Where an edition names no bibliography, its keys are for another program to look up.
unsigned BlockTokens::unless_known(std::string_view key) const {
  const works::Library& library = edition_.library();
  if (library.empty() || library.catalogue().find(key)) return 0;
  return SemanticToken::unresolved;
}

void BlockTokens::add_keys(const model::Facts& facts) {
  for (const model::Key& key : facts.keys) put(Kind::key, key.span, unless_known(key.key));
}

void BlockTokens::add_prose(const model::Facts& facts) {
  for (const model::ProseReference& one : facts.prose_references) {
    bool leads = true;
    if (one.to == model::ProseReference::To::note) {
      leads = chapter_.apparatus().note_numbered(one.number).has_value();
    } else if (edition_.conventions().lists_chapters) {
      leads = model::chapter_numbered(edition_, one.number).has_value();
    }
    put(Kind::reference, one.span, when(!leads, SemanticToken::unresolved));
  }
}

void BlockTokens::add_spans(const syntax::Block& block) {
  for (const syntax::Node& node : block.nodes) {
    if (node.kind != syntax::Kind::span || node.end < 1) continue;
    const syntax::Node& last = block.nodes[node.end - 1];
    if (last.kind == syntax::Kind::attributes && last.span.begin >= node.content.end) {
      add_span(node, last);
    }
  }
}

void BlockTokens::add_span(const syntax::Node& node, const syntax::Node& attributes) {
  const auto read = syntax::read_attributes(slice(attributes.content));
  const auto kind = read ? meant_by(*read) : std::nullopt;
  if (!kind) return;
  const auto value = [&](std::string_view name, Kind what, unsigned modifiers) {
    const auto* word = read->value(name);
    if (word) put(what, word->span.shifted(attributes.content.begin), modifiers);
  };
  if (*kind == Kind::page_break) {
    put(Kind::page_break, node.span);
    return value("n", Kind::page, 0);
  }
  const unsigned modifiers = when(read->has_class("deliberate"), SemanticToken::deliberate);
  if (*kind != Kind::none) put(*kind, node.content, modifiers);
  put(Kind::attributes, attributes.span);
  if (*kind == Kind::correction) value("corr", Kind::reading, 0);
  const auto* key = read->value("key");
  const bool cites = *kind == Kind::none || *kind == Kind::title;
  if (key) value("key", Kind::key, cites ? unless_known(key->text) : 0U);
}

}  // namespace ibid::features
