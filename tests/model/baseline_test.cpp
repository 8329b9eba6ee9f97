// What an edit changes of the meaning of Ibid.s that it does not touch.
#include "model/baseline.h"

#include <gtest/gtest.h>

namespace ibid::model {
namespace {

/// A chapter that is edited, and what its Ibid.s meant when it was opened.
class Opened {
 public:
  explicit Opened(std::string_view text) : edition_(edition_of(text)) {
    baseline_ = Baseline::of(edition_, 0);
  }

  void replace(std::string_view old, std::string_view fresh) {
    replace_all({{std::string(old), std::string(fresh)}});
  }

  /// In one step, one after the other.
  void replace_all(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string text = edition_[0].text().str();
    std::vector<text::Edit> edits;
    for (const auto& [old, fresh] : changes) {
      const auto at = static_cast<text::Offset>(text.find(old));
      ASSERT_LT(at, text.size()) << old;
      edits.push_back({{at, at + static_cast<text::Offset>(old.size())}, fresh});
      text.replace(at, old.size(), fresh);
    }
    edition_ = edition_.with(0, std::make_shared<const Chapter>(edition_[0].with(edits)));
    baseline_ = baseline_.with(edits).completed(edition_, 0);
  }

  /// `3: Carr → Serge`, a line each: note, title before, title now.
  std::string stale() const {
    std::string out;
    for (const auto& one : baseline_.stale(edition_, 0)) {
      const Source& now = source_of(edition_, one.citation);
      out += edition_.sources(0).of(one.citation.note.note)->label + ": " + one.was->is.title +
             " → " + (now.work ? now.work->is.title : std::string(name(now.status))) + "\n";
    }
    return out;
  }

  /// `note 2 → 3`, a line each: the number that the prose prints, and its note's now.
  std::string moved_notes() const {
    const Apparatus& apparatus = edition_[0].apparatus();
    std::string out;
    for (const auto& one : baseline_.moved_notes(edition_[0]))
      out += "note " + std::to_string(apparatus.prose_references()[one.mention].number) + " → " +
             apparatus.label_of_note(one.note).text + "\n";
    return out;
  }

  void accept_first() {
    baseline_ = baseline_.accepted(edition_, baseline_.stale(edition_, 0).front().citation);
  }

 private:
  static Edition edition_of(std::string_view text) {
    const auto conventions = std::make_shared<const Conventions>();
    return {conventions,
            {std::make_shared<const Chapter>(
                Chapter::read("1.md", text::Text(text), conventions->series))}};
  }

