// Reading sound bibliographies.
#include "works/bib.h"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "text/utf.h"
#include "works/bib_names.h"
#include "works/bib_write.h"
#include "works/latex.h"
#include "works/names.h"
#include "works/numerals.h"
#include "works/support.h"

namespace ibid::works {
namespace {

using test::Strings;

std::string file(const std::string& path) {
  std::ifstream in(std::string(IBID_SOURCE_DIR) + "/corpus/" + path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

WorkPtr find(const Shelf& shelf, std::string_view id) {
  for (const WorkPtr& one : shelf.works)
    if (one->id == id) return one;
  return std::make_shared<const Work>();
}

Work only(std::string_view entry) {
  const Shelf shelf = read_bib("x.bib", entry);
  EXPECT_EQ(shelf.works.size(), 1U) << entry;
  EXPECT_TRUE(shelf.problems.empty()) << entry;
  return shelf.works.empty() ? Work() : *shelf.works.front();
}

TEST(Bib, TheSampleEdition) {
  const std::string bytes = file("editions/united-opposition/sources.bib");
  const Shelf shelf = read_bib("sources.bib", bytes);
  EXPECT_EQ(shelf.works.size(), 48U);
  EXPECT_TRUE(shelf.problems.empty());
  const Work carr = *find(shelf, "carr1958");
  EXPECT_EQ(carr.is.publisher + ", " + carr.is.place, "Macmillan, London");  // by xdata
  EXPECT_EQ(carr.volumes, "3");
  EXPECT_EQ(carr.is.year, "1958-1964");
  EXPECT_EQ(carr.file, "sources.bib");
  EXPECT_EQ(bytes.substr(carr.key_span.begin, carr.key_span.size()), "carr1958");
  EXPECT_EQ(bytes.substr(carr.span.begin, 7), "@mvbook");
  EXPECT_EQ(bytes.substr(carr.span.end - 2, 2), "\n}");
  EXPECT_EQ(find(shelf, "deutscher1959")->aliases, Strings{"prophet-unarmed"});
  EXPECT_EQ(find(shelf, "kpss")->sigla, Strings{"KPSS v rez."});
  EXPECT_EQ(find(shelf, "malraux1933")->is.authors.front(), (citation::Name{"Malraux", "André"}));
  const Work lessons = *find(shelf, "trotsky-lessons");  // by crossref
  EXPECT_EQ(lessons.is.container, "The Challenge of the Left Opposition (1923-25)");
  EXPECT_EQ(lessons.is.year, "1975");
  EXPECT_EQ(lessons.short_title, "");
  EXPECT_EQ(lessons.is.extent, "199-258");
}

TEST(Bib, StringsPiecesAndDelimiters) {
  const Work one = only(
      "\xEF\xBB\xBF@STRING{oup = \"Oxford \" # {University}}\r\n% @book{not, title={x}}\r\n"
      "mail@example.org {said} @Book ( a.b:c/1 , Title=\"A \"#{{B}} # oup , year = 1926 ,)");
  EXPECT_EQ(one.id, "a.b:c/1");
  EXPECT_EQ(one.type, "book");
  EXPECT_EQ(one.is.title, "A BOxford University");
  EXPECT_EQ(one.is.year, "1926");
}

TEST(Bib, DatesMonthsAndNumbers) {
  const Work day = only("@article{a, title={X}, journaltitle={Pravda}, date={1923-11-07}}");
  EXPECT_EQ(day.is.date, "7 November 1923");
  EXPECT_EQ(day.is.container, "Pravda");
  const Work month =
      only("@article{a, journal={J}, month = sep, year = 1930, number={29--30}, volume={IV}}");
  EXPECT_EQ(month.is.date, "September 1930");
  EXPECT_EQ(month.is.issue, "29-30");
  EXPECT_EQ(month.is.volume, "4");
  EXPECT_EQ(only("@book{a, date={1923?}}").is.year, "1923");
  EXPECT_EQ(only("@book{a, month={Spring}, year=1930}").is.date, "");
  EXPECT_EQ(volume_number("Bd. 3"), "3");
  EXPECT_EQ(volume_number("mix"), "mix");
  EXPECT_EQ(volume_number("iix"), "iix");
}

TEST(Bib, InheritsAsBibLatexDoes) {
  const Shelf shelf = read_bib(
      "x.bib",
      "@inbook{part, crossref={whole}, title={Part}, pages={1--9}}\n"
      "@mvbook{whole, title={Whole}, subtitle={Sub}, author={Ann Writer}, editor={Ed Itor},"
      " shorthand={W}, pages={500}, date={1923}}\n"
      "@book{volume, crossref={whole}, title={Second}, volume={2}}\n"
      "@article{piece, crossref={issue}, title={Piece}}\n"
      "@periodical{issue, title={Slavic Review}, date={1923-05}, number={3}}\n"
      "@book{loop, crossref={loop}}@book{to, crossref={fro}}@book{fro, crossref={to}}\n"
      "@book{lost, title={L}, crossref={nowhere}}");
  EXPECT_TRUE(shelf.problems.empty());
  const Work part = *find(shelf, "part");
  EXPECT_EQ(part.is.container, "Whole: Sub");
  EXPECT_EQ(joined(part.is.authors), "Ann Writer");
  EXPECT_EQ(part.pages, "1-9");
  EXPECT_TRUE(part.sigla.empty());
  EXPECT_EQ(find(shelf, "volume")->is.title, "Second");
  EXPECT_EQ(find(shelf, "volume")->is.year, "1923");
  EXPECT_EQ(find(shelf, "piece")->is.container, "Slavic Review");
  EXPECT_EQ(find(shelf, "piece")->is.issue, "3");
  EXPECT_EQ(find(shelf, "piece")->is.title, "Piece");
  EXPECT_EQ(find(shelf, "lost")->is.title, "L");
}

TEST(Latex, BecomesUnicode) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {R"(Pi{\l}sudski, J{\'o}zef)", "Piłsudski, Józef"},
      {R"({\"U}ber {\O}rsted und {\v C}apek)", "Über Ørsted und Čapek"},
      {R"(Dvo\v{r}\'ak \'{e}t\'e na\"{\i}ve)", "Dvořák été naïve"},
      {R"(\c{c}\~n\aa\ss{}e \AA ngstr\"om)", "çñåße Ångström"},
      {R"(pp.~1--9 --- ``so'' \& \%)", "pp. 1–9 — “so” & %"},
      {R"(\emph{Emphasis \textbf{bold}} stays)", "Emphasis bold stays"},
      {R"(of $x^{2}$ and {Br}aces)", "of $x^{2}$ and Braces"},
      {"  white\r\n\t space ", "white space"},
      {"bad \xFF byte", "bad \uFFFD byte"},
      {"ends in \\", "ends in"},
      {R"(\'{)", ""},
      {"$ open", "$ open"},
      {"Троцкий 𝔄", "Троцкий 𝔄"},
  };
  for (const auto& [source, plain] : cases) EXPECT_EQ(plain_of_latex(source), plain) << source;
}

TEST(BibWrite, NothingIsLeftToTex) {
  Work work;
  work.type = "book";
  work.is.title = "Снег ~ x^2 {𝔄} \\y 5% #1 & $ _";
  const std::string entry = bib_entry(work, "k");
  EXPECT_NE(entry.find("\\textasciitilde{} x\\textasciicircum{}2"), std::string::npos) << entry;
  EXPECT_EQ(only(entry).is.title, work.is.title);
}

TEST(Names, AsBibtexReadsThem) {
  using citation::Name;
  const std::vector<std::pair<std::string, Name>> cases{
      {"Carr, Edward Hallett", {"Carr", "Edward Hallett"}},
      {"Edward Hallett Carr", {"Carr", "Edward Hallett"}},
      {"Ludwig van Beethoven", {"van Beethoven", "Ludwig"}},
      {"Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
       {"de la Vallée Poussin", "Charles Louis Xavier Joseph"}},
      {"von Hayek, Friedrich", {"von Hayek", "Friedrich"}},
      {"King, Jr, Martin Luther", {"King", "Martin Luther"}},
      {"{Communist Party and {U}nions}", {"Communist Party and Unions", ""}},
      {"Plato", {"Plato", ""}},
      {"given=Hans, prefix=von, family={Harman Berg}", {"von Harman Berg", "Hans"}},
      {"Лев Троцкий", {"Троцкий", "Лев"}},
  };
  for (const auto& [source, name] : cases)
    EXPECT_EQ(names_of_bib(source), std::vector{name}) << source;
  EXPECT_EQ(names_of_bib("A. One and Two, B. and\n others").size(), 2U);
  EXPECT_TRUE(names_of_bib(" and  and ").empty());
}

}  // namespace
}  // namespace ibid::works
