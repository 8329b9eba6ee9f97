#include "features/change/explanation.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "features/wording/short_form.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

using model::CitationRef;
using model::Edition;
using text::Span;

// `(henceforth X)` with the space before it, in bytes of `raw`.
std::optional<text::Span> explanation_in(std::string_view raw, std::string_view siglum) {
  const std::size_t at = raw.rfind(siglum);
  if (at == raw.npos) return std::nullopt;
  const std::size_t open = raw.rfind('(', at);
  const std::size_t close = raw.find(')', at);
  if (open == raw.npos || close == raw.npos || close - open > 60) return std::nullopt;
  if (raw.substr(open + 1, close - open - 1).find_first_of("()[]") != raw.npos) return std::nullopt;
  std::size_t begin = open;
  while (begin > 0 && raw[begin - 1] == ' ') --begin;
  return text::Span{static_cast<text::Offset>(begin), static_cast<text::Offset>(close + 1)};
}

// `*Inprecorr*` with its marks, where a citation begins with the abbreviation.
std::optional<Span> abbreviation_span(const Edition& edition, const CitationRef& citation,
                                      std::string_view siglum) {
  const auto words = model::citation_of(edition, citation);
  const model::Chapter& chapter = edition[citation.note.chapter];
  const Span head = words(words->head);
  const std::string raw = chapter.text().slice(head);
  const std::size_t at = raw.find(siglum);
  constexpr std::size_t longest_mark = 2;
  if (at > longest_mark || syntax::alphanumeric_before(raw, static_cast<text::Offset>(at)) ||
      syntax::alphanumeric_at(raw, at + siglum.size()))
    return std::nullopt;
  const auto begin = static_cast<text::Offset>(head.begin + at);
  Span span{begin, begin + static_cast<text::Offset>(siglum.size())};
  if (at == 0) return span;
  const auto marks = marks_around(chapter, span);
  if (!marks || marks->open.size() != at) return std::nullopt;
  return Span{head.begin, span.end + static_cast<text::Offset>(marks->close.size())};
}

// What the abbreviation stands for, as the citation that explains it prints that: up to the end of
// the title, or of the archive's name.
std::string name_in(const Edition& edition, const CitationRef& citation) {
  const auto words = model::citation_of(edition, citation);
  const model::Chapter& chapter = edition[citation.note.chapter];
  const Span head = words(words->head);
  if (words->title.empty()) {
    const std::string& repository = words->work.repository;
    return chapter.text().slice(head).starts_with(repository) ? repository : std::string();
  }
  text::Offset end = words(words->title).end;
  if (const auto marks = marks_around(chapter, words(words->title)))
    end += static_cast<text::Offset>(marks->close.size());
  return chapter.text().slice({head.begin, end});
}

bool cites_another(const works::WorkPtr& one, const works::WorkPtr& other) {
  return one && other && one != other;
}

// The first citation behind a note that begins with the abbreviation, unless it explains it anew.
class Heir {
 public:
  Heir(const Edition& edition, const model::NoteRef& note, std::string_view siglum)
      : edition_(edition), note_(note), siglum_(siglum) {}

  std::optional<CitationRef> find() const {
    std::size_t from = edition_.sources(note_.chapter).place_of(note_.note) + 1;
    for (std::size_t chapter = note_.chapter; chapter < edition_.chapters().size(); ++chapter) {
      const auto& notes = edition_.sources(chapter).notes();
      for (; from < notes.size(); ++from) {
        if (!notes[from].called) continue;
        for (std::uint32_t i = 0; i < notes[from].sources.size(); ++i) {
          const CitationRef ref{{chapter, notes[from].note}, i};
          if (model::citation_of(edition_, ref)->siglum == siglum_) return std::nullopt;
          if (abbreviation_span(edition_, ref, siglum_)) return ref;
        }
      }
      from = 0;
    }
    return std::nullopt;
  }

 private:
  const Edition& edition_;
  model::NoteRef note_;
  std::string_view siglum_;
};

void hand_over(Draft& draft, const CitationRef& explains) {
  const Edition& edition = draft.before();
  const std::string& siglum = model::citation_of(edition, explains)->siglum;
  const auto explanation = explanation_span(edition, explains);
  const std::string name = name_in(edition, explains);
  if (!explanation || name.empty()) return;
  const auto heir = Heir(edition, explains.note, siglum).find();
  if (!heir || !cites_another(model::source_of(edition, explains).work,
                              model::source_of(edition, *heir).work))
    return;
  const auto there = abbreviation_span(edition, *heir, siglum);
  const auto purpose = draft.purpose(
      {"Named in full", "The note that explained the abbreviation is taken out", false});
  draft.of(heir->note.chapter)
      .reword(*there, name + edition[explains.note.chapter].text().slice(*explanation), purpose);
}

}  // namespace

std::optional<Span> explanation_span(const Edition& edition, const CitationRef& citation) {
  const auto words = model::citation_of(edition, citation);
  if (words->siglum.empty()) return std::nullopt;
  const model::Chapter& chapter = edition[citation.note.chapter];
  const Span span = words(words->span);
  // The bracket may stand behind the citation's last place.
  constexpr text::Offset longest = 80;
  const text::Offset end = std::min(span.end + longest, chapter.span(citation.note.note).end);
  const auto found = explanation_in(chapter.text().slice({span.begin, end}), words->siglum);
  if (!found) return std::nullopt;
  return found->shifted(span.begin);
}

void hand_over_explanations(Draft& draft, const model::NoteRef& note) {
  const auto* said = draft.before().sources(note.chapter).of(note.note);
  if (!said || !said->called) return;
  for (std::uint32_t i = 0; i < said->sources.size(); ++i) {
    const CitationRef ref{note, i};
    if (!model::citation_of(draft.before(), ref)->siglum.empty()) hand_over(draft, ref);
  }
}

}  // namespace ibid::features
