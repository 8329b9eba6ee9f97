// A pull of the workspace that nobody waits for any more.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::pull_cancelled_test {
namespace {

const Json pulls{{"textDocument", {{"diagnostic", Json::object()}}},
                 {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}};

// A chapter that takes a moment to be checked.
std::string long_chapter(int number) {
  std::string notes;
  std::string text = "# Глава " + std::to_string(number) + "\n\n";
  for (int i = 1; i <= 60; ++i) {
    const std::string label = std::to_string(i);
    text += "Слово 𝔄.[^" + label + "] ";
    notes += "[^" + label + "]: V. Serge, *Воспоминания " + label + "*, London 1963, p. 9.\n\n";
  }
  return text + "\n\n" + notes;
}

TEST(PullCancelled, MidwayIsAnsweredAtOnceAndStops) {
  constexpr int count = 120;
  Folder folder;
  folder.file("edition.json", R"({"chapters": ["*.md"]})");
  for (int i = 0; i < count; ++i) folder.file(std::to_string(i) + ".md", long_chapter(i));
  Client client;
  client.initialize(pulls, {{"rootUri", "file://" + folder.path()}});
  while (client.call("workspace/symbol", {{"query", "Глава 119"}}).empty()) continue;

  const int asked = client.request("workspace/diagnostic", {{"previousResultIds", Json::array()},
                                                            {"partialResultToken", "parts"},
                                                            {"workDoneToken", "work"}});
  const auto progress = [](const char* token, const char* kind) {
    return [token, kind](const Json& message) {
      if (message.value("method", "") != "$/progress") return false;
      const Json& params = message["params"];
      return params["token"] == token && params["value"].value("kind", "") == kind;
    };
  };
  client.wait(progress("work", "begin"));
  client.notify("$/cancelRequest", {{"id", asked}});
  EXPECT_EQ(client.answer(asked)["error"]["code"], -32800);
  client.wait(progress("work", "end"));
  EXPECT_EQ(client.finish(), 0);
  std::size_t reported = 0;
  for (const Json& message : client.pending()) {
    EXPECT_NE(message.value("id", Json()), asked) << "answered twice";
    if (message.value("method", "") == "$/progress" && message["params"]["token"] == "parts")
      reported += message["params"]["value"]["items"].size();
  }
  EXPECT_LT(reported, std::size_t{count}) << "the rest was not checked any more";
}

}  // namespace
}  // namespace ibid::testing::pull_cancelled_test
