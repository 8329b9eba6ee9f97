#include "lsp/methods.h"

#include <concepts>

#include "lsp/read.h"
#include "lsp/write.h"

namespace ibid::lsp {
namespace {

template <typename T>
std::optional<std::string> read_received(const Received& value, T& out, std::string_view name,
                                         const Json& absent) {
  try {
    read(value ? *value : absent, out, {nullptr, name});
    return std::nullopt;
  } catch (const Wrong& wrong) {
    return wrong.what();
  }
}

template <typename T>
std::string json_of(const T& value) {
  std::string out;
  write(value, out);
  return out;
}

}  // namespace

Any text_of(const std::vector<Diagnostic>& diagnostics) {
  Any out;
  write(diagnostics, out.text);
  return out;
}

template <typename Self, typename P>
std::optional<std::string> NoticeFromClient<Self, P>::read(const Received& params, P& out) {
  return read_received(params, out, "params", Json::object());
}

template <typename Self, typename P, typename R>
std::string FromClient<Self, P, R>::write(const R& result) {
  return json_of(result);
}

template <typename Self, typename P>
std::string NoticeToClient<Self, P>::write(const P& params) {
  if constexpr (std::same_as<P, Nothing>) return {};  // JSON-RPC knows no params that are null
  return json_of(params);
}

template <typename Self, typename P, typename R>
std::optional<std::string> ToClient<Self, P, R>::read(const Received& result, R& out) {
  return read_received(result, out, "result", Json());
}

// A method that is missing here does not link.
#define IBID_NOTICE_FROM_CLIENT(M) template struct NoticeFromClient<method::M, method::M::Params>;
#define IBID_FROM_CLIENT(M)  \
  IBID_NOTICE_FROM_CLIENT(M) \
  template struct FromClient<method::M, method::M::Params, method::M::Result>;
#define IBID_NOTICE_TO_CLIENT(M) template struct NoticeToClient<method::M, method::M::Params>;
#define IBID_TO_CLIENT(M)  \
  IBID_NOTICE_TO_CLIENT(M) \
  template struct ToClient<method::M, method::M::Params, method::M::Result>;

IBID_FROM_CLIENT(initialize)
IBID_NOTICE_FROM_CLIENT(initialized)
IBID_FROM_CLIENT(shutdown)
IBID_NOTICE_FROM_CLIENT(exit)
IBID_NOTICE_FROM_CLIENT(cancel_request)
IBID_NOTICE_FROM_CLIENT(set_trace)
IBID_NOTICE_TO_CLIENT(log_trace)
IBID_NOTICE_TO_CLIENT(progress)
IBID_NOTICE_FROM_CLIENT(did_open)
IBID_NOTICE_FROM_CLIENT(did_change)
IBID_NOTICE_FROM_CLIENT(did_close)
IBID_NOTICE_FROM_CLIENT(did_save)
IBID_FROM_CLIENT(definition)
IBID_FROM_CLIENT(declaration)
IBID_FROM_CLIENT(type_definition)
IBID_FROM_CLIENT(implementation)
IBID_FROM_CLIENT(references)
IBID_FROM_CLIENT(document_highlight)
IBID_FROM_CLIENT(hover)
IBID_FROM_CLIENT(document_symbol)
IBID_FROM_CLIENT(inlay_hint)
IBID_FROM_CLIENT(folding_range)
IBID_FROM_CLIENT(selection_range)
IBID_FROM_CLIENT(semantic_tokens)
IBID_FROM_CLIENT(semantic_tokens_delta)
IBID_FROM_CLIENT(semantic_tokens_range)
IBID_FROM_CLIENT(resolve_inlay_hint)
IBID_FROM_CLIENT(workspace_symbol)
IBID_FROM_CLIENT(completion)
IBID_FROM_CLIENT(resolve_completion)
IBID_FROM_CLIENT(resolve_workspace_symbol)
IBID_FROM_CLIENT(code_lens)
IBID_FROM_CLIENT(resolve_code_lens)
IBID_FROM_CLIENT(document_link)
IBID_FROM_CLIENT(resolve_document_link)
IBID_FROM_CLIENT(prepare_call_hierarchy)
IBID_FROM_CLIENT(incoming_calls)
IBID_FROM_CLIENT(outgoing_calls)
IBID_FROM_CLIENT(prepare_rename)
IBID_FROM_CLIENT(rename)
IBID_FROM_CLIENT(linked_editing_range)
IBID_FROM_CLIENT(code_action)
IBID_FROM_CLIENT(code_action_resolve)
IBID_TO_CLIENT(apply_edit)
IBID_TO_CLIENT(show_document)
IBID_FROM_CLIENT(execute_command)
IBID_FROM_CLIENT(formatting)
IBID_FROM_CLIENT(range_formatting)
IBID_FROM_CLIENT(on_type_formatting)
IBID_NOTICE_TO_CLIENT(publish_diagnostics)
IBID_FROM_CLIENT(diagnostic)
IBID_FROM_CLIENT(workspace_diagnostic)
IBID_FROM_CLIENT(will_rename_files)
IBID_NOTICE_FROM_CLIENT(did_rename_files)
IBID_NOTICE_FROM_CLIENT(did_create_files)
IBID_NOTICE_FROM_CLIENT(did_delete_files)
IBID_NOTICE_FROM_CLIENT(did_change_watched_files)
IBID_NOTICE_FROM_CLIENT(did_change_workspace_folders)
IBID_NOTICE_FROM_CLIENT(did_change_configuration)
IBID_TO_CLIENT(configuration)
IBID_TO_CLIENT(register_capability)
IBID_TO_CLIENT(unregister_capability)
IBID_TO_CLIENT(refresh_inlay_hints)
IBID_TO_CLIENT(refresh_semantic_tokens)
IBID_TO_CLIENT(refresh_code_lenses)
IBID_TO_CLIENT(refresh_diagnostics)
IBID_NOTICE_TO_CLIENT(show_message)
IBID_NOTICE_TO_CLIENT(log_message)
IBID_TO_CLIENT(create_progress)

}  // namespace ibid::lsp
