#include "export/citations.h"

#include <algorithm>

#include "syntax/characters.h"

namespace ibid::tei {
namespace {

using citation::Citation;
using citation::Form;
using model::Thing;
using text::Offset;
using text::Span;

class Marking {
 public:
  Marking(const Scene& scene, Sheet& sheet) : scene_(scene), sheet_(sheet) {}

  void run() {
    const model::Facts& facts = *sheet_.facts;
    for (std::size_t i = 0; i < facts.notes.size(); ++i)
      add_note(facts.notes[i].citations, facts.notes[i].span, Thing::note, i);
    for (std::size_t i = 0; i < facts.inline_notes.size(); ++i)
      add_note(facts.inline_notes[i].citations, facts.inline_notes[i].span, Thing::inline_note, i);
    for (const model::ProseReference& reference : facts.prose_references) add_prose(reference);
    sheet_.marks = fit_marks(*sheet_.block, std::move(marks_));
    name_citations();
  }

 private:
  void add_note(const std::vector<Citation>& citations, Span span, Thing thing, std::size_t index) {
    const model::NoteRef note{scene_.number, {thing, sheet_.number(thing, index)}};
    const model::NoteSources* said = scene_.edition.sources(scene_.number).of(note.note);
    if (citations.empty() || !said) return;
    root_ =
        node_at(span.begin, thing == Thing::note ? syntax::Kind::note : syntax::Kind::inline_note);
    for (std::uint32_t i = 0; i < citations.size(); ++i) {
      if (citations[i].form != Form::unread)
        add_citation(citations[i], said->sources[i], {note, i});
    }
  }

  std::uint32_t node_at(Offset begin, syntax::Kind kind) const {
    const auto& nodes = sheet_.block->nodes;
    const auto first = std::lower_bound(
        nodes.begin(), nodes.end(), begin,
        [](const syntax::Node& node, Offset offset) { return node.span.begin < offset; });
    const auto found = std::find_if(first, nodes.end(),
                                    [&](const syntax::Node& node) { return node.kind == kind; });
    return found == nodes.end() ? 0 : static_cast<std::uint32_t>(found - nodes.begin());
  }

  void add_citation(const Citation& citation, const model::Source& source,
                    const model::CitationRef& ref) {
    add_signal(citation);
    Mark mark = made(Mark::As::citation, citation.span, "bibl");
    mark.ref = ref;
    if (source.work) {
      mark.attributes.emplace_back("corresp", "#" + scene_.names.work(source.work));
      if (source.status == model::Status::uncertain) mark.attributes.emplace_back("cert", "medium");
    }
    marks_.push_back(std::move(mark));
    const Span anaphor = anaphor_of(citation);
    if (!anaphor.empty()) {
      Mark leaning = made(Mark::As::anaphor, anaphor, "ref");
      const bool author = form_of(citation) == Form::idem;
      leaning.attributes.emplace_back("type", author ? "precedingAuthor" : "precedingWork");
      leaning.ref = source.antecedent;
      marks_.push_back(std::move(leaning));
    }
    if (!citation.authors.empty())
      marks_.push_back(made(Mark::As::part, citation.authors, "author"));
    if (!citation.title.empty()) marks_.push_back(made(Mark::As::other, citation.title, "title"));
    add_places(citation);
    add_named_note(citation);
  }

  // `See also` right before the citation.
  void add_signal(const Citation& citation) {
    Offset end = citation.span.begin;
    const auto is_between = [](char c) { return syntax::is_blank_or_line_end(c) || c == ','; };
    while (end > 0 && is_between(sheet_.bytes[end - 1])) --end;
    const std::string& signal = citation.signal;
    if (signal.empty() || !sheet_.text({0, end}).ends_with(signal)) return;
    const Offset begin = end - static_cast<Offset>(signal.size());
    Mark mark = made(Mark::As::other, {begin, end}, "seg");
    mark.attributes.emplace_back("type", "citationContext");
    marks_.push_back(std::move(mark));
  }

