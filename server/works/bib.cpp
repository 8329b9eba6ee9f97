#include "works/bib.h"

namespace ibid::works {

Shelf read_bib(std::string file, std::string_view) {
  return {std::move(file), {}, {}};
}

}  // namespace ibid::works
