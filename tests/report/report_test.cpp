// The page of a report: well-formed and complete whatever the edition holds.
#include "report/report.h"

#include <gtest/gtest.h>
#include <libxml/parser.h>

#include "support/words.h"

namespace ibid::report {
namespace {

using ibid::support::has;
model::Edition edition_of(const std::vector<std::string>& chapters) {
  auto conventions = std::make_shared<model::Conventions>();
  conventions->title = "Снег & 𝔄 <b>";
  conventions->author = "\"An\" author";
  std::vector<std::shared_ptr<const model::Chapter>> read;
  for (std::size_t i = 0; i < chapters.size(); ++i)
    read.push_back(std::make_shared<const model::Chapter>(model::Chapter::read(
        std::to_string(i + 1) + ".md", text::Text(chapters[i]), conventions->series)));
  return {conventions, std::move(read)};
}

std::string page_of(const std::vector<std::string>& chapters, std::vector<Remark> remarks = {}) {
  const model::Edition edition = edition_of(chapters);
  Wanted wanted;
  wanted.version = "0";
  for (std::size_t i = 0; i < chapters.size(); ++i)
    wanted.sheets.push_back({edition[i].path(), edition[i].text(), i, {}});
  if (!remarks.empty()) wanted.sheets.front().remarks = std::move(remarks);
  return to_html(edition, wanted);
}

bool is_well_formed(const std::string& page) {
  xmlDocPtr document = xmlReadMemory(page.data(), static_cast<int>(page.size()), "page", nullptr,
                                     XML_PARSE_NONET | XML_PARSE_HUGE);
  xmlFreeDoc(document);
  return document != nullptr;
}

TEST(ReportPage, EscapesWhatTheEditionHolds) {
  const std::string page = page_of(
      {"# <i>Один</i> & 𝔄\r\n\r\nText.[^1]\r\n\r\n[^1]: A. Carr, *Go & <stop>*, London 1950, p. 3 "
       "\"x\" \x01 \xFF.\r\n"});
  EXPECT_TRUE(is_well_formed(page)) << page;
  EXPECT_TRUE(has(page, "<h1>Снег &amp; 𝔄 &lt;b&gt;</h1>"));
  EXPECT_TRUE(has(page, "&amp; 𝔄</h2>")) << page;
  EXPECT_TRUE(has(page, "�")) << page;
}

TEST(ReportPage, NotesLeadToWhatTheyLeanOn) {
  const std::string page =
      page_of({"A[^1] b[^2] c[^3].\n\n[^1]: E.H. Carr, *The Interregnum*, London 1954, p. 12.\n\n"
               "[^2]: Ibid., p. 14.\n\n[^3]: Nothing to cite.\n",
               "D[^1].\n\n[^1]: Carr, *Interregnum*, p. 90.\n"});
  EXPECT_TRUE(is_well_formed(page));
  EXPECT_TRUE(has(page, " ← <a href=\"#c1-n1\">note 1</a>")) << page;
  EXPECT_TRUE(has(page, "note 2 leans on note 1: Carr, The Interregnum")) << page;
  EXPECT_TRUE(has(page, "class=\"dot nothing\"")) << page;
  EXPECT_TRUE(has(page, "3×</span> E.H. Carr, <em>The Interregnum</em>")) << page;
}

TEST(ReportPage, OpenQuestionsAreTold) {
  const std::string page = page_of({"A[^1].\n\n[^1]: Nisonger, p. 39.\n"});
  EXPECT_TRUE(has(page, "<q>Nisonger, p. 39</q> – no work is known that it names")) << page;
  EXPECT_TRUE(has(page, "class=\"dot doubt\"")) << page;
  EXPECT_FALSE(has(page_of({"A.\n"}), "Open questions"));
}

TEST(ReportPage, FindingsAreShownInTheirLine) {
  const std::string chapter = "# T\r\n\r\nOne “two 𝔄 < three.\r\n";
  const auto at = static_cast<text::Offset>(chapter.find("two"));
  const std::string page = page_of(
      {chapter}, {{rules::Severity::warning, "quote-unclosed", "Not <closed>", {at, at + 8}}});
  EXPECT_TRUE(has(page,
                  "<span class=\"severity\">warning</span> Not &lt;closed&gt; "
                  "<span class=\"where\">line 3, quote-unclosed</span>"))
      << page;
  EXPECT_TRUE(has(page, "One “<mark>two 𝔄</mark> &lt; three.</p>")) << page;
  EXPECT_TRUE(has(page, "1 warning. ")) << page;
}

TEST(ReportPage, LongLinesAreCutBetweenWords) {
  std::string chapter;
  for (int i = 0; i < 60; ++i) chapter += "слово 𝔄 ";
  const auto at = static_cast<text::Offset>(chapter.size() / 2);
  const std::string page = page_of({chapter}, {{rules::Severity::hint, "r", "M", {at, at + 1}}});
  EXPECT_TRUE(is_well_formed(page));
  EXPECT_TRUE(has(page, "<p class=\"excerpt\">…")) << page;
  EXPECT_TRUE(has(page, "…</p>")) << page;
}

TEST(ReportPage, ChaptersWithoutAnything) {
  const std::string page = page_of({"", "\xEF\xBB\xBF", "[^1]: alone"});
  EXPECT_TRUE(is_well_formed(page)) << page;
  EXPECT_TRUE(has(page, "This chapter has no notes."));
  EXPECT_TRUE(has(page, "No marker calls this note."));
}

TEST(ReportPage, ManyNotesAreSeveralRows) {
  std::string text;
  std::string notes;
  for (int i = 1; i <= 150; ++i) {
    const std::string label = "[^" + std::to_string(i) + "]";
    text += "w" + label + " ";
    notes +=
        "\n" + label + ": " + (i == 1 ? "E. Carr, *History*, London 1950, p. 1." : "Ibid.") + "\n";
  }
  const std::string page = page_of({text + "\n" + notes});
  EXPECT_TRUE(is_well_formed(page));
  std::size_t rows = 0;
  for (std::size_t at = page.find("<svg"); at != page.npos; at = page.find("<svg", at + 1)) ++rows;
  EXPECT_EQ(rows, 3U);
  EXPECT_TRUE(has(page, "Notes 121 to 150"));
}

}  // namespace
}  // namespace ibid::report
