// A language client in the small, for talking to the real server over real pipes.
//
// Nothing sleeps: every wait is for a message, and gives up after half a minute by throwing.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

namespace ibid::testing {

using Json = nlohmann::json;

Json position(int line, int character);
Json range(Json start, Json end);
Json on_line(int line, int from, int to);

/// The rule ids of diagnostics, in their order.
Json codes(const Json& diagnostics);

class Client {
 public:
  /// Starts `server` with `arguments`.
  explicit Client(std::vector<std::string> arguments = {});
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// initialize and initialized; `capabilities` are the client's.
  Json initialize(Json capabilities = Json::object(), Json more = Json::object());
  /// shutdown and exit; returns the exit code.
  int finish();

  int request(std::string_view method, Json params);
  /// The whole answer to a request, `result` or `error` and all.
  Json answer(int id);
  /// An answer to nobody: to what could not be read.
  Json answer_null();
  /// request() and answer() at once; the result. Throws on an error.
  Json call(std::string_view method, Json params);
  void notify(std::string_view method, Json params);

  void open(const std::string& uri, const std::string& text, int version = 1,
            const std::string& language = "markdown");
  void change(const std::string& uri, int version, Json changes);
  /// The next diagnostics of a document at a version (any, if 0) or later.
  Json diagnostics(const std::string& uri, int version = 0);
  /// The reports on all documents of the workspace, by the names of their files.
  std::map<std::string, Json> pull_workspace(const Json& previous = Json::array());
  /// Waits for a request to ask for diagnostics again, and answers it.
  void await_refresh();
  /// Waits for a message that fits and takes it out of the queue.
  Json wait(const std::function<bool(const Json&)>& fits);
  /// Everything that has come and was not waited for.
  const std::deque<Json>& pending() const { return pending_; }
  void forget_pending() { pending_.clear(); }

  /// Raw bytes, framed or not. Reads what comes meanwhile, so that neither side waits for the
  /// other.
  void write(std::string_view bytes);
  /// As many of the bytes as go without waiting and without reading.
  std::size_t write_deaf(std::string_view bytes);
  static std::string frame(const Json& message);
  void close_input();
  /// Nobody reads any more what the server says.
  void close_output();
  /// Waits for the server's end; its exit code, or 128 + the signal.
  int wait_for_exit();
  /// The same without reading what it still says.
  int wait_for_exit_deaf();
  /// Bytes of memory that the server has in use.
  std::size_t resident() const;
  pid_t pid() const { return pid_; }

 private:
  int reap();
  bool read_more();
  bool take_message();

  pid_t pid_ = 0;
  int to_ = -1;
  int from_ = -1;
  int last_id_ = 0;
  std::string buffer_;
  std::size_t taken_ = 0;  ///< bytes of it
  std::deque<Json> pending_;
};

/// A folder that goes with its object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  /// Writes a file in it, making folders on the way; returns its path.
  std::string file(const std::string& name, std::string_view bytes) const;
  std::string uri(const std::string& name) const { return "file://" + path_ + "/" + name; }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace ibid::testing
