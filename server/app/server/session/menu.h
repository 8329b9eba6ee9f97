// Commands for editors' menus: what is offered at a place, done without being picked from a list.
//
// Each takes one argument, a place in a document, and does the first thing of its kind that is
// offered there (features/actions/actions.h).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ibid::app {

struct MenuCommand {
  std::string_view name;    ///< as the client says it
  std::string_view action;  ///< Action::id
};

constexpr std::array<MenuCommand, 13> menu{{
    {"ibid.insertNote", "insertNote"},
    {"ibid.createNote", "createNote"},
    {"ibid.deleteNote", "deleteNote"},
    {"ibid.deleteNoteAndRenumber", "deleteNoteAndRenumber"},
    {"ibid.renumberNotes", "renumberNotes"},
    {"ibid.organizeNotes", "organizeNotes"},
    {"ibid.inlineNote", "inlineNote"},
    {"ibid.labelNote", "labelNote"},
    {"ibid.expandIbid", "expandIbid"},
    {"ibid.expandAllIbids", "expandAllIbids"},
    {"ibid.pinSource", "pinSource"},
    {"ibid.contract", "contract"},
    {"ibid.contractAll", "contractAll"},
}};

/// Every command that there is, the one that accepts an Ibid. included.
std::vector<std::string> command_names();

}  // namespace ibid::app
