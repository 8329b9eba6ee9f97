// The command behind a lens.
#pragma once

#include <string_view>

namespace ibid::app {

/// Shows places in the editor's own way: takes a URI, a position in it, and locations. Sent only to
/// clients that say in `experimental.commands.commands` that they have it; to others a lens is a
/// title with no command, which editors show and do not run.
constexpr std::string_view show_command = "ibid.showReferences";

}  // namespace ibid::app
