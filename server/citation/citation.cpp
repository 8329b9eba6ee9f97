#include "citation/citation.h"

#include <algorithm>
#include <array>

namespace ibid::citation {
namespace {

constexpr std::array<std::string_view, 10> forms{"full",   "short", "ibid",   "idem",     "opcit",
                                                 "loccit", "key",   "pinned", "archival", "unread"};
constexpr std::array<std::string_view, 9> unit_names{
    "page", "folio", "column", "line", "paragraph", "section", "chapter", "note", "plate"};

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

bool same_meaning(const Citation& a, const Citation& b) {
  return same_but_for_places(a, b) && a.printed == b.printed &&
         std::equal(a.locators.begin(), a.locators.end(), b.locators.begin(), b.locators.end(),
                    same_place);
}

bool same_but_for_places(const Citation& a, const Citation& b) {
  return a.form == b.form && a.signal == b.signal && a.key == b.key &&
         a.pinned_form == b.pinned_form && a.siglum == b.siglum && a.note == b.note &&
         a.work == b.work && a.relay_of == b.relay_of && a.opens_relay == b.opens_relay &&
         a.carries_over == b.carries_over && a.title_marked == b.title_marked &&
         a.locators.empty() == b.locators.empty();
}

bool is_anaphor(Form form) {
  return form == Form::ibid || form == Form::idem || form == Form::opcit || form == Form::loccit;
}

}  // namespace ibid::citation
