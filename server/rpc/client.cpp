#include "rpc/client.h"

#include <exception>

namespace ibid::rpc {

void Client::request(std::string_view method, std::string_view params, Answer answer) {
  const Id id = ++last_id_;
  waiting_.emplace(id, std::move(answer));
  send_(write_request(id, method, params));
}

void Client::answered(const Response& response) {
  auto node = waiting_.extract(response.id);
  if (node.empty()) {
    log_(Level::warning, "an answer to nothing we asked: " + show(response.id));
    return;
  }
  try {
    node.mapped()(response);
  } catch (const std::exception& problem) {
    log_(Level::error, std::string("while taking an answer: ") + problem.what());
  }
}

void Client::log_failure(std::string_view method, const Error& error) const {
  log_(Level::warning, "the client failed at " + std::string(method) + ": " + error.message);
}

}  // namespace ibid::rpc
