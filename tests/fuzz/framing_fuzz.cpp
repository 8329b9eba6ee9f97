// Any bytes to the decoder: the same messages however they are split, memory in proportion to what
// came, and the next good message is found behind any junk that ends a line.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "rpc/framing.h"

namespace {

using ibid::rpc::Decoder;

constexpr std::size_t limit = 1 << 16;

struct Heard {
  std::vector<std::string> items;
  Decoder decoder{{[this](std::string body) { items.push_back("=" + std::move(body)); },
                   [this](std::string problem) { items.push_back("!" + std::move(problem)); }},
                  limit};
};

void require(bool fits) {
  if (!fits) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The interface gives bytes, std::string holds chars.
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Heard whole, split;
  whole.decoder.feed(bytes);
  for (std::size_t at = 0, step = 1; at < size; at += step, step = step % 7 + 1)
    split.decoder.feed(bytes.substr(at, step));
  require(whole.items == split.items);
  require(whole.decoder.midway() == split.decoder.midway());

  std::size_t total = 0;
  for (const std::string& item : whole.items) {
    if (item.front() == '=') total += item.size() - 1;
  }
  require(total <= size);

  // However long the message that is under way claims to be, two more follow it.
  const std::string good = ibid::rpc::frame("\"good\"");
  whole.decoder.feed("\n\n" + std::string(limit, ' ') + "\n" + good + good);
  require(whole.items.back() == "=\"good\"");
  return 0;
}
