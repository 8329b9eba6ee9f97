#include "citation/citation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ibid::citation {
namespace {

constexpr std::array<std::string_view, 10> forms{"full",   "short", "ibid",   "idem",     "opcit",
                                                 "loccit", "key",   "pinned", "archival", "unread"};
constexpr std::array<std::string_view, 11> unit_names{"page",      "folio",   "column",  "line",
                                                      "paragraph", "section", "chapter", "note",
                                                      "plate",     "part",    "document"};

bool same_place(const Locator& a, const Locator& b) {
  return a.unit == b.unit && a.from == b.from && a.to == b.to && a.open == b.open;
}

}  // namespace

std::string_view name(Form form) {
  return forms[static_cast<std::size_t>(form)];
}

std::string_view name(Unit unit) {
  return unit_names[static_cast<std::size_t>(unit)];
}

bool Description::empty() const {
  return *this == Description{};
}

// Marks that a reader does not see may come between a place and the end of its citation: then the
// words of the place are found elsewhere in what is printed.
bool same_meaning(const Citation& a, const Citation& b) {
  const auto stands = [](const Citation& in, text::Span span) {
    return std::pair(in.span.end - span.begin, span.size());
  };
  return same_but_for_places(a, b) && a.printed == b.printed &&
         std::equal(
             a.locators.begin(), a.locators.end(), b.locators.begin(), b.locators.end(),
             [&](const Locator& x, const Locator& y) {
               return same_place(x, y) && stands(a, x.span) == stands(b, y.span) &&
                      x.unit_span.empty() == y.unit_span.empty() &&
                      (x.unit_span.empty() || stands(a, x.unit_span) == stands(b, y.unit_span));
             });
}

bool same_but_for_places(const Citation& a, const Citation& b) {
  return a.form == b.form && a.signal == b.signal && a.key == b.key &&
         a.pinned_form == b.pinned_form && a.siglum == b.siglum &&
         a.siglum_in_passing == b.siglum_in_passing && a.note == b.note && a.work == b.work &&
         a.relay_of == b.relay_of && a.opens_relay == b.opens_relay &&
         a.carries_over == b.carries_over && a.more == b.more && a.title_marked == b.title_marked &&
         a.locators.empty() == b.locators.empty();
}

bool is_anaphor(Form form) {
  return form == Form::ibid || form == Form::idem || form == Form::opcit || form == Form::loccit;
}

}  // namespace ibid::citation
