// What names a work: citations in notes, and keys in the text.
//
// A mention is a citation that was read in a note, or a key in the text (`@carr1958`, a `.cite`
// span), which says by itself what it means. Spans count bytes of the chapter.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "features/places/location.h"
#include "model/edition.h"
#include "model/sources.h"

namespace ibid::features {

struct Mention {
  text::Span span;
  text::Span name;                             ///< the words that name the work; within `span`
  std::optional<model::CitationRef> citation;  ///< nothing: a key in the text
  works::WorkPtr work;                         ///< null where it is not known
  std::string key;                             ///< of a key in the text
};

/// The mention at a byte of the chapter.
std::optional<Mention> mention_at(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at);
Mention mention_of(const model::Edition& edition, const model::CitationRef& citation);

/// Every mention in a chapter, in the order of the text. Walks the chapter.
std::vector<Mention> mentions_in(const model::Edition& edition, std::size_t chapter);

/// Those of them that are keys in the text; keys in notes are citations there.
std::vector<Mention> keys_in(const model::Edition& edition, std::size_t chapter);
/// Those of a work. Looks at the words of its own mentions alone.
std::vector<Mention> mentions_of(const model::Edition& edition, std::size_t chapter,
                                 const works::Work& work);
/// Those of them that stand in notes, as a reader meets them.
std::vector<model::CitationRef> citations_of(const model::Edition& edition, std::size_t chapter,
                                             const works::Work& work);

/// True where two works are one: the same, or introduced by notes of different chapters that fit
/// each other by their whole titles.
bool is_same_work(const works::Work& a, const works::Work& b);

/// Where a work is described: its entry in a bibliography, or the citation that introduced it.
std::optional<Location> described_at(const model::Edition& edition, const works::Work& work);
Location printed_at(const model::Edition& edition, const model::CitationRef& citation);

/// Words of a chapter as a line: without the marks of emphasis.
std::string words_at(const model::Chapter& chapter, text::Span span);

}  // namespace ibid::features
