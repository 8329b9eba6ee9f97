// Completion in a .bib file: types of entries, fields that an entry of its type lacks, keys of
// other entries, months and @strings.
//
// Pure; any thread. Takes any bytes, half typed or not.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "features/bibliography/sheet.h"
#include "features/completion/choices.h"

namespace ibid::features {

using SheetPtr = std::shared_ptr<const Sheet>;

/// `sheet` is asked for where keys of entries are wanted.
Choices bib_choices(std::string_view bytes, text::Offset at,
                    const std::function<SheetPtr()>& sheet);

}  // namespace ibid::features
