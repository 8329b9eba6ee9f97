#include "features/answers/full_forms.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "features/places/cited.h"

namespace ibid::features {

bool is_full_form(const model::Source& source) {
  if (!source.work) return false;
  return source.form == citation::Form::full || source.form == citation::Form::archival ||
         source.reason == model::Reason::introduced_here;
}

std::vector<model::CitationRef> first_full_forms(const model::Edition& edition,
                                                 std::size_t chapter) {
  std::vector<model::CitationRef> out;
  std::unordered_set<std::string> met;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::Source& source = note.sources[i];
      if (!is_full_form(source)) continue;
      if (met.insert(source.work->file + '\n' + source.work->id).second) {
        out.push_back({{chapter, note.note}, i});
      }
    }
  }
  return out;
}

std::optional<Definition> implementation(const model::Edition& edition, std::size_t chapter,
                                         text::Offset at) {
  const auto mention = mention_at(edition, chapter, at);
  if (!mention || !mention->work) return std::nullopt;
  Definition out{mention->span, {}};
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    for (const model::CitationRef& citation : citations_of(edition, i, *mention->work)) {
      if (!is_full_form(model::source_of(edition, citation))) continue;
      out.targets.push_back(printed_at(edition, citation));
    }
  }
  std::stable_sort(
      out.targets.begin(), out.targets.end(), [](const Location& a, const Location& b) {
        return a.chapter != b.chapter ? a.chapter < b.chapter : a.span.begin < b.span.begin;
      });
  const bool here_alone = out.targets.size() == 1 && out.targets.front().chapter == chapter &&
                          out.targets.front().span == mention->span;
  if (out.targets.empty() || here_alone) return std::nullopt;
  return out;
}

}  // namespace ibid::features
