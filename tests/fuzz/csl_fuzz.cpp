// Any bytes as CSL-JSON: nothing crashes, every span lies in the file, every word is UTF-8, and
// what is offered at a place replaces that place.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/files/csl_help.h"
#include "app/files/csl_json.h"
#include "app/files/located_json.h"
#include "text/utf.h"

namespace {

using ibid::app::Json;
using ibid::text::Span;

void require(bool holds) {
  if (!holds) std::abort();
}

bool lies_in(Span inner, Span outer) {
  return inner.begin <= inner.end && outer.contains(inner);
}

// Whatever stands in a value lies in its span, one behind the other.
void look(const Json& value) {
  require(value.keys.empty() || value.keys.size() == value.items.size());
  require(ibid::text::is_valid_utf8(value.string));
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    require(lies_in(value.items[i].span, value.span));
    require(i == 0 || value.items[i - 1].span.end <= value.items[i].span.begin);
    if (!value.keys.empty()) {
      require(lies_in(value.keys[i].span, value.span));
      require(ibid::text::is_valid_utf8(value.keys[i].name));
    }
    look(value.items[i]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Span whole{0, static_cast<ibid::text::Offset>(size)};
  look(ibid::app::parse_located_json(bytes).root);
  const ibid::works::Shelf shelf = ibid::app::read_csl_json("fuzz.json", bytes);
  for (const auto& problem : shelf.problems) require(lies_in(problem.span, whole));
  for (const auto& work : shelf.works) {
    require(lies_in(work->span, whole) && lies_in(work->key_span, work->span));
    for (const std::string* words : {&work->id, &work->type, &work->is.title, &work->is.date,
                                     &work->address, &work->pages, &work->short_title})
      require(ibid::text::is_valid_utf8(*words));
  }
  const ibid::works::Library library({std::make_shared<const ibid::works::Shelf>(shelf)});
  for (const auto& work : shelf.works) (void)library.catalogue().match(work->is);
  for (const auto& address : ibid::app::csl_addresses(bytes)) require(lies_in(address.span, whole));
  for (std::size_t at = 0; at <= size; at += 1 + size / 8) {
    const auto place = static_cast<ibid::text::Offset>(at);
    const ibid::features::Choices choices = ibid::app::csl_choices(bytes, place);
    require(choices.span.touches(place) && lies_in(choices.span, whole));
  }
  return 0;
}
