// The ways to print an ellipsis: `...`, `. . .`, `…`. A fourth dot is a full stop.
#include "prose/looks.h"
#include "text/byte_set.h"

namespace ibid::prose {

using text::Offset;

void look_at_ellipses(const Passage& passage, Spots& out) {
  const std::string_view text = passage.text;
  constexpr text::ByteSet beginnings(".\xE2");
  for (auto at = static_cast<Offset>(beginnings.find(text, 0)); at < text.size();
       at = static_cast<Offset>(beginnings.find(text, at + 1))) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("…")) {
      add(out, Sight::ellipsis_character, passage, {at, at + 3}).words = "…";
      at += 2;
    } else if (rest.starts_with("...")) {
      add(out, Sight::ellipsis_dots, passage, {at, at + 3}).words = "...";
      at += 2;
      while (at + 1 < text.size() && text[at + 1] == '.') ++at;
    } else if (rest.starts_with(". . .")) {
      add(out, Sight::ellipsis_spaced, passage, {at, at + 5}).words = ". . .";
      at += 4;
      while (text.substr(at + 1).starts_with(" .")) at += 2;
    }
  }
}

}  // namespace ibid::prose
