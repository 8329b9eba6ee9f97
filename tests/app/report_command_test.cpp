// `ibid report`, as a process: what it writes, and what it leaves alone.
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"
#include "support/words.h"

namespace ibid::app::test {
namespace {

using ibid::support::has;
namespace fs = std::filesystem;

const std::string one_note =
    "# Снег {#one}\n\nText.[^1]\n\n[^1]: E.H. Carr, *History*, London 1950, p. 3.\n";

TEST(ReportCommand, AnEditionIsOnePage) {
  Folder folder;
  folder.write("edition.json", R"({"title": "A Book", "chapters": ["2.md", "1.md"]})");
  folder.write("1.md", one_note);
  folder.write("2.md", "# Two\n\nWords.[^1]\n\n[^1]: Carr, *History*, p. 5.\n");
  const Ran ran = run({.arguments = {"report", "-o", "r.html"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(ran.errors, "Wrote r.html: open it in a browser, or print it\n");
  const std::string page = folder.read("r.html");
  for (const char* part : {"<h1>A Book</h1>", "<h2>Снег</h2>", "id=\"c1-n1\"", "Carr, History"})
    EXPECT_TRUE(has(page, part)) << part;
  EXPECT_LT(page.find("<h2>Two</h2>"), page.find("<h2>Снег</h2>"));
}

TEST(ReportCommand, AChapterByItselfAndStandardInput) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"]})");
  folder.write("1.md", one_note);
  folder.write("2.md", "# Two\n");
  const Ran one = run({.arguments = {"report", "1.md"}, .folder = folder.path()});
  EXPECT_EQ(one.code, 0) << one.errors;
  EXPECT_TRUE(has(one.output, "<h2>Снег</h2>"));
  EXPECT_FALSE(has(one.output, "<h2>Two</h2>"));
  const Ran input = run({.arguments = {"report", "-"}, .input = one_note});
  EXPECT_EQ(input.code, 0) << input.errors;
  EXPECT_TRUE(has(input.output, "<h2>Снег</h2>"));
}

TEST(ReportCommand, OverwritesOnlyWhenForced) {
  Folder folder;
  folder.write("r.html", "Mine.\n");
  Invocation what{
      .arguments = {"report", "-", "-o", "r.html"}, .folder = folder.path(), .input = one_note};
  const Ran refused = run(what);
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.errors, "ibid: r.html exists already: --force replaces it\n");
  EXPECT_EQ(folder.read("r.html"), "Mine.\n");
  what.arguments.emplace_back("--force");
  EXPECT_EQ(run(what).code, 0);
  EXPECT_TRUE(has(folder.read("r.html"), "<!DOCTYPE html>"));
}

TEST(ReportCommand, WhatIsMissingIsToldAndTheRestIsShown) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"]})");
  folder.write("1.md", one_note);
  const Ran ran = run({.arguments = {"report"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(ran.errors, "ibid: edition.json: 2.md: No such file\n");
  EXPECT_TRUE(has(ran.output, "<h2>Снег</h2>"));
  fs::remove(folder.path() / "1.md");
  const Ran none = run({.arguments = {"report"}, .folder = folder.path()});
  EXPECT_EQ(none.code, 2);
  EXPECT_EQ(none.output, "");
  EXPECT_TRUE(has(none.errors, "no chapter")) << none.errors;
}

}  // namespace
}  // namespace ibid::app::test
