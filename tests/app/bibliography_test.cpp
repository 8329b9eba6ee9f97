// Which bibliographies an edition or a chapter reads, and what is told of them.
#include "app/files/bibliography.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "app/commands/examine.h"
#include "app/files/csl_json.h"
#include "app/files/edition_files.h"
#include "app/files/front_matter.h"
#include "app/folder.h"
#include "app/server/documents/kept_reading.h"

namespace ibid::app {
namespace {

using test::Folder;
using Strings = std::vector<std::string>;

Strings keys(const LoadedEdition& loaded) {
  Strings out;
  for (const works::WorkPtr& work : loaded.edition.library().catalogue().works())
    out.push_back(work->id);
  return out;
}

// Each as `file:line: rule: message`.
Strings findings(const LoadedEdition& loaded) {
  const auto all = [](const std::string&) { return true; };
  const auto as_is = [](const std::string& path) { return path; };
  Strings out;
  for (const FileReport& file : examine(loaded, {all, as_is, 1}))
    for (const Reported& one : file.findings)
      out.push_back(
          file.file + ":" +
          std::to_string(file.text.position(one.span.begin, text::Encoding::utf8).line + 1) + ": " +
          one.rule + ": " + one.message);
  return out;
}

TEST(KeptReading, IsReadOnceByTheNameThatItHas) {
  const KeptReading kept(text::Text("@book{серж, title = {Воспоминания 𝔄}}\n@book{серж}\n"));
  const auto first = kept.as("книги.bib");
  EXPECT_EQ(first->shelf->works.size(), 1U);
  EXPECT_EQ(first->sheet.entries.size(), 2U);
  EXPECT_EQ(first->sheet.entries[0].work, first->shelf->works[0]);
  EXPECT_EQ(kept.as("книги.bib"), first);
  EXPECT_NE(kept.as("../книги.bib"), first);
  EXPECT_EQ(kept.as("книги.bib"), first);
  const KeptReading json(text::Text(R"([{"id": "carr", "type": "book", "title": "𝔄"}])"));
  EXPECT_EQ(json.as("a.json")->sheet.entries.size(), 1U);
}

TEST(FrontMatter, TellsWhereAStringIsWritten) {
  const std::string text =
      "\xEF\xBB\xBF---\r\ntitle: Ж𝔄\r\nbibliography: [ж𝔄.bib, 'b c.bib', \"d\\u0065.bib\", &x "
      "e.bib]\r\n"
      "...\r\n";
  const auto found = located_in_front_matter(text, "bibliography");
  ASSERT_EQ(found.size(), 4U);
  const auto written = [&](std::size_t i) {
    return text.substr(found[i].span.begin, found[i].span.size());
  };
  EXPECT_EQ(written(0), "ж𝔄.bib");
  EXPECT_EQ(written(1), "'b c.bib'");
  EXPECT_EQ(found[2].value, "de.bib");
  EXPECT_TRUE(found[2].span.empty());
  EXPECT_TRUE(found[3].span.empty() || written(3) == "e.bib");
  EXPECT_EQ(yaml_string("a/b-c.bib"), "a/b-c.bib");
  EXPECT_EQ(yaml_string("книги.bib"), "книги.bib");
  EXPECT_EQ(yaml_string("../a.bib"), "../a.bib");
  EXPECT_EQ(yaml_string("a \"b\".bib"), R"("a \"b\".bib")");
  EXPECT_EQ(yaml_string("a: b.bib"), "\"a: b.bib\"");
  EXPECT_EQ(yaml_string("true"), "\"true\"");
}

constexpr std::string_view carr = "@book{carr1958, title={Socialism in One Country}}\n";

TEST(Bibliography, EditionsReadWhatTheyName) {
  Folder folder;
  folder.write("edition.json",
               R"({"chapters": ["a.md"], "bibliography": ["a.bib", "./a.bib", "книги.json"]})");
  folder.write("a.md");
  folder.write("a.bib", carr);
  folder.write("b.bib", "@book{unnamed, title={X}}\n");
  folder.write("книги.json", R"([{"id": "serge1963", "type": "book", "title": "Memoirs"}])");
  const LoadedEdition loaded = load_edition(open_edition(folder.path() / "edition.json"));
  EXPECT_EQ(keys(loaded), (Strings{"carr1958", "serge1963"}));
  EXPECT_EQ(findings(loaded), Strings{});
}

TEST(Bibliography, MistakesAreTheFilesOwn) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["a.md"], "bibliography": ["a.bib", "b.json"]})");
  folder.write("a.md");
  folder.write("a.bib",
               std::string(carr) + "@book{x, title = {Ж} year = 1926}\n" + std::string(carr));
  folder.write("b.json", "[\n{\"title\": \"no id\"},\n{\"id\": 5}\n");
  const LoadedEdition loaded = load_edition(open_edition(folder.path() / "edition.json"));
  EXPECT_EQ(keys(loaded), (Strings{"carr1958", "x", "5"}));
  EXPECT_EQ(findings(loaded),
            (Strings{"a.bib:2: bib-parse: A comma is missing before “year”",
                     "a.bib:3: bib-dup-key: There are two entries “carr1958”; the first counts",
                     "b.json:2: bib-parse: This item has no “id”",
                     "b.json:3: bib-parse: The file ends before all its brackets are closed"}));
}

