// Outline: a chapter's sections with their quotations, then its notes by series.
//
// A section reaches to the next heading of its level or above, so that children lie within their
// parents. The notes usually stand inside the last section and yet are no part of it: their groups
// come behind the sections as siblings, which may overlap them. Quotations inside notes are left
// out, and so are headings inside quotations.

#include <algorithm>
#include <map>

#include "features/answers/answers.h"
#include "features/places/quoted.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "features/wording/source_text.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Thing;

constexpr std::size_t longest_name = 50;
// For a name of the widest characters and the first of those behind it.
constexpr std::size_t enough_bytes = longest_name * 4 + 16;
constexpr std::size_t longest_detail = 100;
// Nobody quotes deeper, and an outline is walked recursively by whoever shows it.
constexpr std::uint8_t deepest = 8;

// Editors refuse symbols without a name.
std::string named(std::string_view text, std::string_view otherwise) {
  const std::string name = text::sanitized(clipped(text, longest_name));
  return name.find_first_not_of(" \t\r\n") == name.npos ? std::string(otherwise) : name;
}

std::string first_words(const model::Chapter& chapter, model::Subject subject, text::Span span,
                        syntax::Kind kind) {
  const Source source = source_of(chapter, subject);
  const std::size_t root = source.node(span, kind);
  return source.render(root, {.style = Style::running, .limit = enough_bytes}).text;
}

std::string detail_of(const model::Edition& edition, std::size_t chapter, model::Number note) {
  const model::NoteSources* sources = edition.sources(chapter).of({Thing::note, note});
  if (!sources) return {};
  return text::sanitized(clipped(sources_in_short(*sources), longest_detail));
}

std::string source_of_quotation(const model::Edition& edition, std::size_t chapter,
                                model::Number quotation) {
  const auto marker = marker_of_quotation(edition, chapter, quotation);
  if (!marker) return {};
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  const auto note = apparatus.note_of(apparatus.label_of_marker(*marker));
  return note ? detail_of(edition, chapter, *note) : std::string();
}

/// The headings and outermost quotations in the order of the text, to be nested.
class Sections {
 public:
  Sections(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), index_(chapter), chapter_(edition[chapter]) {}

  std::vector<Symbol> build() {
    const auto& headings = chapter_.apparatus().headings();
    for (model::Number i = 0; i < headings.size(); ++i) {
      if (headings[i].nested) continue;
      const text::Span span = chapter_.span({Thing::heading, i});
      add_quotations(span.begin);
      close_down_to(headings[i].level, span.begin);
      open(i, span);
    }
    add_quotations(chapter_.text().size());
    close_down_to(0, chapter_.text().size());
    return std::move(top_);
  }

 private:
  struct Open {
    Symbol symbol;
    std::uint8_t level = 0;
  };

  std::vector<Symbol>& siblings() { return open_.empty() ? top_ : open_.back().symbol.children; }

  void open(model::Number number, text::Span span) {
    const model::HeadingRow& row = chapter_.apparatus().headings()[number];
    const bool first = number == 0 && row.level == 1;
    Symbol symbol;
    symbol.kind = first ? Symbol::Kind::chapter : Symbol::Kind::heading;
    symbol.name = named(row.title, "(untitled)");
    symbol.span = span;
    symbol.name_span = chapter_.span({Thing::heading, number}, model::Part::name);
    open_.push_back({std::move(symbol), row.level});
  }

  // A section ends where the next begins; level 0 closes all.
  void close_down_to(std::uint8_t level, text::Offset end) {
    while (!open_.empty() && open_.back().level >= level) {
      Symbol done = std::move(open_.back().symbol);
      open_.pop_back();
      done.span.end = std::max(end, done.span.end);
      siblings().push_back(std::move(done));
    }
  }

  void add_quotations(text::Offset before) {
    for (; next_quotation_ < chapter_.count(Thing::quotation); ++next_quotation_) {
      const auto quotation = chapter_.quotation(next_quotation_);
      if (quotation(quotation->span).begin >= before) return;
      if (quotation->owner || quotation->depth >= deepest) continue;
      add_quotation(next_quotation_, quotation->depth);
    }
  }

