// Pandoc reads what the importer meant: compared with its syntax tree, where it is installed.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <unistd.h>

#include "import/words.h"

namespace ibid::import {
namespace {

using Json = nlohmann::json;

class Pandoc : public testing::Test {
 protected:
  void SetUp() override {
    if (std::system("command -v pandoc >/dev/null 2>&1") != 0)
      GTEST_SKIP() << "pandoc is not installed";
  }
  static Json read(const std::string& markdown) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("ibid-import-" + std::to_string(getpid()) + ".md");
    std::ofstream(path, std::ios::binary) << markdown;
    const std::string command = "pandoc -f markdown -t json " + path.string();
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string output;
    std::array<char, 65536> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;)
      output.append(buffer.data(), n);
    std::filesystem::remove(path);
    return Json::parse(output);
  }
};

// What a syntax tree holds: its words without those of notes, and its kinds of nodes.
struct Content {
  std::string text;
  std::vector<std::string> notes;
  std::multiset<std::string> kinds;
};

void collect(const Json& node, Content& into) {
  if (node.is_array()) {
    for (const Json& child : node) collect(child, into);
    return;
  }
  if (!node.is_object() || !node.contains("t")) return;
  const std::string kind = node["t"];
  into.kinds.insert(kind);
  if (kind == "Str") {
    into.text += node["c"].get<std::string>();
  } else if (kind == "Note") {
    Content note;
    collect(node["c"], note);
    into.notes.push_back(note.text);
  } else {
    if (node.contains("c")) collect(node["c"], into);
    into.text += ' ';
  }
}

Content content(const Json& tree) {
  Content result;
  collect(tree["blocks"], result);
  return result;
}

// The words of the text without its head and its notes, and without its markers.
std::string without_markers(std::string text) {
  for (std::size_t at = text.find(" ["); at != std::string::npos; at = text.find(" [", at)) {
    const std::size_t close = text.find(']', at);
    const std::string label = text.substr(at + 2, close - at - 2);
    if (!label.empty() && label.find_first_not_of("0123456789*") == std::string::npos)
      text.erase(at, close + 1 - at);
    else
      at = close;
  }
  return text;
}

TEST_F(Pandoc, ReadsEscapedTextAsText) {
  const std::array pieces = {"Снег", "x",   "1.",   "12",   "c.",    "(1)",        "[",     "]",
                             "[x]",  "(y)", "*",    "**",   "_",     "`",          "```",   "$",
                             "$1",   "<b>", "</b>", "<",    ">",     "&amp;",      "\\",    "\\a",
                             "@key", "-@k", "#",    "##",   "-",     "---",        "+",     "|",
                             ":",    ":::", "~",    "~~~",  "^",     "^[",         "[^1]",  "[^1]:",
                             "%",    "===", "{.a}", "![",   "]:",    "iv)",        "!",     "a_b",
                             "x^2^", "(@)", "(@a)", "<!--", "-->",   "http://a.b", "]{.a}", "](b)",
                             "A.",   "#.",  "\n",   "\n",   "&#12;", "\\begin{a}", "Table:"};
  const std::set<std::string> text_kinds = {"Para",   "Str",         "Space",      "SoftBreak",
                                            "Quoted", "DoubleQuote", "SingleQuote"};
  std::mt19937 random(3);
  Options options;
  options.headings = false;
  options.quotations = false;
  // Paragraphs on their own and in one document: what one opens, another might close.
  std::string all;
  for (int round = 0; round < 1500; ++round) {
    std::string paragraph;
    for (std::size_t i = 0, n = 1 + random() % 8; i < n; ++i) {
      paragraph += pieces[random() % pieces.size()];
      if (random() % 3 > 0) paragraph += ' ';
    }
    all += paragraph + "\n\n";
  }
  const Content read_back = content(read(import_plain_text(all, options).markdown));
  for (const std::string& kind : read_back.kinds) {
    if (!text_kinds.contains(kind)) ADD_FAILURE() << "read as " << kind;
  }
  EXPECT_EQ(words(read_back.text), words(all));
}

TEST_F(Pandoc, SeedHasItsStructure) {
  const std::string text = seed();
  if (text.empty()) GTEST_SKIP() << "../shared/seed/chapter-06.txt is not at hand";
  const Json tree = read(markdown_of(text));
  const Content found = content(tree);
  EXPECT_EQ(found.kinds.count("Header"), 7U);
  EXPECT_EQ(found.kinds.count("Note"), 55U);
  EXPECT_EQ(found.kinds.count("BlockQuote"), quotations(markdown_of(text)).size());
  EXPECT_EQ(tree["meta"]["author"]["t"], "MetaInlines");
  for (const char* kind : {"Emph", "Link", "Cite", "Span", "Code", "Math", "OrderedList"})
    EXPECT_EQ(found.kinds.count(kind), 0U) << kind;
  const std::size_t title = text.find("\n6. ") + 4;
  const std::size_t notes = text.find("\n1*. ");
  EXPECT_EQ(words(found.text), words(without_markers(text.substr(title, notes - title))));
}

TEST_F(Pandoc, ReadsNotes) {
  const Content found = content(read(markdown_of(
      "It snowed. [1] It thawed. [2*]\n\n1. Müller:\n\n# not a heading\n\n2*. *Ibid*\n")));
  ASSERT_EQ(found.notes.size(), 2U);
  EXPECT_EQ(words(found.notes[0]), (Words{"Müller", "not", "a", "heading"}));
  EXPECT_EQ(words(found.notes[1]), Words{"Ibid"});
  EXPECT_EQ(found.kinds.count("Header"), 0U);
}

}  // namespace
}  // namespace ibid::import
