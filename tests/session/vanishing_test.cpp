// Files of an edition that go, become something else or are rewritten while the server reads them.
#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "session/client.h"

namespace ibid::testing::vanishing_test {
namespace {

namespace fs = std::filesystem;

class Vanishing : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_.file("1.md", "# Первая\n\nText.[^1]\n\n[^1]: @carr1958, p. 3.\n");
    folder_.file("2.md", "# Вторая\n\nText.[^1]\n\n[^1]: Ibid.\n");
    folder_.file("s.bib", "@book{carr1958, author={Carr, E. H.}, title={Socialism}}\n");
    folder_.file("edition.json", edition);
    client_.initialize(Json::object(), {{"rootUri", "file://" + folder_.path()}});
    client_.open(folder_.uri("1.md"), "# Первая\n\nText.[^1]\n\n[^1]: @carr1958, p. 3.\n");
    ASSERT_TRUE(comes("Вторая"));
  }

  fs::path path(const std::string& name) const { return fs::path(folder_.path()) / name; }

  void told(const std::vector<std::string>& names) {
    Json changes = Json::array();
    for (const std::string& name : names)
      for (const int type : {1, 2, 3})
        changes.push_back({{"uri", folder_.uri(name)}, {"type", type}});
    client_.notify("workspace/didChangeWatchedFiles", {{"changes", changes}});
  }

  bool comes(const std::string& title) {
    for (int i = 0; i < 10'000; ++i)
      if (!client_.call("workspace/symbol", {{"query", title}}).empty()) return true;
    return false;
  }

  static constexpr const char* edition =
      R"({"chapters": ["1.md", "2.md"], "bibliography": ["s.bib"]})";
  Folder folder_;
  Client client_;
};

TEST_F(Vanishing, WhateverAFileBecomesIsSurvived) {
  const std::vector<std::string> names{"2.md", "s.bib", "edition.json"};
  const auto become = [&](int what, const std::string& name) {
    fs::remove_all(path(name));
    if (what == 1) fs::create_directory(path(name));
    if (what == 2) ::mkfifo(path(name).c_str(), 0600);
    if (what == 3) fs::create_symlink(name, path(name));
    if (what == 4) fs::create_symlink("/dev/zero", path(name));
    if (what == 5) folder_.file(name, "");
    if (what == 6) folder_.file(name, std::string("\xFF\0{[\r", 5));
    if (what == 7) fs::create_symlink("/proc/self/mem", path(name));
    if (what == 8) fs::permissions(folder_.file(name, "x"), fs::perms::none);
  };
  for (int what = 0; what <= 8; ++what) {
    for (const std::string& name : names) {
      become(what, name);
      told({name});
      client_.call("workspace/symbol", {{"query", "a"}});
      client_.call("textDocument/hover", {{"textDocument", {{"uri", folder_.uri("1.md")}}},
                                          {"position", position(4, 8)}});
    }
    for (const std::string& name : names) fs::remove_all(path(name));
    folder_.file("2.md", "# Again" + std::to_string(what) + "\n");
    folder_.file("s.bib", "");
    folder_.file("edition.json", edition);
    told(names);
    EXPECT_TRUE(comes("Again" + std::to_string(what)));
  }
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Vanishing, AChapterIsRewrittenWhileItIsRead) {
  const std::string long_text(100'000, 'x');
  std::atomic<bool> enough = false;
  std::jthread writer([&] {
    while (!enough) {
      std::ofstream(path("2.md"), std::ios::binary) << "# Half\n\n" << long_text;
      fs::resize_file(path("2.md"), 50);
      fs::remove(path("2.md"));
    }
  });
  for (int round = 0; round < 200; ++round) {
    told({"2.md"});
    client_.call("workspace/symbol", {{"query", "Half"}});
  }
  enough = true;
  writer.join();
  folder_.file("2.md", "# Последняя\n");
  told({"2.md"});
  EXPECT_TRUE(comes("Последняя"));
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Vanishing, TheEditionsFolderItselfGoes) {
  fs::remove_all(folder_.path());
  told({"1.md", "2.md", "s.bib", "edition.json"});
  client_.change(folder_.uri("1.md"), 2, {{{"text", "Text.[^7]\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(folder_.uri("1.md"), 2)).front(), "note-undefined");
  EXPECT_EQ(client_.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::vanishing_test
