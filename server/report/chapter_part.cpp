#include <algorithm>
#include <vector>

#include "features/wording/note_text.h"
#include "features/wording/work_text.h"
#include "model/chains.h"
#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

class ChapterPart {
 public:
  ChapterPart(Xml& xml, const Survey& survey, const ChapterSurvey& of)
      : xml_(xml),
        survey_(survey),
        of_(of),
        sheet_(survey.sheet_of(of)),
        index_(*sheet_.chapter),
        chapter_(survey.edition()[index_]) {}

  void write() {
    xml_.open_block("section", {{"class", "chapter"}, {"id", "c" + std::to_string(index_ + 1)}});
    xml_.line("h2", of_.title);
    xml_.line("p", sheet_.file, {{"class", "file"}});
    const model::NoteList& notes = survey_.edition().sources(index_).notes();
    if (notes.size() == 0) {
      xml_.line("p", "This chapter has no notes.");
    } else {
      write_picture(xml_, survey_, index_);
      xml_.open_block("ol", {{"class", "notes"}});
      for (const model::NoteSources& note : notes) write_note(note);
      xml_.close();
    }
    xml_.close();
  }

 private:
  void write_note(const model::NoteSources& note) {
    xml_.open_block("li", {{"id", survey_.anchor({index_, note.note})}});
    xml_.open("span", {{"class", "label"}});
    xml_.text(note.note.thing == model::Thing::inline_note ? "in the text" : note.label);
    xml_.close();
    xml_.open_block("p", {{"class", "printed"}});
    const std::string printed = features::note_text(chapter_, note.note);
    xml_.text(printed.empty() ? "(nothing)" : printed);
    xml_.close();
    if (!note.called) xml_.line("p", "No marker calls this note.", {{"class", "aside"}});
    if (!note.sources.empty()) {
      xml_.open_block("ul", {{"class", "cites"}});
      for (std::uint32_t i = 0; i < note.sources.size(); ++i)
        write_source({{index_, note.note}, i}, note.sources[i]);
      xml_.close();
    }
    write_remarks(chapter_.span(note.note));
    xml_.close();
  }

  void write_source(const model::CitationRef& citation, const model::Source& source) {
    xml_.open_block("li", {{"class", std::string(model::name(source.status))}});
    if (source.work)
      write_work(source);
    else
      xml_.text(std::string(status_word(source.status)) + ": " +
                model::citation_of(survey_.edition(), citation)->printed);
    write_chain(citation);
    if (source.status == model::Status::uncertain) write_aside("probably");
    xml_.close();
  }

  void write_work(const model::Source& source) {
    const std::size_t rank = survey_.rank(*source.work);
    xml_.open("a", {{"href", "#w" + std::to_string(rank + 1)},
                    {"class", "work"},
                    {"style", "--hue:" + std::to_string(hue_of(rank))}});
    xml_.text(features::short_text(*source.work, source.volume));
    xml_.close();
    const std::string places = features::locator_text(source.locators);
    if (!places.empty()) xml_.text(", " + places);
    if (source.inherited) write_aside("the same place");
  }

  // The notes from the one that this one leans on to the one that names the work.
  std::vector<model::NoteRef> chain(const model::CitationRef& citation) {
    std::vector<model::NoteRef> out;
    constexpr std::size_t most = 50;
    for (const model::CitationRef& next : chains_.chain(citation, most))
      if (next.note != (out.empty() ? citation.note : out.back())) out.push_back(next.note);
    return out;
  }

  // Of a long chain, where it leads first and where it ends.
  void write_chain(const model::CitationRef& citation) {
    constexpr std::size_t most_links = 4;
    const auto notes = chain(citation);
    for (std::size_t i = 0; i < notes.size(); ++i) {
      const bool left_out = notes.size() > most_links && i > 1 && i + 1 < notes.size();
      if (left_out && i > 2) continue;
      xml_.text(" ← ");
      if (left_out)
        xml_.text("…");
      else
        write_note_link(xml_, survey_, notes[i], note_words(survey_, notes[i], index_));
    }
  }

  void write_aside(std::string_view words) {
    xml_.text(" ");
    xml_.open("span", {{"class", "aside"}});
    xml_.text("(" + std::string(words) + ")");
    xml_.close();
  }

  void write_remarks(text::Span span) {
    const auto& all = sheet_.remarks;
    auto at = std::partition_point(all.begin(), all.end(), [span](const Remark& remark) {
      return remark.span.begin < span.begin;
    });
    for (; at != all.end() && at->span.begin < span.end; ++at) {
      const std::string_view severity = rules::name(at->severity);
      xml_.line("p", at->message, {{"class", "said " + std::string(severity)}});
    }
  }

  Xml& xml_;
  const Survey& survey_;
  const ChapterSurvey& of_;
  const Sheet& sheet_;
  std::size_t index_;
  const model::Chapter& chapter_;
  model::Chains chains_{survey_.edition()};
};

}  // namespace

void write_chapter(Xml& xml, const Survey& survey, const ChapterSurvey& chapter) {
  ChapterPart(xml, survey, chapter).write();
}

}  // namespace ibid::report