  void add_places(const Citation& citation) {
    Offset last = citation.span.begin;
    for (const citation::Locator& place : citation.locators) {
      if (place.span.empty()) continue;
      Span span = place.span;
      if (!place.unit_span.empty() && place.unit_span.begin >= last)
        span = text::cover(place.unit_span, span);
      last = span.end;
      Mark mark = made(Mark::As::part, span, "citedRange");
      mark.attributes.emplace_back("unit", citation::name(place.unit));
      mark.attributes.emplace_back("from", token(place.from));
      if (!place.open) mark.attributes.emplace_back("to", token(place.to));
      marks_.push_back(std::move(mark));
    }
  }

  // `Carr (n. 7)`
  void add_named_note(const Citation& citation) {
    if (!citation.note || citation.note_span.empty()) return;
    const model::Apparatus& apparatus = scene_.chapter().apparatus();
    const model::Label* label = apparatus.label(*citation.note);
    const auto note = label ? apparatus.note_of(*label) : std::nullopt;
    if (note) add_reference(citation.note_span, "footnote", {Thing::note, *note});
  }

  void add_reference(Span span, std::string_view type, model::Subject target) {
    Mark mark = made(Mark::As::other, span, "ref");
    mark.attributes.emplace_back("type", type);
    mark.attributes.emplace_back("target", pointer(scene_.names.of(scene_.number, target)));
    marks_.push_back(std::move(mark));
  }

  // “see note 12”, “see Chapter 5”
  void add_prose(const model::ProseReference& reference) {
    root_ = 0;
    if (reference.to == model::ProseReference::To::note) {
      const auto note = scene_.chapter().apparatus().note_numbered(reference.number);
      if (note) add_reference(reference.span, "note", {Thing::note, *note});
      return;
    }
    const auto chapter = model::chapter_numbered(scene_.edition, reference.number);
    if (!chapter || !scene_.names.holds(*chapter)) return;
    Mark mark = made(Mark::As::other, reference.span, "ref");
    mark.attributes.emplace_back("type", "chapter");
    mark.attributes.emplace_back("target", pointer(scene_.names.chapter(*chapter)));
    marks_.push_back(std::move(mark));
  }

  static Form form_of(const Citation& citation) {
    return citation.pinned_form.value_or(citation.form);
  }

  // The words that lean: a head less the names before and the title behind it. The whole head where
  // nothing would be left.
  Span anaphor_of(const Citation& citation) const {
    if (!citation::is_anaphor(form_of(citation))) return {};
    Span span = citation.head;
    const auto is_word = [&](Offset at) { return syntax::alphanumeric_at(sheet_.bytes, at); };
    if (!citation.authors.empty() && citation.head.contains(citation.authors))
      span.begin = citation.authors.end;
    if (!citation.title.empty() && citation.title.begin > span.begin)
      span.end = std::min(span.end, citation.title.begin);
    while (span.begin < span.end && !is_word(span.begin)) ++span.begin;
    while (span.begin < span.end && sheet_.bytes[span.end - 1] != '.' &&
           !syntax::alphanumeric_before(sheet_.bytes, span.end))
      --span.end;
    return span.empty() ? citation.head : span;
  }

  Mark made(Mark::As as, Span span, std::string_view element) const {
    Mark mark;
    mark.as = as;
    mark.span = span;
    mark.element = element;
    mark.root = root_;
    return mark;
  }

  void name_citations() {
    for (const Mark& mark : sheet_.marks) {
      if (mark.as != Mark::As::citation) continue;
      scene_.names.add_citation(*mark.ref, scene_.names.note(mark.ref->note) + "-c" +
                                               std::to_string(mark.ref->index + 1));
    }
  }

  const Scene& scene_;
  Sheet& sheet_;
  std::vector<Mark> marks_;
  std::uint32_t root_ = 0;
};

}  // namespace

void mark_citations(const Scene& scene, Sheet& sheet) {
  Marking(scene, sheet).run();
}

}  // namespace ibid::tei
