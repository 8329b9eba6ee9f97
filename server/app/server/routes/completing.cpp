#include "app/server/routes/completing.h"

#include <algorithm>
#include <array>

#include "app/server/routes/completion_text.h"
#include "text/line_ends.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using features::Completion;

// For clients that ask for no documentation later: of so many items it is sent at once.
constexpr std::size_t most_described = 20;

bool has(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

lsp::CompletionItemKind kind_of(Completion::Kind kind) {
  switch (kind) {
    case Completion::Kind::work:
      return lsp::CompletionItemKind::class_;
    case Completion::Kind::anaphor:
      return lsp::CompletionItemKind::keyword;
    case Completion::Kind::chapter:
      return lsp::CompletionItemKind::file;
    case Completion::Kind::class_:
      return lsp::CompletionItemKind::enum_member;
    case Completion::Kind::attribute:
      return lsp::CompletionItemKind::property;
    case Completion::Kind::value:
      return lsp::CompletionItemKind::value;
    case Completion::Kind::note:
    case Completion::Kind::new_note:
    case Completion::Kind::place:
      break;
  }
  return lsp::CompletionItemKind::reference;
}

std::vector<lsp::TextEdit> text_edits(const text::Text& text,
                                      const std::vector<features::Replacement>& edits,
                                      text::Encoding encoding) {
  std::vector<lsp::TextEdit> out;
  for (const features::Replacement& edit : edits) {
    out.push_back(
        {to_lsp(text, edit.span, encoding), text::fitted(text, text::sanitized(edit.text)), {}});
  }
  return out;
}

class CompletionWriting {
 public:
  CompletionWriting(const Snapshot& book, std::size_t chapter, const std::string& uri,
                    const features::Completions& found, const Dialect& dialect)
      : book_(book),
        text_(book.edition[chapter].text()),
        encoding_(dialect.encoding),
        can_(dialect.completion),
        range_(to_lsp(text_, found.span, dialect.encoding)),
        data_{uri, {}, {}} {
    for (const Completion& item : found.items) add(chapter, item);
    if (!found.items.empty()) add_defaults();
    list_.isIncomplete = found.incomplete;
  }

  lsp::CompletionList list() { return std::move(list_); }

 private:
  void add(std::size_t chapter, const Completion& from) {
    lsp::CompletionItem item;
    item.label = from.label;
    item.kind = kind_of(from.kind);
    if (!from.detail.empty()) {
      item.detail = from.detail;
      if (can_.label_details) item.labelDetails = {from.detail};
    }
    item.sortText = sort_text(list_.items.size());
    // Where a client goes by what is inserted, a filter would only hide from it where that begins.
    if (can_.filters && !from.filter.empty()) item.filterText = text::sanitized(from.filter);
    set_text(from, item);
    item.additionalTextEdits = text_edits(text_, from.also, encoding_);
    set_data(from, item);
    if (!can_.resolves && list_.items.size() < most_described) {
      describe_with(chapter, from, item);
    }
    list_.items.push_back(std::move(item));
  }

  void set_text(const Completion& from, lsp::CompletionItem& item) const {
    const bool placed = can_.snippets && from.cursor;
    std::string text = text::sanitized(placed ? snippet(from.insert, *from.cursor) : from.insert);
    const auto format = placed ? lsp::InsertTextFormat::snippet : lsp::InsertTextFormat::plain;
    if (placed || !can_.default_format) item.insertTextFormat = format;
    if (!can_.default_range) {
      item.textEdit = lsp::TextEdit{range_, std::move(text), {}};
    } else if (text != item.label) {
      item.textEditText = std::move(text);
    }
  }

  // The list's own data says which document; an item's, which note or work.
  void set_data(const Completion& from, lsp::CompletionItem& item) const {
    if (from.about.empty() && can_.default_data) return;
    item.data = data_;
    if (from.about.empty()) return;
    item.data->kind = static_cast<std::int32_t>(from.kind);
    item.data->about = text::sanitized(from.about);
  }

  void describe_with(std::size_t chapter, const Completion& from, lsp::CompletionItem& item) const {
    if (!from.about.empty()) describe(book_.edition, chapter, can_, item);
  }

  void add_defaults() {
    lsp::CompletionItemDefaults defaults;
    if (can_.default_range) defaults.editRange = range_;
    if (can_.default_format) defaults.insertTextFormat = lsp::InsertTextFormat::plain;
    if (can_.default_data) defaults.data = data_;
    if (!(defaults == lsp::CompletionItemDefaults{})) list_.itemDefaults = std::move(defaults);
  }

  const Snapshot& book_;
  const text::Text& text_;
  text::Encoding encoding_;
  const CompletionDialect& can_;
  lsp::Range range_;
  lsp::CompletionData data_;
  lsp::CompletionList list_;
};

}  // namespace

CompletionDialect completion_dialect(const lsp::ClientCapabilities& client) {
  CompletionDialect out;
  const auto& formats = client.completionFormats;
  out.markdown = has(formats, "markdown");
  out.snippets = client.completionSnippets;
  out.label_details = client.completionLabelDetails;
  out.resolves = has(client.completionResolves, "documentation");
  out.late_edits = has(client.completionResolves, "additionalTextEdits");
  out.default_range = has(client.completionDefaults, "editRange");
  out.default_format = has(client.completionDefaults, "insertTextFormat");
  out.default_data = has(client.completionDefaults, "data");
  // Neovim's own completion before 0.11, which can neither of the two, takes what begins as is
  // typed, and no filter.
  out.filters = client.completionContext || !client.completionResolves.empty();
  return out;
}

std::vector<std::string> completion_triggers() {
  return {"^", "@", "#", "(", "{", ".", "=", "/"};
}

lsp::CompletionList to_lsp(const Snapshot& book, std::size_t chapter, const std::string& uri,
                           const features::Completions& found, const Dialect& dialect) {
  return CompletionWriting(book, chapter, uri, found, dialect).list();
}

void add_edits(const model::Edition& edition, std::size_t chapter, text::Encoding encoding,
               lsp::CompletionItem& item) {
  if (!item.data || !item.data->kind || !item.data->about) return;
  if (static_cast<Completion::Kind>(*item.data->kind) != Completion::Kind::new_note) return;
  item.additionalTextEdits = text_edits(
      edition[chapter].text(),
      features::new_note_edits(edition, chapter, *item.data->about, item.label), encoding);
}

void describe(const model::Edition& edition, std::size_t chapter, const CompletionDialect& dialect,
              lsp::CompletionItem& item) {
  if (!item.data || !item.data->kind || !item.data->about) return;
  const auto kind = static_cast<Completion::Kind>(*item.data->kind);
  const auto card = features::completion_card(edition, chapter, kind, *item.data->about);
  if (!card) return;
  item.documentation = lsp::MarkupContent{lsp::MarkupKind::plaintext, card->plain};
  if (dialect.markdown) item.documentation = {lsp::MarkupKind::markdown, card->markdown};
}

}  // namespace ibid::app
