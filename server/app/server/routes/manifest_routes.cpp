// edition.json as a document of its own, on the wire.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/files/edition_files.h"
#include "app/files/glob.h"
#include "app/files/manifest_help.h"
#include "app/server/convert/edits.h"
#include "app/server/routes/asked.h"
#include "app/server/routes/paper_completion.h"
#include "app/server/routes/paper_targets.h"
#include "app/server/routes/routes.h"
#include "features/answers/card.h"
#include "features/places/referent.h"
#include "lsp/methods.h"
#include "lsp/uri.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;
namespace method = lsp::method;

using ManifestJson = nlohmann::json;

constexpr std::size_t most_titles = 12;

/// A row for edition.json.
template <typename M, typename Answer>
void on_manifest(rpc::Router<WorldPtr>& router, Answer answer) {
  on_paper<M>(router, World::Paper::Kind::manifest, answer);
}

// Nothing for one that lies on no disk.
std::optional<fs::path> folder_of(const AskedPaper& asked) {
  const auto path = lsp::path_of(asked.paper.uri);
  if (!path) return std::nullopt;
  return fs::path(*path).parent_path();
}

std::vector<std::string> files_of(const AskedPaper& asked, std::string_view glob) {
  const auto folder = folder_of(asked);
  return folder ? files_fitting(*folder, glob) : std::vector<std::string>();
}

std::string number_of(std::size_t count, const std::string& thing) {
  return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

void add_chapter(features::Card& card, const model::Edition& edition, std::size_t chapter) {
  const auto place = features::titled(edition, {chapter, std::nullopt});
  const model::Apparatus& apparatus = edition[chapter].apparatus();
  card.title(text::sanitized(place.subject ? apparatus.headings()[place.subject->number].title
                                           : edition[chapter].path()));
  std::size_t citations = 0;
  for (const model::NoteSources& note : edition.sources(chapter).notes())
    citations += note.sources.size();
  card.paragraph(number_of(apparatus.notes().size(), "note") + ", " +
                 number_of(apparatus.markers().size(), "marker") + ", " +
                 number_of(citations, "citation"));
}

// The title of each chapter that a pattern finds.
void add_titles(features::Card& card, const model::Edition& edition,
                const std::vector<std::string>& paths) {
  card.paragraph(number_of(paths.size(), "file"));
  for (std::size_t i = 0; i < paths.size() && i < most_titles; ++i) {
    const auto chapter = edition.find(paths[i]);
    std::string line = paths[i];
    if (chapter) {
      const auto place = features::titled(edition, {*chapter, std::nullopt});
      if (place.subject)
        line += ": " + edition[*chapter].apparatus().headings()[place.subject->number].title;
    }
    card.paragraph(text::sanitized(line));
  }
  if (paths.size() > most_titles) card.remark("and more");
}

std::optional<lsp::Hover> hover_path(const AskedPaper& asked, const NamedPath& named) {
  if (asked.paper.uses.empty()) return std::nullopt;
  const model::Edition& edition = asked.paper.uses.front().book->edition;
  features::Card card;
  const std::vector<std::string> paths = files_of(asked, named.path);
  if (is_glob(named.path)) {
    add_titles(card, edition, paths);
  } else if (const auto chapter = edition.find(fs::path(named.path).lexically_normal().string())) {
    add_chapter(card, edition, *chapter);
  } else {
    for (const auto& shelf : edition.library().shelves())
      if (shelf->file == fs::path(named.path).lexically_normal().generic_string())
        card.paragraph(number_of(shelf->works.size(), "work"));
  }
  if (card.empty()) return std::nullopt;
  return to_lsp(asked.text(), card.hover(named.span), asked.world.dialect);
}

std::optional<lsp::Hover> hover_manifest(const AskedPaper& asked, text::Offset at) {
  const std::string bytes = asked.text().str();
  if (const auto named = named_path_at(read_manifest(bytes), at))
    if (auto found = hover_path(asked, *named)) return found;
  const auto found = manifest_hover(bytes, at);
  if (!found) return std::nullopt;
  return to_lsp(asked.text(), *found, asked.world.dialect);
}

lsp::Definition files_at(const AskedPaper& asked, text::Offset at) {
  const auto named = named_path_at(read_manifest(asked.text().str()), at);
  const auto folder = folder_of(asked);
  if (!named || !folder) return {};
  PaperTargets targets(asked);
  for (const std::string& path : files_fitting(*folder, named->path))
    targets.add_file(lsp::uri_of((*folder / path).lexically_normal().string()));
  return targets.definition(named->span);
}

// Chapters and bibliographies that are there; patterns lead to several files, and are followed by
// their definition.
std::vector<lsp::DocumentLink> path_links(const AskedPaper& asked) {
  std::vector<lsp::DocumentLink> out;
  const auto folder = folder_of(asked);
  if (!folder) return out;
  const Manifest manifest = read_manifest(asked.text().str());
  std::vector<NamedPath> paths = manifest.bibliography;
  if (manifest.chapters)
    paths.insert(paths.end(), manifest.chapters->begin(), manifest.chapters->end());
  for (const NamedPath& named : paths) {
    if (is_glob(named.path) || files_fitting(*folder, named.path).empty()) continue;
    lsp::DocumentLink link;
    const text::Span within{named.span.begin + 1, named.span.end - 1};
    link.range = to_lsp(asked.text(), within, asked.world.dialect.encoding);
    link.target = lsp::uri_of((*folder / named.path).lexically_normal().string());
    out.push_back(std::move(link));
  }
  return out;
}

bool answers(const lsp::Any& diagnostic, const lsp::Range& range) {
  const ManifestJson json = ManifestJson::parse(diagnostic.text, nullptr, false);
  if (!json.is_object() || json.value("code", ManifestJson()) != "edition-invalid") return false;
  const ManifestJson& start = json.value("range", ManifestJson::object());
  return start.value("start", ManifestJson()) ==
         ManifestJson{{"line", range.start.line}, {"character", range.start.character}};
}

lsp::CodeAction correction(const AskedPaper& asked, const Problem& problem,
                           const lsp::CodeActionContext& context) {
  const Dialect& dialect = asked.world.dialect;
  const std::string meant =
      ManifestJson(*problem.meant).dump(-1, ' ', false, ManifestJson::error_handler_t::replace);
  features::Change change;
  change.in_file(manifest_name).push_back({problem.span, meant});
  lsp::CodeAction out;
  out.title = "Write “" + text::sanitized(*problem.meant) + "”";
  out.kind = "quickfix";
  out.isPreferred = true;
  const lsp::Range range = to_lsp(asked.text(), problem.span, dialect.encoding);
  for (const lsp::Any& diagnostic : context.diagnostics)
    if (answers(diagnostic, range)) out.diagnostics.push_back(diagnostic);
  out.edit = to_lsp(*asked.paper.uses.front().book, change, dialect);
  return out;
}

std::vector<lsp::CodeAction> corrections(const AskedPaper& asked,
                                         const lsp::CodeActionParams& params) {
  std::vector<lsp::CodeAction> out;
  const auto& only = params.context.only;
  const bool wanted = only.empty() || std::find(only.begin(), only.end(), "quickfix") != only.end();
  if (!asked.world.dialect.actions || asked.paper.uses.empty() || !wanted) return out;
  const text::Offset begin = asked.at(params.range.start);
  const text::Span range{begin, std::max(begin, asked.at(params.range.end))};
  for (const Problem& problem : read_manifest(asked.text().str()).problems) {
    const bool there = problem.span.begin <= range.end && range.begin <= problem.span.end;
    if (problem.meant && there) out.push_back(correction(asked, problem, params.context));
  }
  return out;
}

}  // namespace

