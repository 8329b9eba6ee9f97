#include "support/changes.h"

#include <gtest/gtest.h>

#include "text/line_ends.h"

namespace ibid::support {

using model::CitationRef;
using model::Edition;

std::string applied(const text::Text& text, const std::vector<features::Replacement>& edits) {
  std::string out = text.str();
  text::Offset behind = text.size();
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    EXPECT_LE(edit->span.begin, edit->span.end);
    EXPECT_LE(edit->span.end, behind) << "edits overlap or do not rise";
    if (edit->span.end > behind) return out;
    behind = edit->span.begin;
    out.replace(edit->span.begin, edit->span.size(), text::fitted(text, edit->text));
  }
  return out;
}

Edition applied(const Edition& edition, const features::Change& change) {
  Edition out = edition;
  for (const features::DocumentEdits& document : change.documents) {
    if (!document.file.empty()) continue;
    const model::Chapter& was = edition[document.chapter];
    out =
        out.with(document.chapter, std::make_shared<const model::Chapter>(model::Chapter::read(
                                       was.path(), text::Text(applied(was.text(), document.edits)),
                                       edition.conventions().series)));
  }
  return out;
}

std::vector<CitationRef> citations(const Edition& edition) {
  std::vector<CitationRef> out;
  for (std::size_t chapter = 0; chapter < edition.chapters().size(); ++chapter) {
    for (const auto& note : edition.sources(chapter).notes()) {
      for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
        out.push_back({{chapter, note.note}, i});
      }
    }
  }
  return out;
}

std::string meaning(const Edition& edition, const CitationRef& ref) {
  const model::Source& source = model::source_of(edition, ref);
  std::string out = source.work ? source.work->id + " " + source.volume : "-";
  for (const auto& place : source.locators) out += " " + place.from + "-" + place.to;
  return out;
}

std::string meanings(const Edition& edition) {
  std::string out;
  for (const CitationRef& ref : citations(edition)) {
    out += edition.sources(ref.note.chapter).of(ref.note.note)->label + "#" +
           std::to_string(ref.index) + " " + meaning(edition, ref) + "\n";
  }
  return out;
}

}  // namespace ibid::support
