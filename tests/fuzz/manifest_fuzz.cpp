// Any bytes as edition.json: no crash, and every problem lies within them.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/files/manifest.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ibid::app::Manifest manifest = ibid::app::read_manifest(bytes);
  for (const ibid::app::Problem& problem : manifest.problems)
    if (problem.span.begin > problem.span.end || problem.span.end > size || problem.message.empty())
      std::abort();
  return 0;
}
