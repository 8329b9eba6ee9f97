// Arabic digits, as looks read numbers.
#pragma once

namespace ibid::prose {

constexpr bool is_arabic(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace ibid::prose
