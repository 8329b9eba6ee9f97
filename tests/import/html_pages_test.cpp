// Web pages of every kind that editors bring: what becomes of them.
#include <gtest/gtest.h>

#include "import/pages.h"

namespace ibid::import {
namespace {

// No-break spaces are plain ones here, to be readable.
void expect(std::string markdown, std::initializer_list<std::string_view> parts) {
  for (std::size_t at = markdown.find("\xC2\xA0"); at != std::string::npos;
       at = markdown.find("\xC2\xA0"))
    markdown.replace(at, 2, " ");
  for (const std::string_view part : parts)
    EXPECT_TRUE(has(markdown, part)) << part << "\nis not in\n" << markdown;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t number = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++number;
  return number;
}

TEST(Pages, OfAnArchive) {
  const std::string page = page_file("archive.html");
  const Imported imported = import_html(page);
  EXPECT_EQ(
      imported.markdown.rfind("---\n# Archive > Martin\nauthor: \"Émile Martin\"\nbook: \"A Year "
                              "of Bread\"\n---\n\n# The Locked Gates {#ch6 n=6}\n",
                              0),
      0U)
      << imported.markdown;
  expect(imported.markdown,
         {"<!-- Written: 1931. Transcribed: by hand - - and read twice. -->",
          "\n## The Putilov works\n",
          "gates, “until further notice”, on some *thirty thousand* workers.[^1] The day was a "
          "Wednesday [old style]; the bread",
          "since five.[^2]\n",
          "\n> We could hear them **before** we saw them, and what they sang was a hymn.\n>\n> By "
          "noon the bridge was black with people.[^3]\n",
          "*La Russie*—as the French paper had it—„went for a walk“.[^1*] For the numbers see note "
          "1.\\\nThey rose every day.\n",
          "\n<!-- Top of the page -->\n", "\n## Notes\n\n[^1*]: The walk is the author's.\n",
          "\n[^1]: J. Martin, *Mémoires*, Paris 1924, p. 5.\n\n    The figure is contested.\n",
          "\n[^2]: *Ibid.*, p. 6.\n", "\n[^4]: A note that nothing calls.\n",
          "\n<!-- Last updated on 3 May 2004 -->\n"});
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page)));
  for (const std::string_view said :
       {"read as windows-1252", "read as the author: Émile Martin", "read as the title of the book",
        "read as 5 notes, 1* to 4", "nothing calls note 4", "read as a block quotation"})
    EXPECT_EQ(guesses_with(imported, said).size(), 1U) << said;
  EXPECT_EQ(guesses_with(imported, "made a comment").size(), 4U);
}

TEST(Pages, OfAWiki) {
  const std::string page = page_file("wiki.html");
  const Imported imported = import_html(page);
  expect(
      imported.markdown,
      {"<!-- Contents -->\n\n# The siege of Izmail {#firstHeading}\n", "1790.[^1] []{.pb n=12}",
       "Суворов[^2] reported it in one line.[^2][^note-1]\n",
       "\n::: {.poem}\nThe river took the bridge away\\\nAnd no one saw it go\n:::\n",
       "\nTable: Losses\n\n| Side | Men |\n|----|---:|\n| Russian \\| all arms | 4,000 wounded |\n"
       "| uncertain |  |\n",
       "\n- guns\n- boats\n  - large\n  - small\n\n<!-- -->\n\n- a list of its own\n",
       "\nPasha\n:   the governor\n\nSet in, and no definition.\n",
       "\n## References<!-- [edit] -->\n", "\n[^1]: Müller, *Geschichte*, p. 4.\n",
       "\n[^2]: Ibid., p. 5.<!-- a b -->\n", "\n[^note-1]: In the old alphabet 𐍈.\n",
       "\n<!-- Retrieved from the library -->\n"});
  EXPECT_EQ(letters(shown(imported.markdown)),
            letters(visible(page, {{"title=\"Page 12\">", ">12"},
                                   {"<li id=\"cite_note-1\">", "1 "},
                                   {"<li id=\"cite_note-s-2\">", "2 "},
                                   {"<b>a</b>", ""},
                                   {"<b>b</b>", ""},
                                   {"5.</span></li>", "5. a b</span></li>"},
                                   {"<li id=\"cite_note-3\">", "note 1"}})));
}

