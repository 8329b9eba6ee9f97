// What a hover says of sources: over markers, citations, keys and quotations.
#include <gtest/gtest.h>

#include "features/answers/answers.h"
#include "support/check.h"
#include "support/fixture.h"

namespace ibid::support::source_hover_test {
namespace {

std::string hover_markdown(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto hover = features::hover(fixture.edition, fixture.cursor_chapter, *fixture.cursor);
  return hover ? hover->markdown : std::string("nothing");
}

bool begins(const std::string& text, std::string_view with) {
  return std::string_view(text).starts_with(with);
}

constexpr std::string_view relay = R"(
First.[^1] Second.[^2] Third.[^3]

[^1]: *Правда*, 7 November 1923, quoted in E.H. Carr, *Socialism in One Country*, Vol. 1, p. 260.

[^2]: Ibid., p. 262.

[^3]: Ibid.
)";

std::string with_cursor(std::string_view text, std::string_view before) {
  std::string out(text);
  out.insert(out.find(before), "$0");
  return out;
}

std::string ibids(int notes) {
  std::string out;
  for (int i = 1; i <= notes; ++i) {
    const std::string n = std::to_string(i);
    out += "Слово.[^" + n + "]\n\n[^" + n +
           "]: " + (i == 1 ? "E. H. Carr, *Stalin 𝔄*, London 1958, p. 1." : "Ibid.") + "\n\n";
  }
  return out.insert(out.rfind("bid."), "$0");
}

TEST(SourceHover, ALongChainIsShownByItsFirstHopsAndItsEnd) {
  EXPECT_NE(hover_markdown(ibids(9)).find("Ibid. → n. 8 → n. 7 → n. 6 → n. 5 → n. 4 → n. 3 → n. 2 "
                                          "→ n. 1 → Carr\n"),
            std::string::npos);
  EXPECT_NE(hover_markdown(ibids(10)).find("Ibid. → n. 9 → n. 8 → n. 7 → n. 6 → n. 5 → n. 4 → n. 3 "
                                           "→ … → n. 1 → Carr\n"),
            std::string::npos);
}

TEST(SourceHover, TheWorkThenTheChainThenTheNote) {
  const std::string expected =
      "**E.H. Carr, *Socialism in One Country*, Vol. 1**, p. 262\n\n"
      "Ibid. → n. 1 → Carr, quoted there for *Правда*, 7 November 1923 — "
      "*could also mean Правда, 7 November 1923*\n\n"
      "**Note 2**\n\nIbid., p. 262.\n\n> Second.";
  EXPECT_EQ(hover_markdown(with_cursor(relay, "^2] Third")), expected);
  EXPECT_EQ(hover_markdown(with_cursor(relay, "bid., p. 262")), expected);
  EXPECT_EQ(hover_markdown(with_cursor(relay, "262")), expected);
  EXPECT_EQ(hover_markdown(crlf(with_cursor(relay, "262"))), expected);
}

TEST(SourceHover, InPlainText) {
  check_hover(with_cursor(relay, "^2] Third"),
              "E.H. Carr, Socialism in One Country, Vol. 1, p. 262\n\n"
              "Ibid. → n. 1 → Carr, quoted there for Правда, 7 November 1923 — "
              "could also mean Правда, 7 November 1923\n\n"
              "Note 2\n\nIbid., p. 262.\n\nCalled in: Second.");
}

TEST(SourceHover, EveryHop) {
  const std::string hover = hover_markdown(with_cursor(relay, "^3]\n"));
  EXPECT_TRUE(begins(hover,
                     "**E.H. Carr, *Socialism in One Country*, Vol. 1**, p. 262\n\n"
                     "Ibid. → n. 2 → n. 1 → Carr"))
      << hover;
}

TEST(SourceHover, ALabelShowsTheSourceAndTheCallers) {
  EXPECT_EQ(
      hover_markdown("One.[^1]\n\n[^1$0]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.\n"),
      "**G. Zinoviev, *Leninizm***, p. 281\n\n**Note 1**\n\n> One.");
}

TEST(SourceHover, TheRangeIsTheCitation) {
  check_hover(
      R"(
One.[^1]

[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281; V. Serge, *Memo$0irs 𝔄*, London 1963, p. 3.
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover
)",
      "V. Serge, Memoirs 𝔄, p. 3\n\nLondon 1963\n\nNote 1\n\nG. Zinoviev, Leninizm, Leningrad "
      "1925, p. 281; V. Serge, Memoirs 𝔄, London 1963, p. 3.\n\nCalled in: One.");
}

TEST(SourceHover, WhatStandsInTheWay) {
  const std::string none = hover_markdown("One.[^1$0]\n\n[^1]: Ibid., p. 3.\n");
  EXPECT_TRUE(begins(none, "“Ibid., p. 3”\n\n*There is no note before it to lean on*")) << none;
  const std::string several = hover_markdown(
      "One.[^1] Two.[^2$0]\n\n[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281; V. Serge, "
      "*Memoirs*, London 1963, p. 3.\n\n[^2]: Ibid., p. 4.\n");
  EXPECT_NE(several.find("*The note before cites several works: G. Zinoviev, Leninizm or V. Serge, "
                         "Memoirs*"),
            std::string::npos)
      << several;
}

TEST(SourceHover, MarksOfMarkdownInTitlesAreEscaped) {
  const std::string hover = hover_markdown(
      "One.[^1$0]\n\n[^1]: G. Zinoviev, *Lenin\\_izm [1925] & \\<b>*, Leningrad 1925, p. 281.\n");
  EXPECT_TRUE(begins(hover, "**G. Zinoviev, *Lenin\\_izm \\[1925\\] \\& \\<b>***, p. 281"))
      << hover;
}

TEST(SourceHover, KeysInTheTextAndInNotes) {
  constexpr std::string_view edition = R"(
//- sources.bib
@book{carr1954, author = {Carr, Edward Hallett}, title = {The Interregnum}, location = {London},
  date = {1954}}
//- chapter.md
As @car#1r1954 says.[^1] [This]{.cite key=carr1954}#2 too, not @no#3body.

[^1]: @carr1#41954, p. 3.
)";
  const auto at = [&](int place) {
    std::string text(edition);
    for (int i = 1; i <= 4; ++i) {
      const std::string mark = "#" + std::to_string(i);
      text.replace(text.find(mark), 2, i == place ? "$0" : "");
    }
    return hover_markdown(text);
  };
  const std::string entry = "**Edward Hallett Carr, *The Interregnum***";
  const std::string origin = "\n\nLondon 1954 · carr1954 in sources.bib";
  EXPECT_EQ(at(1), entry + origin);
  EXPECT_EQ(at(2), entry + origin);
  EXPECT_EQ(at(3), "**No entry nobody in the bibliography**");
}

