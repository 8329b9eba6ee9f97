#include "report/words.h"

namespace ibid::report {

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return std::to_string(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string_view status_word(model::Status status) {
  switch (status) {
    case model::Status::resolved:
      return "Certain";
    case model::Status::uncertain:
      return "Probable";
    case model::Status::ambiguous:
      return "Ambiguous";
    default:
      return "Unresolved";
  }
}

// Phrases hold no Markdown but emphasis and escapes, of our own making (features/wording/phrase.h).
void write_phrase(Xml& xml, const features::Phrase& phrase) {
  std::string run;
  bool open = false;
  const auto flush = [&] {
    xml.text(run);
    run.clear();
  };
  for (std::size_t i = 0; i < phrase.markdown.size(); ++i) {
    const char c = phrase.markdown[i];
    if (c == '\\' && i + 1 < phrase.markdown.size()) {
      run += phrase.markdown[++i];
    } else if (c == '*') {
      flush();
      if (open)
        xml.close();
      else
        xml.open("em");
      open = !open;
    } else {
      run += c;
    }
  }
  flush();
  if (open) xml.close();
}

unsigned hue_of(std::size_t rank) {
  constexpr std::size_t golden_angle = 137;  // degrees
  return static_cast<unsigned>((rank * golden_angle + 210) % 360);
}

void write_note_link(Xml& xml, const Survey& survey, const model::NoteRef& note,
                     std::string_view words) {
  if (!survey.shows(note.chapter)) return xml.text(words);
  xml.open("a", {{"href", "#" + survey.anchor(note)}});
  xml.text(words);
  xml.close();
}

std::string note_words(const Survey& survey, const model::NoteRef& note, std::size_t from) {
  std::string out = "note " + survey.edition().sources(note.chapter).of(note.note)->label;
  if (note.chapter != from) out += " of “" + survey.title_of(note.chapter) + "”";
  return out;
}

}  // namespace ibid::report
