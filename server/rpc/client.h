// The peer as seen from here: what we tell and ask it.
//
// notify() may be called from any thread that `send` may; requests and their answers belong to the
// main thread. Method types are those of router.h the other way round: write(params), and
// read(value, result) for requests.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rpc/log.h"
#include "rpc/message.h"

namespace ibid::rpc {

class Client {
 public:
  Client(std::function<void(std::string)> send, Log log)
      : send_(std::move(send)), log_(std::move(log)) {}

  template <typename M>
  void notify(const typename M::Params& params) {
    send_(write_notification(M::name, M::write(params)));
  }
  /// `params`: JSON text that was made before.
  void notify(std::string_view method, std::string_view params) {
    send_(write_notification(method, params));
  }

  /// Exactly one of the two is called, once, later; neither if the peer never answers.
  template <typename M>
  void request(const typename M::Params& params,
               std::function<void(typename M::Result)> done = nullptr,
               std::function<void(Error)> failed = nullptr) {
    if (!failed) failed = [this](const Error& error) { log_failure(M::name, error); };
    request(M::name, M::write(params), [done = std::move(done), failed](const Response& answer) {
      typename M::Result result{};
      if (answer.error) {
        failed(*answer.error);
      } else if (const auto wrong = M::read(answer.result, result)) {
        failed({ErrorCode::invalid_params, *wrong, {}});
      } else if (done) {
        done(std::move(result));
      }
    });
  }

  /// To be called with every response that comes in.
  void answered(const Response& response);

  std::size_t waiting() const { return waiting_.size(); }

 private:
  using Answer = std::function<void(const Response&)>;

  void request(std::string_view method, std::string_view params, Answer answer);
  void log_failure(std::string_view method, const Error& error) const;

  std::function<void(std::string)> send_;
  Log log_;
  std::int64_t last_id_ = 0;
  std::map<Id, Answer> waiting_;
};

}  // namespace ibid::rpc
