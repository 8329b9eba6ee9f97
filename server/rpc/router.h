// Types on the routing table: a method is a struct, its handler a function of its params.
//
// A request's method type has `name`, `Params`, `Result` and
//   static std::optional<std::string> read(const Value&, Params&);   // what is wrong with them
//   static std::string write(const Result&);                         // JSON text
// and a notification's all but `Result` and write(). Where `M::document(params)` exists, it names
// the document that the request is about, and an edit of it overtakes the request.
//
// Registered and used on the main thread; a shared handler runs in the pool, over the snapshot that
// was current when its request came.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "rpc/table.h"

namespace ibid::rpc {

template <typename Snapshot>
class Router {
 public:
  /// `snapshot` is called on the main thread; `post` hands work to the pool.
  Router(Table& table, std::function<Snapshot()> snapshot,
         std::function<void(std::function<void()>)> post)
      : table_(table), snapshot_(std::move(snapshot)), post_(std::move(post)) {}

  /// `handler`: Result(const Params&); or void(const Params&, Reply), which may answer later.
  template <typename M, typename Handler>
  void exclusive(Handler handler) {
    table_.add_request(
        M::name, Lane::exclusive, [handler = std::move(handler)](const Value& json, Reply& reply) {
          typename M::Params params{};
          if (!read<M>(json, params, reply)) return;
          if constexpr (std::is_invocable_v<Handler&, const typename M::Params&, Reply>) {
            handler(params, std::move(reply));
          } else {
            reply.result(M::write(handler(params)));
          }
        });
  }

  /// `handler`: Result(const Snapshot&, const Params&, std::stop_token).
  template <typename M, typename Handler>
  void shared(Handler handler) {
    table_.add_request(M::name, Lane::shared, [this, handler](const Value& json, Reply& reply) {
      // A std::function must be copyable, a Reply is not.
      auto job = std::make_shared<Job<M>>(Job<M>{snapshot_(), {}, std::move(reply)});
      if (!read<M>(json, job->params, job->reply)) return;
      post_([job, handler, log = table_.log()] {
        guard(log, job->reply, [&](Reply& answer) {
          if (answer.stop().stop_requested()) return;
          answer.result(M::write(handler(job->snapshot, job->params, answer.stop())));
        });
      });
    });
  }

  /// A handler of some of a method's requests, which says by its answer whether this is one:
  /// `handler`: std::optional<Result>(const Snapshot&, const Params&, std::stop_token). Those of
  /// one method are asked in the order in which they were added; where none answers, the result is
  /// the empty one.
  template <typename M, typename Handler>
  void shared_part(Handler handler) {
    auto& known = parts_[M::name];
    if (!known) {
      known = std::make_shared<Parts<M>>();
      shared<M>([parts = std::static_pointer_cast<const Parts<M>>(known)](
                    const Snapshot& snapshot, const typename M::Params& params,
                    const std::stop_token& stop) -> typename M::Result {
        for (const auto& part : *parts)
          if (auto answer = part(snapshot, params, stop)) return std::move(*answer);
        return {};
      });
    }
    std::static_pointer_cast<Parts<M>>(known)->push_back(std::move(handler));
  }

  /// `handler`: void(const Params&).
  template <typename M, typename Handler>
  void notified(Handler handler) {
    table_.add_notification(M::name,
                            [handler = std::move(handler), log = table_.log()](const Value& json) {
                              typename M::Params params{};
                              if (const auto wrong = M::read(json, params)) {
                                log(Level::warning, std::string(M::name) + " ignored: " + *wrong);
                              } else {
                                handler(params);
                              }
                            });
  }

 private:
  template <typename M>
  using Parts = std::vector<std::function<std::optional<typename M::Result>(
      const Snapshot&, const typename M::Params&, const std::stop_token&)>>;

  template <typename M>
  struct Job {
    Snapshot snapshot;
    typename M::Params params;
    Reply reply;
  };

  template <typename M>
  static bool read(const Value& json, typename M::Params& params, Reply& reply) {
    if (const auto wrong = M::read(json, params)) {
      reply.fail({ErrorCode::invalid_params, *wrong, {}});
      return false;
    }
    if constexpr (requires { M::document(params); }) reply.concerns(M::document(params));
    return true;
  }

  Table& table_;
  std::function<Snapshot()> snapshot_;
  std::function<void(std::function<void()>)> post_;
  std::map<std::string_view, std::shared_ptr<void>> parts_;  ///< by method: Parts of it
};

}  // namespace ibid::rpc
