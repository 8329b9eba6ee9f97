// What is offered as somebody types, what it replaces, and where nothing is.
#include "features/completion/completion.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/completion.h"
#include "support/fixture.h"

namespace ibid::support::completion_test {
namespace {

constexpr std::string_view notes = R"(
𝔄 слово[^1] word[^2] and[^$0 more.

[^1]: Carr, *Socialism in One Country*, London 1958, p. 3.

[^2]: Ibid., p. 4.

[^3]: Serge, *Memoirs*, London 1963, p. 5.
)";

TEST(CompletionOfLabels, NotCalledThenNewThenTheOthers) {
  EXPECT_EQ(offered(notes), "3 | 4 | 1 | 2");
  EXPECT_EQ(offered(crlf(notes)), "3 | 4 | 1 | 2");
}

TEST(CompletionOfLabels, TellWhatTheyCite) {
  const auto items = completions(notes).items;
  EXPECT_EQ(items[0].detail, "Serge, Memoirs, p. 5 · not called");
  EXPECT_EQ(items[1].detail, "a new note");
  EXPECT_EQ(items[3].detail, "Carr, Socialism in One Country, p. 4");
}

TEST(CompletionOfLabels, ABracketThatStandsThereIsReplaced) {
  EXPECT_EQ(taken("a[^$0] b\n\n[^x1]: x\n", "x1"), "a[^x1] b\n\n[^x1]: x\n");
  EXPECT_EQ(taken("a[^x$02] b\n\n[^x1]: x\n", "x1"), "a[^x1] b\n\n[^x1]: x\n");
  EXPECT_EQ(taken("a[^$0 b\n\n[^x1]: x\n", "x1"), "a[^x1] b\n\n[^x1]: x\n");
}

TEST(CompletionOfLabels, AtTheEndOfTheFile) {
  EXPECT_EQ(taken("[^1]: x\n\n𝔄 слово[^$0", "1"), "[^1]: x\n\n𝔄 слово[^1]");
  EXPECT_EQ(offered("слово[^$0"), "1");
  EXPECT_EQ(taken("слово[^$0\n", "1"), "слово[^1]\n\n[^1]: \n");
}

TEST(CompletionOfLabels, ANewNoteComesWithItsDefinition) {
  EXPECT_EQ(taken("a[^1] b[^$0] c\n\n[^1]: x\n\n# Next\n", "2"),
            "a[^1] b[^2] c\n\n[^1]: x\n\n[^2]: \n\n# Next\n");
}

// The edits of a new note, asked for late, are those that come with it otherwise.
TEST(CompletionOfLabels, ANewNotesEditsMayComeLater) {
  for (const std::string& text :
       {std::string(notes), crlf(notes), std::string("a[^1] b[^5$0] c\n\n[^1]: x\n")}) {
    const Fixture fixture = read_fixture(text);
    const auto ask = [&](bool late) {
      const auto found =
          features::completions(fixture.edition, 0, *fixture.cursor, {.late_edits = late});
      for (const auto& item : found.items)
        if (item.kind == features::Completion::Kind::new_note) return item;
      return features::Completion();
    };
    const features::Completion whole = ask(false);
    const features::Completion late = ask(true);
    ASSERT_FALSE(whole.also.empty());
    EXPECT_TRUE(late.late && late.also.empty());
    EXPECT_EQ(late.label, whole.label);
    const auto edits = features::new_note_edits(fixture.edition, 0, late.about, late.label);
    ASSERT_EQ(edits.size(), whole.also.size());
    for (std::size_t i = 0; i < edits.size(); ++i) {
      EXPECT_EQ(edits[i].span, whole.also[i].span);
      EXPECT_EQ(edits[i].text, whole.also[i].text);
    }
    for (const char* about : {"", "x", "1", "4000000000", "99999999999999999999"})
      EXPECT_TRUE(features::new_note_edits(fixture.edition, 0, about, late.label).empty());
    EXPECT_TRUE(features::new_note_edits(fixture.edition, 0, late.about, "1").empty());
  }
}

TEST(CompletionOfLabels, AmongThousandsANewNoteIsOfferedToWhoAsksLater) {
  std::string text = "[^1] b[^$0";
  std::string defined;
  for (int i = 1; i <= 3100; ++i) {
    text += " [^" + std::to_string(i) + "]";
    defined +=
        "[^" + std::to_string(i) + "]: V. Serge, *Memoirs*, p. " + std::to_string(i) + "\n\n";
  }
  text += "\n\n" + defined;
  const auto has_new = [&](bool late) {
    const auto found = completions(text, {.late_edits = late});
    return std::any_of(found.items.begin(), found.items.end(), [](const auto& item) {
      return item.kind == features::Completion::Kind::new_note;
    });
  };
  EXPECT_FALSE(has_new(false));
  EXPECT_TRUE(has_new(true));
}

// The Ibid. of note 2 would lean on the new note.
TEST(CompletionOfLabels, ANewNoteLeavesEveryIbidItsMeaning) {
  const std::string text = taken(
      "a[^1] b[^$0] c[^2]\n\n[^1]: Carr, *Socialism in One Country*, London 1958, p. 3.\n\n"
      "[^2]: Ibid., p. 4.\n",
      "3");
  EXPECT_NE(text.find("a[^1] b[^3] c[^2]"), text.npos) << text;
  EXPECT_NE(text.find("[^3]:"), text.npos) << text;
  EXPECT_NE(text.find("[^2]: Carr, *Socialism in One Country*, p. 4."), text.npos) << text;
}

TEST(CompletionOfLabels, TheSeriesIsThatOfWhatStandsBeforeOrIsTyped) {
  constexpr std::string_view stars = "a[^1] b[^1*] c[^$0]\n\n[^1]: x\n\n[^1*]: y\n";
  EXPECT_EQ(offered(stars), "2* | 1 | 1*");
  EXPECT_EQ(offered("a[^1] b[^3*$0]\n\n[^1]: x\n"), "1* | 1");
  EXPECT_EQ(offered("a[^1] b[^2$0]\n\n[^1]: x\n"), "2 | 1");
}

TEST(CompletionOfLabels, WhereANoteIsDefinedWhatIsCalledWithoutOne) {
  EXPECT_EQ(offered("a[^1] b[^7]\n\n[^1]: x\n\n[^$0\n"), "7 | 1");
  EXPECT_EQ(taken("a[^1] b[^7]\n\n[^1]: x\n\n[^$0]: y\n", "7"),
            "a[^1] b[^7]\n\n[^1]: x\n\n[^7]: y\n");
  EXPECT_EQ(taken("a[^7]\n\n[^$0\n", "7"), "a[^7]\n\n[^7]: \n");
}

TEST(CompletionOfLabels, AmongThousandsWhatBeginsSo) {
  std::string text = "a[^12$0]\n\n";
  for (int i = 1; i < 2000; ++i) text += "[^" + std::to_string(i) + "]: x\n\n";
  const auto found = completions(text);
  EXPECT_EQ(found.items.size(), 111U);  // 12, 120 to 129, 1200 to 1299
  EXPECT_TRUE(found.incomplete);
  EXPECT_FALSE(completions("a[^$0]\n\n[^1]: x\n").incomplete);
}

TEST(CompletionOfLinks, HeadingsAndAnchorsOfThisChapter) {
  constexpr std::string_view text = R"(
# Глава 𝔄

## Second {#two}

[x]{#span} [a](#$0) b
)";
  EXPECT_EQ(offered(text), "глава-𝔄 | two | span");
  const std::string after = taken(text, "two");
  EXPECT_NE(after.find("[a](#two) b"), after.npos) << after;
}

constexpr std::string_view two_chapters = R"(
//- part/2 b.md
# Two

## Under
//- part/1.md
# One

[a]()";

std::string in_two(std::string_view typed) {
  return std::string(two_chapters) + std::string(typed) + "\n";
}

TEST(CompletionOfLinks, ChaptersAndWhatIsInThem) {
  EXPECT_EQ(offered(in_two("$0) b")), "2%20b.md | #one");
  EXPECT_EQ(taken(in_two("$0) b"), "2%20b.md"), "# One\n\n[a](2%20b.md) b\n");
  EXPECT_EQ(taken(in_two("$0) b"), "#one"), "# One\n\n[a](#one) b\n");
  EXPECT_EQ(taken(in_two("$0 b"), "#one"), "# One\n\n[a](#one) b\n");
  EXPECT_EQ(offered(in_two("2%20b.md#$0")), "two | under");
  EXPECT_EQ(taken(in_two("2%20b.md#un$0"), "under"), "# One\n\n[a](2%20b.md#under)\n");
  EXPECT_EQ(offered(in_two("nowhere.md#$0")), "");
  EXPECT_EQ(offered(in_two("https://example.org/#$0")), "");
}

TEST(CompletionOfLinks, NotWhereAnotherServerDoesThat) {
  EXPECT_EQ(offered(in_two("$0)"), {.links = false}), "");
  EXPECT_EQ(offered(in_two("#$0)"), {.links = false}), "");
  EXPECT_EQ(offered("# One\n\n![a](#$0)\n"), "");
  EXPECT_EQ(offered("# One\n\na(#$0) and # $0"), "");
}

TEST(CompletionOfAttributes, Classes) {
  EXPECT_EQ(offered("[tbe]{.si$0}\n").substr(0, 6), "sic | ");
  EXPECT_EQ(taken("[𝔄]{.si$0}\n", "sic"), "[𝔄]{.sic}\n");
  EXPECT_EQ(taken("[𝔄]{$0}\n", ".sic"), "[𝔄]{.sic}\n");
  EXPECT_EQ(offered("::: {.$0}\nx\n:::\n"), "nosource | epigraph | verse");
  EXPECT_EQ(offered("a {.$0}\n"), "");
}

TEST(CompletionOfAttributes, ThoseThatGoWithTheClass) {
  EXPECT_EQ(offered("[tbe]{.sic co$0}\n"), "corr=");
  EXPECT_EQ(taken("[tbe]{.sic co$0}\n", "corr="), "[tbe]{.sic corr=\"\"}\n");
  EXPECT_EQ(offered("[x]{.cite v$0}\n"), "key= | vol=");
  EXPECT_EQ(offered("# One {#one $0}\n"), "n=");
  EXPECT_EQ(offered("# Глава 𝔄 {#$0}\n"), "глава-𝔄");
}

TEST(CompletionOfAttributes, KeysThatTheEditionUses) {
  constexpr std::string_view text = R"(
//- 1.md
[Nisonger]{.person key=nisonger} [Kraków]{.place key=krakow}
//- 2.md
[He]{.person key=$0} [she]{.person key="łucja"}
)";
  EXPECT_EQ(offered(text), "nisonger | łucja");
  EXPECT_EQ(taken("[A]{.term key=aktiv} [B]{.term key=\"a$0\"}\n", "aktiv"),
            "[A]{.term key=aktiv} [B]{.term key=\"aktiv\"}\n");
  EXPECT_EQ(offered(with_library("[Ibid.]{.cite key=socone$0}\n")), "carr1958");
}

TEST(CompletionOfAttributes, TermsThatTheEditionExplains) {
  constexpr std::string_view text = R"(
//- edition
term aktiv: the active members
term двор: a household
term Old Bolshevik: not a key
//- 1.md
[A]{.term key=aktiv} [B]{.term key=$0}
)";
  EXPECT_EQ(offered(text), "aktiv | двор");
}

