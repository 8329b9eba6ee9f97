// Messages to the person at the client, and how far a long piece of work has come.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "lsp/base.h"
#include "lsp/diagnostic.h"
#include "lsp/value.h"

namespace ibid::lsp {

enum class MessageType { error = 1, warning = 2, info = 3, log = 4 };

/// Params of showMessage and logMessage.
struct MessageParams {
  MessageType type = MessageType::log;
  std::string message;
  bool operator==(const MessageParams&) const = default;
  void fields(auto&& field) {
    field("type", type);
    field("message", message);
  }
};

/// Asks the client to show a place in a document.
struct ShowDocumentParams {
  DocumentUri uri;
  bool takeFocus = false;
  std::optional<Range> selection;
  bool operator==(const ShowDocumentParams&) const = default;
  void fields(auto&& field) {
    field("uri", uri);
    field("takeFocus", takeFocus);
    field("selection", selection);
  }
};

using ProgressToken = Id;

struct WorkDoneProgressCreateParams {
  ProgressToken token;
  bool operator==(const WorkDoneProgressCreateParams&) const = default;
  void fields(auto&& field) { field("token", token); }
};

struct WorkDoneProgressBegin {
  std::string title;
  std::optional<std::string> message;
  std::optional<std::uint32_t> percentage;  ///< 0 to 100
  bool operator==(const WorkDoneProgressBegin&) const = default;
  void fields(auto&& field) {
    field.constant("kind", "begin");
    field("title", title);
    field("message", message);
    field("percentage", percentage);
  }
};

struct WorkDoneProgressReport {
  std::optional<std::string> message;
  std::optional<std::uint32_t> percentage;
  bool operator==(const WorkDoneProgressReport&) const = default;
  void fields(auto&& field) {
    field.constant("kind", "report");
    field("message", message);
    field("percentage", percentage);
  }
};

struct WorkDoneProgressEnd {
  std::optional<std::string> message;
  bool operator==(const WorkDoneProgressEnd&) const = default;
  void fields(auto&& field) {
    field.constant("kind", "end");
    field("message", message);
  }
};

struct ProgressParams {
  ProgressToken token;
  /// The last: some of a request's result.
  std::variant<WorkDoneProgressBegin, WorkDoneProgressReport, WorkDoneProgressEnd,
               WorkspaceDiagnosticReport>
      value;
  bool operator==(const ProgressParams&) const = default;
  void fields(auto&& field) {
    field("token", token);
    field("value", value);
  }
};

}  // namespace ibid::lsp
