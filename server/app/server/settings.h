// Settings: what a person may switch in the editor, under `ibid.`.
#pragma once

namespace ibid::app {

/// What other servers may do as well can be left to them (docs/protocol.md).
struct Settings {
  bool outline = true;      ///< document and workspace symbols
  bool links = true;        ///< document links; definition and completion of link targets
  bool headings = true;     ///< what concerns headings: rename, references, code lenses
  bool formatting = false;  ///< formatting of notes and page ranges
  bool inlay_hints = true;
  bool operator==(const Settings&) const = default;
};

}  // namespace ibid::app
