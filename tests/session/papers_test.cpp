// Bibliographies and edition.json as documents of their own, over the wire, against the real
// program: with a client that can everything and with one that can nothing.
#include <algorithm>

#include <gtest/gtest.h>

#include "session/client.h"

namespace ibid::testing::papers_test {
namespace {

const std::string chapter =
    "# Глава 𝔄\n\nРаз.[^1] Два.[^2] Три.[^3]\n\n"
    "[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.\n\n[^2]: Ibid., p. 4.\n\n"
    "[^3]: K. Radek, ‘A Paper’, p. 7.\n";
const std::string works =
    "@book{серж𝔄,\r\n  author = {Serge, Victor}, title = {Воспоминания 𝔄},\r\n"
    "  date = {1963}\r\n}\r\n\r\n"
    "@collection{all,\r\n  editor = {Nobody, N.},\r\n  title = {Documents}\r\n}\r\n"
    "@incollection{part, author = {Radek, Karl}, title = {A Paper}, crossref = {all}}\r\n";
const std::string items =
    "[\n  {\"id\": \"carr\", \"type\": \"book\", \"title\": \"𝔄 Socialism\",\n"
    "   \"author\": [{\"family\": \"Carr\", \"given\": \"E. H.\"}]}\n]\n";
const std::string manifest =
    "{\n  \"chapters\": [\"*.md\"],\n  \"bibliography\": [\"книги.bib\", \"more.json\"],\n"
    "  \"rules\": {\"note-order\": \"off\", \"short-ambigous\": \"hint\"}\n}\n";

const Json rich = {
    {"textDocument",
     {{"definition", {{"linkSupport", true}}},
      {"documentSymbol", {{"hierarchicalDocumentSymbolSupport", true}}},
      {"hover", {{"contentFormat", {"markdown", "plaintext"}}}},
      {"codeAction",
       {{"codeActionLiteralSupport", {{"codeActionKind", {{"valueSet", {"quickfix"}}}}}}}}}},
    {"workspace", {{"workspaceEdit", {{"documentChanges", true}}}}}};

class Papers : public ::testing::Test {
 protected:
  Folder folder_;
  Client client_;

  void begin(const Json& capabilities) {
    folder_.file("edition.json", manifest);
    folder_.file("1.md", chapter);
    folder_.file("книги.bib", works);
    folder_.file("more.json", items);
    client_.initialize(capabilities);
    client_.open(folder_.uri("1.md"), chapter);
    client_.open(bib(), works, 1, "bibtex");
    client_.open(folder_.uri("edition.json"), manifest, 1, "jsonc");
    client_.open(folder_.uri("more.json"), items, 1, "json");
    // The bibliographies are read behind the scenes.
    while (ask("definition", bib(), 0, 8).size() != 2) continue;
  }
  void TearDown() override { EXPECT_EQ(client_.finish(), 0); }

  std::string bib() const { return folder_.uri("%D0%BA%D0%BD%D0%B8%D0%B3%D0%B8.bib"); }

  Json ask(const std::string& method, const std::string& uri, int line, int character,
           Json more = Json::object()) {
    more["textDocument"] = {{"uri", uri}};
    more["position"] = position(line, character);
    return client_.call("textDocument/" + method, more);
  }
  Json of(const std::string& method, const std::string& uri) {
    return client_.call("textDocument/" + method, {{"textDocument", {{"uri", uri}}}});
  }
};

TEST_F(Papers, ABibliographyForAClientThatCanEverything) {
  begin(rich);
  const Json symbols = of("documentSymbol", bib());
  ASSERT_EQ(symbols.size(), 3U);
  EXPECT_EQ(symbols[0]["name"], "Serge, Воспоминания 𝔄 (1963)");
  EXPECT_EQ(symbols[0]["detail"], "@book серж𝔄");
  EXPECT_EQ(symbols[0]["selectionRange"], on_line(0, 6, 12));
  EXPECT_EQ(symbols[0]["range"], range(position(0, 0), position(3, 1)));
  const Json folds = of("foldingRange", bib());
  ASSERT_EQ(folds.size(), 2U);
  EXPECT_EQ(folds[1]["startLine"], 5);
  EXPECT_EQ(folds[1]["endLine"], 8);

  const Json hover = ask("hover", bib(), 0, 8);
  EXPECT_EQ(hover["range"], on_line(0, 6, 12));
  const std::string shown = hover["contents"]["value"];
  EXPECT_NE(shown.find("Cited twice: note 1 of Глава 𝔄; note 2 of Глава 𝔄"), shown.npos) << shown;
  EXPECT_NE(ask("hover", bib(), 1, 4)["contents"]["value"].get<std::string>().find("Who wrote it"),
            std::string::npos);
  EXPECT_EQ(ask("hover", bib(), 4, 0), nullptr);

  const Json cited = ask("definition", bib(), 0, 8);
  ASSERT_EQ(cited.size(), 2U);
  EXPECT_EQ(cited[0]["targetUri"], folder_.uri("1.md"));
  EXPECT_EQ(cited[0]["targetSelectionRange"]["start"]["line"], 4);
  EXPECT_EQ(cited[0]["originSelectionRange"], on_line(0, 6, 12));
  const Json parent = ask("definition", bib(), 9, 76);
  ASSERT_EQ(parent.size(), 1U);
  EXPECT_EQ(parent[0]["targetUri"], bib());
  EXPECT_EQ(parent[0]["targetSelectionRange"], on_line(5, 12, 15));
}

TEST_F(Papers, ABibliographyForAClientThatCanNothing) {
  begin(Json::object());
  const Json symbols = of("documentSymbol", bib());
  ASSERT_EQ(symbols.size(), 3U);
  EXPECT_EQ(symbols[2]["name"], "Radek, A Paper");
  EXPECT_EQ(symbols[2]["location"]["uri"], bib());
  const Json hover = ask("hover", bib(), 9, 16);
  EXPECT_EQ(hover["contents"]["kind"], "plaintext");
  const Json cited = ask("definition", bib(), 9, 16);
  ASSERT_EQ(cited.size(), 1U);
  EXPECT_EQ(cited[0]["range"]["start"]["line"], 8);
  const Json all = ask("references", bib(), 0, 6, {{"context", {{"includeDeclaration", true}}}});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0], (Json{{"uri", bib()}, {"range", on_line(0, 6, 12)}}));
  const Json marks = ask("documentHighlight", bib(), 5, 13);
  ASSERT_EQ(marks.size(), 2U);
  EXPECT_EQ(marks[0]["kind"], 3);
  EXPECT_EQ(marks[1]["kind"], 2);
  EXPECT_EQ(ask("definition", bib(), 6, 5), Json::array());
}

