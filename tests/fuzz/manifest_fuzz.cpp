// Any bytes as edition.json: no crash, every problem lies within them, and what is offered or
// explained at a place replaces or covers that place.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/manifest.h"
#include "app/files/manifest_help.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ibid::app::Manifest manifest = ibid::app::read_manifest(bytes);
  for (const ibid::app::Problem& problem : manifest.problems)
    if (problem.span.begin > problem.span.end || problem.span.end > size || problem.message.empty())
      std::abort();
  const auto nothing = [](std::string_view) { return std::vector<std::string>(); };
  for (std::size_t at = 0; at <= size; at += 1 + size / 8) {
    const auto place = static_cast<ibid::text::Offset>(at);
    const ibid::features::Choices choices = ibid::app::manifest_choices(bytes, place, nothing);
    if (!choices.span.touches(place) || choices.span.end > size) std::abort();
    const auto hover = ibid::app::manifest_hover(bytes, place);
    if (hover && (!hover->span.touches(place) || hover->span.end > size)) std::abort();
  }
  (void)ibid::app::manifest_outline(bytes);
  return 0;
}
