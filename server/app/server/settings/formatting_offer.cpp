#include "app/server/settings/formatting_offer.h"

#include <utility>

#include "lsp/methods.h"

namespace ibid::app {
namespace {

namespace method = lsp::method;

const std::string of_whole = "textDocument/formatting";
const std::string of_range = "textDocument/rangeFormatting";
const std::string on_type = "textDocument/onTypeFormatting";
const std::string line_end = "\n";

// Clients differ in what they take a missing selector for.
lsp::FormattingRegistrationOptions options_of(const std::string& method) {
  lsp::FormattingRegistrationOptions out;
  for (const char* language : {"markdown", "pandoc", "quarto", "rmd", "rmarkdown"})
    out.documentSelector.push_back({language});
  if (method == on_type) out.firstTriggerCharacter = line_end;
  return out;
}

std::string id_of(const std::string& method) {
  return "ibid." + method;
}

}  // namespace

void FormattingOffer::announce(const lsp::ClientCapabilities& client, bool on,
                               lsp::ServerCapabilities& out) {
  const auto offer = [&](const std::string& method, bool registers) {
    if (!table_.has(method)) return false;
    if (registers) registrable_.insert(method);
    return on && !registers;
  };
  out.documentFormattingProvider = offer(of_whole, client.formattingRegistration);
  out.documentRangeFormattingProvider = offer(of_range, client.rangeFormattingRegistration);
  if (offer(on_type, client.onTypeFormattingRegistration))
    out.documentOnTypeFormattingProvider = lsp::DocumentOnTypeFormattingOptions{line_end, {}};
}

void FormattingOffer::update(bool on) {
  lsp::RegistrationParams wanted;
  lsp::UnregistrationParams unwanted;
  for (const std::string& method : registrable_) {
    if (on && registered_.insert(method).second) {
      wanted.registrations.push_back({id_of(method), method, options_of(method)});
    } else if (!on && registered_.erase(method) > 0) {
      unwanted.unregisterations.push_back({id_of(method), method});
    }
  }
  if (!wanted.registrations.empty()) client_.request<method::register_capability>(wanted);
  if (!unwanted.unregisterations.empty()) client_.request<method::unregister_capability>(unwanted);
}

}  // namespace ibid::app
