// Identifiers of headings: whether the one that a page gives is the one that Pandoc makes itself.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace ibid::import::html {

class HeadingIds {
 public:
  /// Whether Pandoc would give `id` to a heading of these words, after those asked about before.
  bool is_automatic(std::string_view words, std::string_view id);

 private:
  std::set<std::string, std::less<>> used_;
  std::map<std::string, int, std::less<>> next_;  ///< the last number behind each
};

}  // namespace ibid::import::html
