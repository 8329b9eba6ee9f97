#include "app/server/routes/paper_completion.h"

#include <string>

#include "app/server/routes/completion_text.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Choice;

// More than anybody looks through; the client asks again as one types on.
constexpr std::size_t most_choices = 500;

lsp::CompletionItemKind kind_of(Choice::Kind kind) {
  switch (kind) {
    case Choice::Kind::type:
    case Choice::Kind::work:
      return lsp::CompletionItemKind::class_;
    case Choice::Kind::name:
      return lsp::CompletionItemKind::property;
    case Choice::Kind::file:
      return lsp::CompletionItemKind::file;
    case Choice::Kind::value:
      break;
  }
  return lsp::CompletionItemKind::value;
}

lsp::CompletionItem item_of(const Choice& choice, const lsp::Range& range, std::size_t index,
                            const CompletionDialect& can) {
  lsp::CompletionItem item;
  item.label = text::sanitized(choice.label);
  item.kind = kind_of(choice.kind);
  item.sortText = sort_text(index);
  if (!choice.detail.empty()) {
    item.detail = text::sanitized(choice.detail);
    if (can.label_details) item.labelDetails = {item.detail};
  }
  if (!choice.about.empty()) {
    item.documentation =
        lsp::MarkupContent{lsp::MarkupKind::plaintext, text::sanitized(choice.about)};
  }
  const bool placed = can.snippets && choice.cursor;
  item.insertTextFormat = placed ? lsp::InsertTextFormat::snippet : lsp::InsertTextFormat::plain;
  item.textEdit = lsp::TextEdit{
      range, text::sanitized(placed ? snippet(choice.insert, *choice.cursor) : choice.insert), {}};
  // What is replaced begins with a quotation mark, and so must what it is compared with.
  std::string filter = choice.filter;
  if (choice.insert.starts_with('"')) filter = '"' + choice.label + '"';
  if (can.filters && !filter.empty()) item.filterText = text::sanitized(filter);
  return item;
}

}  // namespace

lsp::CompletionList to_lsp(const AskedPaper& asked, const features::Choices& choices) {
  lsp::CompletionList out;
  const lsp::Range range = to_lsp(asked.text(), choices.span, asked.world.dialect.encoding);
  for (const Choice& choice : choices.items) {
    if (out.items.size() == most_choices) {
      out.isIncomplete = true;
      break;
    }
    out.items.push_back(item_of(choice, range, out.items.size(), asked.world.dialect.completion));
  }
  return out;
}

}  // namespace ibid::app
