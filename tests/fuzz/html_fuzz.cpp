// Any bytes as a web page: nothing crashes, what comes out is UTF-8, and every guess names a line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/html/import_html.h"
#include "text/utf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  const ibid::import::Imported imported = ibid::import::import_html(page);
  if (!ibid::text::is_valid_utf8(imported.markdown)) std::abort();
  for (const ibid::import::Guess& guess : imported.guesses)
    if (guess.line == 0 || guess.line > size + 1) std::abort();
  return 0;
}
