#include "model/world.h"

#include <sstream>

#include "works/bib.h"

namespace ibid::model {

std::shared_ptr<const Chapter> read_chapter(std::string_view text, std::string path) {
  static const auto series = std::make_shared<const SeriesTable>();
  return std::make_shared<const Chapter>(Chapter::read(std::move(path), text::Text(text), series));
}

std::string with_notes(const std::vector<std::string>& notes, int first) {
  std::string text = "Вступление 𝔊.\n\n";
  for (std::size_t i = 0; i < notes.size(); ++i) {
    text += "Word[^" + std::to_string(first + static_cast<int>(i)) + "] ";
  }
  for (std::size_t i = 0; i < notes.size(); ++i) {
    text += "\n\n[^" + std::to_string(first + static_cast<int>(i)) + "]: " + notes[i];
  }
  return text + "\n";
}

Edition World::edition() const {
  std::vector<std::shared_ptr<const Chapter>> read;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    read.push_back(read_chapter(chapters[i], std::to_string(i + 1) + ".md"));
  }
  std::vector<std::shared_ptr<const works::Shelf>> shelves;
  if (!bib.empty()) {
    shelves.push_back(std::make_shared<const works::Shelf>(works::read_bib("b.bib", bib)));
  }
  return {std::make_shared<const Conventions>(conventions), std::move(read),
          std::make_shared<const works::Library>(std::move(shelves))};
}

std::string written(const Edition& edition, std::size_t chapter) {
  std::ostringstream out;
  for (const NoteSources& note : edition.sources(chapter).notes()) {
    out << note.label << ':';
    std::uint32_t index = 0;
    for (const Source& source : note.sources) {
      out << (index == 0 ? " " : "; ") << citation::name(source.form) << ' ';
      if (source.status != Status::resolved) out << name(source.status) << ' ';
      out << (source.work ? source.work->id : "-");
      if (!source.volume.empty()) out << " v" << source.volume;
      for (const auto& place : source.locators) {
        out << ' ' << place.from << (place.to == place.from ? "" : "-" + place.to);
      }
      if (source.inherited) out << " same";
      for (const auto& ref : chain_of(edition, {{chapter, note.note}, index})) {
        out << " <" << edition.sources(ref.note.chapter).of(ref.note.note)->label;
      }
      for (const auto& work : source.candidates) out << " ?" << work->id;
      ++index;
    }
    out << '\n';
  }
  return out.str();
}

std::string written(const World& world, std::size_t chapter) {
  return written(world.edition(), chapter);
}

std::string of_notes(const std::vector<std::string>& notes) {
  return written(World{{}, {}, {with_notes(notes)}});
}

const char* const bibliography = R"(
@book{carr1958, author = {Carr, E. H.}, title = {Socialism in One Country}, date = 1958, volumes = 3}
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = 1963}
@book{deutscher1949, author = {Deutscher, Isaac}, title = {Stalin}, date = 1949}
@book{deutscher1959, author = {Deutscher, Isaac}, title = {The Prophet Unarmed}, date = 1959}
)";

std::string with_bibliography(const std::vector<std::string>& notes) {
  return written(World{{}, bibliography, {with_notes(notes)}});
}

}  // namespace ibid::model
