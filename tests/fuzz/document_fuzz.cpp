// Any bytes as a text and edits: blocks tile it, and an edited document is that of its text.
//
// The first two bytes say how much of the rest is the text; behind it each edit takes three bytes
// and up to fifteen of text.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "syntax/agreement.h"

namespace {

void require(const std::string& flaw) {
  if (flaw.empty()) return;
  std::cerr << flaw << "\n";
  std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ibid;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  const auto take = [&](std::size_t count) {
    const std::string_view part = rest.substr(0, count);
    rest.remove_prefix(part.size());
    return part;
  };
  const auto number = [&] {
    std::size_t value = 0;
    for (const char byte : take(2)) value = value * 256 + static_cast<std::uint8_t>(byte);
    return static_cast<text::Offset>(value);
  };
  const std::size_t length = number();
  syntax::Document document = syntax::Document::parse(text::Text(take(length)));
  require(syntax::flaw(document));
  // Each is compared with a parse from scratch: a few to an input find more in the same time.
  for (int edits = 0; edits < 12 && !rest.empty(); ++edits) {
    const text::Offset begin = number() % (document.text().size() + 1);
    const auto counts = static_cast<std::uint8_t>(take(1).empty() ? 0 : rest.data()[-1]);
    const text::Edit edit{{begin, begin + counts / 16u}, std::string(take(counts % 16u))};
    syntax::Document::Edited edited = document.with({&edit, 1});
    require(syntax::flaw(document, edited));
    require(syntax::flaw(edited.document));
    document = std::move(edited.document);
  }
  return 0;
}
