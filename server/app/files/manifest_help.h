// What edition.json may say at a place, and what it says there: completion, hover, outline.
//
// Goes by docs/edition.schema.json, which is part of the program, and by the table of rules. Takes
// any bytes, half typed or not; spans count them. Pure; any thread.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/manifest.h"
#include "features/answers/answers.h"
#include "features/completion/choices.h"

namespace ibid::app {

/// `files_fitting(glob)`: the files of the edition's folder that a glob finds, by their paths.
using FilesFitting = std::function<std::vector<std::string>(std::string_view glob)>;

features::Choices manifest_choices(std::string_view json, text::Offset at,
                                   const FilesFitting& files_fitting);

/// Over a key or its value: what it is for; over a rule: when it fires, and how severe it is.
std::optional<features::Hover> manifest_hover(std::string_view json, text::Offset at);

/// Members and items, nested; what stands before a syntax error.
std::vector<features::Symbol> manifest_outline(std::string_view json);

/// The chapter, bibliography or pattern that a byte stands in.
std::optional<NamedPath> named_path_at(const Manifest& manifest, text::Offset at);

}  // namespace ibid::app
