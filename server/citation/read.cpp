#include "citation/read.h"

namespace ibid::citation {

std::vector<Citation> read(const syntax::Block&, std::string_view, std::size_t) {
  return {};
}

}  // namespace ibid::citation
