#include "app/server/findings/shelving.h"

#include <chrono>
#include <utility>

#include "lsp/uri.h"

namespace ibid::app {
namespace {

// Typing in a note may cite and uncite works with every letter.
constexpr std::chrono::milliseconds between_readings{300};

struct Job {
  std::filesystem::path folder;
  struct File {
    std::string path;
    std::optional<Bibliography> held;  ///< as read before, where that still counts
    std::optional<text::Text> open;    ///< as the editor has it
    KeptReadingPtr reading;            ///< of that
    std::optional<std::int64_t> version;
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
    else if (file.open) {
      done.bibliographies.push_back(
          {file.path, *file.open, file.reading->as(file.path)->shelf, file.version});
    } else
      done.bibliographies.push_back(load_bibliography(job.folder, file.path));
  }
  done.library = library_of(done.bibliographies);
  return done;
}

lsp::Diagnostic diagnostic(const std::string& uri, const text::Text& text,
                           const ShelfFinding& finding, const Dialect& dialect) {
  lsp::Diagnostic out;
  out.range = to_lsp(text, finding.span, dialect.encoding);
  out.severity = static_cast<lsp::DiagnosticSeverity>(static_cast<int>(finding.severity) + 1);
  out.code = finding.rule->id;
  out.source = "ibid";
  out.message = finding.message;
  if (dialect.unnecessary && finding.rule->unnecessary)
    out.tags.push_back(lsp::DiagnosticTag::unnecessary);
  if (dialect.related && finding.first)
    out.relatedInformation.push_back(
        {{uri, to_lsp(text, *finding.first, dialect.encoding)}, "The first entry of that key"});
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
    Job::File file{path, book.fresh_bibliography(path), {}, {}, {}};
    if (open && open->reading) {
      file.open = open->text;
      file.reading = open->reading;
      file.version = open->version;
    }
    job.files.push_back(std::move(file));
  }
  book.reads_bibliographies();
  under_way_.insert(life);
  rpc::in_pool(
      pool_, loop_, [job = std::move(job)] { return run(job); },
      [this, life, &book](std::optional<Done> done) {
        under_way_.erase(life);
        if (done && !life.expired())
          workspace_.shelved(book, std::move(done->bibliographies), std::move(done->library));
        update();
      });
}

void Shelving::chapters_changed() {
  if (std::exchange(look_posted_, true)) return;
  later_ = loop_.after(between_readings, [this] {
    look_posted_ = false;
    publish();
  });
}

// What nobody cites is shown to those who have the bibliography open: it changes with every note.
std::vector<ShelfFinding> Shelving::uncited(const Book& book, const Bibliography& one) const {
  if (!workspace_.document(lsp::uri_of(book.absolute(one.path)))) return {};
  if (!book.unread().empty()) return {};
  const model::Edition edition = book.snapshot().edition;
  return uncited_in(*one.shelf, edition, cited_works(edition));
}

void Shelving::publish() {
  std::map<std::string, Sent> now;
  for (const Book* book : workspace_.books()) {
    for (const Bibliography& one : book->bibliographies()) {
      const std::string uri = lsp::uri_of(book->absolute(one.path));
      if (now.contains(lsp::key(uri))) continue;
      Sent sent{one.shelf, uri, findings_in(*one.shelf, *book->files().manifest.conventions)};
      for (auto& more : uncited(*book, one)) sent.findings.push_back(std::move(more));
      const auto before = sent_.find(lsp::key(uri));
      const bool news = before == sent_.end() ? !sent.findings.empty()
                                              : before->second.shelf != one.shelf ||
                                                    before->second.findings != sent.findings;
      if (news) publish(sent, one);
      now.emplace(lsp::key(uri), std::move(sent));
    }
  }
  for (const auto& [key, sent] : sent_) {
    if (!now.contains(key) && !sent.findings.empty()) board_.withdraw(sent.uri);
  }
  sent_ = std::move(now);
}

void Shelving::publish(const Sent& sent, const Bibliography& read) {
  const Document* open = workspace_.document(sent.uri);
  lsp::PublishDiagnosticsParams params;
  params.uri = open ? open->uri : sent.uri;
  if (read.version) params.version = static_cast<std::int32_t>(*read.version);
  std::vector<lsp::Diagnostic> diagnostics;
  for (const ShelfFinding& finding : sent.findings)
    diagnostics.push_back(diagnostic(params.uri, read.text, finding, dialect_));
  params.diagnostics = lsp::text_of(diagnostics);
  board_.post(std::move(params));
}

}  // namespace ibid::app
