// What holds for any page: letters stay in their order, guesses name lines, time is linear, and no
// depth is too deep.
#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "import/pages.h"
#include "support/linear_time.h"
#include "support/rounds.h"
#include "text/utf.h"

namespace ibid::import {
namespace {

struct Part {
  std::string_view html;
  std::string_view shows;
};

constexpr Part parts[] = {
    {"a", "a"},
    {"Снег ", "Снег "},
    {"𝔄𝔟", "𝔄𝔟"},
    {"Łódź é", "Łódź é"},
    {" ", " "},
    {"\r\n", "\n"},
    {"&amp;", "&"},
    {"&eacute;", "é"},
    {"&#1078;", "ж"},
    {"&nosuch;", "&nosuch;"},
    {"&#147;", "“"},
    {"< b", "< b"},
    {"<Ж", "<Ж"},
    {"*", "*"},
    {"_", "_"},
    {"[x]", "[x]"},
    {"[", "["},
    {"](y)", "](y)"},
    {"{.z}", "{.z}"},
    {"`", "`"},
    {"$q$", "$q$"},
    {"~", "~"},
    {"^", "^"},
    {"\\w", "\\w"},
    {"@k", "@k"},
    {"!", "!"},
    {"|", "|"},
    {"1. i", "1. i"},
    {"# h", "# h"},
    {"- d", "- d"},
    {"Last updated on", "Last updated on"},
    {"He said:", "He said:"},
    {"<p>", ""},
    {"</p>", ""},
    {"<p class=quoteb>", ""},
    {"<p class=title>", ""},
    {"<p class=information>", ""},
    {"<p class=verse>", ""},
    {"<br>", ""},
    {"<br/><br>", ""},
    {"<hr>", ""},
    {"<hr class=end>", ""},
    {"<h1>", ""},
    {"</h1>", ""},
    {"<h3>", ""},
    {"</h3>", ""},
    {"<h4>Notes</h4>", "Notes"},
    {"<i>", ""},
    {"</i>", ""},
    {"<b>", ""},
    {"</b>", ""},
    {"<sup>", ""},
    {"</sup>", ""},
    {"<sub>", ""},
    {"</sub>", ""},
    {"<u>", ""},
    {"</u>", ""},
    {"<code>", ""},
    {"</code>", ""},
    {"<span class=sic>", ""},
    {"<span style='font-style:italic'>", ""},
    {"</span>", ""},
    {"<div>", ""},
    {"<div class=epigraph>", ""},
    {"<div class=noprint>", ""},
    {"</div>", ""},
    {"<blockquote>", ""},
    {"</blockquote>", ""},
    {"<ul>", ""},
    {"<li>", ""},
    {"</ul>", ""},
    {"<dl>", ""},
    {"<dt>", ""},
    {"<dd>", ""},
    {"</dl>", ""},
    {"<table>", ""},
    {"<tr>", ""},
    {"<td>", ""},
    {"<th>", ""},
    {"</table>", ""},
    {"<caption>", ""},
    {"<pre>", ""},
    {"</pre>", ""},
    {"<a href='x.html'>", ""},
    {"<a href='#n1' name=f1>", ""},
    {"<a name=n1 href='#f1'>", ""},
    {"<a name=n2></a>", ""},
    {"</a>", ""},
    {"<sup><a href='#n1'>1</a></sup>", "1"},
    {"<p><a name=n1 href='#f1'>1.</a> ", "1. "},
    {"<a href='#n2' class=footnote-ref>[2]</a>", "[2]"},
    {"<span class=pagenum>[12]</span>", "[12]"},
    {"<a name=p12></a>", ""},
    {"</body>", ""},
    {"</html>", ""},
    {"<script>x</script>", ""},
    {"</x>", ""},
};

struct Made {
  std::string html;
  std::string shows;
};

Made random_page(std::mt19937& random, std::size_t length) {
  Made made;
  for (std::size_t i = 0; i < length; ++i) {
    const Part& part = parts[random() % std::size(parts)];
    made.html += part.html;
    made.shows += part.shows;
  }
  return made;
}

// Where the labels of notes begin that are letters.
std::vector<std::size_t> lettered_labels(const std::string& markdown) {
  std::vector<std::size_t> found;
  for (std::size_t at = markdown.find("\n[^"); at != std::string::npos;
       at = markdown.find("\n[^", at + 1)) {
    const std::size_t end = markdown.find(']', at);
    if (markdown.substr(end, 2) == "]:" && !letters_only(markdown.substr(at, end - at)).empty())
      found.push_back(at + 3);
  }
  return found;
}

// A note is called what its marker is. Where the page prints that before the note the label is text
// of the page; where it prints no label, or another, it is text of nothing.
bool shows_letters(const std::string& markdown, const std::string& letters) {
  const std::vector<std::size_t> labels = lettered_labels(markdown);
  for (std::size_t choice = 0; choice < std::size_t{1} << labels.size(); ++choice) {
    std::string variant = markdown;
    for (std::size_t i = labels.size(); i-- > 0;)
      if ((choice >> i & 1U) != 0)
        variant.erase(labels[i], variant.find(']', labels[i]) - labels[i]);
    if (letters_only(shown(variant)) == letters) return true;
  }
  return false;
}

TEST(AnyPage, KeepsItsLetters) {
  std::mt19937 random(20250102);
  for (std::size_t round = 0; round < support::rounds(20000); ++round) {
    const Made made = random_page(random, random() % 60);
    const std::string markdown = html_markdown(made.html);
    ASSERT_TRUE(shows_letters(markdown, letters_only(made.shows)))
        << letters_only(shown(markdown)) << "\n"
        << letters_only(made.shows) << "\n\n"
        << made.html << "\n\n"
        << markdown;
  }
}

TEST(AnyPage, AnyBytesAreRead) {
  std::mt19937 random(5);
  for (int round = 0; round < 3000; ++round) {
    std::string html = random_page(random, random() % 40).html;
    for (std::size_t i = 0, n = random() % 6; i < n && !html.empty(); ++i)
      html[random() % html.size()] = static_cast<char>(random() % 256);
    const Imported imported = import_html(html);
    ASSERT_TRUE(text::is_valid_utf8(imported.markdown));
    const auto lines = static_cast<std::uint32_t>(
        1 + std::count_if(html.begin(), html.end(), [](char c) { return c == '\n' || c == '\r'; }));
    for (const Guess& guess : imported.guesses) {
      EXPECT_TRUE(guess.line >= 1 && guess.line <= lines) << guess.line << html;
      EXPECT_TRUE(text::is_valid_utf8(guess.what)) << html;
      EXPECT_EQ(guess.what.find('\n'), std::string::npos) << html;
    }
  }
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

TEST(AnyPage, NoDepthIsTooDeep) {
  constexpr std::size_t many = 100000;
  for (const std::string_view piece :
       {"<div>", "<blockquote>", "<ul><li>", "<b><i>", "<table><tr><td>", "<span class=sic>",
        "<p><a>", "<dd><tr><li><p>", "<dl><dt>a<dd>", "<sup>", "<q>"}) {
    const std::string markdown =
        html_markdown(repeated(piece, many) + "Снег" + repeated("</i></div>", many));
    EXPECT_TRUE(has(markdown, "Снег")) << piece;
  }
}

TEST(AnyPage, LinearTime) {
  for (const std::string_view piece : {"<p>a<i>b</i> ",
                                       "<div>a",
                                       "a<br>",
                                       "<b>a",
                                       "<a href='#n1' name=f1>[1]</a> a",
                                       "<p><a name=n1 href='#f1'>1.</a> a",
                                       "<sup>1</sup> a<p>1. b",
                                       "<li>a",
                                       "<tr><td>a<td>b",
                                       "<h2>a</h2>",
                                       "<blockquote>a</blockquote>",
                                       "<span class=pagenum>[1]</span>a",
                                       "<!-- a -->",
                                       "[",
                                       "*a ",
                                       "<p class=quoteb>a",
                                       "<dt>a<dd>b",
                                       "<a name=p1></a>a",
                                       "<p class=information>a",
                                       "<hr>a",
                                       "<ul><li>a</ul>",
                                       "&",
                                       "<q>a",
                                       "<pre>a\n"}) {
    SCOPED_TRACE(piece);
    const std::string once = "<body>" + repeated(piece, 30'000 / piece.size());
    const std::string eight = "<body>" + repeated(piece, 240'000 / piece.size());
    support::expect_linear([&] { html_markdown(once); }, [&] { html_markdown(eight); });
  }
}

}  // namespace
}  // namespace ibid::import
