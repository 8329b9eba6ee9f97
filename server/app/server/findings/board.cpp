#include "app/server/findings/board.h"

#include <array>
#include <charconv>
#include <chrono>
#include <utility>

#include "lsp/methods.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

// Long enough for what follows an edit by itself: the pull of its document.
constexpr std::chrono::milliseconds patience{200};

// FNV-1a, by eight bytes at once. The same findings at the same places have the same id, even after
// a restart.
std::string id_of(std::string_view items) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (; !items.empty(); items.remove_prefix(std::min(items.size(), sizeof hash))) {
    std::uint64_t word = 0;
    items.copy(reinterpret_cast<char*>(&word), sizeof word);
    hash = (hash ^ word) * 1099511628211ULL;
    hash ^= hash >> 32;
  }
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), hash, 16).ptr;
  return std::string(digits.data(), end);
}

}  // namespace

SheetPtr sheet_of(lsp::PublishDiagnosticsParams diagnostics) {
  std::string id = id_of(diagnostics.diagnostics.text);
  return std::make_shared<const Sheet>(Sheet{std::move(diagnostics.uri), diagnostics.version,
                                             std::move(id), std::move(diagnostics.diagnostics)});
}

lsp::DiagnosticReport report_of(const Sheet& sheet, std::string_view previous) {
  if (sheet.id == previous) return lsp::UnchangedDocumentDiagnosticReport{sheet.id};
  return lsp::FullDocumentDiagnosticReport{sheet.id, sheet.items};
}

void Board::post(lsp::PublishDiagnosticsParams diagnostics) {
  if (!pulls_) return client_.notify<lsp::method::publish_diagnostics>(diagnostics);
  const std::string key = lsp::key(diagnostics.uri);
  Pinned& pinned = pinned_[key];
  pinned.sheet = sheet_of(std::move(diagnostics));
  if (is_news(key, pinned)) look_soon();
}

void Board::withdraw(const std::string& uri) {
  if (!pulls_) return client_.notify<lsp::method::publish_diagnostics>({uri, std::nullopt});
  const std::string key = lsp::key(uri);
  if (const Document* open = workspace_.document(key))
    return post({open->uri, static_cast<std::int32_t>(open->version)});
  pinned_.erase(key);
}

SheetPtr Board::find(const std::string& key) const {
  const auto found = pinned_.find(key);
  return found == pinned_.end() ? nullptr : found->second.sheet;
}

std::vector<SheetPtr> Board::all() const {
  std::vector<SheetPtr> out;
  for (const auto& [key, pinned] : pinned_) out.push_back(pinned.sheet);
  return out;
}

std::vector<SheetPtr> Board::news() const {
  std::vector<SheetPtr> out;
  for (const auto& [key, pinned] : pinned_)
    if (is_news(key, pinned)) out.push_back(pinned.sheet);
  return out;
}

void Board::given(const Sheet& sheet) {
  const std::string key = lsp::key(sheet.uri);
  if (const auto pinned = pinned_.find(key); pinned != pinned_.end()) {
    pinned->second.asked_for = true;
    hold(key, pinned->second, sheet);
  }
}

void Board::listed(const Sheet& sheet) {
  const std::string key = lsp::key(sheet.uri);
  const auto pinned = pinned_.find(key);
  if (pinned == pinned_.end()) return;
  if (!pinned->second.asked_for || !workspace_.document(key)) hold(key, pinned->second, sheet);
}

void Board::hold(const std::string& key, Pinned& pinned, const Sheet& sheet) {
  pinned.given = sheet.id;
  if (const Document* open = workspace_.document(key)) pinned.given_for = open->version;
}

// Who opens a document or edits it asks for it without being told to.
bool Board::is_news(const std::string& key, const Pinned& pinned) const {
  if (pinned.given == pinned.sheet->id) return false;
  const Document* open = workspace_.document(key);
  if (open) return !pinned.given.empty() && pinned.given_for == open->version;
  return !pinned.given.empty() || (all_listed_ && pinned.sheet->items.text != "[]");
}

void Board::look_soon() {
  if (std::exchange(look_posted_, true)) return;
  later_ = loop_.after(patience, [this] {
    look_posted_ = false;
    if (!news().empty()) refresher_.want(Refresher::What::diagnostics);
  });
}

}  // namespace ibid::app
