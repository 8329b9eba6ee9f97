// Any bytes as a bibliography: nothing crashes, every span lies in the file, every word is UTF-8.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/utf.h"
#include "works/bib.h"
#include "works/bib_links.h"
#include "works/bib_place.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const ibid::works::Shelf shelf = ibid::works::read_bib("fuzz.bib", bytes);
  for (const auto& problem : shelf.problems)
    if (problem.span.begin > problem.span.end || problem.span.end > size) std::abort();
  for (const auto& work : shelf.works) {
    if (work->span.end > size || !work->span.contains(work->key_span)) std::abort();
    if (!ibid::text::is_valid_utf8(work->id) || !ibid::text::is_valid_utf8(work->is.title))
      std::abort();
  }
  const ibid::works::Library library({std::make_shared<const ibid::works::Shelf>(shelf)});
  for (const auto& work : shelf.works) (void)library.catalogue().match(work->is);
  for (std::size_t at = 0; at <= size; at += 1 + size / 8) {
    const auto offset = static_cast<ibid::text::Offset>(at);
    const ibid::works::BibPlace place = ibid::works::bib_place(bytes, offset);
    if (place.kind == ibid::works::BibPlace::Kind::outside) continue;
    if (!place.word.touches(offset) || place.word.end > size) std::abort();
  }
  for (const auto& entry : ibid::works::scan_bib(bytes).entries) {
    for (const auto& reference : ibid::works::references_in(entry, bytes))
      if (!entry.span.contains(reference.span)) std::abort();
    (void)ibid::works::addresses_in(entry, bytes);
  }
  return 0;
}