TEST(Completion, NothingInCode) {
  for (const std::string_view text :
       {"a `[^$0` b\n\n[^1]: x\n", "```\n[^$0\n```\n\n[^1]: x\n", "```\n[^$0\n",
        "    a[^$0\n\n[^1]: x\n", "<!-- [^$0 -->\n\n[^1]: x\n",
        "---\ntitle: [^$0\n---\n\n[^1]: x\n", "$[^$0$\n\n[^1]: x\n", "a\\[^$0\n\n[^1]: x\n"}) {
    EXPECT_EQ(offered(text), "") << text;
    EXPECT_EQ(offered(crlf(text)), "") << text;
  }
  EXPECT_EQ(offered(with_library("write to me@$0\n")), "");
  EXPECT_EQ(offered(with_library("a `@$0` b\n")), "");
}

// However what is typed is cut short, and wherever the cursor stands in it.
TEST(Completion, NowhereFailsWhateverStandsThere) {
  const std::string text =
      "[^1 𝔄[^](# [@серж ^[x {.sic ]{.sic key=\"a ](b#c d]( `x` ::: {. \n# H {#\n[^2]: *Ser\n";
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
    std::string fixture = with_library(text);
    fixture.insert(fixture.size() - text.size() + at, "$0");
    completions(fixture);
    completions(crlf(fixture));
  }
}

