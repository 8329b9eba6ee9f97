// Fixes, actions on selected words and formatting over the wire, with a client that can all and one
// that can nothing.
#include <algorithm>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::fixes_test {
namespace {

const std::string chapter =
    "# Глава 𝔄\r\n\r\n"
    "𝔄 раз.[^1] Два.[^2] Три.[^3] tbe war\r\n\r\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\r\n"
    "[^2]: Serge, ibid., p. 4.\r\n\r\n"
    "[^3]: Serge, *Воспоминания 𝔄*, p. 5.\r\n";

Json rich() {
  return {{"workspace",
           {{"workspaceEdit",
             {{"documentChanges", true}, {"changeAnnotationSupport", Json::object()}}}}},
          {"textDocument",
           {{"codeAction",
             {{"dataSupport", true},
              {"disabledSupport", true},
              {"isPreferredSupport", true},
              {"resolveSupport", {{"properties", {"edit"}}}},
              {"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {""}}}}}}}}}}};
}

class FixesSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;
  Json found_;

  void start(const Json& capabilities, const Json& settings = Json::object()) {
    folder_.file("edition.json", R"({"chapters": ["1.md"]})");
    folder_.file("1.md", chapter);
    started_ = client_.initialize(capabilities, {{"initializationOptions", settings}});
    client_.open(uri(), chapter);
    found_ = client_.diagnostics(uri());
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }
  std::string uri() const { return folder_.uri("1.md"); }

  Json offered(const Json& where, Json context = Json::object()) {
    context["diagnostics"] = found_;
    return client_.call(
        "textDocument/codeAction",
        {{"textDocument", {{"uri", uri()}}}, {"range", where}, {"context", context}});
  }
  Json format(const std::string& method, Json more = Json::object()) {
    more["textDocument"] = {{"uri", uri()}};
    more["options"] = {{"tabSize", 2}, {"insertSpaces", true}};
    return client_.call("textDocument/" + method, more);
  }
  static Json titled(const Json& actions, const std::string& title) {
    for (const Json& one : actions) {
      if (one["title"] == title) return one;
    }
    return nullptr;
  }

  Json started_;
};

TEST_F(FixesSession, AFixTakesItsDiagnosticAlong) {
  start(rich());
  const Json fix = titled(offered(on_line(5, 8, 8)), "Drop the name before Ibid.");
  ASSERT_FALSE(fix.is_null());
  EXPECT_EQ(fix["kind"], "quickfix");
  EXPECT_TRUE(fix["isPreferred"]);
  EXPECT_EQ(codes(fix["diagnostics"]), Json::array({"ibid-partial"}));
  const Json& change = fix["edit"]["documentChanges"][0];
  EXPECT_EQ(change["textDocument"], (Json{{"uri", uri()}, {"version", 1}}));
  EXPECT_EQ(change["edits"], Json::array({{{"range", on_line(5, 6, 18)}, {"newText", "Ibid."}}}));
}

TEST_F(FixesSession, AllAtOnceWhereSomebodyAsks) {
  start(rich());
  const Json only = {{"only", {"source.fixAll"}}, {"triggerKind", 2}};
  const Json all = offered(on_line(0, 0, 0), only);
  ASSERT_EQ(all.size(), 1U) << all;
  EXPECT_EQ(all[0]["kind"], "source.fixAll.ibid");
  EXPECT_EQ(all[0]["edit"]["documentChanges"][0]["edits"].size(), 1U);
  // Not while the cursor moves.
  for (const Json& one : offered(on_line(0, 0, 0), {{"triggerKind", 2}})) {
    EXPECT_NE(one["kind"], "source.fixAll.ibid");
  }
}

TEST_F(FixesSession, AllAtOnceFromAMenuIsMadeWhenItIsPicked) {
  start(rich());
  const Json asked = offered(on_line(0, 0, 0), {{"only", {"source.fixAll"}}});
  ASSERT_EQ(asked.size(), 1U);
  const Json picked = titled(offered(on_line(0, 0, 0), {{"triggerKind", 1}}), asked[0]["title"]);
  ASSERT_FALSE(picked.is_null());
  EXPECT_FALSE(picked.contains("edit"));
  EXPECT_EQ(client_.call("codeAction/resolve", picked)["edit"], asked[0]["edit"]);
}

TEST_F(FixesSession, ContractionIsMadeWhenItIsPicked) {
  start(rich());
  const Json one = titled(offered(on_line(7, 8, 8)), "Write “Ibid.” instead");
  ASSERT_FALSE(one.is_null());
  EXPECT_EQ(one["edit"]["documentChanges"][0]["edits"][0]["newText"], "Ibid.");
}

TEST_F(FixesSession, SelectedWords) {
  start(rich());
  const Json sic = titled(offered(on_line(2, 30, 33)), "Mark as printed so, with a correction");
  ASSERT_FALSE(sic.is_null());
  const Json& edits = sic["edit"]["documentChanges"][0]["edits"];
  ASSERT_EQ(edits.size(), 2U);
  EXPECT_EQ(edits[1]["newText"], "]{.sic corr=\"tbe\"}");
  EXPECT_FALSE(titled(offered(on_line(2, 0, 37)), "Make it a block quotation").is_null());
}

TEST_F(FixesSession, AMinimalClientGetsNeitherActionsNorFormatting) {
  start(Json::object());
  EXPECT_EQ(offered(on_line(5, 8, 8)), Json::array());
  EXPECT_FALSE(started_["capabilities"].contains("documentFormattingProvider"));
  EXPECT_FALSE(started_["capabilities"].contains("documentOnTypeFormattingProvider"));
  EXPECT_EQ(format("formatting"), Json::array());
}

TEST_F(FixesSession, FormattingWhereItIsSwitchedOn) {
  start(Json::object(), {{"formatting", true}});
  EXPECT_EQ(started_["capabilities"]["documentFormattingProvider"], true);
  EXPECT_EQ(started_["capabilities"]["documentOnTypeFormattingProvider"]["firstTriggerCharacter"],
            "\n");
  const Json edits = format("formatting");
  ASSERT_EQ(edits.size(), 1U) << edits;
  EXPECT_EQ(edits[0]["newText"].get<std::string>().find_first_not_of("\r\n"), std::string::npos);
  EXPECT_EQ(format("rangeFormatting", {{"range", on_line(7, 0, 5)}}), Json::array());
  EXPECT_EQ(format("rangeFormatting", {{"range", on_line(4, 0, 80)}}).size(), 1U);
  client_.change(uri(), 2, {{{"range", on_line(8, 0, 0)}, {"text", "\r\n    More.\r\n"}}});
  const Json begun = format("onTypeFormatting", {{"position", position(10, 0)}, {"ch", "\n"}});
  EXPECT_EQ(begun, Json::array({{{"range", on_line(10, 0, 0)}, {"newText", "    "}}}));
}

// The methods that a request to register or to unregister names, with the ids they go by.
std::map<std::string, std::string> methods_of(const Json& request, const char* member) {
  std::map<std::string, std::string> out;
  for (const Json& one : request["params"][member])
    if (one["method"].get<std::string>().find("ormatting") != std::string::npos)
      out[one["method"]] = one["id"];
  return out;
}

TEST_F(FixesSession, FormattingIsRegisteredWhileItIsSwitchedOn) {
  Json can = Json::object();
  for (const char* one : {"formatting", "rangeFormatting", "onTypeFormatting"})
    can["textDocument"][one]["dynamicRegistration"] = true;
  start(can);
  EXPECT_FALSE(started_["capabilities"].contains("documentFormattingProvider"));
  const auto await = [&](const std::string& method, const char* member) {
    Json request = client_.wait([&](const Json& message) {
      return message.value("method", "") == method && !methods_of(message, member).empty();
    });
    client_.write(Client::frame({{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", nullptr}}));
    return request;
  };
  const auto set = [&](bool on) {
    client_.notify("workspace/didChangeConfiguration",
                   {{"settings", {{"ibid", {{"formatting", on}}}}}});
  };
  for (int round = 0; round < 2; ++round) {
    set(true);
    const Json registered = await("client/registerCapability", "registrations");
    const auto on = methods_of(registered, "registrations");
    EXPECT_EQ(on.size(), 3U);
    for (const Json& one : registered["params"]["registrations"]) {
      EXPECT_EQ(one["registerOptions"]["documentSelector"][0]["language"], "markdown");
      EXPECT_EQ(one["registerOptions"].contains("firstTriggerCharacter"),
                one["method"] == "textDocument/onTypeFormatting");
    }
    EXPECT_EQ(format("formatting").size(), 1U);
    set(true);
    set(false);
    EXPECT_EQ(
        methods_of(await("client/unregisterCapability", "unregisterations"), "unregisterations"),
        on);
    EXPECT_EQ(format("formatting"), Json::array());
  }
  for (const Json& one : client_.pending())
    EXPECT_NE(one.value("method", ""), "client/registerCapability") << "said twice: " << one;
}

}  // namespace
}  // namespace ibid::testing::fixes_test
