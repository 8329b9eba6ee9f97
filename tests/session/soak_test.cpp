// A long storm of everything that an editor does, always the same one: every request is answered,
// and the memory at its end is that of its middle.
//
// IBID_SOAK=60000 makes it that many steps long instead of some thousand.
#include <cstdlib>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::soak_test {
namespace {

const std::vector<std::string> pieces{"a",
                                      " ",
                                      "\n",
                                      "\n\n",
                                      "\r\n",
                                      "[^1]",
                                      "[^9]",
                                      "\n\n[^9]: Ibid., p. 4.\n\n",
                                      "\n\n[^3]: Serge, op. cit., p. 9; ibid.\n\n",
                                      "*",
                                      "`",
                                      "\n```\n",
                                      "\n# Заголовок 𝔄\n\n",
                                      "> ",
                                      "\n::: {.verse}\n",
                                      "[x](two.md#there)",
                                      "@carr1958",
                                      "see note 2",
                                      "<!-- ibid-ignore-next note-order: so -->\n",
                                      "“Quoted”",
                                      "{#id}",
                                      "^[Carr, p. 3.]"};

std::string chapter(int number) {
  std::string text = "# Глава " + std::to_string(number) + " 𝔄 {#there}\n\n";
  for (int i = 1; i <= 30; ++i) {
    const std::string n = std::to_string(i);
    text += "Слова and words.[^" + n + "] See note " + n + ".\n\n";
    text +=
        "[^" + n + "]: " +
        (i % 4 == 1 ? "E. H. Carr, *Socialism " + n + "*, London 1958, p. " + n : "Ibid., p. 7") +
        ".\n\n";
  }
  return text;
}

class Storm {
 public:
  explicit Storm(const Folder& folder) : folder_(folder) {
    for (int i = 0; i < chapters; ++i) names_.push_back(std::to_string(i + 1) + ".md");
    for (int i = 0; i < chapters; ++i) folder.file(names_[at(i)], chapter(i + 1));
    folder.file("s.bib", "@book{carr1958, author={Carr, E. H.}, title={Socialism}, date=1958}\n");
    folder.file("edition.json", R"({"chapters": ["*.md"], "bibliography": ["s.bib"]})");
    client_.initialize(
        {{"workspace", {{"workspaceEdit", {{"documentChanges", true}}}, {"applyEdit", true}}}},
        {{"rootUri", "file://" + folder.path()}});
  }

  void run(int steps) {
    for (int i = 0; i < steps; ++i) {
      step();
      // Nothing is waited for longer than an editor would: fifty steps go at a time.
      if (i % 50 == 49) settle();
    }
    settle();
  }

  Client& client() { return client_; }

 private:
  static constexpr int chapters = 4;
  static std::size_t at(int i) { return static_cast<std::size_t>(i); }

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  Json place() { return position(below(60), below(40)); }

  void step() {
    const std::string uri = folder_.uri(names_[at(below(chapters))]);
    const int what = below(100);
    if (!open_.contains(uri)) {
      open_.insert(uri);
      return client_.open(uri, chapter(1 + below(9)), ++version_);
    }
    if (what < 55) return edit(uri);
    if (what < 58) return close(uri);
    if (what < 60) return change_on_disk();
    if (what < 62)
      return client_.notify("textDocument/didSave", {{"textDocument", {{"uri", uri}}}});
    ask(uri);
    if (what > 96) client_.notify("$/cancelRequest", {{"id", asked_.back()}});
  }

  void edit(const std::string& uri) {
    Json change{{"text", pieces[at(below(static_cast<int>(pieces.size())))]}};
    const Json start = place();
    Json end = start;
    if (below(3) == 0) end["character"] = start["character"].get<int>() + below(9);
    // What has grown is put back now and then, so that the texts stay of one size.
    if (below(20) == 0)
      change["text"] = chapter(1 + below(9));
    else
      change["range"] = range(start, end);
    client_.change(uri, ++version_, Json::array({change}));
  }

  void close(const std::string& uri) {
    open_.erase(uri);
    client_.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
  }

  void change_on_disk() {
    const std::string& name = names_[at(below(chapters))];
    folder_.file(name, below(5) == 0 ? "" : chapter(1 + below(9)));
    client_.notify("workspace/didChangeWatchedFiles",
                   {{"changes", {{{"uri", folder_.uri(name)}, {"type", 2}}}}});
  }

  void ask(const std::string& uri) {
    static const std::vector<std::string> methods{
        "hover",          "definition",           "references",
        "documentSymbol", "foldingRange",         "selectionRange",
        "codeAction",     "semanticTokens/full",  "codeLens",
        "inlayHint",      "documentLink",         "rename",
        "prepareRename",  "completion",           "declaration",
        "diagnostic",     "prepareCallHierarchy", "documentHighlight",
        "typeDefinition"};
    Json params{{"textDocument", {{"uri", uri}}}, {"position", place()}};
    params["positions"] = Json::array({params["position"]});
    params["range"] = range(params["position"], place());
    params["context"] = {{"diagnostics", Json::array()}, {"includeDeclaration", true}};
    params["newName"] = "x" + std::to_string(below(9));
    const std::string& method = methods[at(below(static_cast<int>(methods.size())))];
    asked_.push_back(client_.request("textDocument/" + method, params));
  }

  void settle() {
    for (const int id : asked_) client_.answer(id);
    asked_.clear();
    client_.answer(client_.request("workspace/symbol", {{"query", "Глава"}}));
    client_.forget_pending();
  }

  const Folder& folder_;
  Client client_;
  std::mt19937 random_{1926};
  std::vector<std::string> names_;
  std::set<std::string> open_;
  std::vector<int> asked_;
  int version_ = 0;
};

TEST(Soak, AStormLeavesMemoryAsItWas) {
  const char* const wanted = std::getenv("IBID_SOAK");
  const int steps = wanted == nullptr ? 3000 : std::atoi(wanted);
  const Folder folder;
  Storm storm(folder);
  storm.run(steps / 2);
  const std::size_t before = storm.client().resident();
  storm.run(steps - steps / 2);
  const std::size_t after = storm.client().resident();
  RecordProperty("mib_before", static_cast<int>(before >> 20));
  RecordProperty("mib_after", static_cast<int>(after >> 20));
  EXPECT_EQ(storm.client().finish(), 0);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  // An allocator keeps what it may need again: some megabytes are no growth.
  EXPECT_LE(after, before + before / 4 + (std::size_t{4} << 20))
      << (before >> 20) << " MiB became " << (after >> 20);
#endif
}

}  // namespace
}  // namespace ibid::testing::soak_test
