// Settings over the wire: asked for, pushed, given at the start; live, and wrong ones named.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::configuration_test {
namespace {

const std::string chapter = "# Раскол 𝔄\n\nA claim.[^1]\n\n[^1]: Carr, *Socialism*, p. 1.\n";
const Json asks{{"workspace", {{"configuration", true}}}};

class Configuration : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  std::string uri() const { return folder_.uri("one.md"); }
  bool has_outline() {
    return !client_.call("textDocument/documentSymbol", {{"textDocument", {{"uri", uri()}}}})
                .empty();
  }
  Json called(const std::string& method) {
    return client_.wait([&](const Json& one) { return one.value("method", "") == method; });
  }
  void answer(const Json& request, const Json& result) {
    client_.write(Client::frame({{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", result}}));
  }
  void push(const Json& settings) {
    client_.notify("workspace/didChangeConfiguration", {{"settings", settings}});
  }
  std::size_t count(const std::string& method) const {
    std::size_t out = 0;
    for (const Json& one : client_.pending()) out += one.value("method", "") == method ? 1 : 0;
    return out;
  }
};

TEST_F(Configuration, IsAskedForAndTakesEffect) {
  client_.initialize(asks);
  const Json request = called("workspace/configuration");
  EXPECT_EQ(request["params"]["items"], Json::array({{{"section", "ibid"}}}));
  client_.open(uri(), chapter);
  EXPECT_TRUE(has_outline());
  answer(request, Json::array({{{"outline", false}}}));
  EXPECT_FALSE(has_outline());
  // Something has changed: the client is asked again, and has nothing set any more.
  push(nullptr);
  answer(called("workspace/configuration"), Json::array({nullptr}));
  EXPECT_TRUE(has_outline());
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Configuration, IsTakenFromClientsThatPush) {
  client_.initialize();
  client_.open(uri(), chapter);
  push({{"ibid", {{"outline", false}}}, {"marksman", {{"outline", 7}}}});
  EXPECT_FALSE(has_outline());
  for (const Json& others :
       {Json(nullptr), Json::array(), Json(7), Json{{"marksman", {{"outline", true}}}}}) {
    push(others);
    EXPECT_FALSE(has_outline()) << others;
  }
  client_.notify("workspace/didChangeConfiguration", Json::array());
  push({{"ibid", Json::object()}});
  EXPECT_TRUE(has_outline()) << "set no longer";
  EXPECT_EQ(count("window/showMessage"), 0U);
  EXPECT_EQ(count("workspace/configuration"), 0U) << "the client cannot be asked";
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Configuration, AnAnswerThatSomethingNewerHasOvertakenIsDropped) {
  client_.initialize(asks);
  const Json request = called("workspace/configuration");
  client_.open(uri(), chapter);
  push({{"ibid", {{"outline", false}}}});
  answer(request, Json::array({{{"outline", true}}}));
  EXPECT_FALSE(has_outline());
}

TEST_F(Configuration, OptionsAtTheStartCountUntilSomethingElseIsSaid) {
  for (const Json& options : {Json{{"outline", false}}, Json{{"ibid", {{"outline", false}}}}}) {
    Client client;
    client.initialize(Json::object(), {{"initializationOptions", options}});
    client.open(uri(), chapter);
    const Json params{{"textDocument", {{"uri", uri()}}}};
    EXPECT_TRUE(client.call("textDocument/documentSymbol", params).empty());
    client.notify("workspace/didChangeConfiguration",
                  {{"settings", {{"ibid", {{"links", false}}}}}});
    EXPECT_TRUE(client.call("textDocument/documentSymbol", params).empty());
    client.notify("workspace/didChangeConfiguration",
                  {{"settings", {{"ibid", {{"outline", true}}}}}});
    EXPECT_FALSE(client.call("textDocument/documentSymbol", params).empty());
    EXPECT_EQ(client.finish(), 0);
  }
}

TEST_F(Configuration, AMistakeIsNamedOnce) {
  client_.initialize(Json::object(), {{"initializationOptions", {{"outlin", false}}}});
  Json told = called("window/showMessage");
  EXPECT_EQ(told["params"]["type"], 2);
  EXPECT_EQ(told["params"]["message"],
            "Ibid: There is no setting “ibid.outlin”. Did you mean “outline”?");
  push({{"ibid", {{"outlin", false}, {"links", "off"}}}});
  told = called("window/showMessage");
  EXPECT_EQ(told["params"]["message"],
            "Ibid: The setting “ibid.links” must be true or false, not \"off\"");
  push({{"ibid", {{"outlin", false}, {"links", "off"}}}});
  client_.open(uri(), chapter);
  EXPECT_TRUE(has_outline());
  EXPECT_EQ(count("window/showMessage"), 0U);
}

TEST_F(Configuration, ARefusalToAnswerIsSurvived) {
  client_.initialize(asks);
  const Json request = called("workspace/configuration");
  client_.write(Client::frame({{"jsonrpc", "2.0"},
                               {"id", request["id"]},
                               {"error", {{"code", -32601}, {"message", "what?"}}}}));
  client_.open(uri(), chapter);
  EXPECT_TRUE(has_outline());
  push(nullptr);
  answer(called("workspace/configuration"), Json::array());
  push(nullptr);
  answer(called("workspace/configuration"), 7);
  EXPECT_TRUE(has_outline());
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Configuration, AsksToBeToldAndAsksTheClientToLookAgain) {
  const Json can{{"workspace",
                  {{"configuration", true},
                   {"didChangeConfiguration", {{"dynamicRegistration", true}}},
                   {"inlayHint", {{"refreshSupport", true}}}}}};
  client_.initialize(can);
  const Json registered = called("client/registerCapability");
  EXPECT_EQ(registered["params"]["registrations"],
            Json::array({{{"id", "ibid.configuration"},
                          {"method", "workspace/didChangeConfiguration"},
                          {"registerOptions", {{"section", "ibid"}}}}}));
  answer(registered, nullptr);
  const auto has_hints = [&] {
    return !client_
                .call("textDocument/inlayHint", {{"textDocument", {{"uri", uri()}}},
                                                 {"range", range(position(0, 0), position(90, 0))}})
                .empty();
  };
  client_.open(uri(), chapter + "\nB.[^2]\n\n[^2]: Ibid.\n");
  EXPECT_TRUE(has_hints());
  answer(called("workspace/configuration"), Json::array({{{"inlayHints", false}}}));
  const Json refresh = called("workspace/inlayHint/refresh");
  EXPECT_FALSE(has_hints());
  EXPECT_FALSE(refresh.contains("params")) << refresh.dump();
  // Not answered yet: what changes meanwhile is asked for once, afterwards.
  push({{"ibid", {{"inlayHints", true}}}});
  push({{"ibid", {{"inlayHints", false}}}});
  EXPECT_FALSE(has_hints());
  EXPECT_EQ(count("workspace/inlayHint/refresh"), 0U);
  answer(refresh, nullptr);
  answer(called("workspace/inlayHint/refresh"), nullptr);
  EXPECT_EQ(client_.finish(), 0);
  EXPECT_EQ(count("workspace/inlayHint/refresh"), 0U);
  EXPECT_EQ(count("workspace/codeLens/refresh"), 0U) << "the client cannot";
}

}  // namespace
}  // namespace ibid::testing::configuration_test