TEST(Bibliography, SettingsSilenceThem) {
  Folder folder;
  folder.write("edition.json", R"({"chapters": ["a.md"], "bibliography": ["a.bib"],
    "rules": {"bib-dup-key": "off", "bib-parse": "hint"}})");
  folder.write("a.md");
  folder.write("a.bib", std::string(carr) + std::string(carr) + "@book{, }\n");
  const LoadedEdition loaded = load_edition(open_edition(folder.path() / "edition.json"));
  const auto found = findings_in(*loaded.bibliographies.at(0).shelf, loaded.edition.conventions());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, rules::Severity::hint);
}

TEST(Bibliography, ChaptersOnTheirOwnReadTheirFrontMatter) {
  Folder folder;
  folder.write("part/a.md",
               "---\ntitle: X\nbibliography: [../all.bib, \"own.bib\"]\n---\n\nText.\n");
  folder.write("all.bib", "@book{outside, title={X}}\n");
  folder.write("part/own.bib", carr);
  EXPECT_EQ(keys(load_edition(open_alone(folder.path() / "part" / "a.md"))), Strings{"carr1958"});
  // Beside an edition.json, its folder is the edition's, and its bibliographies count as well.
  folder.write("edition.json", R"({"chapters": [], "bibliography": ["more.bib"]})");
  folder.write("more.bib", "@book{more, title={Y}}\n");
  EXPECT_EQ(keys(load_edition(open_edition_of(folder.path() / "part" / "a.md"))),
            (Strings{"outside", "carr1958", "more"}));
}

TEST(Bibliography, NoChapterReachesOutOfItsFolder) {
  Folder folder;
  folder.write("secret.bib", carr);
  folder.write("in/a.md", "---\nbibliography:\n- link.bib\n- ../secret.bib\n- /etc/passwd\n---\n");
  std::filesystem::create_symlink(folder.path() / "secret.bib", folder.path() / "in" / "link.bib");
  const LoadedEdition loaded = load_edition(open_alone(folder.path() / "in" / "a.md"));
  EXPECT_EQ(keys(loaded), Strings{});
  EXPECT_TRUE(loaded.bibliographies.empty());
}

