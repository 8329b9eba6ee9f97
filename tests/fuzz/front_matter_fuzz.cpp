// Any bytes as a chapter: its front matter is read without a crash, what it names stands where it
// is said to stand, and what Ibid writes there reads as it was meant.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/files/front_matter.h"
#include "text/utf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const auto& one : ibid::app::located_in_front_matter(bytes, "bibliography")) {
    if (one.value.empty() || one.span.begin > one.span.end || one.span.end > size) std::abort();
    const auto written = bytes.substr(one.span.begin, one.span.size());
    if (!written.empty() && written.find(one.value) == written.npos) std::abort();
  }
  // A path as a file system may have it, but for what no line of YAML can hold.
  std::string path(bytes.substr(0, 200));
  std::erase_if(path, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; });
  path = ibid::text::sanitized(path);
  if (path.empty()) return 0;
  const auto read = ibid::app::strings_in_front_matter(
      "---\nbibliography: " + ibid::app::yaml_string(path) + "\n---\n", "bibliography");
  if (read.size() != 1 || read.front() != path) std::abort();
  return 0;
}
