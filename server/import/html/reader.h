// The only file that knows libxml2: a web page as a stream of elements, text and comments.
//
// libxml2 is asked for its stream, not for a tree: nothing recurses, so a page may nest as it
// likes, and it takes time in proportion to the page. It closes what the page leaves open, so every
// open() has its close(), in order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibid::import::html {

/// Names in lower case, values with their entities read. In the order of the page.
using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

/// "" where there is none.
std::string_view value(const Attributes& attributes, std::string_view name);

class Listener {
 public:
  Listener() = default;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  virtual ~Listener() = default;

  virtual void open(std::string_view name, const Attributes& attributes, std::uint32_t line) = 0;
  virtual void close(std::string_view name) = 0;
  virtual void text(std::string_view text, std::uint32_t line) = 0;
  virtual void comment(std::string_view text, std::uint32_t line) = 0;
};

/// `page` as tamed() leaves it. False where it is too deep to go on: it wants taming with
/// Count::all.
bool read(const std::string& page, Listener& listener);

}  // namespace ibid::import::html
