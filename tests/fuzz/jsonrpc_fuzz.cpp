// Any bytes as a message: no crash, no exception, and what is taken can be written again.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "lsp/methods.h"
#include "rpc/message.h"

namespace {

using namespace ibid;

void require(bool fits) {
  if (!fits) std::abort();
}

template <typename M>
void read_as(const rpc::Value& params) {
  typename M::Params out;
  const auto wrong = M::read(params, out);
  if constexpr (requires { M::document(out); }) {
    if (!wrong) require(lsp::key(M::document(out)) == M::document(out));
  }
}

void try_methods(const rpc::Value& params) {
  read_as<lsp::method::initialize>(params);
  read_as<lsp::method::did_open>(params);
  read_as<lsp::method::did_change>(params);
  read_as<lsp::method::hover>(params);
  read_as<lsp::method::references>(params);
  read_as<lsp::method::did_change_watched_files>(params);
  read_as<lsp::method::did_change_workspace_folders>(params);
  read_as<lsp::method::did_change_configuration>(params);
  read_as<lsp::method::cancel_request>(params);
}

struct Check {
  void operator()(const rpc::Request& request) const {
    const std::string text = request.params ? request.params->dump() : "";
    const rpc::Parsed again = rpc::parse(rpc::write_request(request.id, request.method, text));
    const auto& message = std::get<rpc::Request>(std::get<rpc::Message>(again));
    require(message.id == request.id && message.method == request.method);
    require(!request.params || *message.params == *request.params);
    try_methods(request.params);
  }
  void operator()(const rpc::Notification& notification) const { try_methods(notification.params); }
  void operator()(const rpc::Response& response) const {
    lsp::method::configuration::Result settings;
    lsp::method::configuration::read(response.result, settings);
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The interface gives bytes, std::string holds chars.
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const rpc::Parsed parsed = rpc::parse(bytes);
  if (const auto* message = std::get_if<rpc::Message>(&parsed)) {
    std::visit(Check{}, *message);
  } else {
    const auto& broken = std::get<rpc::Malformed>(parsed);
    const rpc::Parsed answer = rpc::parse(rpc::write_error(broken.id, broken.error));
    // The message may quote bytes that are replaced on the wire; the code stands.
    const auto& error = std::get<rpc::Response>(std::get<rpc::Message>(answer)).error;
    require(error && error->code == broken.error.code);
  }
  return 0;
}
