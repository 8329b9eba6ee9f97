// A client that pulls as VS Code does ends up with what there is to be shown, whatever is edited
// where, in whatever order answers, lists and words to look again come.
#include <array>
#include <map>
#include <random>
#include <string_view>

#include <gtest/gtest.h>

#include "session/client.h"
#include "text/text.h"

namespace ibid::testing::pull_converges_test {
namespace {

constexpr std::array<std::string_view, 14> pieces{
    "a",
    "𝔄 ",
    "{#split}",
    "{#sequel}",
    "[x](one.md#split)",
    "[x](two.md#sequel)",
    "[^1]",
    "\n\n[^2]: Ibid., p. 4.\n\n",
    "\n\n[^1]: E. H. Carr, *Социализм*, London 1958, p. 9.\n\n",
    "Carr, *Социализм*",
    "V. Serge, *Memoirs*, London 1963",
    "(",
    " ,",
    "",
};

const std::map<std::string, std::string> chapters{
    {"one.md",
     "# Раскол 𝔄 {#split}\n\nSaid.[^1] Again.[^2]\n\nSee [it](two.md#sequel).\n\n"
     "[^1]: E. H. Carr, *Социализм*, London 1958, p. 1.\n\n[^2]: Ibid.\n"},
    {"two.md",
     "# The sequel {#sequel}\n\nBack [there](one.md#split).[^1]\n\n"
     "[^1]: Carr, *Социализм*, p. 2.\n\n[^2]: Ibid., p. 7.\n"},
};

// What rules say of words comes when it comes.
bool comes_at_once(const Json& diagnostic) {
  const std::string code = diagnostic.at("code");
  for (const std::string_view late : {"word-", "name-", "term-"})
    if (code.starts_with(late)) return false;
  return true;
}

Json only_prompt(const Json& diagnostics) {
  Json out = Json::array();
  for (const Json& one : diagnostics)
    if (comes_at_once(one)) out.push_back(one);
  return out;
}

/// One server, and what its client shows.
class Editor {
 public:
  explicit Editor(const Folder& folder) : folder_(folder) {
    client_.initialize({{"textDocument", {{"diagnostic", Json::object()}}},
                        {"workspace", {{"diagnostics", {{"refreshSupport", true}}}}}},
                       {{"rootUri", "file://" + folder.path()}});
    for (const auto& [name, text] : chapters) client_.open(folder.uri(name), text);
    while (!list().contains("two.md")) continue;
    look();
  }

  void change(const std::string& name, int version, const Json& changes) {
    client_.change(folder_.uri(name), version, changes);
  }
  void accept(const std::string& name, const Json& place) {
    const Json at{{"textDocument", {{"uri", folder_.uri(name)}}}, {"position", place}};
    client_.answer(client_.request("workspace/executeCommand",
                                   {{"command", "ibid.accept"}, {"arguments", {at}}}));
  }

  /// Asks for a document by itself.
  void pull(const std::string& name) {
    Json params{{"textDocument", {{"uri", folder_.uri(name)}}}};
    if (ids_.contains(name)) params["previousResultId"] = ids_[name];
    const Json report = client_.call("textDocument/diagnostic", params);
    if (report["kind"] == "full") shown_[name] = report["items"];
    ids_[name] = report["resultId"];
  }
  void look() {
    for (const auto& [name, text] : chapters) pull(name);
  }
  /// Asks for everything; of documents that it asks for by themselves it takes nothing from a list.
  std::map<std::string, Json> list() { return client_.pull_workspace(); }
  /// Waits until it is told to look again, and does.
  void look_again() {
    client_.await_refresh();
    look();
  }
  Json shown(const std::string& name) { return only_prompt(shown_[name]); }

 private:
  const Folder& folder_;
  Client client_;
  std::map<std::string, Json> shown_;
  std::map<std::string, std::string> ids_;
};

/// Two editors that are given the same edits: one that looks only where it must, and one that
/// always looks at everything.
class Pair {
 public:
  Pair(const Folder& folder, unsigned seed) : random_(seed), lazy_(folder), eager_(folder) {
    for (const auto& [name, text] : chapters) texts_.emplace(name, text::Text(text));
  }

  void step() {
    const std::string name = below(2) == 0 ? "one.md" : "two.md";
    text::Text& text = texts_.at(name);
    if (below(5) == 0) {
      const Json where = place(text, below(text.size() + 1));
      for (Editor* one : {&lazy_, &eager_}) one->accept(name, where);
    } else {
      const Json changes = Json::array({below(2) == 0 ? renamed(text) : scribbled(text)});
      ++version_;
      for (Editor* one : {&lazy_, &eager_}) one->change(name, version_, changes);
      lazy_.pull(name);
    }
    if (below(2) == 0) lazy_.list();
  }

  /// How often the lazy one had to be told.
  int settle() {
    int told = 0;
    eager_.look();
    for (const auto& [name, text] : chapters) {
      for (; lazy_.shown(name) != eager_.shown(name); ++told) lazy_.look_again();
    }
    return told;
  }
  std::string texts() const {
    return texts_.at("one.md").str() + "\n====\n" + texts_.at("two.md").str();
  }

 private:
  std::uint32_t below(std::size_t end) { return static_cast<std::uint32_t>(random_() % end); }
  static Json place(const text::Text& text, text::Offset at) {
    const text::Position where = text.position(at, text::Encoding::utf16);
    return {{"line", where.line}, {"character", where.column}};
  }

  Json replaced(text::Text& text, text::Span span, std::string_view piece) {
    Json change{{"range", range(place(text, span.begin), place(text, span.end))}, {"text", piece}};
    text = text.with({span, std::string(piece)});
    return change;
  }

  // What the other chapter links to goes, or comes back.
  Json renamed(text::Text& text) {
    const std::string now = text.str();
    const std::size_t at = now.find(" {#s");
    const std::string_view name = now.find("#split)") != now.npos ? " {#sequel}" : " {#split}";
    if (at == now.npos) return replaced(text, {0, 0}, "# Title" + std::string(name) + "\n\n");
    const std::size_t end = std::min(now.find('}', at), now.size() - 1) + 1;
    return replaced(text, {static_cast<text::Offset>(at), static_cast<text::Offset>(end)}, "");
  }

  // A few bytes anywhere become a piece.
  Json scribbled(text::Text& text) {
    const auto whole = [&](text::Offset at) {
      return text.offset(text.position(std::min(at, text.size()), text::Encoding::utf16),
                         text::Encoding::utf16);
    };
    const text::Offset begin = whole(below(text.size() + 1));
    return replaced(text, {begin, whole(begin + below(10))}, pieces[below(pieces.size())]);
  }

  std::mt19937 random_;
  std::map<std::string, text::Text> texts_;
  Editor lazy_, eager_;
  int version_ = 1;
};

TEST(PullConverges, WhateverIsAskedWhen) {
  int told = 0;
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    Folder folder;
    folder.file("edition.json", R"({"chapters": ["one.md", "two.md"]})");
    for (const auto& [name, text] : chapters) folder.file(name, text);
    Pair pair(folder, seed);
    for (int i = 0; i < 50; ++i) {
      pair.step();
      ASSERT_NO_THROW(told += pair.settle()) << seed << ":" << i << "\n" << pair.texts();
    }
  }
  EXPECT_GT(told, 10);
}

}  // namespace
}  // namespace ibid::testing::pull_converges_test
