// The order of the house, checked: who may include whom, how long a file may grow, what every file
// begins with, and what must not be in the repository.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ibid {
namespace {

namespace fs = std::filesystem;

const fs::path root = IBID_SOURCE_DIR;

// What each folder of server/ may include besides itself and the standard library. The direction of
// docs/architecture.md, once; CMake's link rows must agree.
const std::map<std::string, std::set<std::string>> layers{
    {"text", {}},
    {"syntax", {"text"}},
    {"prose", {"syntax", "text"}},
    {"citation", {"syntax", "text"}},
    {"works", {"citation", "text"}},
    {"model", {"works", "citation", "prose", "syntax", "text"}},
    {"rules", {"model", "works", "citation", "prose", "syntax", "text"}},
    {"features", {"rules", "model", "works", "citation", "prose", "syntax", "text"}},
    {"import", {"text"}},
    {"export", {"model", "works", "citation", "prose", "syntax", "text"}},
    {"report",
     {"export", "features", "rules", "model", "works", "citation", "prose", "syntax", "text"}},
    {"rpc", {}},
    {"lsp", {}},
    {"app",
     {"citation", "export", "features", "import", "lsp", "model", "prose", "report", "rpc", "rules",
      "syntax", "text", "works"}},
};

// Libraries that only some folders may see, by the beginning of the included path.
const std::map<std::string, std::set<std::string>> libraries{
    {"tree_sitter/", {"syntax"}},
    {"nlohmann/", {"rpc", "lsp", "app"}},
    {"boost/", {"rpc", "app"}},
    {"spdlog/", {"app"}},
    {"CLI/", {"app"}},
    {"re2/", {"model"}},
    {"filesystem", {"app"}},
    {"fstream", {"app"}},
    {"libxml/", {"import"}},
    {"iconv.h", {"import", "app"}},
    {"utf8proc.h", {"text", "syntax", "works", "model", "import", "app"}},
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<fs::path> sources(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension == ".h" || extension == ".cpp") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string folder_of(const fs::path& file) {
  return fs::relative(file, root / "server").begin()->string();
}

TEST(Tidy, EveryFolderOfTheServerHasARow) {
  for (const auto& entry : fs::directory_iterator(root / "server")) {
    if (!entry.is_directory()) continue;
    EXPECT_TRUE(layers.contains(entry.path().filename().string())) << entry.path();
  }
}

TEST(Tidy, IncludesKeepTheDirection) {
  const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  for (const fs::path& file : sources(root / "server")) {
    const std::string folder = folder_of(file);
    for (const std::string& line : lines_of(read(file))) {
      std::smatch match;
      if (!std::regex_search(line, match, include)) continue;
      const std::string path = match[2];
      if (match[1] == "\"") {
        const std::string other = path.substr(0, path.find('/'));
        EXPECT_TRUE(other == folder || layers.at(folder).contains(other))
            << file << " includes " << path;
      }
      for (const auto& [beginning, allowed] : libraries) {
        EXPECT_TRUE(!path.starts_with(beginning) || allowed.contains(folder))
            << file << " includes " << path;
      }
    }
  }
}

using Rooms = std::map<std::string, std::set<std::string>>;

// Rooms of a folder, each with the rooms it may include besides itself.
void expect_direction(const std::string& folder, const Rooms& rooms) {
  const std::regex include("#include \"" + folder + "/(\\w+)/");
  for (const auto& [room, allowed] : rooms) {
    const auto files = sources(root / "server" / folder / room);
    EXPECT_FALSE(files.empty()) << room;
    for (const fs::path& file : files) {
      const std::string text = read(file);
      for (auto it = std::sregex_iterator(text.begin(), text.end(), include);
           it != std::sregex_iterator(); ++it) {
        const std::string other = (*it)[1];
        EXPECT_TRUE(other == room || allowed.contains(other))
            << file << " includes " << folder << "/" << other;
      }
    }
  }
}

// The same where every file is in a room.
void expect_rooms(const std::string& folder, const Rooms& rooms) {
  expect_direction(folder, rooms);
  for (const auto& entry : fs::directory_iterator(root / "server" / folder)) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(rooms.contains(name) || name == "CMakeLists.txt") << name << " is in no room";
  }
}

// Files are read without knowing who asks, and the server knows no command.
TEST(Tidy, RoomsOfTheAppKeepTheDirection) {
  expect_direction("app",
                   {{"files", {}}, {"server", {"files"}}, {"commands", {"files", "server"}}});
}

// What the editor holds, how it is told, what is asked of it; and the conversation that joins them.
TEST(Tidy, RoomsOfTheServerKeepTheDirection) {
  expect_rooms("app/server",
               {
                   {"documents", {}},
                   {"convert", {"documents"}},
                   {"settings", {}},
                   {"findings", {"documents", "convert"}},
                   {"routes", {"documents", "convert", "settings"}},
                   {"session", {"documents", "convert", "settings", "findings", "routes"}},
               });
}

// Commands stand before their rooms.
TEST(Tidy, RoomsOfTheCommandsKeepTheDirection) {
  expect_direction("app/commands", {{"output", {}}, {"reports", {"output"}}, {"shell", {}}});
}

// What stands where, how it is worded, what is answered; then what is changed, and by whom.
TEST(Tidy, RoomsOfTheFeaturesKeepTheDirection) {
  expect_rooms("features", {
                               {"places", {}},
                               {"wording", {"places"}},
                               {"answers", {"places", "wording"}},
                               {"change", {"places", "wording"}},
                               {"notes", {"places", "wording", "change"}},
                               {"actions", {"places", "wording", "change", "notes"}},
                               {"fixes", {"places", "wording", "change", "actions"}},
                               {"rename", {"places", "wording", "change"}},
                               {"completion", {"places", "wording", "answers", "change", "notes"}},
                               {"bibliography", {"places", "wording", "answers", "completion"}},
                           });
}

// What the server speaks is told in docs/protocol.md, and nothing else is.
TEST(Tidy, EveryMethodHasItsRow) {
  const std::string methods = read(root / "server" / "lsp" / "methods.h");
  const std::string page = read(root / "docs" / "protocol.md");
  const std::regex name(R"re(struct (\w+) :[^"]*"([^"]+)")re");
  std::string server;
  for (const char* folder : {"app", "rpc"}) {
    for (const fs::path& file : sources(root / "server" / folder)) server += read(file);
  }
  int count = 0;
  for (auto it = std::sregex_iterator(methods.begin(), methods.end(), name);
       it != std::sregex_iterator(); ++it, ++count) {
    const bool spoken = server.find("method::" + (*it)[1].str()) != server.npos;
    const bool told = page.find("`" + (*it)[2].str() + "`") != page.npos;
    EXPECT_EQ(spoken, told) << (*it)[2];
  }
  EXPECT_GT(count, 20);
}