void add_manifest_routes(rpc::Router<WorldPtr>& router) {
  using lsp::TextDocumentPositionParams;
  on_manifest<method::document_symbol>(
      router, [](const AskedPaper& asked, const lsp::DocumentSymbolParams&) {
        if (!asked.world.settings.outline) return lsp::Symbols{};
        return to_lsp(asked.text(), asked.paper.uri, manifest_outline(asked.text().str()),
                      asked.world.dialect);
      });
  on_manifest<method::hover>(router,
                             [](const AskedPaper& asked, const TextDocumentPositionParams& params) {
                               return hover_manifest(asked, asked.at(params.position));
                             });
  on_manifest<method::definition>(
      router, [](const AskedPaper& asked, const TextDocumentPositionParams& params) {
        return files_at(asked, asked.at(params.position));
      });
  on_manifest<method::document_link>(
      router,
      [](const AskedPaper& asked, const lsp::DocumentLinkParams&) { return path_links(asked); });
  on_manifest<method::completion>(router, [](const AskedPaper& asked,
                                             const lsp::CompletionParams& params) {
    if (!asked.world.settings.completion) return lsp::CompletionList{};
    const auto fitting = [&](std::string_view glob) { return files_of(asked, glob); };
    return to_lsp(asked, manifest_choices(asked.text().str(), asked.at(params.position), fitting));
  });
  on_manifest<method::code_action>(
      router, [](const AskedPaper& asked, const lsp::CodeActionParams& params) {
        return corrections(asked, params);
      });
}

}  // namespace ibid::app
