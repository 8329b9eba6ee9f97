#include "app/shelving.h"

#include <utility>

#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

struct Job {
  std::filesystem::path folder;
  struct File {
    std::string path;
    std::optional<Bibliography> held;  ///< as read before, where that still counts
    std::optional<text::Text> open;    ///< as the editor has it
  };
  std::vector<File> files;
};

struct Done {
  std::vector<Bibliography> bibliographies;
  std::shared_ptr<const works::Library> library;
};

Done run(const Job& job) {
  Done done;
  for (const Job::File& file : job.files) {
    if (file.held)
      done.bibliographies.push_back(*file.held);
    else if (file.open)
      done.bibliographies.push_back(read_bibliography(file.path, *file.open));
    else
      done.bibliographies.push_back(load_bibliography(job.folder, file.path));
  }
  done.library = library_of(done.bibliographies);
  return done;
}

lsp::Diagnostic diagnostic(const std::string& uri, const text::Text& text,
                           const ShelfFinding& finding, const Dialect& dialect) {
  const works::Problem& problem = *finding.problem;
  lsp::Diagnostic out;
  out.range = to_lsp(text, problem.span, dialect.encoding);
  out.severity = static_cast<lsp::DiagnosticSeverity>(static_cast<int>(finding.severity) + 1);
  out.code = finding.rule->id;
  out.source = "ibid";
  out.message = problem.message;
  if (dialect.related && problem.kind == works::Problem::Kind::repeated_key)
    out.relatedInformation.push_back(
        {{uri, to_lsp(text, problem.first, dialect.encoding)}, "The first entry of that key"});
  return out;
}

}  // namespace

void Shelving::update() {
  for (Book* book : workspace_.books()) read(*book);
  publish();
}

void Shelving::read(Book& book) {
  const std::weak_ptr<const void> life = book.life();
  if (!book.wants_bibliographies() || under_way_.contains(life)) return;
  Job job{book.files().folder, {}};
  for (const std::string& path : book.files().bibliographies()) {
    const Document* open = workspace_.document(lsp::uri_of(book.absolute(path)));
    job.files.push_back(
        {path, book.fresh_bibliography(path), open ? std::optional(open->text) : std::nullopt});
  }
  book.reads_bibliographies();
  under_way_.insert(life);
  pool_.post([this, life, &book, job = std::move(job)] {
    auto done = std::make_shared<Done>(run(job));
    loop_.post([this, life, &book, done] {
      under_way_.erase(life);
      if (!life.expired())
        workspace_.shelved(book, std::move(done->bibliographies), std::move(done->library));
      update();
    });
  });
}

void Shelving::publish() {
  std::map<std::string, Sent> now;
  for (const Book* book : workspace_.books()) {
    const auto& rules = book->files().manifest.conventions->rules;
    for (const Bibliography& one : book->bibliographies()) {
      const std::string uri = lsp::uri_of(book->absolute(one.path));
      if (!now.try_emplace(lsp::key(uri), Sent{one.shelf, uri, rules}).second) continue;
      const auto before = sent_.find(lsp::key(uri));
      if (before == sent_.end()
              ? one.shelf->problems.empty()
              : before->second.shelf == one.shelf && before->second.rules == rules)
        continue;
      publish(uri, one, *book);
    }
  }
  for (const auto& [key, sent] : sent_) {
    if (!now.contains(key) && !sent.shelf->problems.empty())
      client_.notify<lsp::method::publish_diagnostics>({sent.uri, std::nullopt, {}});
  }
  sent_ = std::move(now);
}

void Shelving::publish(const std::string& uri, const Bibliography& bibliography, const Book& book) {
  const Document* open = workspace_.document(uri);
  lsp::PublishDiagnosticsParams params;
  params.uri = open ? open->uri : uri;
  for (const ShelfFinding& finding :
       findings_in(*bibliography.shelf, *book.files().manifest.conventions))
    params.diagnostics.push_back(diagnostic(params.uri, bibliography.text, finding, dialect_));
  client_.notify<lsp::method::publish_diagnostics>(params);
}

}  // namespace ibid::app
