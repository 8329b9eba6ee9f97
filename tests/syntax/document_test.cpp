// A document equals itself: however it came about, its blocks are those of its text.

#include "syntax/document.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include <gtest/gtest.h>

#include "support/rounds.h"
#include "syntax/agreement.h"
#include "syntax/dump.h"
#include "syntax/random_text.h"

namespace ibid::syntax {
namespace {

using support::rounds;
using text::Edit;
using text::Text;

void edit_at_random(Document document, unsigned seed, std::size_t count) {
  Random random(seed);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string before = document.text().str();
    const std::vector<Edit> edits = random_edits(random, document.text().size());
    Document::Edited edited = document.with(edits);
    const std::string found = flaw(document, edited);
    ASSERT_EQ(found, "") << "seed " << seed << ", edit " << i << " at " << edits.front().span.begin
                         << "-" << edits.front().span.end << " \"" << edits.front().text
                         << "\" of\n"
                         << before;
    ASSERT_EQ(flaw(edited.document), "") << edited.document.text().str();
    document = std::move(edited.document);
  }
}

TEST(Document, EmptyTextHasNoBlocks) {
  EXPECT_TRUE(Document().blocks().empty());
  EXPECT_EQ(dump(""), "");
}

TEST(Document, BlankLinesAtTheTopAreABlock) {
  const Document document = Document::parse(Text("\n \n\nОдин\n"));
  ASSERT_EQ(document.blocks().size(), 2u);
  EXPECT_EQ(document.blocks()[0]->kind(), Kind::blank);
  EXPECT_EQ(document.blocks()[0]->length, 4u);
  EXPECT_EQ(Document::parse(Text("\r\n\r\n")).blocks().size(), 1u);
}

TEST(Document, BlocksTakeTheBlankLinesBehindThem) {
  const Document document = Document::parse(Text("Один\r\n\r\n\r\nTwo 😀\r\n"));
  ASSERT_EQ(document.blocks().size(), 2u);
  EXPECT_EQ(document.blocks()[0]->length, 14u);
  EXPECT_EQ(document.blocks()[0]->nodes.front().span, (text::Span{0, 8}));
}

TEST(Document, TilesAnyText) {
  for (unsigned seed = 0; seed < rounds(1500); ++seed) {
    Random random(seed);
    const std::string text = random_text(random, 1 + seed % 60);
    ASSERT_EQ(flaw(Document::parse(Text(text))), "") << text;
  }
}

TEST(Document, OneLetterTouchesOneBlock) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "A paragraph with *some* words[^1].\n\n";
  const Document document = Document::parse(Text(text));
  const Edit edits[] = {{{36 * 100 + 5, 36 * 100 + 5}, "x"}};
  const Document::Edited edited = document.with(edits);
  EXPECT_EQ(edited.change.first, 100u);
  EXPECT_EQ(edited.change.removed, 1u);
  EXPECT_EQ(edited.change.added, 1u);
}

TEST(Document, ClampsEditsToTheText) {
  const Edit edits[] = {{{100, 200}, "b"}, {{1, 900}, "c"}};
  EXPECT_EQ(Document::parse(Text("a")).with(edits).document.text().str(), "ac");
}

TEST(Document, NoEditsNoChange) {
  const Document document = Document::parse(Text("a\n\nb\n"));
  const Document::Edited edited = document.with({});
  EXPECT_EQ(edited.change.added, 0u);
  EXPECT_EQ(flaw(document, edited), "");
}

// An edit of `middle` to `edited`.
struct Awkward {
  std::string front, middle, edited, back;
};

