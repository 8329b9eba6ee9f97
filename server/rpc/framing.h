// The Content-Length framing of LSP's base protocol: bytes in, messages out, and back.
//
// Pure: no input or output of its own. Bytes may arrive split anywhere. After anything that is not
// a proper header the decoder looks for the next line `Content-Length: N`, which cannot occur
// inside a JSON message, where line breaks in strings are escaped. Memory grows with what has
// arrived, never with what was announced. Knows nothing of JSON otherwise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ibid::rpc {

/// `body` with its header.
std::string frame(std::string_view body);

class Decoder {
 public:
  static constexpr std::size_t default_limit = std::size_t{512} << 20;

  /// What the bytes turn out to hold, in their order.
  struct Sink {
    std::function<void(std::string body)> message;
    /// A sentence on bytes that were skipped.
    std::function<void(std::string problem)> problem;
  };

  explicit Decoder(Sink sink, std::size_t limit = default_limit);

  void feed(std::string_view bytes);

  /// True where the bytes so far end inside a header or a body.
  bool midway() const;

 private:
  enum class State : std::uint8_t { header, body, lost };

  std::size_t feed_line(std::string_view bytes);
  std::size_t feed_body(std::string_view bytes);
  void header_line(std::string_view line);
  void header_end();
  void lose(std::string problem);
  void deliver();

  Sink sink_;
  std::size_t limit_;
  State state_ = State::header;
  std::string line_;  ///< of a header, as far as it has come
  std::optional<std::size_t> length_;
  bool in_header_ = false;  ///< a line of it has been read
  std::string body_;
};

}  // namespace ibid::rpc
