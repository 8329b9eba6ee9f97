// Any bytes as a plain text: nothing crashes, and every guess names a line.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "import/plain_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ibid::import::Imported imported = ibid::import::import_plain_text(text);
  for (const ibid::import::Guess& guess : imported.guesses)
    if (guess.line == 0 || guess.line > size + 1) std::abort();
  return 0;
}
