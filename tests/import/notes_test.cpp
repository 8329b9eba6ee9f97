#include <gtest/gtest.h>

#include "import/words.h"

namespace ibid::import {
namespace {

TEST(Notes, BlankLinesBetween) {
  const std::string text =
      "Снег шёл всю ночь. [1] And the day. [2]\n\n1. Müller, p.3.\n\n2. Ibid., p.4.\n";
  EXPECT_EQ(markdown_of(text),
            "Снег шёл всю ночь.[^1] And the day.[^2]\n\n[^1]: Müller, p.3.\n\n[^2]: Ibid., p.4.\n");
}

TEST(Notes, UnderHeadingWithoutBlankLines) {
  const std::string text =
      "It snowed. [1] It thawed. [2]\n\nNotes\n\n1) Müller,\np.3.\n2) Ibid.\n3) See [1] above.\n";
  EXPECT_EQ(markdown_of(text),
            "It snowed.[^1] It thawed.[^2]\n\n## Notes\n\n[^1]: Müller,\n    p.3.\n\n[^2]: Ibid."
            "\n\n[^3]: See[^1] above.\n");
  EXPECT_EQ(guesses_with(import_plain_text(text), "nothing calls note 3").size(), 1U);
  EXPECT_EQ(lost(text), "");
}

TEST(Notes, SeveralParagraphs) {
  const std::string text =
      "It snowed. [1] It thawed. [2]\n\n1. Müller says:\n\nThe snow was deep.\n\n1923. It was the "
      "year.\n\n2. Ibid.\n\n    And more of it.\n\nLast updated on 3 May\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "[^1]: Müller says:\n\n    The snow was deep.\n\n    1923\\. It was"))
      << markdown;
  EXPECT_TRUE(has(markdown, "[^2]: Ibid.\n\n    And more of it.\n\n<!-- Last"));
  EXPECT_EQ(lost(text), "");
}

TEST(Notes, OtherSeriesAndForms) {
  const std::string text =
      "It snowed. [*] It thawed. [†] Rain [1*]. Hail [1].\n\n* One star.\n\n† A dagger.\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "\n[^*]: One star.\n\n[^†]: A dagger.\n")) << markdown;
  EXPECT_TRUE(has(markdown_of("It snowed. [a] It thawed. [b]\n\na. One.\n\nb. Two.\n"),
                  "thawed.[^b]\n\n[^a]: One.\n\n[^b]: Two."));
  EXPECT_TRUE(has(markdown_of("It snowed. [1] It thawed. [2]\n\n[1] One.\n\n[2] Two.\n"),
                  "thawed.[^2]\n\n[^1]: One.\n\n[^2]: Two."));
}

TEST(Notes, ErrorsStayAsTheyAre) {
  const std::string text =
      "A. [1] B. [2] C. [3] D. [5]\n\n1. One.\n\n3. Three.\n\n3. Again.\n\n2. Two.\n\n4.\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "A.[^1] B.[^2] C.[^3] D. [5]\n")) << markdown;
  EXPECT_TRUE(has(markdown, "[^3]: Three.\n\n[^3]: Again.\n\n[^2]: Two.\n\n[^4]:\n")) << markdown;
  const Imported imported = import_plain_text(text);
  EXPECT_EQ(guesses_with(imported, "left [5] as text").size(), 1U);
  EXPECT_EQ(guesses_with(imported, "nothing calls note 4").size(), 1U);
  EXPECT_EQ(lost(text), "");
}

TEST(Notes, AMissingNoteInARisingSeries) {
  const Imported imported = import_plain_text("A. [1] B. [2] C. [3]\n\n1. One.\n\n3. Three.\n");
  EXPECT_TRUE(has(imported.markdown, "B.[^2]"));
  EXPECT_EQ(guesses_with(imported, "read [2] as the marker").size(), 1U);
}

TEST(Notes, NoneAtAll) {
  EXPECT_EQ(markdown_of("It snowed in [1924] and [March]. The [leader] left. [7]\n"),
            "It snowed in [1924] and [March]. The [leader] left. [7]\n");
  EXPECT_EQ(markdown_of("It snowed. [1] It thawed. [2]\n"), "It snowed.[^1] It thawed.[^2]\n");
}

TEST(Notes, AListInTheTextIsNoNotes) {
  const std::string text =
      "It snowed. [1] It thawed. [2]\n\n1. Snow.\n\n2. Thaw.\n\nAnd so on it went, said all [3] of "
      "them, for days and days.\n\n1. One.\n\n2. Two.\n\n3. Three.\n";
  const std::string markdown = markdown_of(text);
  EXPECT_TRUE(has(markdown, "\n1\\. Snow.\n\n2\\. Thaw.\n")) << markdown;
  EXPECT_TRUE(has(markdown, "\n[^3]: Three.\n"));
  EXPECT_EQ(guesses_with(import_plain_text(text), "numbered like the notes").size(), 1U);
  const std::string list = "The points were:\n\n1. Snow.\n2. Thaw.\n";
  EXPECT_EQ(markdown_of(list), "The points were:\n\n1\\. Snow.\n2\\. Thaw.\n");
}

TEST(Notes, YearsInTheListAreText) {
  const std::string text = "It snowed. [1]\n\n1. See below.\n\n1923. The year.\n\nc. 1923 [c]\n";
  EXPECT_FALSE(has(markdown_of(text), "[^1923]"));
  EXPECT_FALSE(has(markdown_of(text), "[^c]"));
}

}  // namespace
}  // namespace ibid::import
