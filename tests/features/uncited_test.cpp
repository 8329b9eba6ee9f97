// Which works of a bibliography a book never cites.
#include "features/bibliography/uncited.h"

#include <gtest/gtest.h>

#include "support/fixture.h"

namespace ibid::support::uncited_test {
namespace {

const std::string five_works = R"(
//- sources.bib
@book{serge, ids = {victor}, author = {Serge, Victor}, title = {Memoirs 𝔄}, date = {1963}}
@book{carr, author = {Carr, E. H.}, title = {Socialism in One Country}, date = {1958}}
@book{троцкий, author = {Троцкий, Лев}, title = {О Китае}, date = {1927}}
@collection{all, editor = {Nobody, N.}, title = {Documents}, date = {1930}}
@incollection{part, author = {Radek, Karl}, title = {A Paper}, crossref = {all}}
)";

std::string uncited(const std::string& chapters, const std::set<std::string>& also = {}) {
  const Fixture fixture = read_fixture(five_works + chapters);
  const features::CitedWorks cited(fixture.edition, also);
  std::string out;
  for (const auto& work : cited.uncited(*fixture.edition.library().shelves()[0])) {
    out += work->id + " ";
  }
  return out;
}

TEST(Uncited, WhatNoNoteMeans) {
  EXPECT_EQ(uncited("//- 1.md\nA[^1] b[^2] c[^3]\n\n[^1]: Serge, *Memoirs 𝔄*, p. 1.\n\n"
                    "[^2]: Ibid.\n\n[^3]: Троцкий, *О Китае*.\n"
                    "//- 2.md\nD[^1]\n\n[^1]: Radek, ‘A Paper’.\n"),
            "carr ");
}

TEST(Uncited, KeysAndAliasesCount) {
  const std::string two = "//- 1.md\nAs [@victor, p. 3] and @троцкий say; [-@part].\n";
  EXPECT_EQ(uncited(two), "carr ");
  EXPECT_EQ(uncited(two, {"carr"}), "");
  EXPECT_EQ(uncited(two, {"*"}), "");
}

TEST(Uncited, ACollectionOfBooksIsNotTheListOfThisOne) {
  EXPECT_EQ(uncited("//- 1.md\nA[^1]\n\n[^1]: Serge, *Memoirs 𝔄*, p. 1.\n"), "");
}

}  // namespace
}  // namespace ibid::support::uncited_test
