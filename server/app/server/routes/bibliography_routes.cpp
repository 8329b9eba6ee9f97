// Bibliographies as documents of their own, on the wire.
#include <map>
#include <utility>

#include "app/files/bibliography.h"
#include "app/files/csl_help.h"
#include "app/server/routes/asked.h"
#include "app/server/routes/lens_command.h"
#include "app/server/routes/paper_completion.h"
#include "app/server/routes/paper_targets.h"
#include "app/server/routes/routes.h"
#include "features/bibliography/bib_choices.h"
#include "features/bibliography/entry_citations.h"
#include "features/bibliography/sheet.h"
#include "lsp/methods.h"
#include "works/bib_place.h"
#include "works/biblatex.h"

namespace ibid::app {
namespace {

using PaperKind = World::Paper::Kind;

/// A row for bibliographies of both kinds.
template <typename M, typename Answer>
void on_bibliography(rpc::Router<WorldPtr>& router, Answer answer) {
  on_paper<M>(router, PaperKind::bibtex, answer);
  on_paper<M>(router, PaperKind::csl_json, answer);
}

// As the books call it, who read it by that name.
KeptReading::ReadPtr reading_of(const AskedPaper& asked) {
  const World::Paper& paper = asked.paper;
  const bool json = paper.kind == PaperKind::csl_json;
  const std::string alone = json ? "it.json" : "it.bib";
  return paper.reading->as(paper.uses.empty() ? alone : paper.uses.front().path);
}

std::vector<features::EntryCitation> citations(const World::Paper::Use& use,
                                               const std::string& key) {
  return features::citations_of_entry(use.book->edition, use.path, key);
}

std::optional<lsp::Hover> hover_entry(const AskedPaper& asked, const features::Sheet& sheet,
                                      const std::string& key, text::Span span) {
  const features::Entry* entry = sheet.find(key);
  if (!entry) return std::nullopt;
  features::Card card = features::entry_card(*entry);
  const bool several = asked.paper.uses.size() > 1;
  for (const World::Paper::Use& use : asked.paper.uses) {
    if (!entry->work) break;
    features::add_citations(card, citations(use, key),
                            several ? use.book->edition.conventions().title : std::string());
  }
  return to_lsp(asked.text(), card.hover(span), asked.world.dialect);
}

// Over the name of a type or a field: what it is for.
std::optional<lsp::Hover> hover_name(const AskedPaper& asked, text::Offset at) {
  using Place = works::BibPlace::Kind;
  const std::string bytes = asked.text().str();
  const works::BibPlace place = works::bib_place(bytes, at);
  std::string name = bytes.substr(place.word.begin, place.word.size());
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  features::Card card;
  if (place.kind == Place::type) {
    if (const works::BibType* type = works::find_bib_type(name)) {
      card.title("@" + name);
      card.paragraph(type->summary);
    }
  } else if (place.kind == Place::field) {
    if (const works::BibField* field = works::find_bib_field(name)) {
      card.title(name);
      card.passage(field->summary, field->summary);
    }
  }
  if (card.empty()) return std::nullopt;
  return to_lsp(asked.text(), card.hover(place.word), asked.world.dialect);
}

std::optional<lsp::Hover> hover_bibliography(const AskedPaper& asked, text::Offset at) {
  const auto reading = reading_of(asked);
  const features::Sheet& sheet = reading->sheet;
  if (const auto named = features::named_at(sheet, at))
    return hover_entry(asked, sheet, named->key, named->span);
  if (asked.paper.kind == PaperKind::bibtex)
    if (auto found = hover_name(asked, at)) return found;
  const features::Entry* entry = sheet.at(at);
  if (!entry) return std::nullopt;
  return hover_entry(asked, sheet, entry->key, entry->span);
}

// An entry → where it is cited, in full first; its mention in another entry → the entry.
lsp::Definition cited_at(const AskedPaper& asked, text::Offset at) {
  const auto reading = reading_of(asked);
  const features::Sheet& sheet = reading->sheet;
  const auto named = features::named_at(sheet, at);
  if (!named) return {};
  PaperTargets targets(asked);
  if (!named->is_entry) {
    if (const features::Entry* entry = sheet.find(named->key))
      targets.add_here(entry->span, entry->key_span);
  } else {
    for (const World::Paper::Use& use : asked.paper.uses)
      targets.add(*use.book, features::full_form_first(citations(use, named->key)));
  }
  return targets.definition(named->span);
}

std::vector<lsp::Location> mentions_at(const AskedPaper& asked, text::Offset at,
                                       bool with_definition) {
  const auto reading = reading_of(asked);
  const features::Sheet& sheet = reading->sheet;
  const auto named = features::named_at(sheet, at);
  if (!named) return {};
  PaperTargets targets(asked);
  const features::Entry* entry = sheet.find(named->key);
  if (with_definition && entry) targets.add_here(entry->span, entry->key_span);
  for (const works::BibReference& mention : sheet.mentions)
    if (mention.key == named->key) targets.add_here(mention.span, mention.span);
  for (const World::Paper::Use& use : asked.paper.uses)
    for (const features::EntryCitation& one : citations(use, named->key))
      targets.add(*use.book, {one.location});
  return targets.locations();
}

// Whole entries; where one begins in the line in which another ends, that line stays.
std::vector<lsp::FoldingRange> entry_folds(const AskedPaper& asked) {
  std::vector<lsp::FoldingRange> out;
  const text::Encoding encoding = asked.world.dialect.encoding;
  const auto reading = reading_of(asked);
  for (const features::Entry& entry : reading->sheet.entries) {
    if (out.size() >= asked.world.dialect.fold_limit) break;
    const lsp::Range range = to_lsp(asked.text(), entry.span, encoding);
    if (range.end.line == range.start.line) continue;
    if (!out.empty() && out.back().endLine >= range.start.line) {
      out.back().endLine = range.start.line - 1;
      if (out.back().endLine <= out.back().startLine) out.pop_back();
    }
    lsp::FoldingRange fold;
    fold.startLine = range.start.line;
    fold.endLine = range.end.line;
    out.push_back(std::move(fold));
  }
  return out;
}

std::vector<lsp::DocumentLink> address_links(const AskedPaper& asked) {
  const bool json = asked.paper.kind == PaperKind::csl_json;
  const auto addresses =
      json ? csl_addresses(asked.text().str()) : reading_of(asked)->sheet.addresses;
  std::vector<lsp::DocumentLink> out;
  for (const works::BibAddress& address : addresses) {
    lsp::DocumentLink link;
    link.range = to_lsp(asked.text(), address.span, asked.world.dialect.encoding);
    link.target = address.url;
    out.push_back(std::move(link));
  }
  return out;
}

// Over every entry that is cited, how often. Complete at once: what it counts has been found.
std::vector<lsp::CodeLens> entry_lenses(const AskedPaper& asked) {
  std::map<std::string, PaperTargets> cited;
  for (const World::Paper::Use& use : asked.paper.uses) {
    for (auto& [key, places] : features::citations_by_key(use.book->edition, use.path))
      cited.try_emplace(key, asked).first->second.add(*use.book, places);
  }
  std::vector<lsp::CodeLens> out;
  if (cited.empty()) return out;
  const auto reading = reading_of(asked);
  for (const features::Entry& entry : reading->sheet.entries) {
    const auto found = cited.find(entry.key);
    if (found == cited.end() || !entry.work) continue;
    auto places = found->second.locations();
    lsp::CodeLens lens;
    lens.range = to_lsp(asked.text(), entry.key_span, asked.world.dialect.encoding);
    lens.command = lsp::LensCommand{
        places.size() == 1 ? "cited once" : "cited " + std::to_string(places.size()) + " times",
        {},
        {}};
    if (asked.world.dialect.show_references) {
      lens.command->command = show_command;
      lens.command->arguments = {asked.paper.uri, lens.range.start, std::move(places)};
    }
    out.push_back(std::move(lens));
  }
  return out;
}

features::Choices bibliography_choices(const AskedPaper& asked, text::Offset at) {
  const std::string bytes = asked.text().str();
  if (asked.paper.kind == PaperKind::csl_json) return csl_choices(bytes, at);
  return features::bib_choices(bytes, at, [&] {
    const auto reading = reading_of(asked);
    return features::SheetPtr(reading, &reading->sheet);
  });
}

}  // namespace

void add_bibliography_routes(rpc::Router<WorldPtr>& router) {
  using lsp::TextDocumentPositionParams;
  namespace method = lsp::method;
  on_bibliography<method::document_symbol>(
      router, [](const AskedPaper& asked, const lsp::DocumentSymbolParams&) {
        if (!asked.world.settings.outline) return lsp::Symbols{};
        return to_lsp(asked.text(), asked.paper.uri, features::outline(reading_of(asked)->sheet),
                      asked.world.dialect);
      });
  on_bibliography<method::folding_range>(
      router,
      [](const AskedPaper& asked, const lsp::FoldingRangeParams&) { return entry_folds(asked); });
  on_bibliography<method::hover>(
      router, [](const AskedPaper& asked, const TextDocumentPositionParams& params) {
        return hover_bibliography(asked, asked.at(params.position));
      });
  on_bibliography<method::definition>(
      router, [](const AskedPaper& asked, const TextDocumentPositionParams& params) {
        return cited_at(asked, asked.at(params.position));
      });
  on_bibliography<method::references>(
      router, [](const AskedPaper& asked, const lsp::ReferenceParams& params) {
        return mentions_at(asked, asked.at(params.position), params.context.includeDeclaration);
      });
  on_bibliography<method::document_link>(
      router,
      [](const AskedPaper& asked, const lsp::DocumentLinkParams&) { return address_links(asked); });
  on_bibliography<method::code_lens>(
      router, [](const AskedPaper& asked, const lsp::CodeLensParams&) {
        return asked.world.settings.code_lens ? entry_lenses(asked) : std::vector<lsp::CodeLens>();
      });
  on_bibliography<method::completion>(
      router, [](const AskedPaper& asked, const lsp::CompletionParams& params) {
        if (!asked.world.settings.completion) return lsp::CompletionList{};
        return to_lsp(asked, bibliography_choices(asked, asked.at(params.position)));
      });
  on_bibliography<method::document_highlight>(
      router, [](const AskedPaper& asked, const TextDocumentPositionParams& params) {
        return to_lsp(asked.text(),
                      features::highlights(reading_of(asked)->sheet, asked.at(params.position)),
                      asked.world.dialect);
      });
}

}  // namespace ibid::app