  // A quotation within a quotation is its child.
  void add_quotation(model::Number number, std::size_t depth) {
    const model::Subject subject{Thing::quotation, number};
    Symbol symbol;
    symbol.kind = Symbol::Kind::quotation;
    symbol.span = symbol.name_span = chapter_.span(subject);
    symbol.name = named(first_words(chapter_, subject, symbol.span, syntax::Kind::block_quote),
                        "(empty quotation)");
    symbol.detail = source_of_quotation(edition_, index_, number);
    std::vector<Symbol>* into = &siblings();
    while (depth-- > 0 && !into->empty() && into->back().span.contains(symbol.span)) {
      into = &into->back().children;
    }
    into->push_back(std::move(symbol));
  }

  const model::Edition& edition_;
  std::size_t index_ = 0;
  const model::Chapter& chapter_;
  std::vector<Symbol> top_;
  std::vector<Open> open_;
  model::Number next_quotation_ = 0;
};

/// The notes that are called, as a reader meets them, then the others.
std::vector<model::Number> in_reading_order(const model::Apparatus& apparatus) {
  std::vector<model::Number> order;
  std::vector<bool> done(apparatus.notes().size());
  const auto take = [&](model::Number note) {
    if (done[note]) return;
    done[note] = true;
    order.push_back(note);
  };
  for (const model::Number marker : apparatus.reading_order()) {
    for (const model::Number note : apparatus.label_of_marker(marker).notes) take(note);
  }
  for (model::Number note = 0; note < apparatus.notes().size(); ++note) take(note);
  return order;
}

Symbol note_symbol(const model::Edition& edition, std::size_t index, model::Number number) {
  const model::Chapter& chapter = edition[index];
  const model::Subject subject{Thing::note, number};
  const std::string& label = chapter.apparatus().label_of_note(number).text;
  const auto note = chapter.note(number);
  Symbol symbol;
  symbol.kind = Symbol::Kind::note;
  symbol.span = note(note->span);
  symbol.name_span = note(note->label_span);
  symbol.name = named(label + " " + first_words(chapter, subject, symbol.span, syntax::Kind::note),
                      "(unnamed note)");
  symbol.detail = detail_of(edition, index, number);
  return symbol;
}

// One group for each series that has notes, in the order of the series; labels that do not count
// come last.
std::vector<Symbol> groups(const model::Edition& edition, std::size_t index) {
  const model::Chapter& chapter = edition[index];
  const model::Apparatus& apparatus = chapter.apparatus();
  std::map<std::string_view, std::vector<Symbol>> by_series;
  for (const model::Number note : in_reading_order(apparatus)) {
    by_series[apparatus.label_of_note(note).rank.series].push_back(
        note_symbol(edition, index, note));
  }
  std::vector<std::string> names = chapter.series().names();
  names.emplace_back(model::SeriesTable::named);
  const bool alone = by_series.size() == 1;
  std::vector<Symbol> out;
  for (const std::string& name : names) {
    const auto found = by_series.find(name);
    if (found == by_series.end()) continue;
    Symbol group;
    group.kind = Symbol::Kind::notes;
    group.name = alone ? "Notes" : "Notes (" + name + ")";
    group.children = std::move(found->second);
    by_series.erase(found);
    group.span = group.children.front().span;
    for (const Symbol& note : group.children) group.span = text::cover(group.span, note.span);
    const auto first = std::min_element(
        group.children.begin(), group.children.end(),
        [](const Symbol& a, const Symbol& b) { return a.span.begin < b.span.begin; });
    group.name_span = first->name_span;
    out.push_back(std::move(group));
  }
  return out;
}

}  // namespace

std::vector<Symbol> outline(const model::Edition& edition, std::size_t chapter) {
  std::vector<Symbol> symbols = Sections(edition, chapter).build();
  for (Symbol& group : groups(edition, chapter)) symbols.push_back(std::move(group));
  return symbols;
}

}  // namespace ibid::features
