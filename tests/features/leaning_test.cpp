// Who leans on whom: a step at a time, the same way back, and to where chains end.
#include "features/answers/leaning.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::leaning_test {
namespace {

using features::Leaning;
using features::LeaningStep;
using model::CitationRef;

std::string told(const model::Edition& edition, const std::vector<LeaningStep>& steps,
                 std::optional<std::size_t> chapter) {
  std::string out;
  for (const LeaningStep& step : steps) {
    out += step.other.name + " | " + step.other.detail + " |";
    for (const text::Span place : step.places) {
      out += " " + edition[chapter.value_or(step.other.note.chapter)].text().slice(place);
    }
    EXPECT_TRUE(step.other.location.span.contains(step.other.location.name));
    out += "\n";
  }
  return out;
}

struct Told {
  std::string here, in, out;
};

Told at_cursor(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto found = features::leaning_at(fixture.edition, fixture.cursor_chapter, *fixture.cursor);
  if (!found) return {"nothing", "", ""};
  return {found->name + " | " + found->detail,
          told(fixture.edition, features::leaned_on_by(fixture.edition, *found), std::nullopt),
          told(fixture.edition, features::leans_on(fixture.edition, *found), found->note.chapter)};
}

constexpr std::string_view rest = R"( b[^2] c[^3] d[^4]

[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.

[^2]: See ibid., p. 4; E.H. Carr, *Socialism*, London 1958, p. 1; ibid., p. 2.

[^3]: Serge, p. 5.

[^4]: Ibid.
)";

TEST(Leaning, OnANoteFromItsMarker) {
  for (const std::string& text :
       {"a[^1$0]" + std::string(rest), crlf("a[^1$0]" + std::string(rest))}) {
    const Told told = at_cursor(text);
    EXPECT_EQ(told.here, "Note 1 | Serge, Воспоминания 𝔄, p. 3");
    EXPECT_EQ(told.in,
              "Note 2 | Serge, Воспоминания 𝔄, p. 4 | ibid.\n"
              "Note 3 | Serge, Воспоминания 𝔄, p. 5 | Serge\n");
    EXPECT_EQ(told.out, "");
  }
}

TEST(Leaning, OfACitationAloneWhereTheCursorStandsOnIt) {
  std::string text = "a[^1]" + std::string(rest);
  text.insert(text.find("arr, *Soc"), "$0");
  const Told carr = at_cursor(text);
  EXPECT_EQ(carr.here, "Note 2 | Carr, Socialism, p. 1");
  EXPECT_EQ(carr.in, "Note 2 | Carr, Socialism, p. 2 | ibid.\n");
  EXPECT_EQ(carr.out, "");
}

TEST(Leaning, OfAWholeNoteFromItsLabelOrItsText) {
  for (const std::string_view place : {"^2]: See", "]: See", "See ibid"}) {
    std::string text = "a[^1]" + std::string(rest);
    text.insert(text.find(place), "$0");
    const Told told = at_cursor(text);
    EXPECT_EQ(told.here,
              "Note 2 | Serge, Воспоминания 𝔄, p. 4; Carr, Socialism, p. 1; Carr, Socialism, p. 2")
        << place;
    EXPECT_EQ(told.out,
              "Note 1 | Serge, Воспоминания 𝔄, p. 3 | ibid.\n"
              "Note 2 | Carr, Socialism, p. 1 | ibid.\n");
  }
}

TEST(Leaning, TheEntryComesLast) {
  constexpr std::string_view text = R"(
//- sources.bib
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}
//- 1.md
a[^1] b[^2] @serge1963

[^1]: V. Serge, *Memoirs of a Revolutionary*, p. 3.

[^2]: Ibid., p. 4.
//- 2.md
a^[Serge, p. 5.] [@ser$0ge1963]
)";
  const Told entry = at_cursor(text);
  EXPECT_EQ(entry.here, "Serge, Memoirs | serge1963 in sources.bib");
  EXPECT_EQ(entry.in,
            "Note 1 | Serge, Memoirs, p. 3 | V. Serge, *Memoirs of a Revolutionary*\n"
            "Inline note 1 | Serge, Memoirs, p. 5 | Serge\n");
}

