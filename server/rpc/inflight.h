// The requests that wait for an answer, and the promise that each gets exactly one.
//
// begin() hands out a Reply, which answers, or whose destruction does. A request that is cancelled,
// or overtaken by an edit of its document, is answered at once with that reason, its work is asked
// to stop, and whatever its Reply says later is dropped. All of it may be called from any thread:
// an answer is either on its way before an edit is taken in, or it becomes ContentModified.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "rpc/log.h"
#include "rpc/message.h"

namespace ibid::rpc {

class Inflight;
struct Book;

/// The one answer to one request. Move-only; answering a second time does nothing.
class Reply {
 public:
  Reply(Reply&&) noexcept = default;
  Reply& operator=(Reply&& other) noexcept;
  /// Answers InternalError and logs it where nobody has answered.
  ~Reply();

  /// `json`: the result's JSON text.
  void result(std::string_view json);
  void fail(const Error& error);

  /// An edit of the document of this key overtakes the request from now on.
  void concerns(std::string document);
  /// Requested as soon as nobody wants the answer any more.
  const std::stop_token& stop() const { return stop_; }

 private:
  friend class Inflight;
  Reply(std::shared_ptr<Book> book, Id id, std::uint64_t ticket, std::stop_token stop);

  std::shared_ptr<Book> book_;  ///< nullptr once answered or moved from
  Id id_;
  std::uint64_t ticket_ = 0;  ///< tells requests apart that came with the same id
  std::stop_token stop_;
};

class Inflight {
 public:
  /// `send` takes a message's body and must be callable from any thread.
  Inflight(std::function<void(std::string)> send, Log log);

  /// Nothing where a request of this id is under way; the second one has then been refused.
  std::optional<Reply> begin(const Id& id, std::string_view method);

  /// `$/cancelRequest`. An unknown id is none of our business: it may just have been answered.
  void cancel(const Id& id);
  /// The document of this key has changed: what was asked about it is out of date.
  void edited(std::string_view document);
  /// The client wants us to end: what is still open is answered so, and stopped.
  void close();
  /// Nobody will read the answers: stops all work.
  void abandon();

  std::size_t size() const;

 private:
  std::shared_ptr<Book> book_;
};

}  // namespace ibid::rpc
