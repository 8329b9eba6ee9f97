// Linear time on hostile notes. Steps are not counted in the reader, so thread CPU time is compared
// between sizes eight times apart: far below what anything quadratic would take.
#include <gtest/gtest.h>

#include "citation/read.h"
#include "support/linear_time.h"
#include "syntax/document.h"

namespace ibid::citation {
namespace {

std::string note_of(const std::string& unit, std::size_t bytes) {
  std::string text = "[^1]: ";
  while (text.size() < bytes) text += unit;
  return text;
}

auto reading(const std::string& text) {
  return [&text, document = syntax::Document::parse(text::Text(text))] {
    read(*document.blocks()[0], text, 0);
  };
}

class Growth : public testing::TestWithParam<const char*> {};

TEST_P(Growth, IsLinear) {
  const std::string small = note_of(GetParam(), 12'500);
  const std::string large = note_of(GetParam(), 100'000);
  support::expect_linear(reading(small), reading(large));
}

INSTANTIATE_TEST_SUITE_P(
    Hostile, Growth,
    testing::Values(
        ", ", "(", ")", "[", "1, ", "1", "; ", "A, ", "A. ", "A.", "A ", "‘", "’ ", "‘A ", "\"",
        "p. 1, ", "Ibid. ", "Ibid., ", "see ", "see A, ", "in A, ", "A and ", "quoted in ", "A (",
        "(A, ", "NARA, ", "RG 1/2, ", "RG 1/2; ", "1-", "i-", "Vol. 1, ", "May ", "1 May 1926, ",
        "London 1925, ", "London, ", "*A*, ", "*A* ", "A (1925-26) ", "@a ", "[@a; ", "ed. by A, ",
        "1 (1925), ", "A: ", "Й, ", "😀", "a's ", "‘a’s ", "- ", "(henceforth A) ", "A, A, A; ",
        "in London ", "London London, ", "А. Б. Слово. ", "Слово, слово. ", "Ф. 1. ", "in: A, ",
        "in: A (Hg.), ", "A // B, ", "A, B. C, London ", "1:2, ", "2. Aufl. ", "Kew, Box 1, ",
        "NARA, Kew, ", "A (ed.), ", ", ed., ", "Ibid., d. 1, ", "; and ",
        "(Paris, 1920; henceforth ", ", henceforth AA", "cited as ", "A. (Henceforth AA) ", "ci-",
        "in: ders., ", "A, in: ders. (Hg.), ", "repr. in ", "; repr. in ", "s. l., ", "o. O. ",
        "London/", "London: A ", "A, B 1800-1866. C, ", "A, B. C, 2. Aufl., ", "[s. l.], ",
        "A. and ", "[A], *B* ", "A, Jr., ", "Mrs. ", "v. ", "van ", "A: B, ", "A, B: C. ",
        "AAA, B, ", "s. Weber, ", "MS A. ", "BL, MS A. 1, ", "F7 ", "London, BL, ", "ms. fr. ",
        "1,234, ", "pp. 1,234", "p. 9 n. 1, ", "p. 1 n. 9, 2 n. 9, ", "ll. 1, ", "A 1990: 5",
        "A and B 1990, ", "A: B", "М.; ", "Bd. 1: A ", "A, coll. «B», ", "Ф. Р-1. ", "3 vol., ",
        "12n3, ", "“A,” NARA, RG 1, ", "“A”, NARA, ", "A, *AA*, ", "*AA*, i. 1", "l. 3 ob., "));

}  // namespace
}  // namespace ibid::citation
