// Text that is put into a document ends its lines as the document does.
#include "text/line_ends.h"

#include <gtest/gtest.h>

namespace ibid::text {
namespace {

TEST(LineEnds, TheFirstLineDecides) {
  EXPECT_TRUE(has_crlf(Text("Глава 𝔄\r\nb\n")));
  EXPECT_FALSE(has_crlf(Text("a\nb\r\n")));
  EXPECT_FALSE(has_crlf(Text("a\rb\r\n")));
  EXPECT_FALSE(has_crlf(Text("\n")));
  EXPECT_TRUE(has_crlf(Text("\r\n")));
  EXPECT_FALSE(has_crlf(Text("a")));
  EXPECT_FALSE(has_crlf(Text()));
}

TEST(LineEnds, AddedTextIsFitted) {
  EXPECT_EQ(fitted(Text("a\r\n"), "\n[^1]: б\r\nв\n"), "\r\n[^1]: б\r\nв\r\n");
  EXPECT_EQ(fitted(Text("a\n"), "\n[^1]: б\n"), "\n[^1]: б\n");
}

}  // namespace
}  // namespace ibid::text
