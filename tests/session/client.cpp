#include "session/client.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ibid::testing {
namespace {

constexpr int patience_ms = 30'000;

}  // namespace

Json position(int line, int character) {
  return {{"line", line}, {"character", character}};
}

Json range(Json start, Json end) {
  return {{"start", std::move(start)}, {"end", std::move(end)}};
}

Json on_line(int line, int from, int to) {
  return range(position(line, from), position(line, to));
}

Json codes(const Json& diagnostics) {
  Json out = Json::array();
  for (const Json& one : diagnostics) out.push_back(one["code"]);
  return out;
}

Client::Client(std::vector<std::string> arguments) {
  std::signal(SIGPIPE, SIG_IGN);
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("no pipes");
  }
  arguments.insert(arguments.begin(), IBID_SERVER);
  std::vector<char*> argv;
  for (std::string& argument : arguments) argv.push_back(argument.data());
  argv.push_back(nullptr);
  pid_ = fork();
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    const int null = ::open("/dev/null", O_WRONLY);
    if (std::getenv("IBID_SHOW_LOG") == nullptr) dup2(null, STDERR_FILENO);
    execv(argv[0], argv.data());
    _exit(127);
  }
  ::close(in[0]);
  ::close(out[1]);
  to_ = in[1];
  from_ = out[0];
}

Client::~Client() {
  close_input();
  if (from_ >= 0) ::close(from_);
  if (pid_ > 0) {
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }
}

Json Client::initialize(Json capabilities, Json more) {
  more["capabilities"] = std::move(capabilities);
  if (!more.contains("processId")) more["processId"] = nullptr;
  if (!more.contains("rootUri")) more["rootUri"] = nullptr;
  Json result = call("initialize", more);
  notify("initialized", Json::object());
  return result;
}

int Client::finish() {
  call("shutdown", nullptr);
  notify("exit", nullptr);
  return wait_for_exit();
}

std::string Client::frame(const Json& message) {
  const std::string body = message.dump();
  return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

int Client::request(std::string_view method, Json params) {
  Json message{{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}};
  if (!params.is_null()) message["params"] = std::move(params);
  write(frame(message));
  return last_id_;
}

void Client::notify(std::string_view method, Json params) {
  Json message{{"jsonrpc", "2.0"}, {"method", method}};
  if (!params.is_null()) message["params"] = std::move(params);
  write(frame(message));
}

Json Client::answer(int id) {
  return wait([id](const Json& message) {
    return !message.contains("method") && message.contains("id") && message["id"] == id;
  });
}

Json Client::answer_null() {
  return wait([](const Json& message) {
    return !message.contains("method") && message.value("id", Json()).is_null();
  });
}

Json Client::call(std::string_view method, Json params) {
  Json whole = answer(request(method, std::move(params)));
  if (whole.contains("error")) throw std::runtime_error(whole.dump());
  return whole["result"];
}

void Client::open(const std::string& uri, const std::string& text, int version,
                  const std::string& language) {
  notify("textDocument/didOpen",
         {{"textDocument",
           {{"uri", uri}, {"languageId", language}, {"version", version}, {"text", text}}}});
}

void Client::change(const std::string& uri, int version, Json changes) {
  notify("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", version}}},
                                    {"contentChanges", std::move(changes)}});
}

Json Client::diagnostics(const std::string& uri, int version) {
  const Json message = wait([&](const Json& one) {
    if (one.value("method", "") != "textDocument/publishDiagnostics") return false;
    const Json& params = one["params"];
    return params["uri"] == uri && (version == 0 || params.value("version", 0) >= version);
  });
  return message["params"]["diagnostics"];
}

std::map<std::string, Json> Client::pull_workspace(const Json& previous) {
  std::map<std::string, Json> out;
  const Json all = call("workspace/diagnostic", {{"previousResultIds", previous}});
  for (const Json& one : all["items"]) {
    const std::string uri = one["uri"];
    out[uri.substr(uri.rfind('/') + 1)] = one;
  }
  return out;
}