// Half of an entry is typed: what is there is still a document.
TEST_F(Papers, AnEntryHalfTyped) {
  begin(rich);
  client_.change(bib(), 2,
                 {{{"range", range(position(0, 0), position(0, 0))},
                   {"text", "@book{троцкий𝔄,\n  title = {О Китае\n"}}});
  const Json symbols = of("documentSymbol", bib());
  ASSERT_EQ(symbols.size(), 4U);
  EXPECT_EQ(symbols[0]["selectionRange"], on_line(0, 6, 15));
  EXPECT_EQ(ask("definition", bib(), 2, 8).size(), 2U);
  EXPECT_NE(ask("hover", bib(), 0, 8), nullptr);
}

TEST_F(Papers, OneOfNoBookAnswersFromItsOwnText) {
  begin(rich);
  const std::string uri = "untitled:some.bib";
  client_.open(uri, "@book{x, title = {𝔄 Title}}\n", 1, "plaintext");
  EXPECT_EQ(of("documentSymbol", uri)[0]["name"], "𝔄 Title");
  EXPECT_EQ(ask("hover", uri, 0, 6)["range"], on_line(0, 6, 7));
  EXPECT_EQ(ask("definition", uri, 0, 6), Json::array());
  client_.change(uri, 2, {{{"text", "@book{y, title = {Other}}\n"}}});
  EXPECT_EQ(of("documentSymbol", uri)[0]["name"], "Other");
  // JSON that nobody calls a bibliography is none of ours.
  client_.open("untitled:package.json", items, 1, "json");
  EXPECT_EQ(of("documentSymbol", "untitled:package.json"), Json::array());
}

TEST_F(Papers, CslJson) {
  begin(rich);
  const std::string uri = folder_.uri("more.json");
  const Json symbols = of("documentSymbol", uri);
  ASSERT_EQ(symbols.size(), 1U);
  EXPECT_EQ(symbols[0]["name"], "Carr, 𝔄 Socialism");
  EXPECT_EQ(symbols[0]["detail"], "book carr");
  EXPECT_EQ(symbols[0]["selectionRange"], on_line(1, 9, 15));
  const std::string shown = ask("hover", uri, 1, 10)["contents"]["value"];
  EXPECT_NE(shown.find("Cited nowhere"), shown.npos) << shown;
}

TEST_F(Papers, EditionJson) {
  begin(rich);
  const std::string uri = folder_.uri("edition.json");
  const Json symbols = of("documentSymbol", uri);
  ASSERT_EQ(symbols.size(), 3U);
  EXPECT_EQ(symbols[1]["children"][0]["name"], "книги.bib");

  const std::string rule = ask("hover", uri, 3, 16)["contents"]["value"];
  EXPECT_NE(rule.find("after one with a higher number"), rule.npos) << rule;
  const Json chapters = ask("hover", uri, 1, 16);
  EXPECT_EQ(chapters["range"], on_line(1, 15, 21));
  EXPECT_NE(chapters["contents"]["value"].get<std::string>().find("Глава 𝔄"), std::string::npos);
  const std::string list = ask("hover", uri, 2, 22)["contents"]["value"];
  EXPECT_NE(list.find("3 works"), list.npos) << list;

  EXPECT_EQ(ask("definition", uri, 1, 17)[0]["targetUri"], folder_.uri("1.md"));
  EXPECT_EQ(ask("definition", uri, 2, 22)[0]["targetUri"], bib());
}

