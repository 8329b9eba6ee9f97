// Titles without their subtitles.
#include "works/titles.h"

#include <gtest/gtest.h>

namespace ibid::works {
namespace {

TEST(MainTitle, EndsBeforeASubtitle) {
  EXPECT_EQ(main_title("Magnetic Mountain: Stalinism as a Civilization"), "Magnetic Mountain");
  EXPECT_EQ(main_title("Die verspielte Freiheit. Der Weg in den Untergang"),
            "Die verspielte Freiheit");
  EXPECT_EQ(main_title("История революции. Очерки"), "История революции");
}

TEST(MainTitle, AbbreviationsAndShortTitlesStay) {
  for (const char* title :
       {"A Guide to St. Petersburg", "Полн. собр. соч.", "Das Jahr in Sobr. Soch.", "Ice. Water",
        "Zeit 12:30", "𝔄bc. Der Weg", "Ein Weg nach unten. und so", ""})
    EXPECT_EQ(main_title(title), title);
}

}  // namespace
}  // namespace ibid::works
