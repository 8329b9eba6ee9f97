// Semantic tokens on the wire: as five numbers each, whole, changed, or of a range.
#include <memory>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "app/server/routes/token_memory.h"
#include "features/answers/semantic_tokens.h"
#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

using Numbers = std::vector<std::uint32_t>;

Numbers numbers_of(const Asked& asked, text::Span within) {
  if (!asked.world.settings.semantic_tokens) return {};
  const text::Text& text = asked.seat.text().text();
  const Dialect& dialect = asked.world.dialect;
  const auto tokens = features::semantic_tokens(asked.edition(), asked.seat.chapter, within);
  Numbers out;
  out.reserve(tokens.size() * 5);
  text::Position last;
  for (const features::SemanticToken& token : tokens) {
    const int type = dialect.tokens.type_of[static_cast<std::size_t>(token.kind)];
    if (type == TokenLegend::none) continue;
    const text::Position begin = text.position(token.span.begin, dialect.encoding);
    const text::Position end = text.position(token.span.end, dialect.encoding);
    if (end.column <= begin.column) continue;
    const bool same_line = begin.line == last.line;
    out.insert(out.end(),
               {begin.line - last.line, same_line ? begin.column - last.column : begin.column,
                end.column - begin.column, static_cast<std::uint32_t>(type),
                dialect.tokens.bits(token.modifiers)});
    last = begin;
  }
  return out;
}

TokenData all_numbers(const Asked& asked) {
  const text::Span all{0, asked.seat.text().text().size()};
  return std::make_shared<const Numbers>(numbers_of(asked, all));
}

}  // namespace

void add_token_routes(rpc::Router<WorldPtr>& router, const std::shared_ptr<TokenMemory>& memory) {
  on<lsp::method::semantic_tokens>(
      router, [memory](const Asked& asked, const lsp::SemanticTokensParams& params) {
        const TokenData data = all_numbers(asked);
        return lsp::SemanticTokens{memory->keep(lsp::key(params.textDocument.uri), data), *data};
      });
  on<lsp::method::semantic_tokens_delta>(
      router,
      [memory](const Asked& asked,
               const lsp::SemanticTokensDeltaParams& params) -> lsp::SemanticTokensAnswer {
        const std::string key = lsp::key(params.textDocument.uri);
        const TokenData before = memory->find(key, params.previousResultId);
        const TokenData data = all_numbers(asked);
        const std::string id = memory->keep(key, data);
        if (!before) return lsp::SemanticTokens{id, *data};
        return lsp::SemanticTokensDelta{id, difference(*before, *data)};
      });
  on<lsp::method::semantic_tokens_range>(
      router, [](const Asked& asked, const lsp::SemanticTokensRangeParams& params) {
        const text::Offset begin = asked.at(params.range.start);
        const text::Span within{begin, std::max(begin, asked.at(params.range.end))};
        return lsp::SemanticTokens{std::nullopt, numbers_of(asked, within)};
      });
}

}  // namespace ibid::app
