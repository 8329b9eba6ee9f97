// A chapter as it is read from its file: the text, in the language that its front matter names.
//
// Functions here may be called from any thread.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "model/chapter.h"
#include "text/text.h"

namespace ibid::app {

/// Where a chapter's front matter lies: its first bytes, no more than 64 kB.
std::string begin_of(const text::Text& chapter);

std::shared_ptr<const model::Chapter> read_chapter(
    std::string path, text::Text text, std::shared_ptr<const model::SeriesTable> series);

/// The chapter after the edits. Its front matter is read again where they change it.
std::shared_ptr<const model::Chapter> edited_chapter(const model::Chapter& chapter,
                                                     std::span<const text::Edit> edits);

/// Whether the first blocks of the two, which may be front matter, differ.
bool begins_otherwise(const model::Chapter& one, const model::Chapter& other);

}  // namespace ibid::app