TEST(SourceHover, ABlockQuotationsOwnLastMarker) {
  check_hover(R"(
> Quo$0ted слова.[^1]
>
> More.[^2]

Text.[^3]

[^1]: G. Zinoviev, *Leninizm*, Leningrad 1925, p. 281.

[^2]: V. Serge, *Memoirs*, London 1963, p. 3.

[^3]: Ibid., p. 4.
)",
              "V. Serge, Memoirs, p. 3\n\nNote 2\n\nV. Serge, Memoirs, London 1963, p. 3.");
}

TEST(SourceHover, WhatContinuesAQuotation) {
  constexpr std::string_view notes = "\n[^1]: V. Serge, *Memoirs*, London 1963, p. 3.\n";
  constexpr std::string_view expected =
      "V. Serge, Memoirs, p. 3\n\nNote 1\n\nV. Serge, Memoirs, London 1963, p. 3.";
  check_hover("> Quo$0ted.\n\nThus Serge.[^1]\n" + std::string(notes), expected);
  check_no_hover("> Quo$0ted.\n\nNo marker.\n\nThus Serge.[^1]\n" + std::string(notes));
  check_no_hover("> Quo$0ted.\n\n## Next\n\nThus Serge.[^1]\n" + std::string(notes));
  check_no_hover("> Quo$0ted.\n");
}

TEST(SourceHover, AnInlineQuotation) {
  constexpr std::string_view fixture = R"(
A ‘workers’ state’, he 𝔄 said: “It is *be$0tter* to be ‘wrong’”, and he meant it.[^1] Text.[^2]
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover

[^1]: V. Serge, *Memoirs*, London 1963, p. 3.

[^2]: Ibid., p. 4.
)";
  constexpr std::string_view expected =
      "V. Serge, Memoirs, p. 3\n\nNote 1\n\nV. Serge, Memoirs, London 1963, p. 3.";
  check_hover(fixture, expected);
  check_hover(crlf(fixture), expected);
  check_no_hover("“Quo$0ted”, without a marker.\n\nText.[^1]\n\n[^1]: V. Serge, p. 3.\n");
  check_no_hover("It’s pro$0se, Serge’s.[^1]\n\n[^1]: V. Serge, p. 3.\n");
  check_no_hover("“Never clo$0sed.[^1]\n\n[^1]: V. Serge, p. 3.\n");
}

}  // namespace
}  // namespace ibid::support::source_hover_test
