// Files as they are named on the command line: what a bibliography is taken for, and what is said
// where edition.json, or what it names, is not as it should be.
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/folder.h"
#include "app/process.h"
#include "support/words.h"

namespace ibid::app::test {
namespace {

using ibid::support::has;

namespace fs = std::filesystem;

const std::string two_headed_bib =
    "# A {#a}\r\n\r\n## Б {#a}\r\n\r\n@book{carr1958,\r\n  author = {Carr, E. H.}, title = {Снег "
    "𝔄}}\r\n";
const std::string two_headed_csl =
    R"([{"id": "serge1963", "type": "book", "title": "# A {#a}\n\n# B {#a}"}])";
const std::string cites_both =
    "# A {#a}\n\n## B {#a}\n\nText.[^1] @carr1958 @serge1963\n\n[^1]: V. Serge, *Memoirs*, London "
    "1963, p. 3.\n";

Ran ran_with(const Folder& folder, std::vector<std::string> arguments) {
  return run({.arguments = std::move(arguments), .folder = folder.path()});
}

void write_book_of_both(const Folder& folder) {
  folder.write("edition.json", R"({"chapters": ["1.md"], "bibliography": ["w.bib", "w.json"]})");
  folder.write("1.md", cites_both);
  folder.write("w.bib", two_headed_bib);
  folder.write("w.json", two_headed_csl);
}

std::vector<std::string> names_in(const std::string& report) {
  std::vector<std::string> names;
  const auto read = nlohmann::json::parse(report);
  for (const auto& file : read.at("files")) names.push_back(file.at("file"));
  return names;
}

TEST(NamedFiles, BibliographiesAreNoChapters) {
  Folder folder;
  write_book_of_both(folder);
  const Ran json =
      ran_with(folder, {"check", "--format=json", "1.md", "edition.json", "w.bib", "w.json"});
  EXPECT_EQ(names_in(json.output),
            (std::vector<std::string>{"edition.json", "1.md", "w.bib", "w.json"}));
  const Ran one = ran_with(folder, {"check", "--format=json", "w.bib"});
  EXPECT_EQ(names_in(one.output), std::vector<std::string>{"w.bib"});
  const Ran fixed = ran_with(folder, {"check", "--fix", "1.md", "edition.json", "w.bib", "w.json"});
  EXPECT_TRUE(has(fixed.output, "Mended 1.md")) << fixed.output;
  EXPECT_FALSE(has(fixed.output, "Mended w")) << fixed.output;
  EXPECT_EQ(folder.read("w.bib"), two_headed_bib);
  EXPECT_EQ(folder.read("w.json"), two_headed_csl);
}

TEST(NamedFiles, ABibliographyOfNoEditionIsReadByItself) {
  Folder folder;
  folder.write("Ж.bib", two_headed_bib + "@book{carr1958, title = {Twice}}\n");
  const Ran ran = ran_with(folder, {"check", "--fix", "Ж.bib", "./Ж.bib"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(has(ran.output, "Ж.bib:7:7: error: There are two entries")) << ran.output;
  EXPECT_TRUE(has(ran.output, "1 error left in 1 file")) << ran.output;
}

TEST(NamedFiles, WhatReadsChaptersSaysThatABibliographyIsNone) {
  Folder folder;
  write_book_of_both(folder);
  for (const auto& command : std::vector<std::vector<std::string>>{
           {"sources", "w.bib"}, {"report", "w.bib"}, {"export", "--to", "tei", "w.bib"}}) {
    const Ran ran = ran_with(folder, command);
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.errors, "ibid: w.bib: It is a bibliography, not a chapter\n");
    EXPECT_FALSE(has(ran.output, "w.bib"));
  }
  const Ran all = ran_with(folder, {"sources", "1.md", "edition.json", "w.bib"});
  EXPECT_EQ(all.code, 0) << all.errors;
  EXPECT_FALSE(has(all.output, "w.bib"));
}

TEST(NamedFiles, ABibliographyNamedAsAChapterIsNotChanged) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "w.bib"], "bibliography": ["w.bib"]})");
  folder.write("1.md", cites_both);
  folder.write("w.bib", two_headed_bib);
  const Ran ran = ran_with(folder, {"check", "--fix"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(has(ran.errors, "ibid: w.bib: It is no chapter, so it was not mended\n"));
  EXPECT_EQ(folder.read("w.bib"), two_headed_bib);
  EXPECT_NE(folder.read("1.md"), cites_both);
}

TEST(NamedFiles, SarifListsAFileOfTwoEditionsOnce) {
  Folder folder;
  for (const char* edition : {"a/", "b/"}) {
    folder.write(edition + std::string("edition.json"),
                 R"({"chapters": ["1.md"], "bibliography": ["../w.bib"]})");
    folder.write(edition + std::string("1.md"), "# A {#a}\n\n## B {#a}\n");
  }
  folder.write("w.bib", "@book{x,}\n@book{x,}\n");
  const auto log =
      nlohmann::json::parse(ran_with(folder, {"check", "--format=sarif"}).output).at("runs").at(0);
  const auto& artifacts = log.at("artifacts");
  EXPECT_EQ(artifacts.size(), 5U);
  for (const auto& result : log.at("results")) {
    const auto& at = result.at("locations").at(0).at("physicalLocation").at("artifactLocation");
    const auto& named = artifacts.at(at.at("index").get<std::size_t>()).at("location");
    EXPECT_EQ(named.at("uri"), at.at("uri"));
  }
}

// What is no chapter's name, and what stands for chapters that nobody will see.
TEST(MistakenEdition, NothingIsExportedAndTheRestIsReportedOn) {
  for (const char* manifest :
       {R"({"chapters": ["1.md", "chapters\\2.md"]})", R"({"chapters": ["1.md", "/abs/2.md"]})",
        R"({"chapters": ["1.md", "chapters/"]})", R"({"chapters": ["1.md", "chapters/[.md"]})",
        R"({"chapters": ["1.md", ""]})", R"({"chapters": ["1.md", 7]})",
        R"({"chapters": ["1.md", "../x/*.md"]})", R"({"chapter": ["2.md"]})",
        R"({"chapters": "1.md"})", R"({"title": 7})", R"({"foo": 1})",
        R"({"rules": {"no-such": "off"}})", R"({"bibliography": ["gone.bib"]})"}) {
    Folder folder;
    folder.write("edition.json", manifest);
    folder.write("1.md", cites_both);
    const Ran exported = ran_with(folder, {"export", "--to", "tei"});
    EXPECT_EQ(exported.code, 2) << manifest;
    EXPECT_EQ(exported.output, "");
    for (const Ran& ran : {exported, ran_with(folder, {"report"}), ran_with(folder, {"sources"})}) {
      EXPECT_EQ(ran.code, 2) << manifest;
      EXPECT_EQ(ran.errors.rfind("ibid: edition.json:", 0), 0U) << manifest << ran.errors;
    }
    EXPECT_TRUE(has(ran_with(folder, {"sources"}).output, "Serge")) << manifest;
    const Ran one = ran_with(folder, {"sources", "1.md"});
    EXPECT_EQ(one.code, 0) << one.errors;
    EXPECT_TRUE(has(one.errors, "edition.json has mistakes")) << manifest;
  }
}

TEST(MistakenEdition, WhatCannotBeReadIsToldBySources) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "gone.md"], "bibliography": ["w.bib"]})");
  folder.write("1.md", cites_both);
  folder.write("w.bib", two_headed_bib);
  ASSERT_EQ(::chmod((folder.path() / "w.bib").c_str(), 0), 0);
  ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
  for (const char* command : {"sources", "report", "check"}) {
    const Ran ran = run({.arguments = {command}, .folder = folder.path(), .unprivileged = true});
    EXPECT_EQ(ran.code, 2);
    EXPECT_TRUE(has(ran.errors, "ibid: w.bib: No permission to read it\n")) << ran.errors;
    EXPECT_TRUE(has(ran.errors + ran.output, "gone.md: No such file")) << ran.errors;
  }
  folder.write("edition.json", "{\"chapters\": [");
  const Ran broken = ran_with(folder, {"sources"});
  EXPECT_EQ(broken.code, 2);
  EXPECT_TRUE(has(broken.errors, "edition.json cannot be read to its end")) << broken.errors;
}

TEST(MistakenEdition, MistakesAreToldWithTheirLines) {
  Folder folder;
  folder.write("edition.json",
               "{\r\n  \"title\": \"Снег\",\r\n  \"chapters\": [\"1.md\", \"2\\\\3.md\"]}");
  folder.write("1.md");
  for (const char* command : {"sources", "report"})
    EXPECT_TRUE(has(ran_with(folder, {command}).errors,
                    "ibid: edition.json:3: Folders are separated by “/”, not by “\\”\n"));
}

// With “**/*.md” written out, and where it is meant because nothing is.
TEST(MistakenEdition, WhatAWalkPassesByIsToldOnce) {
  Folder outside;
  outside.write("there.md");
  ASSERT_EQ(::chmod(outside.path().c_str(), 0755), 0);
  for (const char* manifest : {"{}", R"({"chapters": ["**/*.md"]})"}) {
    Folder folder;
    folder.write("edition.json", manifest);
    folder.write("1.md");
    folder.write("Тайна/2.md");
    fs::create_symlink(outside.path() / "there.md", folder.path() / "link.md");
    ASSERT_EQ(::chmod((folder.path() / "Тайна").c_str(), 0), 0);
    ASSERT_EQ(::chmod(folder.path().c_str(), 0755), 0);
    const Ran ran = run({.arguments = {"check"}, .folder = folder.path(), .unprivileged = true});
    EXPECT_EQ(ran.code, 1) << ran.errors;
    const std::string secret = "Тайна: No permission to look into this folder";
    const auto first = ran.output.find(secret);
    ASSERT_NE(first, std::string::npos) << ran.output;
    EXPECT_EQ(ran.output.find(secret, first + 1), std::string::npos) << ran.output;
    EXPECT_TRUE(has(ran.output, "link.md leads out of the edition's folder")) << ran.output;
    ::chmod((folder.path() / "Тайна").c_str(), 0755);
  }
}

}  // namespace
}  // namespace ibid::app::test
