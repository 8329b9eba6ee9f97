#include "app/server/findings/echoes.h"

#include <chrono>
#include <utility>

#include "features/answers/answers.h"
#include "features/answers/lenses.h"
#include "features/answers/semantic_tokens.h"
#include "lsp/uri.h"
#include "model/chains.h"

namespace ibid::app {
namespace {

constexpr std::chrono::milliseconds quiet{300};

}  // namespace

struct Echoes::Drawn {
  std::int64_t version = 0;
  std::vector<features::SemanticToken> tokens;
  std::vector<std::pair<text::Offset, std::string>> hints;
  std::vector<std::pair<text::Offset, std::string>> lenses;

  static Drawn of(const model::Edition& edition, std::size_t chapter, std::int64_t version,
                  bool with_lenses) {
    const text::Span all{0, edition[chapter].text().size()};
    Drawn out{version, features::semantic_tokens(edition, chapter, all), {}, {}};
    model::Chains chains(edition);
    for (const features::Hint& hint : features::inlay_hints(edition, chapter, all)) {
      const auto details = features::hint_details(edition, chains, hint);
      out.hints.emplace_back(hint.at, hint.label + (details ? details->plain : ""));
    }
    if (!with_lenses) return out;
    for (const features::Lens& lens : features::lenses(edition, chapter, true)) {
      out.lenses.emplace_back(lens.span.begin, lens.title);
    }
    return out;
  }
};

void Echoes::changed(const Document& document) {
  if (document.role != Document::Role::chapter) return;
  const std::string key = lsp::key(document.uri);
  if (key == editing_) return;
  if (!refresher_.can(Refresher::What::semantic_tokens) &&
      !refresher_.can(Refresher::What::inlay_hints) &&
      !refresher_.can(Refresher::What::code_lenses)) {
    return;
  }
  marked_.insert(key);
  later_ = loop_.after(quiet, [this] { draw(); });
}

void Echoes::forget(const std::string& uri) {
  marked_.erase(lsp::key(uri));
  last_.erase(lsp::key(uri));
}

void Echoes::draw() {
  for (const std::string& key : std::exchange(marked_, {})) {
    const Document* document = workspace_.document(key);
    if (!document || document->role != Document::Role::chapter) continue;
    const model::Edition edition = document->book->snapshot().edition;
    const auto chapter = edition.find(document->path);
    if (!chapter) continue;
    const bool lenses = refresher_.can(Refresher::What::code_lenses);
    rpc::in_pool(
        pool_, loop_,
        [edition, index = *chapter, version = document->version, lenses] {
          return Drawn::of(edition, index, version, lenses);
        },
        [this, key](std::optional<Drawn> drawn) {
          if (drawn) compare(key, std::make_shared<const Drawn>(std::move(*drawn)));
        });
  }
}

// Of another version nothing can be told: the client may have asked before the change or after it.
void Echoes::compare(const std::string& key, std::shared_ptr<const Drawn> drawn) {
  const Document* document = workspace_.document(key);
  if (!document) return;
  const auto before = std::exchange(last_[key], drawn);
  const bool known = before && before->version == drawn->version;
  const bool tokens = !known || before->tokens != drawn->tokens;
  const bool hints = !known || before->hints != drawn->hints;
  if (tokens) refresher_.want(Refresher::What::semantic_tokens);
  if (!known || before->lenses != drawn->lenses) refresher_.want(Refresher::What::code_lenses);
  if (hints) refresher_.want(Refresher::What::inlay_hints);
}

}  // namespace ibid::app
