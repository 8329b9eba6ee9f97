// Comments that silence, over the wire: what is shown as they come and go, and the actions that
// write them, with a client that can all and one that can nothing.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::silence_test {
namespace {

const std::string chapter =
    "# Глава 𝔄\r\n\r\n"
    "𝔄 раз.[^1] Два.[^2] The the war.\r\n\r\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\r\n\r\n"
    "[^2]: Serge, ibid., p. 4.\r\n";

const Json rich = {
    {"textDocument",
     {{"codeAction",
       {{"dataSupport", true},
        {"isPreferredSupport", true},
        {"resolveSupport", {{"properties", {"edit"}}}},
        {"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"quickfix"}}}}}}}}}},
    {"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}};

class Silences : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;
  Json found_;

  void begin(const Json& capabilities) {
    folder_.file("edition.json", R"({"chapters": ["1.md"]})");
    folder_.file("1.md", chapter);
    client_.initialize(capabilities);
    client_.open(uri(), chapter);
    found_ = client_.diagnostics(uri());
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }
  std::string uri() const { return folder_.uri("1.md"); }

  Json offered(const Json& where) {
    return client_.call("textDocument/codeAction", {{"textDocument", {{"uri", uri()}}},
                                                    {"range", where},
                                                    {"context", {{"diagnostics", found_}}}});
  }
  static Json titled(const Json& actions, const std::string& title) {
    for (const Json& one : actions) {
      if (one["title"] == title) return one;
    }
    return Json::object();
  }
  /// Types at a place; what is found then.
  Json typed(int version, const Json& where, const std::string& text) {
    client_.change(uri(), version, Json::array({{{"range", where}, {"text", text}}}));
    found_ = client_.diagnostics(uri(), version);
    return codes(found_);
  }
};

TEST_F(Silences, AreTheLastThatIsOffered) {
  begin(rich);
  EXPECT_EQ(codes(found_), Json::array({"dup-word", "ibid-partial"}));
  const Json all = offered(on_line(6, 8, 8));
  ASSERT_GE(all.size(), 3U) << all;
  const Json& here = all[all.size() - 2];
  EXPECT_EQ(here["title"], "Ignore this here (ibid-partial)");
  EXPECT_EQ(here["kind"], "quickfix");
  EXPECT_FALSE(here.value("isPreferred", false));
  EXPECT_EQ(codes(here["diagnostics"]), Json::array({"ibid-partial"}));
  const Json line = {{"range", on_line(6, 0, 0)},
                     {"newText", "<!-- ibid-ignore-next ibid-partial -->\r\n"}};
  EXPECT_EQ(here["edit"]["documentChanges"][0]["edits"], Json::array({line}));
  EXPECT_EQ(all.back()["title"], "Ignore in this file (ibid-partial)");

  EXPECT_EQ(typed(2, line["range"], line["newText"]), Json::array({"dup-word"}));
}

TEST_F(Silences, ComeAndGoWithTheirComment) {
  begin(rich);
  EXPECT_EQ(typed(2, on_line(2, 0, 0), "<!-- ibid-ignore-next dup-word: x -->\r\n"),
            Json::array({"ibid-partial"}));
  // The next block is another now.
  EXPECT_EQ(typed(3, on_line(3, 0, 0), "New.\r\n\r\n"),
            Json::array({"silence-unused", "dup-word", "ibid-partial"}));
  const Json all = offered(on_line(2, 30, 30));
  EXPECT_TRUE(titled(all, "Remove the comment").value("isPreferred", false)) << all;
  EXPECT_EQ(typed(4, range(position(3, 0), position(5, 0)), ""), Json::array({"ibid-partial"}));
  EXPECT_EQ(typed(5, on_line(2, 22, 30), "dup-wrod"),
            Json::array({"silence-unknown", "dup-word", "ibid-partial"}));
  EXPECT_FALSE(titled(offered(on_line(2, 24, 24)), "Write “dup-word”").empty());
  EXPECT_EQ(typed(6, range(position(2, 0), position(3, 0)), ""),
            Json::array({"dup-word", "ibid-partial"}));
}

// Half of a comment is typed.
TEST_F(Silences, AreWhatIsTyped) {
  begin(rich);
  EXPECT_EQ(typed(2, on_line(2, 0, 0), "<!-- ibid-ignore-next dup-word\r\n\r\n"),
            Json::array({"dup-word", "ibid-partial"}));
  EXPECT_EQ(typed(3, on_line(2, 30, 30), " -->"), Json::array({"ibid-partial"}));
}

TEST_F(Silences, AMinimalClientHearsTheSame) {
  begin(Json::object());
  EXPECT_EQ(offered(on_line(6, 8, 8)), Json::array());
  EXPECT_EQ(typed(2, on_line(2, 0, 0), "<!-- ibid-ignore-file ibid-partial -->\r\n\r\n"),
            Json::array({"dup-word"}));
}

}  // namespace
}  // namespace ibid::testing::silence_test
