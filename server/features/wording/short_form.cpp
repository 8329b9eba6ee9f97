#include "features/wording/short_form.h"

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

// Of the chapter's citations of a work (and a volume of it), one whose wording may be repeated: a
// short form rather than a full one, the first rather than a later one.
std::optional<Printed> printed(const model::Edition& edition, std::size_t chapter,
                               const works::WorkPtr& work, std::optional<std::string_view> volume) {
  std::optional<Printed> found;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::Source& source = note.sources[i];
      if (source.work != work || (volume && source.volume != *volume)) continue;
      const model::CitationRef ref{{chapter, note.note}, i};
      const Printed one{ref, model::citation_of(edition, ref),
                        source.form == citation::Form::shortened};
      if (one.citation->title.empty() && one.citation->work.shelfmark.empty()) continue;
      if (!found || better(one, *found)) found = one;
    }
  }
  return found;
}

// The title with the marks that stand around it.
std::string title_of(const model::Chapter& chapter, Span title) {
  const std::string words = chapter.text().slice(title);
  const auto around = marks_around(chapter, title);
  return around ? around->open + words + around->close : words;
}

// A paper, or an issue of a periodical: its author and title do not tell it from others.
bool is_named_by_more(const works::Work& work) {
  const citation::Description& is = work.is;
  const bool is_issue = is.authors.empty() && (!is.date.empty() || !is.issue.empty());
  return is_issue || !is.shelfmark.empty() || !is.repository.empty();
}

// `Inprecorr, 9 June 1927`; `RGASPI, f. 17, op. 2, d. 246`
std::string in_parts(const works::Work& work, const std::string& name) {
  std::string out;
  for (const std::string_view part :
       {std::string_view(name), std::string_view(work.is.issue), std::string_view(work.is.date),
        std::string_view(work.is.shelfmark)}) {
    if (part.empty()) continue;
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
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
  const bool by_more = is_named_by_more(*work);
  if (const auto model = printed(edition, chapter, work, volume)) {
    const std::string& siglum = model->citation->siglum;
    if (by_more && !siglum.empty()) return in_parts(*work, siglum);
    if (by_more || model->shortened)
      return edition[chapter].text().slice(wording_span(edition, model->ref));
    return composed(*work, title_of(edition[chapter], model->citation(model->citation->title)),
                    volume);
  }
  if (by_more && !work->is.repository.empty()) return in_parts(*work, work->is.repository);
  if (by_more) return in_parts(*work, "*" + work->is.title + "*");
  return composed(*work, "*" + std::string(works::brief_title(*work)) + "*", volume);
}

std::string short_form_without_volume(const model::Edition& edition, std::size_t chapter,
                                      const works::WorkPtr& work) {
  const auto model = printed(edition, chapter, work, std::nullopt);
  if (is_named_by_more(*work) || !model || model->citation->title.empty()) {
    return short_form(edition, chapter, work, {});
  }
  return composed(*work, title_of(edition[chapter], model->citation(model->citation->title)), {});
}

std::optional<TitleMarks> marks_around(const model::Chapter& chapter, Span title) {
  const text::Text& text = chapter.text();
  const Offset before = std::min<Offset>(title.begin, 3);
  const std::string left = text.slice({title.begin - before, title.begin});
  const std::string right = text.slice({title.end, std::min(title.end + 3, text.size())});
  for (const auto& [open, close] : marks) {
    if (left.ends_with(open) && right.starts_with(close)) {
      return TitleMarks{std::string(open), std::string(close)};
    }
  }
  return std::nullopt;
}

Span wording_span(const model::Edition& edition, const model::CitationRef& citation) {
  const auto words = model::citation_of(edition, citation);
  Span span = words->span;
  if (!words->locators.empty()) {
    const citation::Locator& first = words->locators.front();
    span.end = first.unit_span.empty() ? first.span.begin
                                       : std::min(first.unit_span.begin, first.span.begin);
  }
  const text::Text& text = edition[citation.note.chapter].text();
  std::string out = text.slice(words(span));
  while (out.ends_with(',') || out.ends_with(' ')) out.pop_back();
  span.end = span.begin + static_cast<Offset>(out.size());
  return words(span);
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
