// `ibid export`, as a process: what it writes, and what it leaves alone.

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

const std::string chapter = "# One {#one}\n\nText.[^1] See [two](2.md#two).\n\n[^1]: Carr, p. 3.\n";

void write_edition(const Folder& folder) {
  folder.write("edition.json",
               R"({"title": "A Book", "author": "Its Author", "language": "en-GB",
                   "chapters": ["2.md", "1.md"], "bibliography": ["works.bib"]})");
  folder.write("1.md", "---\ntitle: The First\nlang: fr\nnocite: '@serge'\n---\n\n" + chapter);
  folder.write("2.md", "# Two {#two}\n\nWords.[^1]\n\n[^1]: Carr, p. 5.\n");
  folder.write("works.bib",
               "@book{carr, author = {Carr, E.}, title = {History}, date = {1950}}\n"
               "@book{serge, author = {Serge, V.}, title = {Memoirs}, date = {1963}}\n");
}

TEST(Export, AnEditionIsOneDocument) {
  Folder folder;
  write_edition(folder);
  const Ran ran = run({.arguments = {"export", "--to", "tei"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.errors, "");
  for (const char* part :
       {"<title level=\"m\">A Book</title>", "<author>Its Author</author>",
        "<text xml:lang=\"en-GB\">", "<div type=\"chapter\" xml:id=\"one\" xml:lang=\"fr\">",
        "xml:id=\"two-n1\"", "<bibl corresp=\"#carr\" xml:id=\"one-n1-c1\">",
        "<ref target=\"#two\">two</ref>", "<biblStruct xml:id=\"serge\""})
    EXPECT_TRUE(has(ran.output, part)) << part << "\n" << ran.output;
  EXPECT_LT(ran.output.find("xml:id=\"two\""), ran.output.find("xml:id=\"one\""));
}

TEST(Export, AChapterIsItsOwnDocument) {
  Folder folder;
  write_edition(folder);
  const Ran ran =
      run({.arguments = {"export", "--to", "tei", "1.md", "-o", "1.xml"}, .folder = folder.path()});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(ran.errors, "Wrote 1.xml: 1 chapter\n");
  const std::string xml = folder.read("1.xml");
  for (const char* part : {"<title level=\"a\">The First</title>", "xml:id=\"n1\"",
                           "<ref target=\"2.xml#two\">two</ref>"})
    EXPECT_TRUE(has(xml, part)) << part << "\n" << xml;
  EXPECT_FALSE(has(xml, "Words."));
}

TEST(Export, ReadsStandardInput) {
  const Ran ran = run({.arguments = {"export", "--to", "tei", "-"}, .input = chapter});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_TRUE(has(ran.output, "<div type=\"chapter\" xml:id=\"one\">")) << ran.output;
}

TEST(Export, OverwritesOnlyWhenForced) {
  Folder folder;
  folder.write("book.xml", "Mine.\n");
  Invocation what{.arguments = {"export", "--to", "tei", "-", "-o", "book.xml"},
                  .folder = folder.path(),
                  .input = chapter};
  const Ran refused = run(what);
  EXPECT_EQ(refused.code, 2);
  EXPECT_EQ(refused.errors, "ibid: book.xml exists already: --force replaces it\n");
  EXPECT_EQ(folder.read("book.xml"), "Mine.\n");
  what.arguments.emplace_back("--force");
  EXPECT_EQ(run(what).code, 0);
  EXPECT_TRUE(has(folder.read("book.xml"), "<TEI "));
  EXPECT_EQ(folder.entries(), 1U);
}

TEST(Export, AFullDiskLeavesNothingHalfWritten) {
  Folder folder;
  const Ran ran = run({.arguments = {"export", "--to", "tei", "-", "-o", "book.xml"},
                       .folder = folder.path(),
                       .input = chapter,
                       .largest = 500});
  EXPECT_EQ(ran.code, 2);
  EXPECT_EQ(folder.entries(), 0U);
}

TEST(Export, SaysWhatXmlCannotHold) {
  const Ran ran = run({.arguments = {"export", "--to", "tei", "-"},
                       .input = std::string("A\x01"
                                            "b \xFF.\n")});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.errors, "2 characters or bytes that XML cannot hold were replaced by �\n");
  EXPECT_TRUE(has(ran.output, "<p>A�b �.</p>")) << ran.output;
}

TEST(Export, SaysWhatItCannotDo) {
  Folder folder;
  folder.write("1.md");
  folder.write("2.md");
  const auto errors = [&](std::vector<std::string> arguments) {
    const Ran ran = run({.arguments = std::move(arguments), .folder = folder.path()});
    EXPECT_EQ(ran.code, 2);
    EXPECT_EQ(ran.output, "");
    return ran.errors;
  };
  EXPECT_TRUE(has(errors({"export", "--to", "tei", "gone.md"}), "gone.md: No such file"));
  EXPECT_TRUE(has(errors({"export", "--to", "tei"}), "belong to no edition together"));
  EXPECT_TRUE(has(errors({"export", "--to", "tei", "-", "1.md"}), "by itself"));
  EXPECT_TRUE(has(errors({"export", "--to", "odt", "1.md"}), "odt"));
  EXPECT_TRUE(has(errors({"export", "1.md"}), "--to"));
  folder.write("edition.json", R"({"chapters": ["1.md", "2.md"]})");
  fs::remove(folder.path() / "2.md");
  EXPECT_EQ(errors({"export", "--to", "tei"}), "ibid: edition.json: 2.md: No such file\n");
  folder.write("edition.json", "{\"chapters\": [");
  EXPECT_TRUE(has(errors({"export", "--to", "tei"}), "to its end"));
  EXPECT_EQ(folder.entries(), 2U);
}

}  // namespace
}  // namespace ibid::app::test
