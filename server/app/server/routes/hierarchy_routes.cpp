// Who leans on whom, on the wire.
//
// An item is found again by the note's label and the words of its citations: where those are others
// by now, ContentModified is answered, and nothing is said of another note.
#include <algorithm>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/answers/leaning.h"
#include "lsp/methods.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Leaning;
using model::Thing;

std::string printed(const model::Edition& edition, const model::CitationRef& citation) {
  return text::sanitized(model::citation_of(edition, citation)->printed);
}

lsp::HierarchyData data_of(const World::Shelved& from, const Leaning& leaning) {
  const model::Edition& edition = from.book->edition;
  lsp::HierarchyData out;
  if (leaning.entry) {
    out.uri = from.book->uri(from.chapter);
    out.entry = leaning.entry->id;
    out.file = leaning.entry->file;
    return out;
  }
  const model::NoteRef& note = leaning.note;
  out.uri = from.book->uri(note.chapter);
  out.number = note.note.number;
  if (note.note.thing == Thing::note) {
    const model::Label& label = edition[note.chapter].apparatus().label_of_note(note.note.number);
    const auto nth = std::find(label.notes.begin(), label.notes.end(), note.note.number);
    out.label = label.text;
    out.number = static_cast<std::uint32_t>(nth - label.notes.begin());
  }
  for (const std::uint32_t index : leaning.citations) {
    out.citations.push_back({index, printed(edition, {note, index})});
  }
  return out;
}

std::optional<lsp::CallHierarchyItem> item(const World::Shelved& from, const Leaning& leaning,
                                           const Dialect& dialect) {
  const auto document = document_of(*from.book, leaning.location);
  if (!document) return std::nullopt;
  const auto note = dialect.key_symbols ? lsp::SymbolKind::key : lsp::SymbolKind::property;
  return lsp::CallHierarchyItem{leaning.name,
                                leaning.entry ? lsp::SymbolKind::class_ : note,
                                leaning.detail,
                                document->uri,
                                to_lsp(document->text, leaning.location.span, dialect.encoding),
                                to_lsp(document->text, leaning.location.name, dialect.encoding),
                                data_of(from, leaning)};
}

std::optional<Leaning> entry_again(const World::Shelved& from, const lsp::HierarchyData& data) {
  const model::Edition& edition = from.book->edition;
  const auto entry = edition.library().catalogue().find(*data.entry);
  if (!entry || entry->file != data.file) return std::nullopt;
  return features::leaning_of(edition, entry);
}

std::optional<model::Subject> note_again(const model::Chapter& chapter,
                                         const lsp::HierarchyData& data) {
  if (!data.label) {
    if (data.number >= chapter.count(Thing::inline_note)) return std::nullopt;
    return model::Subject{Thing::inline_note, data.number};
  }
  const model::Label* label = chapter.apparatus().label(*data.label);
  if (!label || data.number >= label->notes.size()) return std::nullopt;
  return model::Subject{Thing::note, label->notes[data.number]};
}

std::optional<Leaning> again(const World::Shelved& from, const lsp::HierarchyData& data) {
  if (data.entry) return entry_again(from, data);
  const model::Edition& edition = from.book->edition;
  const auto subject = note_again(edition[from.chapter], data);
  if (!subject || data.citations.empty()) return std::nullopt;
  const model::NoteRef note{from.chapter, *subject};
  const auto count = model::citations_of(edition[from.chapter], *subject).size();
  std::vector<std::uint32_t> citations;
  for (const lsp::PrintedData& one : data.citations) {
    if (one.index >= count || printed(edition, {note, one.index}) != one.printed) {
      return std::nullopt;
    }
    citations.push_back(one.index);
  }
  if (!std::is_sorted(citations.begin(), citations.end())) return std::nullopt;
  return features::leaning_of(edition, note, std::move(citations));
}

struct Here {
  World::Shelved from;
  Leaning leaning;
};

Here here(const World& world, const lsp::CallHierarchyItem& item) {
  auto from = item.data ? world.chapter(item.data->uri) : std::nullopt;
  auto leaning = from ? again(*from, *item.data) : std::nullopt;
  if (!leaning) {
    throw rpc::Failed(rpc::ErrorCode::content_modified, item.name + " is no longer what it was");
  }
  return {std::move(*from), std::move(*leaning)};
}

std::vector<lsp::Range> ranges(const Snapshot& book, std::size_t chapter,
                               const std::vector<text::Span>& places, const Dialect& dialect) {
  std::vector<lsp::Range> out;
  for (const text::Span place : places) {
    out.push_back(to_lsp(book.edition[chapter].text(), place, dialect.encoding));
  }
  return out;
}

std::vector<lsp::CallHierarchyIncomingCall> incoming(const World& world,
                                                     const lsp::CallHierarchyItem& asked) {
  const Here at = here(world, asked);
  std::vector<lsp::CallHierarchyIncomingCall> out;
  for (const auto& step : features::leaned_on_by(at.from.book->edition, at.leaning)) {
    auto from = item(at.from, step.other, world.dialect);
    if (!from) continue;
    out.push_back({std::move(*from),
                   ranges(*at.from.book, step.other.note.chapter, step.places, world.dialect)});
  }
  return out;
}

std::vector<lsp::CallHierarchyOutgoingCall> outgoing(const World& world,
                                                     const lsp::CallHierarchyItem& asked) {
  const Here at = here(world, asked);
  std::vector<lsp::CallHierarchyOutgoingCall> out;
  for (const auto& step : features::leans_on(at.from.book->edition, at.leaning)) {
    auto to = item(at.from, step.other, world.dialect);
    if (!to) continue;
    out.push_back({std::move(*to),
                   ranges(*at.from.book, at.leaning.note.chapter, step.places, world.dialect)});
  }
  return out;
}

}  // namespace

void add_hierarchy_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::prepare_call_hierarchy>(
      router, [](const Asked& asked, const lsp::TextDocumentPositionParams& params) {
        std::vector<lsp::CallHierarchyItem> out;
        const auto found =
            features::leaning_at(asked.edition(), asked.seat.chapter, asked.at(params.position));
        if (!found) return out;
        const World::Shelved from{asked.seat.book, asked.seat.chapter};
        if (auto one = item(from, *found, asked.world.dialect)) out.push_back(std::move(*one));
        return out;
      });
  router.shared<lsp::method::incoming_calls>(
      [](const WorldPtr& world, const lsp::CallHierarchyParams& params, const std::stop_token&) {
        return incoming(*world, params.item);
      });
  router.shared<lsp::method::outgoing_calls>(
      [](const WorldPtr& world, const lsp::CallHierarchyParams& params, const std::stop_token&) {
        return outgoing(*world, params.item);
      });
}

}  // namespace ibid::app
