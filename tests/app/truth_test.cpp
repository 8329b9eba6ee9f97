// Truth: what every note of a chapter cites, written out by hand in truth/, against what
// `ibid sources` says. IBID_UPDATE=1 writes the tables anew, to be read through by hand.
//
//   14  ibid  uncertain  note:1#1 v.1  page 262-262  < 13 < 1  or note:13#1
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path source = IBID_SOURCE_DIR;
const fs::path tables = source / "tests" / "app" / "truth";
const fs::path seed = source / ".." / "shared" / "seed" / "chapter-06.txt";

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string told(const Json& citation) {
  std::ostringstream out;
  out << citation["form"].get<std::string>() << "  " << citation["status"].get<std::string>();
  if (citation.contains("work")) {
    const Json& work = citation["work"];
    out << "  " << work["id"].get<std::string>();
    if (work.contains("volume")) out << " v." << work["volume"].get<std::string>();
  }
  for (const Json& place : citation["locators"]) {
    out << "  " << place["unit"].get<std::string>() << ' ' << place["from"].get<std::string>();
    if (place["to"] != place["from"]) out << '-' << place["to"].get<std::string>();
    if (place.contains("inherited")) out << " inherited";
  }
  const Json& chain = citation["chain"];
  for (std::size_t i = 1; i < chain.size(); ++i) out << " < " << chain[i].get<std::string>();
  if (citation.contains("relayOf")) out << "  relays " << citation["relayOf"];
  if (citation.contains("candidates")) {
    for (const Json& one : citation["candidates"]) out << "  or " << one.get<std::string>();
  }
  return out.str();
}

// One line a citation, the note's label before its first.
std::string table(const Json& report) {
  std::ostringstream out;
  for (const Json& chapter : report["chapters"]) {
    out << "# " << chapter["file"].get<std::string>() << '\n';
    for (const Json& note : chapter["notes"]) {
      std::string label = note["label"].get<std::string>();
      if (note["citations"].empty()) out << label << "  -\n";
      for (const Json& citation : note["citations"]) {
        out << label << "  " << told(citation) << '\n';
        label.assign(label.size(), ' ');
      }
    }
  }
  return out.str();
}

void expect_truth(const std::string& name, const std::string& folder) {
  const Ran ran = run({.arguments = {"sources", "--format", "json"}, .folder = folder});
  ASSERT_EQ(ran.code, 0) << ran.errors;
  const std::string found = table(Json::parse(ran.output));
  if (std::getenv("IBID_UPDATE")) std::ofstream(tables / name, std::ios::binary) << found;
  EXPECT_EQ(found, read_file(tables / name)) << name;
}

class SeedTruth : public testing::Test {
 protected:
  void SetUp() override {
    if (!fs::exists(seed)) GTEST_SKIP() << "no ../shared/seed/chapter-06.txt beside the repository";
    const Ran imported =
        run({.arguments = {"import", seed.string(), "-o", (folder_.path() / "6.md").string()}});
    ASSERT_EQ(imported.code, 0) << imported.errors;
  }
  Folder folder_;
};

TEST_F(SeedTruth, Alone) {
  folder_.write("edition.json", R"({"chapters": ["6.md"]})");
  expect_truth("seed-alone.txt", folder_.path());
}

TEST_F(SeedTruth, WithABibliography) {
  folder_.write("edition.json", R"({"chapters": ["6.md"], "bibliography": ["sources.bib"]})");
  folder_.write("sources.bib", read_file(tables / "seed.bib"));
  expect_truth("seed-with-bibliography.txt", folder_.path());
}

TEST(SampleTruth, EveryNoteOfTheEdition) {
  expect_truth("united-opposition.txt", source / "corpus" / "editions" / "united-opposition");
}

}  // namespace
}  // namespace ibid::app::test