TEST(Document, AwkwardEditsEqualAFreshParse) {
  const std::string far(400, 'x');
  const std::string apart = "\n\n" + far + "\n\n" + far + "\n\n" + far + "\n\n";
  const Awkward cases[] = {
      // A fence that does not close, before lines that ask the same in a look ahead.
      {"слово\n\n", ": ", "\n~~~~ {.hs}\n", "ome" + apart + "- a `some\n~~~~ {.hs}\nplain `x\n"},
      {"a\n\n", "x", "```hs\n", apart + "> a `some\r\n```hs\r\nplain 😀`x\n"},
      {"a\n\n", "x", "```hs\n", apart + "> a $some\n```hs\nplain$ x\n"},
      {"a\n\n", "x", "```hs\n", apart + "> a <!-- some\n```hs\nplain --> x\n"},
      {"a\n\n", "x", "```hs\n",
       apart + "> <!-- some\n```hs\nplain -->\n\n> <pre>\n```hs\n</pre>\n"},
      // One that does, before the place from where on none does.
      {"a\n\n", "x", "<!--", "\n\n[^ж]:\n<!-- b\n```\nc\n-->" + apart + "> e\n```\nf\n```\ng\n"},
      // The end of what is verbatim, far behind its begin.
      {"a\n\n<pre>\n" + apart, "x", "</pre>", "\n\nслово\n"},
      {"a\n\n<STYLE>\n" + apart + "</style", "", ">", "\n\n𝔄\n"},
      {"a\n\n<script>\r\n" + apart + "<", "", "/", "script>\n\n\xff\n"},
      {"a\n\n> <pre>\n" + apart + "</", "", "pre>", "\n"},
      // What stands behind a tag in its line.
      {"a\n\n</div>    " + far + "\n\nb\n\n", "n", "Глава", "\n\nb\n"},
      {"a\n\n</div>\r\t" + far + "\n\nb\n\n", "n", "Глава", "\n\nb\n"},
      {"a\n\n</div> # " + far + "\n\nb\n\n", "n", "Глава", "\n\nb\n"},
  };
  for (const auto& [front, middle, edited, back] : cases) {
    const std::string was = front + middle + back;
    const Document document = Document::parse(Text(was));
    const auto begin = static_cast<text::Offset>(front.size());
    const Edit edits[] = {{{begin, begin + static_cast<text::Offset>(middle.size())}, edited}};
    EXPECT_EQ(flaw(document, document.with(edits)), "") << was;
  }
}

TEST(Document, WhatABlockWasReadByCountsAtAnyDistance) {
  for (std::size_t distance = 0; distance < 600; ++distance) {
    const std::string front = "[^ж]: a\n```\nb\n\n" + std::string(distance, 'x') + "\n\nc\n";
    const Document document = Document::parse(Text(front + "```\n\nd\n"));
    const auto fence = static_cast<text::Offset>(front.size());
    const Edit edits[] = {{{fence, fence + 1}, "\n"}};
    ASSERT_EQ(flaw(document, document.with(edits)), "") << distance;
  }
}

// The parser sees as much of the text as is needed at first; where that ends says nothing.
TEST(Document, WhereAWindowEndsChangesNothing) {
  const std::pair<std::string, std::string> open_and_closed[] = {{"<pre>\nслово\n\n", "</pre>"},
                                                                 {"<!-- 𝔄\n\n", "-->"},
                                                                 {"```\na\n\n", "```"},
                                                                 {"- ~~~\n  a\n\n", "  ~~~"}};
  for (const auto& [open, closed] : open_and_closed) {
    for (std::size_t distance = 0; distance < 150; ++distance) {
      std::string was = "<html><body>a\n" + open;
      was.append(distance, 'x').append("\n" + closed + "\n\nb\n");
      const Document document = Document::parse(Text(was));
      const Edit edits[] = {{{2, 2}, "[^1]"}};
      ASSERT_EQ(flaw(document, document.with(edits)), "") << was;
    }
  }
}

TEST(Document, WhatIsVerbatimMayBeLongerThanAWindow) {
  std::string verbatim = "<pre>\n";
  while (verbatim.size() < 600'000) verbatim += "слово *x*\n\n";
  verbatim += "</pre>";
  const Document document = Document::parse(Text("a\n\n" + verbatim + "\n\nb\n"));
  ASSERT_EQ(document.blocks().size(), 3U);
  EXPECT_EQ(document.blocks()[1]->kind(), Kind::raw_block);
  EXPECT_EQ(flaw(document), "");
}

TEST(Document, EditsEqualAFreshParse) {
  for (unsigned seed = 0; seed < rounds(60); ++seed) {
    Random random(seed);
    edit_at_random(Document::parse(Text(random_text(random, seed % 120))), seed + 1000, 60);
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Document, EditsOfOneLongerTextEqualAFreshParse) {
  Random random(7);
  edit_at_random(Document::parse(Text(random_text(random, 1500))), 8, rounds(300));
}

TEST(Document, EditsOfARealChapterEqualAFreshParse) {
  const std::filesystem::path path = IBID_SOURCE_DIR "/../shared/seed/chapter-06.txt";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "no chapter at " << path;
  std::ifstream file(path, std::ios::binary);
  const std::string text(std::istreambuf_iterator<char>(file), {});
  edit_at_random(Document::parse(Text(text)), 9, rounds(200));
}

}  // namespace
}  // namespace ibid::syntax
