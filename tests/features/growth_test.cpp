// What is asked of a whole chapter takes time in proportion to it, also where each note leans on
// the one before. Thread CPU time is compared between sizes eight times apart: far below what
// anything quadratic would take.
#include <functional>

#include <gtest/gtest.h>

#include "features/actions/actions.h"
#include "features/answers/answers.h"
#include "support/fixture.h"
#include "support/linear_time.h"

namespace ibid::support::growth_test {
namespace {

std::string chain(int length, const std::string& last) {
  std::string out;
  for (int i = 1; i <= length; ++i) {
    const std::string n = std::to_string(i);
    const std::string words = i == 1 ? "E. H. Carr, *Stalin 𝔄*, London 1958, p. 1." : last;
    out += "Слово.[^" + n + "]\n\n[^" + n + "]: " + words + "\n\n";
  }
  return out;
}

using Work = std::function<void(const model::Edition&)>;

void expect_linear(const Work& work) {
  for (const std::string note : {"Ibid.", "Ibid., p. 2."}) {
    SCOPED_TRACE(note);
    const Fixture once = read_fixture(chain(600, note));
    const Fixture eight = read_fixture(chain(4800, note));
    support::expect_linear([&] { work(once.edition); }, [&] { work(eight.edition); });
  }
}

TEST(Growth, OfAllHintsAtLength) {
  expect_linear([](const model::Edition& edition) {
    model::Chains chains(edition);
    const text::Span all{0, edition[0].text().size()};
    const auto hints = features::inlay_hints(edition, 0, all);
    EXPECT_GE(hints.size(), 599U);
    for (const auto& hint : hints) EXPECT_TRUE(features::hint_details(edition, chains, hint));
  });
}

TEST(Growth, OfExpandingEveryIbid) {
  expect_linear([](const model::Edition& edition) {
    const text::Span last = edition[0].span({model::Thing::note, 500});
    for (const auto& action :
         features::source_actions(edition, 0, {last.end - 3, last.end - 3}, nullptr)) {
      if (action.id != "expandAllIbids") continue;
      const auto change = std::get<features::Change>(action.proposal());
      EXPECT_GE(change.documents.at(0).edits.size(), 599U);
      return;
    }
    ADD_FAILURE() << "not offered";
  });
}

}  // namespace
}  // namespace ibid::support::growth_test
