#include "rules/places.h"

namespace ibid::rules {

PageUnit page_unit(std::string_view unit) {
  if (unit == "p." || unit == "p" || unit == "P.") return PageUnit::one;
  if (unit == "pp." || unit == "pp" || unit == "Pp." || unit == "PP.") return PageUnit::several;
  return PageUnit::none;
}

}  // namespace ibid::rules
