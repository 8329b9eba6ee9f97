// Any bytes as a note: what is read of it lies within its block and is valid UTF-8.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "citation/read.h"
#include "syntax/document.h"
#include "text/utf.h"

namespace {

using namespace ibid;

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const citation::Citation& one, const syntax::Block& block, std::size_t index) {
  const text::Span whole{0, block.length};
  for (const text::Span span : {one.span, one.head, one.title, one.authors}) {
    require(span.begin <= span.end && whole.contains(span));
  }
  require(!one.span.empty());
  for (const citation::Locator& locator : one.locators) {
    require(whole.contains(locator.span) && whole.contains(locator.unit_span));
    require(!locator.span.empty());
  }
  for (const std::string& words : {one.printed, one.signal, one.siglum, one.work.title})
    require(text::is_valid_utf8(words));
  if (one.relay_of) require(*one.relay_of <= index + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes = "[^1]: ";
  bytes.append(reinterpret_cast<const char*>(data), size);
  const syntax::Document document = syntax::Document::parse(text::Text(bytes));
  text::Offset begin = 0;
  for (std::size_t i = 0; i < document.blocks().size(); ++i) {
    const syntax::Block& block = *document.blocks()[i];
    const std::string text = bytes.substr(begin, block.length);
    begin += block.length;
    for (std::size_t node = 0; node < block.nodes.size(); ++node) {
      const syntax::Kind kind = block.nodes[node].kind;
      if (kind != syntax::Kind::note && kind != syntax::Kind::inline_note) continue;
      const auto found = citation::read(block, text, node);
      for (std::size_t n = 0; n < found.size(); ++n) {
        check(found[n], block, n);
        if (found[n].relay_of) require(*found[n].relay_of < found.size());
      }
    }
  }
  return 0;
}
