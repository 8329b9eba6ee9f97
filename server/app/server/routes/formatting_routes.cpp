// Formatting on the wire: only while `ibid.formatting` is on, whatever a client asks.
#include <algorithm>

#include "app/server/routes/asked.h"
#include "app/server/routes/routes.h"
#include "features/actions/formatting.h"
#include "lsp/methods.h"
#include "text/line_ends.h"

namespace ibid::app {
namespace {

using Edits = std::vector<lsp::TextEdit>;

Edits text_edits(const Asked& asked, const std::vector<features::Replacement>& edits) {
  const text::Text& text = asked.seat.text().text();
  Edits out;
  out.reserve(edits.size());
  for (const features::Replacement& edit : edits) {
    out.push_back(
        {to_lsp(text, edit.span, asked.world.dialect.encoding), text::fitted(text, edit.text), {}});
  }
  return out;
}

}  // namespace

void add_formatting_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::formatting>(
      router, [](const Asked& asked, const lsp::DocumentFormattingParams&) -> Edits {
        if (!asked.world.settings.formatting) return {};
        return text_edits(asked, features::formatted(asked.edition(), asked.seat.chapter));
      });
  on<lsp::method::range_formatting>(
      router, [](const Asked& asked, const lsp::DocumentRangeFormattingParams& params) -> Edits {
        if (!asked.world.settings.formatting) return {};
        const text::Offset begin = asked.at(params.range.start);
        const text::Span selected{begin, std::max(begin, asked.at(params.range.end))};
        return text_edits(asked,
                          features::formatted(asked.edition(), asked.seat.chapter, selected));
      });
  on<lsp::method::on_type_formatting>(
      router, [](const Asked& asked, const lsp::DocumentOnTypeFormattingParams& params) -> Edits {
        if (!asked.world.settings.formatting || params.ch != "\n") return {};
        return text_edits(asked,
                          features::line_begun(asked.seat.text(), asked.at(params.position)));
      });
}

}  // namespace ibid::app
