// Targets: where a link goes, as far as an edition can know.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ibid::model {

/// A link's target, taken apart. Both parts are percent-decoded.
struct Target {
  std::string path;  ///< within the edition, with `/`, no `.` or `..`; empty: the chapter itself
  std::string id;    ///< behind `#`; empty: the file as a whole
};

/// Reads the target of a link that stands in the chapter at `from`. Nothing where it leads out of
/// the edition: to an address with a scheme, an absolute path, or above the edition's folder.
std::optional<Target> read_target(std::string_view from, std::string_view target);

/// The way from the chapter at `from` to the file at `to`, both within the edition.
std::string relative_path(std::string_view from, std::string_view to);

}  // namespace ibid::model
