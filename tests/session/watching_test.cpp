// What a client is asked to watch, and what it is shown while an edition is read.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::watching_test {
namespace {

const std::string chapter =
    "# Один 𝔄\r\n\r\nРаз.[^1]\r\n\r\n[^1]: V. Serge, *Книга*, London 1963.\r\n";

class WatchingSession : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  Json called(const std::string& method) {
    return client_.wait([&](const Json& message) {
      return message.contains("id") && message.value("method", "") == method;
    });
  }
  void answer(const Json& request) {
    client_.write(Client::frame({{"jsonrpc", "2.0"}, {"id", request["id"]}, {"result", nullptr}}));
  }
  // The watchers that are registered next, but for other registrations.
  Json watchers() {
    for (;;) {
      const Json request = called("client/registerCapability");
      answer(request);
      const Json& one = request["params"]["registrations"][0];
      if (one["method"] == "workspace/didChangeWatchedFiles")
        return one["registerOptions"]["watchers"];
    }
  }
};

Json watching(bool relative) {
  return {{"workspace",
           {{"didChangeWatchedFiles",
             {{"dynamicRegistration", true}, {"relativePatternSupport", relative}}}}}};
}

TEST_F(WatchingSession, TheFilesOfTheEditionAndThenThoseItNamesAnew) {
  folder_.file("edition.json", R"({"chapters": ["1.md"], "bibliography": ["b.bib"]})");
  folder_.file("1.md", chapter);
  client_.initialize(watching(false));
  client_.open(folder_.uri("1.md"), chapter);
  const auto at = [&](const std::string& name) {
    return Json{{"globPattern", folder_.path() + "/" + name}};
  };
  EXPECT_EQ(watchers(), Json::array({at("edition.json"), at("1.md"), at("b.bib")}));
  folder_.file("edition.json", R"({"title": "Книга"})");
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", Json::array({{{"uri", folder_.uri("edition.json")}, {"type", 2}}})}});
  const Json gone = called("client/unregisterCapability");
  answer(gone);
  EXPECT_EQ(gone["params"]["unregisterations"][0]["method"], "workspace/didChangeWatchedFiles");
  EXPECT_EQ(watchers(), Json::array({at("edition.json"), at("**/*.md")}));
}

TEST_F(WatchingSession, ByTheFolderWhereTheClientTakesThat) {
  const std::string alone = "---\nbibliography: книги.bib\n---\n\n" + chapter;
  client_.initialize(watching(true));
  client_.open(folder_.uri("1.md"), alone);
  const auto at = [&](const std::string& name) {
    return Json{{"globPattern", {{"baseUri", "file://" + folder_.path()}, {"pattern", name}}}};
  };
  EXPECT_EQ(watchers(), Json::array({at("edition.json"), at("книги.bib")}));
}

TEST_F(WatchingSession, ReadingAnEditionShowsHowFarItIs) {
  // Long enough to be still at it when the client has agreed to be shown it.
  constexpr int chapters = 300;
  std::string text = chapter;
  for (int i = 0; i < 400; ++i) text += "\r\nЕщё *раз* [^1] и “два”.\r\n";
  folder_.file("edition.json", R"({"title": "Книга 𝔄", "chapters": ["*.md"]})");
  for (int i = 0; i < chapters; ++i) folder_.file(std::to_string(i) + ".md", text);
  client_.initialize({{"window", {{"workDoneProgress", true}}}});
  client_.open(folder_.uri("0.md"), chapter);
  const Json create = called("window/workDoneProgress/create");
  answer(create);
  const auto next = [&] {
    return client_.wait([&](const Json& message) {
      return message.value("method", "") == "$/progress" &&
             message["params"]["token"] == create["params"]["token"];
    })["params"]["value"];
  };
  Json value = next();
  EXPECT_EQ(value["kind"], "begin");
  EXPECT_EQ(value["title"], "Reading the chapters of Книга 𝔄");
  while ((value = next())["kind"] == "report") {
    EXPECT_NE(value["message"].get<std::string>().find(" of " + std::to_string(chapters - 1)),
              std::string::npos);
    EXPECT_LE(value["percentage"], 100);
  }
  EXPECT_EQ(value["kind"], "end");
}

}  // namespace
}  // namespace ibid::testing::watching_test
