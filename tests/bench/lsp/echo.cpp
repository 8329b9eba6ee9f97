// The floor: a language server that reads every message and answers every edit with no findings.
// With `--hold` it keeps the text of one document in one buffer and applies the edits to it.
#include <charconv>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include <unistd.h>

namespace {

using Json = nlohmann::json;

class Input {
 public:
  bool next(std::string& body) {
    std::size_t head = 0;
    while ((head = bytes_.find("\r\n\r\n")) == bytes_.npos) {
      if (!more()) return false;
    }
    const std::size_t length = std::strtoul(bytes_.c_str() + bytes_.find(": ") + 2, nullptr, 10);
    while (bytes_.size() < head + 4 + length) {
      if (!more()) return false;
    }
    body = bytes_.substr(head + 4, length);
    bytes_.erase(0, head + 4 + length);
    return true;
  }

 private:
  bool more() {
    char buffer[1 << 16];
    const ssize_t n = ::read(STDIN_FILENO, buffer, sizeof buffer);
    if (n > 0) bytes_.append(buffer, static_cast<std::size_t>(n));
    return n > 0;
  }

  std::string bytes_;
};

void say(const Json& message) {
  const std::string body = message.dump();
  const std::string all = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  for (std::string_view left = all; !left.empty();) {
    const ssize_t n = ::write(STDOUT_FILENO, left.data(), left.size());
    if (n <= 0) return;
    left.remove_prefix(static_cast<std::size_t>(n));
  }
}

// Lines are looked for from the beginning, and columns taken for bytes: it is the least that can be
// done, not what is right.
std::size_t offset(const std::string& text, const Json& position) {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int line = position["line"]; line > 0; --line) {
    const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
    if (found == nullptr) return text.size();
    at = static_cast<const char*>(found) + 1;
  }
  return std::min(
      static_cast<std::size_t>(at - text.data()) + position["character"].get<std::size_t>(),
      text.size());
}

void apply(std::string& text, const Json& change) {
  const std::size_t begin = offset(text, change["range"]["start"]);
  const std::size_t end = offset(text, change["range"]["end"]);
  text.replace(begin, end - begin, change["text"].get_ref<const std::string&>());
}

}  // namespace

int main(int count, char** words) {
  const bool hold = count > 1 && std::string_view(words[1]) == "--hold";
  Input input;
  std::string text;
  for (std::string body; input.next(body);) {
    const Json message = Json::parse(body);
    const std::string method = message.value("method", "");
    if (method == "exit") return 0;
    if (method == "initialize") {
      say({{"jsonrpc", "2.0"},
           {"id", message["id"]},
           {"result", {{"capabilities", {{"textDocumentSync", 2}}}}}});
    } else if (message.contains("id")) {
      say({{"jsonrpc", "2.0"}, {"id", message["id"]}, {"result", nullptr}});
    } else if (method == "textDocument/didOpen" || method == "textDocument/didChange") {
      const Json& params = message["params"];
      const Json& document = params["textDocument"];
      if (hold && document.contains("text")) text = document["text"];
      if (hold && params.contains("contentChanges")) apply(text, params["contentChanges"][0]);
      say({{"jsonrpc", "2.0"},
           {"method", "textDocument/publishDiagnostics"},
           {"params",
            {{"uri", document["uri"]},
             {"version", document["version"]},
             {"diagnostics", Json::array()}}}});
    }
  }
  return 0;
}