TEST(Pages, OfAnEbook) {
  const std::string page = page_file("ebook.html");
  const Imported imported = import_html(page);
  expect(imported.markdown,
         {"<!-- A title page of the distributor -->\n", "\n# CHAPTER I. THE RIVER {#chi}\n",
          "\n[]{.pb n=1}Charles Sturt went down the Murrumbidgee in 1829.[^A] He came []{.pb "
          "n=2}back half blind.[^B]\n",
          "\n[^A]: See his journal.\n\n    It was printed in 1833.\n\n[^B]: Not for long.\n",
          "\nThe boat was burnt on the bank.\n\n* * *\n\nNothing of it is left.\n",
          "\n<!-- A licence of the distributor. -->\n"});
  EXPECT_EQ(count(imported.markdown, "* * *"), 1U);
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page)));
}

TEST(Pages, OfAWordProcessor) {
  const std::string page = page_file("word.html");
  const Imported imported = import_html(page);
  EXPECT_EQ(
      imported.markdown,
      "# Глава 3. Осада {#ch3}\n\nКрепость пала в\xC2\xA0декабре.[^1]\n\n> Мы взяли *город*.\n\n"
      "*Набросок* x^2^ и H~2~O.[sic]\n\n|  |  |\n|----|----|\n| Год | Люди |\n| 1790 | 4000 |\n\n"
      "[^1]: См. *Письма*, с. 5.\n");
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page)));
  EXPECT_EQ(guesses_with(imported, "read as windows-1251, as the page says").size(), 1U);
}

TEST(Pages, MadeByHandWithoutLinks) {
  const std::string page = page_file("homemade.html");
  const Imported imported = import_html(page);
  EXPECT_EQ(
      imported.markdown,
      "# The Great Mutiny\n\nIn April 1797 the fleet at Spithead refused to sail.[^1] It asked "
      "for bread & pay.[^2]\n\nThe Nore was worse < people say > than Spithead.[^3] Some thirty "
      "men **were *hanged***.\n\n- Bread\n- Beef\n\n## Notes\n\n[^1]: Gill, *Mutinies*, p. "
      "5.\n\n[^2]: Ibid.\n\n[^3]: Dugan, p. 9.\n");
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page)));
}

TEST(Pages, NotesInOneParagraph) {
  const std::string page = page_file("breaks.html");
  const Imported imported = import_html(page);
  expect(imported.markdown,
         {"refused to sail.[^1] It asked for bread[^2].\n",
          "See note 2 again, and [elsewhere](other.htm).\n",
          "\n[^1]: Gill, *Mutinies*, p. 5.\n\n[^2]: Ibid.\n", "\n<!-- Contents | Next -->\n"});
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page)));
}

TEST(Pages, OfANewerEbookWithPoems) {
  const std::string page = page_file("gutenberg.html");
  const Imported imported = import_html(page);
  expect(imported.markdown,
         {"\n::: {.poem}\nThe river took the bridge away,\\\nAnd no one saw it go,\\\nIt took the "
          "bridge and took the quay[^2]\n\nЛёд идёт,\\\nand nobody knows.\n:::\n",
          "\n::: {.poem}\nOld lines are spans\\\nwith breaks behind them.\n:::\n",
          "\n[^2]: Built in 1801.\n"});
  EXPECT_EQ(letters(shown(imported.markdown)), letters(visible(page, {{"[Pg 1]", "[1]"}})));
}

TEST(Pages, OfAWikiWithGroupsOfNotes) {
  const std::string page = page_file("references.html");
  const Imported imported = import_html(page);
  expect(imported.markdown,
         {"in April.[^1] It woke the town.[^A-1] Nobody slept.[^1] The bridge was gone.[^A-2]\n",
          "lay there.[^*] Two were left.[^2] Всё.[^2]\n", "\n[^A-1]: The lower town only.\n",
          "\n[^A-2]: It was of wood.\n", "\n[^*]: By the count of the harbour.\n",
          "\n[^1]: Müller, *Geschichte*, p. 4.<!-- 1.0 1.1 -->\n",
          "\n[^2]: Kovač, p. 5.<!-- a b -->\n"});
  EXPECT_EQ(guesses_with(imported, "not there").size(), 0U);
  EXPECT_EQ(letters(shown(imported.markdown)),
            letters(visible(page, {{"<li id=\"cite_note-2\">", "A1"},
                                   {"<li id=\"cite_note-3\">", "A2"},
                                   {"<li id=\"cite_note-mueller-1\">", "1"},
                                   {"<li id=\"cite_note-kov-5\">", "2"},
                                   {"↑", ""},
                                   {"1.0", ""},
                                   {"1.1", ""},
                                   {"<sup>a</sup>", ""},
                                   {"<sup>b</sup>", ""},
                                   {"p. 4.</span>", "p. 4. 1.0 1.1</span>"},
                                   {"p. 5.</span>", "p. 5. a b</span>"}})));
}

}  // namespace
}  // namespace ibid::import
