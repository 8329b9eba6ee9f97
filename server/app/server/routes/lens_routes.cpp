// Code lenses on the wire.
//
// Where the client can show places, a lens is sent without its command, and told with the places
// when it comes into sight. Elsewhere it is a title and complete at once.
#include "app/server/routes/asked.h"
#include "app/server/routes/lens_command.h"
#include "app/server/routes/routes.h"
#include "app/server/routes/subject_data.h"
#include "features/answers/lenses.h"
#include "lsp/methods.h"

namespace ibid::app {
namespace {

std::vector<lsp::CodeLens> lenses(const Asked& asked) {
  const Dialect& dialect = asked.world.dialect;
  const text::Text& text = asked.seat.text().text();
  std::vector<lsp::CodeLens> out;
  for (const features::Lens& lens :
       features::lenses(asked.edition(), asked.seat.chapter, asked.world.settings.headings)) {
    lsp::CodeLens one{to_lsp(text, lens.span, dialect.encoding), std::nullopt, std::nullopt};
    if (dialect.show_references) {
      const auto heading = lens.citation ? std::nullopt : std::optional(lens.heading);
      one.data = subject_data(asked.seat, heading, lens.citation);
    } else {
      one.command = lsp::LensCommand{lens.title, {}, {}};
    }
    out.push_back(std::move(one));
  }
  return out;
}

std::optional<features::LensText> text_of(const World::Seat& seat, const lsp::SubjectData& data) {
  features::Lens lens;
  lens.citation = citation_of(seat, data);
  if (!lens.citation && !data.heading) return std::nullopt;
  lens.heading = data.heading.value_or(0);
  return features::lens_text(seat.book->edition, seat.chapter, lens);
}

lsp::CodeLens told(const World& world, lsp::CodeLens lens) {
  if (!lens.data || lens.command) return lens;
  const World::Seat* seat = current(world, *lens.data);
  const auto text = seat ? text_of(*seat, *lens.data) : std::nullopt;
  if (!text) {
    throw rpc::Failed(rpc::ErrorCode::content_modified, "the text has changed meanwhile");
  }
  lens.command = lsp::LensCommand{text->title, {}, {}};
  if (!world.dialect.show_references) return lens;
  lens.command->command = show_command;
  lens.command->arguments = {seat->uri, lens.range.start,
                             to_lsp(*seat->book, text->places, world.dialect)};
  return lens;
}

}  // namespace

void add_lens_routes(rpc::Router<WorldPtr>& router) {
  on<lsp::method::code_lens>(router, [](const Asked& asked, const lsp::CodeLensParams&) {
    if (!asked.world.settings.code_lens) return std::vector<lsp::CodeLens>();
    return lenses(asked);
  });
  router.shared<lsp::method::resolve_code_lens>(
      [](const WorldPtr& world, const lsp::CodeLens& lens, const std::stop_token&) {
        return told(*world, lens);
      });
}

}  // namespace ibid::app
