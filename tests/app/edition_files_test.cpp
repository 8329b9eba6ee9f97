#include "app/files/edition_files.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/files/read_file.h"
#include "app/folder.h"

namespace ibid::app {
namespace {

namespace fs = std::filesystem;
using test::Folder;

std::vector<std::string> chapters(const EditionFiles& files) {
  std::vector<std::string> paths;
  for (const ChapterFile& chapter : files.listing.chapters) paths.push_back(chapter.path);
  return paths;
}

// What is reported, each as `place: message`.
std::vector<std::string> problems(const EditionFiles& files) {
  std::vector<std::string> out;
  for (const Problem& problem : files.problems())
    out.push_back(files.manifest_bytes.substr(problem.span.begin, problem.span.size()) + ": " +
                  problem.message);
  return out;
}

using Strings = std::vector<std::string>;

TEST(EditionFiles, OrderIsTheBooks) {
  Folder folder;
  for (const char* name : {"части/10.md", "части/2.md", "части/.hidden.md", "end.md", "preface.md"})
    folder.write(name);
  folder.write("edition.json", R"({"chapters": ["preface.md", "части/*.md", "*.md"]})");
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  EXPECT_EQ(chapters(files), (Strings{"preface.md", "части/2.md", "части/10.md", "end.md"}));
  EXPECT_EQ(problems(files), Strings{});
}

TEST(EditionFiles, APatternFindsNoBibliographyAndNoEdition) {
  Folder folder;
  for (const char* name : {"1.md", "2.txt", "works.bib", "works.json"}) folder.write(name);
  folder.write("edition.json", R"({"chapters": ["*"], "bibliography": ["works.bib"]})");
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  EXPECT_EQ(chapters(files), (Strings{"1.md", "2.txt"}));
  EXPECT_EQ(problems(files), Strings{});
}

TEST(EditionFiles, WithoutChaptersAllAreFound) {
  Folder folder;
  for (const char* name : {"10.md", "2.md", "a/b/1.md", ".git/x.md", "notes.txt", "inner/1.md"})
    folder.write(name);
  folder.write("edition.json", "{}");
  folder.write("inner/edition.json", "{}");
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  EXPECT_EQ(chapters(files), (Strings{"2.md", "10.md", "a/b/1.md"}));
}

TEST(EditionFiles, WhatIsNotThereIsAProblemAtItsPlace) {
  Folder folder;
  folder.write("1.md");
  folder.write("edition.json",
               R"({"chapters": ["1.md", "2.md", "x/*.md"], "bibliography": ["s.bib"]})");
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  EXPECT_EQ(chapters(files), Strings{"1.md"});
  EXPECT_EQ(problems(files),
            (Strings{R"("2.md": 2.md: No such file)", R"("x/*.md": No file fits “x/*.md”)",
                     R"("s.bib": s.bib: No such file)"}));
}

TEST(EditionFiles, NothingOnDiskHangsOrEscapes) {
  Folder outside;
  outside.write("secret.md");
  Folder folder;
  folder.write("1.md");
  fs::create_directory(folder.path() / "folder.md");
  ASSERT_EQ(::mkfifo((folder.path() / "pipe.md").c_str(), 0600), 0);
  fs::create_symlink("loop.md", folder.path() / "loop.md");
  fs::create_symlink(outside.path() / "secret.md", folder.path() / "secret.md");
  fs::create_symlink(outside.path(), folder.path() / "out");
  fs::create_directory_symlink(".", folder.path() / "around");
  fs::create_symlink("1.md", folder.path() / "same.md");
  fs::create_symlink("/dev/zero", folder.path() / "zero.md");
  folder.write("edition.json", R"({"chapters": ["**/*.md"]})");
  const LoadedEdition loaded = load_edition(open_edition(folder.path() / "edition.json"));
  EXPECT_EQ(chapters(loaded.files), (Strings{"1.md", "loop.md", "pipe.md", "same.md"}));
  EXPECT_EQ(loaded.edition.chapters().size(), 2U);
  ASSERT_EQ(loaded.unreadable.size(), 2U);
  EXPECT_EQ(loaded.unreadable[0].message, "Its symbolic links lead in a circle");
  EXPECT_EQ(loaded.unreadable[1].message, "It is a pipe, not a file");
  ASSERT_EQ(problems(loaded.files).size(), 2U);
  EXPECT_NE(problems(loaded.files)[0].find("secret.md leads out of"), std::string::npos);
  EXPECT_NE(problems(loaded.files)[1].find("zero.md leads out of"), std::string::npos);
}

TEST(EditionFiles, FilesElsewhereMayBeNamed) {
  Folder folder;
  folder.write("shared/preface.md");
  folder.write("book/1.md");
  folder.write("book/edition.json", R"({"chapters": ["../shared/preface.md", "./1.md", "1.md"]})");
  const EditionFiles files = open_edition(folder.path() / "book/edition.json");
  EXPECT_EQ(chapters(files), (Strings{"../shared/preface.md", "1.md"}));
}

TEST(EditionFiles, TheNearestManifestCounts) {
  Folder folder;
  folder.write("edition.json", "{}");
  folder.write("inner/edition.json",
               R"({"chapters": ["listed.md"], "rules": {"note-order": "off"}})");
  folder.write("inner/deep/listed.md");
  folder.write("inner/listed.md");
  folder.write("inner/draft.md");
  EXPECT_EQ(find_manifest(folder.path() / "inner/deep/listed.md"),
            folder.path() / "inner/edition.json");
  EXPECT_EQ(find_manifest(folder.path()), folder.path() / "edition.json");
  EXPECT_TRUE(open_edition_of(folder.path() / "inner/listed.md").has_manifest);
  const EditionFiles draft = open_edition_of(folder.path() / "inner/draft.md");
  EXPECT_FALSE(draft.has_manifest);
  EXPECT_EQ(chapters(draft), Strings{"draft.md"});
  EXPECT_EQ(draft.manifest.conventions->rules.at("note-order"), "off");
  EXPECT_FALSE(draft.manifest.conventions->lists_chapters);
}

TEST(EditionFiles, LooksNoHigherThanHome) {
  Folder folder;
  folder.write("edition.json", "{}");
  folder.write("home/me/1.md");
  const std::string before = ::getenv("HOME") ? ::getenv("HOME") : "";
  ::setenv("HOME", (folder.path() / "home/me").c_str(), 1);
  EXPECT_FALSE(find_manifest(folder.path() / "home/me/1.md"));
  ::setenv("HOME", before.c_str(), 1);
  EXPECT_TRUE(find_manifest(folder.path() / "home/me/1.md"));
}

TEST(EditionFiles, AManifestThatIsNoFileIsAProblem) {
  Folder folder;
  folder.write("1.md");
  ASSERT_EQ(::mkfifo((folder.path() / "edition.json").c_str(), 0600), 0);
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  ASSERT_EQ(files.problems().size(), 1U);
  EXPECT_EQ(files.problems()[0].message, "It cannot be read: It is a pipe, not a file");
  EXPECT_EQ(chapters(files), Strings{"1.md"});
}

TEST(EditionFiles, JobsChangeNothing) {
  Folder folder;
  for (int i = 0; i < 40; ++i)
    folder.write(std::to_string(i) + ".md", "# Глава " + std::to_string(i) + "\r\n\r\n[^1]\r\n");
  folder.write("edition.json", "{}");
  const EditionFiles files = open_edition(folder.path() / "edition.json");
  const LoadedEdition one = load_edition(files, 1);
  std::size_t told = 0;
  const LoadedEdition many = load_edition(files, 8, [&](std::size_t done, std::size_t of) {
    EXPECT_EQ(done, ++told);
    EXPECT_EQ(of, 40U);
  });
  EXPECT_EQ(told, 40U);
  ASSERT_EQ(one.edition.chapters().size(), many.edition.chapters().size());
  for (std::size_t i = 0; i < 40; ++i) {
    EXPECT_EQ(one.edition[i].path(), many.edition[i].path());
    EXPECT_EQ(one.edition[i].text().str(), many.edition[i].text().str());
  }
}

TEST(ReadFile, SaysWhyNot) {
  Folder folder;
  folder.write("a.md", std::string("\xFF\0\r", 3));
  EXPECT_EQ(read_file(folder.path() / "a.md").bytes, std::string("\xFF\0\r", 3));
  EXPECT_EQ(read_file(folder.path() / "b.md").message, "No such file");
  EXPECT_EQ(read_file(folder.path()).message, "It is a folder, not a file");
  EXPECT_EQ(read_file("/dev/null").message, "It is a device, not a file");
  const fs::path large = folder.path() / "large.md";
  folder.write("large.md");
  if (::truncate(large.c_str(), 300LL << 20) == 0) {
    EXPECT_EQ(read_file(large).message, "It is too large: more than 256 MB");
  }
}

TEST(ReadFile, TellsAMissingPermission) {
  Folder folder;
  folder.write("a.md");
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  fs::permissions(folder.path() / "a.md", fs::perms::none);
  EXPECT_EQ(read_file(folder.path() / "a.md").message, "No permission to read it");
}

}  // namespace
}  // namespace ibid::app