TEST(Leaning, LaterChaptersLeanOnEarlierOnes) {
  const Told told = at_cursor(R"(
//- 1.md
a[^1$0]

[^1]: V. Serge, *Memoirs*, London 1963, p. 3.
//- 2.md
b[^1]

[^1]: Serge, p. 5.
)");
  EXPECT_EQ(told.in, "Note 1 | Serge, Memoirs, p. 5 | Serge\n");
}

TEST(Leaning, NothingOfWhatCitesNothing) {
  EXPECT_EQ(at_cursor("pro$0se\n").here, "nothing");
  EXPECT_EQ(at_cursor("a[^1$0]\n\n[^1]: As is well known.\n").here, "nothing");
  EXPECT_EQ(at_cursor("a[^9$0] [unclosed\n").here, "nothing");
}

// Of every citation: repeated steps out go where chain_of goes and end there or at the entry, and
// each step is among the steps in of where it leads.
void check_inverse(const model::Edition& edition) {
  std::size_t steps = 0;
  for (const CitationRef& citation : citations(edition)) {
    std::vector<CitationRef> chain = model::chain_of(edition, citation);
    Leaning here = features::leaning_of(edition, citation.note, {citation.index});
    for (const CitationRef& next : chain) {
      const auto out = features::leans_on(edition, here);
      ASSERT_EQ(out.size(), 1U);
      ASSERT_FALSE(out[0].other.entry);
      ASSERT_EQ(out[0].other.note, next.note);
      ASSERT_EQ(out[0].other.citations, std::vector<std::uint32_t>{next.index});
      const auto back = features::leaned_on_by(edition, out[0].other);
      EXPECT_TRUE(std::any_of(back.begin(), back.end(), [&](const LeaningStep& step) {
        return step.other.note == here.note &&
               std::includes(step.other.citations.begin(), step.other.citations.end(),
                             here.citations.begin(), here.citations.end());
      }));
      here = out[0].other;
      ++steps;
    }
    const auto end = features::leans_on(edition, here);
    const auto& work = model::source_of(edition, chain.empty() ? citation : chain.back()).work;
    const bool listed = work && !work->introduced;
    ASSERT_EQ(end.size(), listed ? 1U : 0U);
    if (listed) {
      EXPECT_EQ(end[0].other.entry, work);
    }
  }
  EXPECT_GT(steps, 20U);
}

// Every step in is a step out of the one that takes it.
void check_steps_in(const model::Edition& edition) {
  std::size_t in = 0;
  std::size_t out = 0;
  for (const CitationRef& citation : citations(edition)) {
    const Leaning here = features::leaning_of(edition, citation.note, {citation.index});
    for (const LeaningStep& step : features::leaned_on_by(edition, here)) {
      for (const std::uint32_t index : step.other.citations) {
        EXPECT_EQ(model::source_of(edition, {step.other.note, index}).antecedent, citation);
        ++in;
      }
    }
    out += model::source_of(edition, citation).antecedent ? 1 : 0;
  }
  EXPECT_EQ(in, out);
}

TEST(Leaning, InIsTheInverseOfOutInTheSampleEdition) {
  check_inverse(sample_edition());
  check_steps_in(sample_edition());
}

TEST(Leaning, InIsTheInverseOfOutInAWholeChapter) {
  for (const bool with_bibliography : {false, true}) {
    const auto seed = seed_notes(with_bibliography);
    if (!seed) GTEST_SKIP() << "no chapter beside the repository";
    check_inverse(*seed);
    check_steps_in(*seed);
  }
}

}  // namespace
}  // namespace ibid::support::leaning_test
