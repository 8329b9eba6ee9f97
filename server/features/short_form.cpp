#include "features/short_form.h"

#include <array>

#include "works/names.h"

namespace ibid::features {
namespace {

using citation::Citation;
using text::Offset;
using text::Span;

// What sets a title off, opening and closing.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> marks{{{"*", "*"},
                                                                              {"_", "_"},
                                                                              {"‘", "’"},
                                                                              {"“", "”"},
                                                                              {"„", "“"},
                                                                              {"«", "»"},
                                                                              {"'", "'"},
                                                                              {"\"", "\""}}};

// A citation that prints its work's title.
struct Printed {
  model::CitationRef ref;
  model::At<Citation> citation;
  bool shortened = false;
};

bool better(const Printed& a, const Printed& b) {
  return a.shortened && !b.shortened;
}

// Of the chapter's citations of a work, one whose wording may be repeated: a short form rather than
// a full one, the first rather than a later one.
std::optional<Printed> printed(const model::Edition& edition, std::size_t chapter,
                               const works::WorkPtr& work, std::string_view volume) {
  std::optional<Printed> found;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::Source& source = note.sources[i];
      if (source.work != work || source.volume != volume) continue;
      const model::CitationRef ref{{chapter, note.note}, i};
      const Printed one{ref, model::citation_of(edition, ref),
                        source.form == citation::Form::shortened};
      if (one.citation->title.empty()) continue;
      if (!found || better(one, *found)) found = one;
    }
  }
  return found;
}

// The title with the marks that stand around it.
std::string title_of(const model::Chapter& chapter, Span title) {
  const text::Text& text = chapter.text();
  const Offset before = std::min<Offset>(title.begin, 3);
  const std::string left = text.slice({title.begin - before, title.begin});
  const std::string right = text.slice({title.end, std::min(title.end + 3, text.size())});
  for (const auto& [open, close] : marks) {
    if (left.ends_with(open) && right.starts_with(close)) {
      return std::string(open) + text.slice(title) + std::string(close);
    }
  }
  return text.slice(title);
}

std::string composed(const works::Work& work, const std::string& title, std::string_view volume) {
  std::string out = works::surnames(work.is.authors);
  if (!out.empty()) out += ", ";
  out += title;
  if (!volume.empty()) out += ", Vol. " + std::string(volume);
  return out;
}

}  // namespace

std::string short_form(const model::Edition& edition, std::size_t chapter,
                       const works::WorkPtr& work, std::string_view volume) {
  if (const auto model = printed(edition, chapter, work, volume)) {
    if (model->shortened)
      return edition[chapter].text().slice(model->citation(model->citation->head));
    return composed(*work, title_of(edition[chapter], model->citation(model->citation->title)),
                    volume);
  }
  std::string_view title =
      work->short_title.empty()
          ? std::string_view(work->is.title).substr(0, work->is.title.find(':'))
          : std::string_view(work->short_title);
  return composed(*work, "*" + std::string(title) + "*", volume);
}

std::string printed_places(const model::Edition& edition, const model::CitationRef& citation) {
  const auto words = model::citation_of(edition, citation);
  if (words->locators.empty()) return {};
  const citation::Locator& first = words->locators.front();
  const Span whole{first.unit_span.empty() ? first.span.begin
                                           : std::min(first.unit_span.begin, first.span.begin),
                   words->locators.back().span.end};
  return edition[citation.note.chapter].text().slice(words(whole));
}

}  // namespace ibid::features
