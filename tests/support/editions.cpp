#include "support/editions.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "works/bib.h"

namespace ibid::support {
namespace {

namespace fs = std::filesystem;

const fs::path source = IBID_SOURCE_DIR;
const fs::path sample = source / "corpus" / "editions" / "united-opposition";

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::shared_ptr<const works::Library> library(const fs::path& bib) {
  auto shelf = std::make_shared<const works::Shelf>(works::read_bib("sources.bib", read_file(bib)));
  return std::make_shared<const works::Library>(
      std::vector<std::shared_ptr<const works::Shelf>>{std::move(shelf)});
}

}  // namespace

std::string sample_folder() {
  return sample;
}

model::Edition sample_edition() {
  auto conventions = std::make_shared<model::Conventions>();
  conventions->series = std::make_shared<const model::SeriesTable>(
      std::vector<model::Series>{{"source", "[0-9]+"}, {"author", "[0-9]+\\*"}});
  const auto said = nlohmann::json::parse(read_file(sample / "edition.json"));
  said.at("language").get_to(conventions->language);
  said.at("names").get_to(conventions->names);
  for (const auto& [siglum, meaning] : said.at("sigla").items())
    conventions->sigla[siglum] = meaning.get<std::string>();
  for (const auto& [term, gloss] : said.at("terms").items())
    conventions->terms[term] = gloss.get<std::string>();
  conventions->lists_chapters = true;
  conventions->page_range = model::PageRange::minimal;
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  for (const char* name :
       {"1-new-course.md", "2-general-strike.md", "3-shanghai.md", "4-expulsions.md"}) {
    const std::string path = std::string("chapters/") + name;
    chapters.push_back(std::make_shared<const model::Chapter>(
        model::Chapter::read(path, text::Text(read_file(sample / path)), conventions->series)));
  }
  return {conventions, std::move(chapters), library(sample / "sources.bib")};
}

// Its notes are the paragraphs at the end that begin with their number.
std::optional<model::Edition> seed_notes(bool with_bibliography) {
  const fs::path file = source / ".." / "shared" / "seed" / "chapter-06.txt";
  if (!fs::exists(file)) return std::nullopt;
  std::istringstream lines(read_file(file));
  std::string body = "Text";
  std::string notes;
  int next = 1;
  for (std::string line; std::getline(lines, line);) {
    const std::string number = std::to_string(next);
    if (!line.starts_with(number + ". ")) continue;
    body += "[^" + number + "]";
    notes += "\n[^" + number + "]:" + line.substr(number.size() + 1) + "\n";
    ++next;
  }
  auto conventions = std::make_shared<const model::Conventions>();
  auto chapter = std::make_shared<const model::Chapter>(
      model::Chapter::read("6.md", text::Text(body + "\n" + notes), conventions->series));
  std::shared_ptr<const works::Library> works = std::make_shared<const works::Library>();
  if (with_bibliography) works = library(source / "tests" / "app" / "truth" / "seed.bib");
  return model::Edition(std::move(conventions), {std::move(chapter)}, std::move(works));
}

}  // namespace ibid::support