void expect_links(const std::string& folder, const std::set<std::string>& allowed) {
  const std::regex use(R"(ibid::(\w+))");
  const std::string cmake = read(root / "server" / folder / "CMakeLists.txt");
  ASSERT_FALSE(cmake.empty()) << folder;
  for (auto it = std::sregex_iterator(cmake.begin(), cmake.end(), use);
       it != std::sregex_iterator(); ++it) {
    EXPECT_TRUE(allowed.contains((*it)[1])) << folder << " links " << (*it)[1];
  }
}

TEST(Tidy, LinkRowsAgreeWithTheLayers) {
  for (const auto& [folder, allowed] : layers) {
    if (folder != "app") expect_links(folder, allowed);
  }
  std::set<std::string> allowed{"features", "rules", "model", "works", "citation", "prose", "text"};
  expect_links("app/files", allowed);
  allowed.insert({"files", "lsp", "rpc"});
  expect_links("app/server", allowed);
  allowed.insert({"server", "export", "import", "report"});
  expect_links("app/commands", allowed);
  expect_links("app", {"commands"});
}

TEST(Tidy, FilesStayShort) {
  for (const char* folder : {"server", "tests"}) {
    for (const fs::path& file : sources(root / folder)) {
      EXPECT_LE(lines_of(read(file)).size(), 300U) << file;
    }
  }
}

TEST(Tidy, HeadersSayWhatTheyAre) {
  for (const fs::path& file : sources(root / "server")) {
    if (file.extension() != ".h") continue;
    const std::string text = read(file);
    EXPECT_TRUE(text.starts_with("// ")) << file << " has no head comment";
    EXPECT_NE(text.find("#pragma once"), text.npos) << file;
  }
}

// Newer libraries no longer bring it along.
TEST(Tidy, HeadersThatCountBitsIncludeCstdint) {
  const std::regex width("\\bu?int(8|16|32|64)_t\\b");
  for (const char* folder : {"server", "tests"}) {
    for (const fs::path& file : sources(root / folder)) {
      if (file.extension() != ".h") continue;
      const std::string text = read(file);
      if (!std::regex_search(text, width)) continue;
      EXPECT_NE(text.find("#include <cstdint>"), text.npos) << file;
    }
  }
}

TEST(Tidy, SourcesEndInOneNewlineAndHoldNoTabs) {
  for (const char* folder : {"server", "tests"}) {
    for (const fs::path& file : sources(root / folder)) {
      const std::string text = read(file);
      EXPECT_TRUE(text.ends_with('\n') && !text.ends_with("\n\n")) << file;
      EXPECT_EQ(text.find('\t'), text.npos) << file << " holds a tab";
      EXPECT_EQ(text.find(" \n"), text.npos) << file << " has trailing spaces";
    }
  }
}

}  // namespace
}  // namespace ibid
