// The sample edition: the rules about citations find what corpus/editions/…/faults.md lists, where
// it lists it, and nothing else.
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "rules/rules.h"
#include "works/bib.h"

namespace ibid::rules {
namespace {

namespace fs = std::filesystem;

const fs::path edition_folder =
    fs::path(IBID_SOURCE_DIR) / "corpus" / "editions" / "united-opposition";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

bool about_citations(std::string_view rule) {
  for (const std::string_view begin :
       {"ibid-", "opcit-", "loccit-", "short-", "siglum-", "cite-", "pin-"}) {
    if (rule.starts_with(begin)) return true;
  }
  return false;
}

// edition.json as far as these rules ask; reading it is app's business.
model::Edition edition() {
  auto conventions = std::make_shared<model::Conventions>();
  conventions->series = std::make_shared<const model::SeriesTable>(
      std::vector<model::Series>{{"source", "[0-9]+"}, {"author", "[0-9]+\\*"}});
  conventions->sigla = {{"GPU", "State Political Administration"},
                        {"RGASPI", "Russian State Archive of Socio-Political History"}};
  std::vector<std::shared_ptr<const model::Chapter>> chapters;
  for (const char* name :
       {"1-new-course.md", "2-general-strike.md", "3-shanghai.md", "4-expulsions.md"}) {
    const std::string path = std::string("chapters/") + name;
    chapters.push_back(std::make_shared<const model::Chapter>(
        model::Chapter::read(path, text::Text(read(edition_folder / path)), conventions->series)));
  }
  auto shelf = std::make_shared<const works::Shelf>(
      works::read_bib("sources.bib", read(edition_folder / "sources.bib")));
  return {conventions, std::move(chapters),
          std::make_shared<const works::Library>(
              std::vector<std::shared_ptr<const works::Shelf>>{shelf})};
}

/// `line rule` for each finding in a chapter, with its message behind.
std::map<std::string, std::string> found(const model::Edition& edition, std::size_t chapter) {
  std::map<std::string, std::string> out;
  const model::Chapter& in = edition[chapter];
  for (const Finding& finding : check({edition, chapter, [](auto) { return true; }})) {
    if (!about_citations(finding.rule->id)) continue;
    const text::Span span = in.span(finding.subject, finding.part, finding.citation);
    const auto line = in.text().position(span.begin, text::Encoding::utf8).line + 1;
    out[std::to_string(line) + " " + std::string(finding.rule->id)] = finding.message;
  }
  return out;
}

std::set<std::string> listed() {
  std::set<std::string> out;
  std::istringstream lines(read(edition_folder / "faults.md"));
  for (std::string line; std::getline(lines, line);) {
    std::istringstream cells(line);
    std::string bar;
    std::string number;
    std::string rule;
    cells >> bar >> number >> bar >> rule;
    if (std::atoi(number.c_str()) > 0 && about_citations(rule)) out.insert(number + " " + rule);
  }
  return out;
}

TEST(SampleEdition, ItsFirstChaptersAreClean) {
  const model::Edition sample = edition();
  for (std::size_t chapter = 0; chapter < 3; ++chapter) {
    for (const auto& [place, message] : found(sample, chapter)) {
      // Silenced in the text, with its reason; the comment is not read yet.
      if (chapter == 2 && place == "107 ibid-relay") continue;
      ADD_FAILURE() << sample[chapter].path() << ":" << place << ": " << message;
    }
  }
}

TEST(SampleEdition, EachFaultOfTheLastIsFoundWhereItIs) {
  const auto faults = found(edition(), 3);
  const auto expected = listed();
  EXPECT_GE(expected.size(), 16U);
  for (const std::string& place : expected) EXPECT_TRUE(faults.contains(place)) << place;
  for (const auto& [place, message] : faults) {
    EXPECT_TRUE(expected.contains(place)) << place << ": " << message;
  }
}

TEST(Seed, ItsNotesGiveOnlyWhatCannotBeResolved) {
  const fs::path file = fs::path(IBID_SOURCE_DIR) / ".." / "shared" / "seed" / "chapter-06.txt";
  if (!fs::exists(file)) GTEST_SKIP() << "no seed chapter beside the repository";
  // Its notes are the paragraphs at the end that begin with their number.
  std::istringstream lines(read(file));
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
  ASSERT_EQ(next, 55);
  auto conventions = std::make_shared<const model::Conventions>();
  const model::Edition seed(conventions,
                            {std::make_shared<const model::Chapter>(model::Chapter::read(
                                "6.md", text::Text(body + "\n" + notes), conventions->series))});
  std::string faults;
  for (const Finding& finding : check({seed, 0, [](auto) { return true; }})) {
    const auto& label = seed[0].apparatus().label_of_note(finding.subject.number).text;
    faults += std::string(finding.rule->id) + " " + label + "\n";
  }
  // The first follows a work quoted in another; nothing introduces what the next four name.
  EXPECT_EQ(faults,
            "ibid-relay 14\n"
            "short-unresolved 18\nshort-unresolved 36\nshort-unresolved 37\nshort-unresolved 38\n"
            "cite-relay-nosource 54\n");
}

}  // namespace
}  // namespace ibid::rules