  Edition edition_;
  Baseline baseline_;
};

constexpr std::string_view chapter_text =
    "Один[^1] two[^2] three[^3] 𝔊.\r\n\r\n"
    "[^1]: E.H. Carr, *The Interregnum*, London 1954, p. 12.\r\n\r\n"
    "[^2]: Ibid., p. 14.\r\n\r\n"
    "[^3]: Ibid.\r\n";

TEST(Baseline, NothingIsStaleAtFirst) {
  EXPECT_EQ(Opened(chapter_text).stale(), "");
}

TEST(Baseline, ANoteBetween) {
  Opened opened(chapter_text);
  opened.replace(" two", "[^1a] two");
  opened.replace("[^2]: ", "[^1a]: I. Deutscher, *Stalin*, London 1949, p. 3.\r\n\r\n[^2]: ");
  EXPECT_EQ(opened.stale(), "2: The Interregnum → Stalin\n3: The Interregnum → Stalin\n");
  opened.accept_first();
  EXPECT_EQ(opened.stale(), "");  // note 3 leans on it
}

TEST(Baseline, UndoneItIsNoLongerStale) {
  Opened opened(chapter_text);
  opened.replace("E.H. Carr, *The Interregnum*, London 1954",
                 "I. Deutscher, *Stalin*, London 1949");
  EXPECT_EQ(opened.stale(), "2: The Interregnum → Stalin\n3: The Interregnum → Stalin\n");
  opened.replace("I. Deutscher, *Stalin*, London 1949",
                 "E.H. Carr, *The Interregnum*, London 1954");
  EXPECT_EQ(opened.stale(), "");
}

TEST(Baseline, AMarkerThatIsMoved) {
  Opened opened(
      "One[^1] two[^2] three[^3].\n\n[^1]: E.H. Carr, *The Interregnum*, London 1954, p. 1.\n\n"
      "[^2]: Ibid., p. 2.\n\n[^3]: I. Deutscher, *Stalin*, London 1949, p. 3.\n");
  opened.replace(" two[^2] three[^3]", " three[^3] two[^2]");
  EXPECT_EQ(opened.stale(), "2: The Interregnum → Stalin\n");
}

TEST(Baseline, AVolumeThatTheIbidPrintsIsNoSurprise) {
  Opened opened(
      "a[^1] b[^2] c[^3]\n\n[^1]: Carr, *Socialism 𝔄*, Vol. 1, p. 4.\n\n"
      "[^2]: Ibid., Vol. 2, p. 5.\n\n[^3]: Ibid., p. 6.\n");
  opened.replace("Vol. 2", "Vol. 3");
  EXPECT_EQ(opened.stale(), "");
}

TEST(Baseline, WhatItLeansOnIsTakenOut) {
  Opened opened(chapter_text);
  opened.replace("[^1] two", " two");
  EXPECT_NE(opened.stale().find("2: The Interregnum → "), std::string::npos);
}

TEST(Baseline, TypingElsewhereAndRenumberingChangeNothing) {
  Opened opened(chapter_text);
  opened.replace("Один", "Двадцать 𝔊 один");
  opened.replace(" three[^3]", " three[^4]");
  opened.replace("[^3]: ", "[^4]: ");
  EXPECT_EQ(opened.stale(), "");
}

TEST(Baseline, ASlipMendedIsNoOtherWork) {
  Opened opened(chapter_text);
  opened.replace("Interregnum", "Interregnum 1923-1924");
  EXPECT_EQ(opened.stale(), "");
}

TEST(Baseline, AnIbidWrittenSinceIsKnownToo) {
  Opened opened(chapter_text);
  opened.replace(" three[^3]", " three[^3] four[^4]");
  opened.replace("[^3]: Ibid.\r\n", "[^3]: Ibid.\r\n\r\n[^4]: Ibid., p. 9.\r\n");
  EXPECT_EQ(opened.stale(), "");
  opened.replace("[^3]: Ibid.", "[^3]: I. Deutscher, *Stalin*, London 1949, p. 3.");
  EXPECT_EQ(opened.stale(), "4: The Interregnum → Stalin\n");
}

constexpr std::string_view with_mentions =
    "Один 𝔄[^1] two[^2] (see note 1 above and note 2 below).\r\n\r\n"
    "[^1]: See the papers.\r\n\r\n"
    "[^2]: See the press.\r\n";

// Each is known by its note's label while it is moved, and by its place again from then on.
TEST(Baseline, NotesMovedAndThenRenumbered) {
  const std::string ward =
      "[^1]: J. Ward, *Путь 𝔄* (Toronto, 2014), p. 9.\n\n[^2]: Ibid., p. 4.\n\n";
  const std::string noll = "[^3]: I. Noll, *Der Weg*, Berlin 1954, S. 3.\n\n[^4]: Ibid., S. 5.\n\n";
  const std::vector<std::pair<std::string, std::string>> ordered{{ward + noll, noll + ward}};
  const std::vector<std::pair<std::string, std::string>> numbered{
      {"A[^3] b[^4] c[^1] d[^2]", "A[^1] b[^2] c[^3] d[^4]"},
      {"\n[^1]", "\n[^x]"},
      {"\n[^2]", "\n[^y]"},
      {"\n[^3]", "\n[^1]"},
      {"\n[^4]", "\n[^2]"},
      {"[^x]", "[^3]"},
      {"[^y]", "[^4]"}};
  // The same, once they are numbered.
  const auto now = [](std::string text, std::string_view from) {
    for (std::size_t at = 0; (at = text.find("[^", at)) != text.npos; ++at)
      text[at + 2] = static_cast<char>(text[at + 2] + (from == "ward" ? 2 : -2));
    return text;
  };
  const std::vector<std::pair<std::string, std::string>> ordered_now{
      {now(ward, "ward") + now(noll, "noll"), now(noll, "noll") + now(ward, "ward")}};
  for (const bool order_first : {true, false}) {
    Opened chapter("A[^3] b[^4] c[^1] d[^2].\n\n" + ward + noll);
    if (order_first) chapter.replace_all(ordered);
    EXPECT_EQ(chapter.stale(), "");
    chapter.replace_all(numbered);
    EXPECT_EQ(chapter.stale(), "") << order_first;
    if (!order_first) chapter.replace_all(ordered_now);
    EXPECT_EQ(chapter.stale(), "") << order_first;
  }
}

TEST(Baseline, AnotherNoteThatGetsTheLabelOfOneThatIsGone) {
  Opened chapter(
      "A[^2] b[^3] c[^1].\n\n[^1]: Ibid.\n\n[^2]: Ibid.\n\n[^3]: J. Ward, *Путь*, London 2014, p. "
      "9.\n");
  chapter.replace_all({{"[^1]: Ibid.", "[^1]: J. Ward, *Путь*, London 2014, p. 9."},
                       {"b[^3] c[^1]", "b c[^2]"},
                       {"A[^2]", "A[^1]"},
                       {"[^3]: J. Ward, *Путь*, London 2014, p. 9.\n", ""},
                       {"\n[^2]", "\n[^9]"},
                       {"\n[^1]", "\n[^2]"},
                       {"[^9]", "[^1]"}});
  EXPECT_EQ(chapter.stale(), "");
}

TEST(Baseline, InlineNotesHaveNoLastingLabel) {
  Opened chapter(
      "A[^1] b[^2] c[^3] d[^4].\n\n[^1]: J. Ward, *Путь*, London 2014, p. 9.\n\n[^2]: Ibid., p. "
      "1.\n\n"
      "[^3]: I. Noll, *Der Weg*, Berlin 1954, S. 3.\n\n[^4]: Ibid., S. 5.\n");
  chapter.replace_all({{"b[^2]", "b^[Ibid., p. 1.]"}, {"[^2]: Ibid., p. 1.\n\n", ""}});
  chapter.replace_all(
      {{"b^[Ibid., p. 1.]", "b[^2]"}, {"[^3]: I.", "[^2]: Ibid., p. 1.\n\n[^3]: I."}});
  EXPECT_EQ(chapter.stale(), "");
  chapter.replace_all({{"d[^4]", "d^[Ibid., S. 5.]"}, {"\n\n[^4]: Ibid., S. 5.", ""}});
  EXPECT_EQ(chapter.stale(), "");
}

TEST(Mentions, ANoteThatGetsAnotherNumberByHand) {
  Opened opened(with_mentions);
  EXPECT_EQ(opened.moved_notes(), "");
  opened.replace("\n[^2]:", "\n[^3]:");
  opened.replace("two[^2]", "two[^3]");
  EXPECT_EQ(opened.moved_notes(), "note 2 → 3\n");
  opened.replace("\n[^3]", "\n[^2]: See the decrees.\r\n\r\n[^3]");
  opened.replace("two[^3]", "more[^2] two[^3]");
  EXPECT_EQ(opened.moved_notes(), "note 2 → 3\n");
  opened.replace("note 2 below", "note 3 below");
  EXPECT_EQ(opened.moved_notes(), "") << "written anew, it means what it says";
}

TEST(Mentions, WordsOfTheNoteMayChangeBehindItsBegin) {
  Opened opened(with_mentions);
  opened.replace("the papers", "the archives");
  EXPECT_EQ(opened.moved_notes(), "");
  opened.replace("Один", "Один, два");
  EXPECT_EQ(opened.moved_notes(), "");
}

TEST(Mentions, ANoteThatIsGoneIsNotTold) {
  Opened opened(with_mentions);
  opened.replace("[^1]: See the papers.\r\n\r\n", "");
  EXPECT_EQ(opened.moved_notes(), "") << "xref-broken speaks";
}

}  // namespace
}  // namespace ibid::model
