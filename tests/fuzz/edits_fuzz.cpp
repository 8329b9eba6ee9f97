// Any bytes as an edition and edits of it: after each, facts, tables, sources and findings are
// those of the texts read anew.
//
// The byte 0x1E parts the input into chapter 1, chapter 2, a bibliography and edits. What is left
// out is filled in, so that any file is a chapter: the edits then are random ones, seeded by it.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "rules/followed.h"
#include "support/random_edits.h"

namespace {

using namespace ibid;

constexpr std::size_t most_edits = 6;

void edit(rules::Followed& followed, std::size_t chapter, const text::Edit& one) {
  const std::string before = followed.text(chapter).str();
  const std::string flaw = followed.edit(chapter, one);
  if (flaw.empty()) return;
  std::cerr << flaw << "\n[" << one.span.begin << "," << one.span.end << ") becomes '" << one.text
            << "' in chapter " << chapter << ":\n"
            << before << "\n";
  std::abort();
}

// Each takes four bytes and up to fifteen of text: which chapter, where, how much becomes how much.
void edit_by(rules::Followed& followed, std::string_view rest) {
  const auto byte = [&] {
    const auto value = rest.empty() ? 0u : static_cast<std::uint8_t>(rest.front());
    rest.remove_prefix(rest.empty() ? 0 : 1);
    return static_cast<std::uint32_t>(value);
  };
  for (std::size_t edits = 0; edits < most_edits && !rest.empty(); ++edits) {
    const std::size_t chapter = byte() % followed.chapters();
    const text::Offset size = followed.text(chapter).size();
    const text::Offset high = byte();
    const text::Offset begin = (high * 256 + byte()) % (size + 1);
    const std::uint32_t counts = byte();
    const std::string_view words = rest.substr(0, counts % 16);
    rest.remove_prefix(words.size());
    edit(followed, chapter, {{begin, std::min(size, begin + counts / 16)}, std::string(words)});
  }
}

void edit_at_random(rules::Followed& followed, std::string_view all) {
  std::uint32_t seed = 2166136261;
  for (const char byte : all) seed = (seed ^ static_cast<std::uint8_t>(byte)) * 16777619;
  support::RandomEdits random(seed);
  for (std::size_t i = 0; i < most_edits; ++i) {
    const std::size_t chapter = (seed >> i) % followed.chapters();
    edit(followed, chapter, random.next(followed.text(chapter)));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  std::array<std::string, 4> parts{
      "", model::with_notes({"Serge, p. 1.", "Carr, *Stalin*, p. 3.", "Ibid.", "Idem."}, 2),
      model::bibliography, ""};
  std::string_view rest = all;
  for (std::string& part : parts) {
    const std::size_t end = rest.find('\x1e');
    part = rest.substr(0, end);
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  model::World world{{}, parts[2], {parts[0], parts[1]}};
  if (size % 2 == 0) world.conventions.ibid.reset_at = model::IbidUse::Reset::never;
  rules::Followed followed(std::move(world));
  if (parts[3].empty()) {
    edit_at_random(followed, all);
  } else {
    edit_by(followed, parts[3]);
  }
  return 0;
}
