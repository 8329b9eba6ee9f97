// The short form of a work, as a chapter's notes print it: what an Ibid. is expanded to.
//
// Markdown, ready to stand in a note. Follows the chapter's own usage: how the title is set off,
// what it is shortened to, how a volume is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/edition.h"

namespace ibid::features {

/// `volume` is the one that is meant; empty where the work has none, or it is unknown.
std::string short_form(const model::Edition& edition, std::size_t chapter,
                       const works::WorkPtr& work, std::string_view volume);

/// The same where the volume is printed behind it.
std::string short_form_without_volume(const model::Edition& edition, std::size_t chapter,
                                      const works::WorkPtr& work);

/// What stands around a title to set it off: stars, underscores or quotation marks. Nothing where
/// nothing does.
struct TitleMarks {
  std::string open;
  std::string close;
};
std::optional<TitleMarks> marks_around(const model::Chapter& chapter, text::Span title);

/// A citation without its places, in bytes of the chapter: `Carr, *Socialism*, Vol. 1`.
text::Span wording_span(const model::Edition& edition, const model::CitationRef& citation);

/// The places of a citation as printed: `pp. 190-1, 195`. Empty where it prints none.
std::string printed_places(const model::Edition& edition, const model::CitationRef& citation);

}  // namespace ibid::features
