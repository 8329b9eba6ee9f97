// Two blank lines behind a block. Between items of a list, and in code, they may be meant.
#include "prose/looks.h"
#include "syntax/characters.h"

namespace ibid::prose {

using syntax::Kind;
using text::Offset;

void look_at_blank_lines(const Whole& whole, Spots& out) {
  const Kind kind = whole.block.kind();
  if (kind != Kind::paragraph && kind != Kind::heading && kind != Kind::block_quote &&
      kind != Kind::note && kind != Kind::division_open && kind != Kind::division_close)
    return;
  const std::string_view bytes = whole.bytes;
  auto end = static_cast<Offset>(bytes.size());
  while (end > 0 && syntax::is_blank_or_line_end(bytes[end - 1])) --end;
  std::size_t lines = 0;
  Offset second = 0;  // where the second blank line begins
  for (Offset at = end; at < bytes.size(); ++at) {
    if (bytes[at] == '\n' && ++lines == 2) second = at + 1;
  }
  if (lines < 3 || end == 0) return;
  const auto last = static_cast<Offset>(bytes.rfind('\n') + 1);
  // Nothing is seen of a blank line: the last character before it is shown.
  Offset shown = end - 1;
  while (shown > 0 && (static_cast<unsigned char>(bytes[shown]) & 0xC0) == 0x80) --shown;
  Spot& spot = add(out, Sight::double_blank, {shown, end});
  spot.mend = {second, last};
  spot.instead = "";
}

}  // namespace ibid::prose
