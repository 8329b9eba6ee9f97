#include "app/commands/examine.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <utility>

#include "app/files/spelling.h"
#include "app/parallel.h"
#include "features/fixes/remedies.h"
#include "rules/catalogue.h"
#include "rules/silencing.h"
#include "text/line_ends.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using Names = std::function<std::string(const std::string&)>;

void sort_by_place(std::vector<Reported>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Reported& a, const Reported& b) {
    return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
  });
}

text::Span span_of(const model::Chapter& chapter, const rules::Related& related) {
  if (!related.place.subject) return {};
  return chapter.span(*related.place.subject, related.part, related.citation);
}

ReportedPlace place(std::string file, const text::Text& text, text::Span span,
                    std::string message) {
  return {std::move(file), span, column_at(text, span.begin), column_at(text, span.end),
          std::move(message)};
}

Reported reported(const model::Edition& edition, std::size_t index, const rules::Finding& finding,
                  const Names& name) {
  Reported out{std::string(finding.rule->id), finding.severity, finding.message,
               edition[index].span(finding.subject, finding.part, finding.citation)};
  for (const rules::Related& related : finding.related) {
    const model::Chapter& there = edition[related.place.chapter];
    out.related.push_back(
        place(name(there.path()), there.text(), span_of(there, related), related.message));
  }
  return out;
}

// Safe fixes change chapters alone.
std::vector<ReportedEdit> edits_of(const model::Edition& edition, const features::Change& change,
                                   const Names& name) {
  std::vector<ReportedEdit> out;
  for (const features::DocumentEdits& document : change.documents) {
    const model::Chapter& chapter = edition[document.chapter];
    for (const features::Replacement& edit : document.edits)
      out.push_back({place(name(chapter.path()), chapter.text(), edit.span, {}),
                     text::fitted(chapter.text(), edit.text)});
  }
  return out;
}

void add_fixes(const rules::Scene& scene, const std::vector<rules::Finding>& findings,
               const Names& name, std::vector<Reported>& reported) {
  const auto remedies = features::remedies(scene, findings);
  for (std::size_t i = 0; i < findings.size(); ++i)
    for (const features::Remedy& one : remedies[i]) {
      ReportedFix fix{one.action.title, one.action.preferred, one.safe};
      if (one.safe) fix.edits = edits_of(scene.edition, one.action.change, name);
      reported[i].fixes.push_back(std::move(fix));
    }
}

FileReport examine_chapter(const rules::Scene& scene, const Examination& how) {
  FileReport out{how.name(scene.chapter().path()), scene.chapter().text(), {}};
  const rules::Hearing hearing = rules::hear(scene);
  for (const rules::Finding& finding : hearing.heard)
    out.findings.push_back(reported(scene.edition, scene.index, finding, how.name));
  if (how.fixes) add_fixes(scene, hearing.heard, how.name, out.findings);
  for (const rules::Silenced& one : hearing.silenced) {
    const auto silence = scene.chapter().silence(one.silence);
    Reported& more =
        out.silenced.emplace_back(reported(scene.edition, scene.index, one.finding, how.name));
    more.silence = {place(out.file, out.text, silence(silence->span), {}),
                    text::sanitized(silence->reason)};
  }
  sort_by_place(out.findings);
  sort_by_place(out.silenced);
  return out;
}

FileReport examine_manifest(const LoadedEdition& loaded, const Names& name) {
  const EditionFiles& files = loaded.files;
  FileReport out{name(std::string(manifest_name)), text::Text(files.manifest_bytes), {}};
  const rules::Rule& rule = rules::edition_invalid;
  const rules::Severity severity = rules::severity_of(rule, *files.manifest.conventions);
  if (severity == rules::Severity::off) return out;
  std::vector<Problem> problems = files.problems();
  for (const Unreadable& chapter : loaded.unreadable)
    problems.push_back({chapter.chapter.named, chapter.chapter.path + ": " + chapter.message});
  for (Problem& problem : problems)
    out.findings.push_back(
        {std::string(rule.id), severity, std::move(problem.message), problem.span});
  sort_by_place(out.findings);
  return out;
}

FileReport examine_bibliography(const Bibliography& one, const std::vector<ShelfFinding>& findings,
                                const Names& name) {
  FileReport out{name(one.path), one.text, {}};
  for (const ShelfFinding& finding : findings) {
    Reported reported{std::string(finding.rule->id), finding.severity, finding.message,
                      finding.span};
    if (finding.first)
      reported.related.push_back(
          place(out.file, one.text, *finding.first, "The first entry of that key"));
    out.findings.push_back(std::move(reported));
  }
  sort_by_place(out.findings);
  return out;
}

void examine_bibliographies(const LoadedEdition& loaded, const Examination& how, Report& report) {
  std::optional<features::CitedWorks> cited;
  for (const Bibliography& one : loaded.bibliographies) {
    if (!how.wanted(one.path)) continue;
    auto findings = findings_in(*one.shelf, *loaded.files.manifest.conventions);
    // Chapters that could not be read may cite anything.
    if (loaded.unreadable.empty()) {
      if (!cited) cited = cited_works(loaded.edition);
      for (auto& uncited : uncited_in(*one.shelf, loaded.edition, *cited))
        findings.push_back(std::move(uncited));
    }
    report.push_back(examine_bibliography(one, findings, how.name));
  }
}

}  // namespace

Report examine(const LoadedEdition& loaded, const Examination& how) {
  const model::Edition& edition = loaded.edition;
  const auto file_exists = existence_in(loaded.files.folder);
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i)
    if (how.wanted(edition[i].path())) wanted.push_back(i);
  // The words of each chapter are compared with those of all: counted beforehand, by many hands.
  if (!wanted.empty() && rules::any_reads(rules::Reads::words, edition.conventions()))
    for_each_index(edition.chapters().size(), how.jobs,
                   [&](std::size_t i) { edition[i].vocabulary(); });
  std::vector<FileReport> chapters(wanted.size());
  std::mutex telling;
  std::size_t done = 0;
  for_each_index(wanted.size(), how.jobs, [&](std::size_t i) {
    rules::Scene scene{edition, wanted[i], file_exists};
    scene.spells = spelling_of(edition, wanted[i]);
    chapters[i] = examine_chapter(scene, how);
    const std::scoped_lock lock(telling);
    if (how.progress) how.progress(++done, wanted.size());
  });
  Report report;
  if (loaded.files.has_manifest && how.wanted(std::string(manifest_name)))
    report.push_back(examine_manifest(loaded, how.name));
  std::move(chapters.begin(), chapters.end(), std::back_inserter(report));
  examine_bibliographies(loaded, how, report);
  return report;
}

}  // namespace ibid::app