TEST(Completion, TellsWhatAnItemIs) {
  const Fixture fixture =
      read_fixture(with_library("# One\n\nText.\n\nA[^1]\n\n[^1]: V. Serge, *Memoirs of a "
                                "Revolutionary*, London 1963, p. 1.\n"));
  using Kind = features::Completion::Kind;
  const auto card = [&](Kind kind, std::string_view about) {
    const auto found = features::completion_card(fixture.edition, 0, kind, about);
    return found ? found->plain : std::string("nothing");
  };
  EXPECT_EQ(card(Kind::note, "1"),
            "Victor Serge, Memoirs of a Revolutionary, p. 1\n\n"
            "V. Serge, Memoirs of a Revolutionary, London 1963, p. 1.");
  EXPECT_EQ(card(Kind::work, "carr1958"),
            "E. H. Carr, Socialism in One Country 𝔄\n\n"
            "London, Macmillan 1958 · carr1958 in sources.bib");
  EXPECT_EQ(card(Kind::place, "1.md#one"), "One\n\nText.\n\nA");
  EXPECT_EQ(card(Kind::note, "9"), "nothing");
  EXPECT_EQ(card(Kind::place, "1.md#two"), "nothing");
  EXPECT_EQ(card(Kind::class_, "sic"), "nothing");
}

}  // namespace
}  // namespace ibid::support::completion_test