void Client::await_refresh() {
  const Json request = wait([](const Json& message) {
    return message.value("method", "") == "workspace/diagnostic/refresh";
  });
  write(frame({{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", nullptr}}));
}

Json Client::wait(const std::function<bool(const Json&)>& fits) {
  for (std::size_t seen = 0;; ++seen) {
    while (seen == pending_.size()) {
      if (!take_message() && !read_more()) throw std::runtime_error("the server has ended");
    }
    if (!fits(pending_[seen])) continue;
    Json found = std::move(pending_[seen]);
    pending_.erase(pending_.begin() + static_cast<std::ptrdiff_t>(seen));
    return found;
  }
}

bool Client::take_message() {
  const std::size_t head = buffer_.find("\r\n\r\n", taken_);
  if (head == std::string::npos) return false;
  const std::size_t at = buffer_.find("Content-Length: ", taken_);
  const std::size_t length = std::stoul(buffer_.substr(at + 16, 20));
  const std::size_t body = head + 4;
  if (buffer_.size() < body + length) return false;
  pending_.push_back(Json::parse(std::string_view(buffer_).substr(body, length)));
  taken_ = body + length;
  return true;
}

bool Client::read_more() {
  pollfd ready{from_, POLLIN, 0};
  if (poll(&ready, 1, patience_ms) <= 0) throw std::runtime_error("the server says nothing");
  std::array<char, 65536> bytes{};
  const ssize_t count = read(from_, bytes.data(), bytes.size());
  if (count <= 0) return false;
  buffer_.erase(0, std::exchange(taken_, 0));
  buffer_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

void Client::write(std::string_view bytes) {
  while (!bytes.empty()) {
    std::array<pollfd, 2> ends{{{to_, POLLOUT, 0}, {from_, POLLIN, 0}}};
    if (poll(ends.data(), ends.size(), patience_ms) <= 0)
      throw std::runtime_error("the server neither reads nor says anything");
    // A server that has ended: what the test waits for next will say so.
    if ((ends[0].revents & POLLERR) != 0) return;
    if ((ends[0].revents & POLLOUT) != 0) bytes.remove_prefix(write_deaf(bytes));
    if (ends[1].revents != 0 && !read_more()) return;
  }
}

std::size_t Client::write_deaf(std::string_view bytes) {
  fcntl(to_, F_SETFL, O_NONBLOCK);
  const ssize_t count = ::write(to_, bytes.data(), bytes.size());
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

void Client::close_input() {
  if (to_ >= 0) ::close(to_);
  to_ = -1;
}

void Client::close_output() {
  if (from_ >= 0) ::close(from_);
  from_ = -1;
}

int Client::wait_for_exit() {
  while (read_more()) {
  }
  while (take_message()) {
  }
  return reap();
}

int Client::wait_for_exit_deaf() {
  pollfd process{static_cast<int>(syscall(SYS_pidfd_open, pid_, 0)), POLLIN, 0};
  const bool ended = poll(&process, 1, patience_ms) > 0;
  ::close(process.fd);
  if (!ended) throw std::runtime_error("the server goes on");
  return reap();
}

int Client::reap() {
  int status = 0;
  waitpid(pid_, &status, 0);
  pid_ = 0;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::size_t Client::resident() const {
  std::ifstream file("/proc/" + std::to_string(pid_) + "/statm");
  std::size_t whole = 0;
  std::size_t pages = 0;
  file >> whole >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

Folder::Folder() {
  std::string name = (std::filesystem::temp_directory_path() / "ibid-session-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = std::filesystem::canonical(name).string();
}

Folder::~Folder() {
  std::error_code error;
  std::filesystem::remove_all(path_, error);
}

std::string Folder::file(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path path = std::filesystem::path(path_) / name;
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
  return path.string();
}

}  // namespace ibid::testing
