// Findings about words over the wire: looked for on opening and saving, shown when they come,
// carried through the edits between.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::words_test {
namespace {

class Words : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void SetUp() override {
    folder_.file("edition.json", R"({"chapters": ["1.md"], "names": ["Zinoviev"]})");
    folder_.file("1.md", text);
    client_.initialize(
        {{"textDocument",
          {{"codeAction",
            {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {""}}}}}}}}}}});
    client_.open(uri(), text);
  }
  std::string uri() const { return folder_.uri("1.md"); }
  // The diagnostics of a version, once they are of these rules.
  Json until(int version, const Json& rules) {
    for (;;) {
      Json found = client_.diagnostics(uri(), version);
      if (codes(found) == rules) return found;
    }
  }
  void save() { client_.notify("textDocument/didSave", {{"textDocument", {{"uri", uri()}}}}); }
  const std::string text = "𝔐 Then\nZinovyev left.\n";
  const Json variant = Json::array({"name-variant"});
};

TEST_F(Words, FindingsMoveGoAndComeBackOnSaving) {
  Json found = until(1, variant);
  EXPECT_EQ(found[0]["range"], on_line(1, 0, 8));
  client_.change(uri(), 2, Json::array({{{"range", on_line(0, 0, 0)}, {"text", "Ещё\n"}}}));
  found = client_.diagnostics(uri(), 2);
  ASSERT_EQ(codes(found), variant);
  EXPECT_EQ(found[0]["range"], on_line(2, 0, 8));
  client_.change(uri(), 3, Json::array({{{"range", on_line(2, 5, 6)}, {"text", "i"}}}));
  EXPECT_EQ(codes(client_.diagnostics(uri(), 3)), Json::array());
  client_.change(uri(), 4, Json::array({{{"range", on_line(2, 5, 6)}, {"text", "y"}}}));
  EXPECT_EQ(codes(client_.diagnostics(uri(), 4)), Json::array());
  save();
  until(4, variant);
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Words, AFixIsOfferedWhereAFindingIsShown) {
  const Json found = until(1, variant);
  const auto titles = [&](const Json& shown) {
    return client_
        .call("textDocument/codeAction", {{"textDocument", {{"uri", uri()}}},
                                          {"range", on_line(1, 2, 2)},
                                          {"context", {{"diagnostics", shown}}}})
        .dump();
  };
  EXPECT_NE(titles(found).find("Print “Zinoviev”"), std::string::npos);
  EXPECT_EQ(titles(Json::array()).find("Print “Zinoviev”"), std::string::npos);
  EXPECT_EQ(client_.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::words_test