TEST_F(Papers, LinksAndLenses) {
  begin(rich);
  const Json lenses = of("codeLens", bib());
  ASSERT_EQ(lenses.size(), 2U);
  EXPECT_EQ(lenses[0]["command"]["title"], "cited 2 times");
  EXPECT_EQ(lenses[0]["range"], on_line(0, 6, 12));
  EXPECT_EQ(lenses[1]["command"]["title"], "cited once");
  client_.change(
      bib(), 2,
      {{{"range", range(position(0, 0), position(0, 0))},
        {"text", "@online{𝔄, doi = {10.2307/2491837}, url = {https://example.org/}}\n"}}});
  const Json links = of("documentLink", bib());
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0]["target"], "https://doi.org/10.2307/2491837");
  EXPECT_EQ(links[0]["range"], on_line(0, 19, 34));
  const Json paths = of("documentLink", folder_.uri("edition.json"));
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_EQ(paths[0]["target"], bib());
  EXPECT_EQ(paths[0]["range"], on_line(2, 20, 29));
  client_.change(folder_.uri("more.json"), 2, {{{"text", "[{\"DOI\": \"10.1/𝔄\"}]"}}});
  EXPECT_EQ(of("documentLink", folder_.uri("more.json"))[0]["range"], on_line(0, 10, 17));
}

Json labels(const Json& list) {
  Json out = Json::array();
  for (const Json& item : list["items"]) out.push_back(item["label"]);
  return out;
}

TEST_F(Papers, CompletionInWhatIsHalfTyped) {
  Json capabilities = rich;
  capabilities["textDocument"]["completion"] = {{"contextSupport", true},
                                                {"completionItem", {{"snippetSupport", true}}}};
  begin(capabilities);
  client_.change(bib(), 2,
                 {{{"range", range(position(0, 0), position(0, 0))},
                   {"text", "@article{троцкий𝔄,\r\n  title = {О Китае},\r\n  jo\r\n\r\n"}}});
  const Json fields = ask("completion", bib(), 2, 4);
  ASSERT_FALSE(fields["items"].empty());
  EXPECT_EQ(fields["items"][0]["label"], "author");
  EXPECT_EQ(fields["items"][0]["textEdit"]["newText"], "author = {$0\\},");
  EXPECT_EQ(fields["items"][0]["textEdit"]["range"], on_line(2, 2, 4));

  const std::string uri = folder_.uri("edition.json");
  client_.change(uri, 2, {{{"text", "{\n  \"title\": \"𝔄\", \"rules\": {\n    \"note-or\n"}}});
  const Json rules = ask("completion", uri, 2, 12);
  ASSERT_GT(rules["items"].size(), 30U);
  EXPECT_EQ(rules["items"][0]["textEdit"]["range"], on_line(2, 4, 12));
  EXPECT_EQ(rules["items"][0]["filterText"],
            "\"" + rules["items"][0]["label"].get<std::string>() + "\"");
  client_.change(uri, 3, {{{"text", "{\"bibliography\": [\"more.json\", \"\n"}}});
  EXPECT_EQ(labels(ask("completion", uri, 0, 33)), Json::array({"книги.bib"}));
  client_.change(uri, 4, {{{"text", "{\"chapters\": ["}}});
  EXPECT_EQ(labels(ask("completion", uri, 0, 14)), Json::array({"1.md"}));

  const std::string csl = folder_.uri("more.json");
  client_.change(csl, 2, {{{"text", "[{\"id\": \"𝔄\", \"type\": \"article-\n"}}});
  EXPECT_NE(labels(ask("completion", csl, 0, 31)).dump().find("article-journal"),
            std::string::npos);
}

TEST_F(Papers, CompletionForAClientThatCanNothing) {
  begin(Json::object());
  client_.change(bib(), 2, {{{"range", range(position(0, 0), position(0, 0))}, {"text", "@bo\n"}}});
  const Json types = ask("completion", bib(), 0, 3);
  EXPECT_EQ(types["items"][0]["textEdit"],
            (Json{{"newText", "book{}"}, {"range", on_line(0, 1, 3)}}));
}

TEST_F(Papers, AWrongNameInEditionJsonIsMended) {
  begin(rich);
  const std::string uri = folder_.uri("edition.json");
  Json found = client_.diagnostics(uri, 1);
  while (found.empty()) found = client_.diagnostics(uri, 1);
  const Json actions =
      client_.call("textDocument/codeAction", {{"textDocument", {{"uri", uri}}},
                                               {"range", on_line(3, 40, 40)},
                                               {"context", {{"diagnostics", found}}}});
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0]["title"], "Write “short-ambiguous”");
  EXPECT_EQ(actions[0]["diagnostics"], found);
  const Json& edit = actions[0]["edit"]["documentChanges"][0];
  EXPECT_EQ(edit["textDocument"], (Json{{"uri", uri}, {"version", 1}}));
  EXPECT_EQ(edit["edits"][0]["newText"], "\"short-ambiguous\"");
  EXPECT_EQ(edit["edits"][0]["range"], on_line(3, 33, 49));
}

}  // namespace
}  // namespace ibid::testing::papers_test