TEST(FrontMatter, ListsInEitherForm) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"---\nbibliography: a.bib\n---\n", {"a.bib"}},
      {"\xEF\xBB\xBF---\r\nbibliography: 'книги и др.bib' # mine\r\n...\r\n", {"книги и др.bib"}},
      {"---\nbibliography : [a.bib, \"b, c.bib\" , 'd.bib']\n---\n",
       {"a.bib", "b, c.bib", "d.bib"}},
      {"---\nbibliography: [a.bib,\n  b.bib]\n---\n", {"a.bib", "b.bib"}},
      {"---\nbibliography:\n  - a.bib # one\n  # two\n\n  - \"b.bib\"\nlang: en\n---\n",
       {"a.bib", "b.bib"}},
      {"---\nbibliography:\n- a.bib\n- b.bib\n---\n", {"a.bib", "b.bib"}},
      {"---\nother:\n  bibliography: a.bib\n---\n", {}},
      {"---\nbibliography: a.bib\n", {}},
      {"\n---\nbibliography: a.bib\n---\n", {}},
      {"---\nbibliography: |\n  a.bib\n---\n", {"a.bib\n"}},
      {"---\nbibliography: &a x.bib\nother: *a\n---\n", {"x.bib"}},
      {"---\nbibliography: []\n---\n", {}},
      {"---\nbibliographys: a.bib\n---\n", {}},
      {"", {}},
  };
  for (const auto& [text, names] : cases)
    EXPECT_EQ(strings_in_front_matter(text, "bibliography"), names) << text;
}

TEST(CslJson, ItemsBecomeWorks) {
  const works::Shelf shelf = read_csl_json("x.json", R"([
    {"id": "carr1958", "type": "book", "title": "Socialism in <i>One</i> Country", "volume": "I",
     "title-short": "Socialism", "author": [{"family": "Carr", "given": "E. H."},
     {"literal": "Party & Co."}], "issued": {"date-parts": [[1958], ["1964"]]},
     "publisher": "Macmillan", "publisher-place": "London", "number-of-volumes": 3},
    {"id": 7, "type": "article-newspaper", "title": "Письмо", "container-title": "Правда",
     "issued": {"date-parts": [[1923, 11, 7]]}, "issue": 254, "page": "2-3",
     "author": [{"family": "Leeuw", "given": "A.", "non-dropping-particle": "de"}]},
    {"id": "file", "type": "manuscript", "archive": "NARA", "archive_location": "RG 65"}])");
  ASSERT_EQ(shelf.works.size(), 3U);
  EXPECT_TRUE(shelf.problems.empty());
  const works::Work& book = *shelf.works[0];
  EXPECT_EQ(book.is.title, "Socialism in One Country");
  EXPECT_EQ(book.is.authors[1].family, "Party & Co.");
  EXPECT_EQ(book.is.volume + "/" + book.volumes, "1/3");
  EXPECT_EQ(book.is.year, "1958-1964");
  EXPECT_EQ(book.short_title, "Socialism");
  const works::Work& article = *shelf.works[1];
  EXPECT_EQ(article.id, "7");
  EXPECT_EQ(article.type, "article");
  EXPECT_EQ(article.is.date, "7 November 1923");
  EXPECT_EQ(article.is.issue, "254");
  EXPECT_EQ(article.is.authors[0].family, "de Leeuw");
  EXPECT_EQ(shelf.works[2]->is.shelfmark, "RG 65");
}

TEST(CslJson, MistakesCostTheirItem) {
  const std::string bytes = R"([{"id": "a"}, 3, {"id": ""}, {"id": "a"}, {"id": "b"}])";
  const works::Shelf shelf = read_csl_json("x.json", bytes);
  Strings told;
  for (const works::Problem& one : shelf.problems)
    told.push_back(bytes.substr(one.span.begin, one.span.size()) + ": " + one.message);
  EXPECT_EQ(told,
            (Strings{"3: An item must be an object: { … }", "{\"id\": \"\"}: This item has no “id”",
                     "\"a\": There are two entries “a”; the first counts"}));
  EXPECT_EQ(shelf.works.size(), 2U);
  EXPECT_EQ(read_csl_json("x.json", "{}").problems.size(), 1U);
  EXPECT_FALSE(read_csl_json("x.json", "").problems.empty());
}

}  // namespace
}  // namespace ibid::app
