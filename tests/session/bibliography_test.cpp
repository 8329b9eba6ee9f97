// Bibliographies over the wire: mistakes are told in the file that has them, and what is typed in a
// bibliography reaches the chapters that cite it.
#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::bibliography_test {
namespace {

const std::string sound = "@book{carr1958,\n  author = {Carr, E. H.},\n  title = {Socialism}\n}\n";

class Bibliographies : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void SetUp() override {
    folder_.file("edition.json", R"({"chapters": ["one.md"], "bibliography": ["книги.bib"]})");
    folder_.file("one.md", "A claim.[^1]\n\n[^1]: Carr, p. 1.\n");
    folder_.file("книги.bib", sound + sound);
  }
  std::string bib() const { return folder_.uri("%D0%BA%D0%BD%D0%B8%D0%B3%D0%B8.bib"); }
};

TEST_F(Bibliographies, MistakesAreToldInTheFileThatHasThem) {
  client_.initialize({{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}});
  client_.open(folder_.uri("one.md"), "A claim.[^1]\n\n[^1]: Carr, p. 1.\n");
  const Json found = client_.diagnostics(bib());
  ASSERT_EQ(codes(found), Json::array({"bib-dup-key"}));
  EXPECT_EQ(found[0]["severity"], 1);
  EXPECT_EQ(found[0]["range"]["start"], (Json{{"line", 4}, {"character", 6}}));
  EXPECT_EQ(found[0]["range"]["end"], (Json{{"line", 4}, {"character", 14}}));
  EXPECT_EQ(found[0]["relatedInformation"][0]["location"]["range"]["start"],
            (Json{{"line", 0}, {"character", 6}}));
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Bibliographies, TheEditorsTextWinsUntilItIsClosed) {
  client_.initialize();
  client_.open(folder_.uri("one.md"), "A claim.[^1]\n\n[^1]: Carr, p. 1.\n");
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array({"bib-dup-key"}));
  client_.open(bib(), sound, 1, "bibtex");
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array());
  client_.change(bib(), 2, {{{"text", sound + "@book{, title = {𝔄}}\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array({"bib-parse"}));
  client_.notify("textDocument/didClose", {{"textDocument", {{"uri", bib()}}}});
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array({"bib-dup-key"}));
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Bibliographies, ChangesOnDiskAreReadAgain) {
  client_.initialize();
  client_.open(folder_.uri("one.md"), "A claim.[^1]\n\n[^1]: Carr, p. 1.\n");
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array({"bib-dup-key"}));
  folder_.file("книги.bib", sound);
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", bib()}, {"type", 2}}}}});
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array());
  folder_.file("книги.bib", "@book{open, title = {X}\n");
  client_.notify("workspace/didChangeWatchedFiles", {{"changes", {{{"uri", bib()}, {"type", 2}}}}});
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array({"bib-parse"}));
  // Named no longer: nothing is shown of it.
  folder_.file("edition.json", R"({"chapters": ["one.md"]})");
  client_.notify("workspace/didChangeWatchedFiles",
                 {{"changes", {{{"uri", folder_.uri("edition.json")}, {"type", 2}}}}});
  EXPECT_EQ(codes(client_.diagnostics(bib())), Json::array());
  EXPECT_EQ(client_.finish(), 0);
}

TEST_F(Bibliographies, FrontMatterNamesOneForAChapterOnItsOwn) {
  Folder alone;
  alone.file("own.bib", "@book{x, title = nobody}\n");
  const std::string uri = alone.uri("a.md");
  client_.initialize();
  client_.open(uri, "---\ntitle: A\n---\n\nText.\n");
  EXPECT_EQ(codes(client_.diagnostics(uri)), Json::array());
  client_.change(uri, 2, {{{"text", "---\nbibliography: own.bib\n---\n\nText.\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(alone.uri("own.bib"))), Json::array({"bib-parse"}));
  client_.change(uri, 3, {{{"text", "Text.\n"}}});
  EXPECT_EQ(codes(client_.diagnostics(alone.uri("own.bib"))), Json::array());
  EXPECT_EQ(client_.finish(), 0);
}

}  // namespace
}  // namespace ibid::testing::bibliography_test
