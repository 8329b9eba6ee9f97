// Implementation: where a work is cited in full.
#include "features/answers/full_forms.h"

#include <gtest/gtest.h>

#include "support/fixture.h"

namespace ibid::support::full_forms_test {
namespace {

std::string full(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto found =
      features::implementation(fixture.edition, fixture.cursor_chapter, *fixture.cursor);
  if (!found) return "nothing";
  std::string out;
  for (const auto& target : found->targets) {
    out += std::to_string(target.chapter) + ":" +
           fixture.edition[target.chapter].text().slice(target.span) + "\n";
  }
  return out;
}

std::string book(std::string_view last) {
  return R"(
//- sources.bib
@book{serge1963, author = {Serge, Victor}, title = {Воспоминания 𝔄}, date = {1963}}
//- 1.md
a[^1] b[^2]

[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.

[^2]: Ibid., p. 4; Serge, p. 9.
//- 2.md
c[^1]

[^1]: Victor Serge, *Воспоминания 𝔄* (London, 1963), p. 5.

)" + std::string(last);
}

constexpr std::string_view both =
    "0:V. Serge, *Воспоминания 𝔄*, London 1963, p. 3\n"
    "1:Victor Serge, *Воспоминания 𝔄* (London, 1963), p. 5\n";

TEST(FullForms, OfShortFormsAndKeys) {
  EXPECT_EQ(full(book("x^[Se$0rge, p. 7.]\n")), both);
  EXPECT_EQ(full(book("x [@serge$01963]\n")), both);
  EXPECT_EQ(full(crlf(book("x ^[Ser$0ge, p. 8] [unclosed\n"))), both);
}

TEST(FullForms, NothingWhereItStandsThereAlone) {
  EXPECT_EQ(full("a[^1]\n\n[^1]: V. Ser$0ge, *Memoirs*, London 1963, p. 3.\n"), "nothing");
  EXPECT_EQ(full("a[^1]\n\n[^1]: Ser$0ge, p. 3.\n"), "nothing");
  EXPECT_EQ(full("pro$0se\n"), "nothing");
}

}  // namespace
}  // namespace ibid::support::full_forms_test
