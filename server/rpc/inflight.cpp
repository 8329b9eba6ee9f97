#include "rpc/inflight.h"

#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace ibid::rpc {

// Outlives the Inflight as long as a Reply is left.
struct Book {
  struct Entry {
    std::uint64_t ticket = 0;
    std::string method;
    std::string document;
    std::stop_source work;
  };

  std::optional<Entry> take(const Id& id, std::uint64_t ticket) {
    const std::lock_guard lock(mutex);
    const auto found = open.find(id);
    if (found == open.end() || found->second.ticket != ticket) return std::nullopt;
    return std::move(open.extract(found).mapped());
  }

  void answer(const Id& id, std::uint64_t ticket, const Error& error) {
    if (take(id, ticket)) send(write_error(id, error));
  }

  // Stopping and sending happen without the lock: both run other people's code.
  template <typename Wanted>
  void end(Wanted wanted, const std::optional<Error>& error) {
    std::vector<std::pair<Id, Entry>> ended;
    {
      const std::lock_guard lock(mutex);
      for (auto at = open.begin(); at != open.end();) {
        const auto next = std::next(at);
        if (wanted(at->second)) {
          auto node = open.extract(at);
          ended.emplace_back(std::move(node.key()), std::move(node.mapped()));
        }
        at = next;
      }
    }
    for (auto& [id, entry] : ended) {
      entry.work.request_stop();
      if (error) send(write_error(id, *error));
    }
  }

  std::function<void(std::string)> send;
  Log log;
  mutable std::mutex mutex;
  std::map<Id, Entry> open;
  std::uint64_t tickets = 0;
};

Reply::Reply(std::shared_ptr<Book> book, Id id, std::uint64_t ticket, std::stop_token stop)
    : book_(std::move(book)), id_(std::move(id)), ticket_(ticket), stop_(std::move(stop)) {}

Reply& Reply::operator=(Reply&& other) noexcept {
  std::swap(book_, other.book_);
  std::swap(id_, other.id_);
  std::swap(ticket_, other.ticket_);
  std::swap(stop_, other.stop_);
  return *this;
}

Reply::~Reply() {
  if (!book_) return;
  const std::optional<Book::Entry> entry = book_->take(id_, ticket_);
  if (!entry) return;
  book_->log(Level::error, "no reply to " + entry->method + "(" + show(id_) + ")");
  book_->send(write_error(id_, {ErrorCode::internal_error, "no reply to " + entry->method, {}}));
}

void Reply::result(std::string_view json) {
  const auto book = std::exchange(book_, nullptr);
  if (book && book->take(id_, ticket_)) book->send(write_result(id_, json));
}

void Reply::fail(const Error& error) {
  const auto book = std::exchange(book_, nullptr);
  if (book) book->answer(id_, ticket_, error);
}

void Reply::concerns(std::string document) {
  if (!book_) return;
  const std::lock_guard lock(book_->mutex);
  const auto found = book_->open.find(id_);
  if (found != book_->open.end() && found->second.ticket == ticket_)
    found->second.document = std::move(document);
}

Inflight::Inflight(std::function<void(std::string)> send, Log log)
    : book_(std::make_shared<Book>()) {
  book_->send = std::move(send);
  book_->log = std::move(log);
}

std::optional<Reply> Inflight::begin(const Id& id, std::string_view method) {
  {
    const std::lock_guard lock(book_->mutex);
    const auto [entry, fresh] = book_->open.try_emplace(id);
    if (fresh) {
      entry->second.ticket = ++book_->tickets;
      entry->second.method = method;
      return Reply(book_, id, entry->second.ticket, entry->second.work.get_token());
    }
  }
  book_->send(write_error(
      id, {ErrorCode::invalid_request, "request " + show(id) + " is still being answered", {}}));
  return std::nullopt;
}

void Inflight::cancel(const Id& id) {
  std::optional<Book::Entry> entry;
  {
    const std::lock_guard lock(book_->mutex);
    const auto found = book_->open.find(id);
    if (found == book_->open.end()) return;
    entry = std::move(book_->open.extract(found).mapped());
  }
  entry->work.request_stop();
  book_->send(write_error(id, {ErrorCode::request_cancelled, "cancelled by the client", {}}));
}

void Inflight::edited(std::string_view document) {
  if (document.empty()) return;
  book_->end([&](const Book::Entry& entry) { return entry.document == document; },
             Error{ErrorCode::content_modified, "the document has changed", {}});
}

void Inflight::close() {
  book_->end([](const Book::Entry&) { return true; },
             Error{ErrorCode::request_cancelled, "the server is ending", {}});
}

void Inflight::abandon() {
  book_->end([](const Book::Entry&) { return true; }, std::nullopt);
}

std::size_t Inflight::size() const {
  const std::lock_guard lock(book_->mutex);
  return book_->open.size();
}

}  // namespace ibid::rpc
