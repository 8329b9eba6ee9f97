#include "rpc/framing.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

namespace ibid::rpc {
namespace {

constexpr std::size_t longest_line = 4096;
constexpr std::size_t longest_header = 1024;  // of `Content-Length: N` behind junk
constexpr std::size_t longest_excerpt = 60;
constexpr std::string_view length_name = "content-length";

std::string_view trimmed(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool same_letters(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == b;
  });
}

std::optional<std::size_t> read_length(std::string_view digits) {
  std::size_t length = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, length);
  if (problem == std::errc::result_out_of_range) return SIZE_MAX;
  if (problem != std::errc{} || stop != end) return std::nullopt;
  return length;
}

// Bytes of a peer that talks nonsense, fit for a log.
std::string excerpt(std::string_view bytes) {
  std::string out;
  for (const char c : bytes.substr(0, longest_excerpt)) out += c >= ' ' && c <= '~' ? c : '?';
  return bytes.size() > longest_excerpt ? out + "..." : out;
}

// Where a line `…Content-Length: N` has its header begin; npos where it has none. Junk may stand
// before it: the end of a body that was longer or shorter than announced.
std::size_t find_header(std::string_view whole) {
  const std::size_t skipped = whole.size() - std::min(whole.size(), longest_header);
  const std::string_view line = whole.substr(skipped);
  for (std::size_t at = line.rfind(':'); at != std::string_view::npos && at > 0;
       at = line.rfind(':', at - 1)) {
    const std::string_view name = trimmed(line.substr(0, at));
    if (name.size() < length_name.size()) return std::string_view::npos;
    const std::size_t begin = name.size() - length_name.size();
    if (same_letters(name.substr(begin), length_name) && read_length(trimmed(line.substr(at + 1))))
      return skipped + static_cast<std::size_t>(name.data() - line.data()) + begin;
  }
  return std::string_view::npos;
}

}  // namespace

std::string frame(std::string_view body) {
  std::string out = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  out.reserve(out.size() + body.size());
  return out.append(body);
}

Decoder::Decoder(Sink sink, std::size_t limit) : sink_(std::move(sink)), limit_(limit) {}

void Decoder::feed(std::string_view bytes) {
  while (!bytes.empty())
    bytes.remove_prefix(state_ == State::body ? feed_body(bytes) : feed_line(bytes));
}

bool Decoder::midway() const {
  return state_ == State::body || in_header_ || !line_.empty();
}

std::size_t Decoder::feed_line(std::string_view bytes) {
  const std::size_t end = bytes.find('\n');
  const std::size_t size = std::min(end, bytes.size());
  line_.append(bytes.substr(0, size));
  if (line_.size() > longest_line) {
    if (state_ != State::lost) lose("a header line of more than 4096 bytes: " + excerpt(line_));
    line_.erase(0, line_.size() - longest_header);
  }
  if (end == std::string_view::npos) return size;
  std::string line;
  line.swap(line_);
  header_line(line);
  return size + 1;
}

void Decoder::header_line(std::string_view line) {
  if (state_ == State::lost) {
    const std::size_t begin = find_header(line);
    if (begin == std::string_view::npos) return;
    state_ = State::header;
    line.remove_prefix(begin);
  }
  line = trimmed(line);
  if (line.empty()) return header_end();
  in_header_ = true;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    // The junk may end in a header, where a body was longer than announced.
    lose("not a header: " + excerpt(line));
    return;
  }
  // Content-Type and whatever else may come say nothing that we need.
  if (!same_letters(trimmed(line.substr(0, colon)), length_name)) {
    const std::size_t begin = find_header(line);
    if (begin == std::string_view::npos) return;
    lose("not a header: " + excerpt(line.substr(0, begin)));
    return header_line(line.substr(begin));
  }
  const std::optional<std::size_t> length = read_length(trimmed(line.substr(colon + 1)));
  if (!length) return lose("not a length: " + excerpt(line));
  if (length_ && *length_ != *length) return lose("two different lengths: " + excerpt(line));
  length_ = length;
}

void Decoder::header_end() {
  // Some peers end a message with a line break.
  if (!in_header_) return;
  in_header_ = false;
  if (!length_) return lose("a header without Content-Length");
  if (*length_ > limit_)
    return lose("a message of " +
                (*length_ == SIZE_MAX ? "an absurd number of" : std::to_string(*length_)) +
                " bytes, where at most " + std::to_string(limit_) + " are taken");
  state_ = State::body;
  if (*length_ == 0) deliver();
}

std::size_t Decoder::feed_body(std::string_view bytes) {
  const std::size_t size = std::min(bytes.size(), *length_ - body_.size());
  body_.append(bytes.substr(0, size));
  if (body_.size() == *length_) deliver();
  return size;
}

void Decoder::deliver() {
  state_ = State::header;
  length_.reset();
  std::string body;
  body.swap(body_);
  sink_.message(std::move(body));
}

void Decoder::lose(std::string problem) {
  state_ = State::lost;
  length_.reset();
  in_header_ = false;
  sink_.problem(std::move(problem));
}

}  // namespace ibid::rpc
