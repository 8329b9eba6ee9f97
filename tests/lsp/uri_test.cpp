// Which spellings of a URI are one document, and which file they mean.

#include "lsp/uri.h"

#include <vector>

#include <gtest/gtest.h>

namespace ibid::lsp {
namespace {

struct Row {
  std::string uri, key;
  std::optional<std::string> path;
};

const std::vector<Row> table = {
    {"file:///a/06.md", "file:///a/06.md", "/a/06.md"},
    {"FILE:///a/06.md", "file:///a/06.md", "/a/06.md"},
    {"file:/a/06.md", "file:///a/06.md", "/a/06.md"},
    {"file://localhost/a", "file:///a", "/a"},
    {"file:///caf%c3%a9.md", "file:///caf%C3%A9.md", "/café.md"},
    {"file:///caf%C3%A9.md", "file:///caf%C3%A9.md", "/café.md"},
    {"file:///café.md", "file:///caf%C3%A9.md", "/café.md"},
    {"file:///глава%206.md", "file:///%D0%B3%D0%BB%D0%B0%D0%B2%D0%B0%206.md", "/глава 6.md"},
    {"file:///%F0%9D%94%84", "file:///%F0%9D%94%84", "/𝔄"},
    {"file:///a%2Db%7Ec", "file:///a-b~c", "/a-b~c"},
    {"file:///a+b(1)!.md", "file:///a%2Bb%281%29%21.md", "/a+b(1)!.md"},
    {"file:///a#b?c", "file:///a%23b%3Fc", "/a#b?c"},
    {"file:///a%23b%3Fc", "file:///a%23b%3Fc", "/a#b?c"},
    {"file:///100%", "file:///100%25", "/100%"},
    {"file:///100%25", "file:///100%25", "/100%"},
    {"file:///%zz%4", "file:///%25zz%254", "/%zz%4"},
    {"file:///a%FFb", "file:///a%FFb",
     "/a\xFF"
     "b"},
    {"file:///a%00b", "file:///a%00b", std::nullopt},
    {"file:///c%3A/x", "file:///c%3A/x", "/c:/x"},
    {"file:///C:/x", "file:///c%3A/x", "/c:/x"},
    {"file://Server/share/x", "file://server/share/x", "//server/share/x"},
    {"file://", "file:///", "/"},
    {"file:", "file:///", "/"},
    {"/a/café.md", "file:///a/caf%C3%A9.md", "/a/café.md"},
    {"untitled:Untitled-1", "untitled:Untitled-1", std::nullopt},
    {"Untitled:a%c3%a9", "untitled:a%C3%A9", std::nullopt},
    {"vscode-vfs://github/a/B%20c", "vscode-vfs://github/a/B%20c", std::nullopt},
    {"c:/x", "c:/x", std::nullopt},
    {"06.md", "06.md", std::nullopt},
    {"", "", std::nullopt},
    {"%", "%", std::nullopt},
};

TEST(Uri, Table) {
  for (const Row& row : table) {
    EXPECT_EQ(key(row.uri), row.key) << row.uri;
    EXPECT_EQ(path_of(row.uri), row.path) << row.uri;
    EXPECT_EQ(key(row.key), row.key) << "a key is its own key: " << row.uri;
  }
}

TEST(Uri, PathsSurviveTheRoundTrip) {
  for (const std::string path :
       {"/", "/a b/é ѣ 𝔄.md", "/100%/%41", "/a#b?c", "/\xFF\xC3", "/c:/x", "//double/slash"}) {
    EXPECT_EQ(path_of(uri_of(path)), path);
    EXPECT_EQ(key(uri_of(path)), uri_of(path));
  }
}

TEST(Uri, EveryByteSurvivesTheRoundTrip) {
  for (int byte = 1; byte < 256; ++byte) {
    const std::string path = "/x" + std::string(1, static_cast<char>(byte));
    EXPECT_EQ(path_of(uri_of(path)), path) << byte;
  }
}

}  // namespace
}  // namespace ibid::lsp
