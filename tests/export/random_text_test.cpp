// Any text gives well-formed XML, with all its words: a whole batch is read by another parser.

#include "syntax/random_text.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "export/made.h"
#include "support/rounds.h"

namespace ibid::tei {
namespace {

bool is_installed(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0;
}

// The document without its declaration, which may stand at the head of a file only.
std::string element(const std::string& xml) {
  return xml.substr(xml.find('\n') + 1);
}

TEST(RandomText, IsWellFormed) {
  if (!is_installed("xmllint")) GTEST_SKIP() << "xmllint is not installed";
  const std::filesystem::path path = std::filesystem::path(IBID_BUILD_DIR) / "random_text_tei.xml";
  syntax::Random random(20261128);
  std::ofstream file(path, std::ios::binary);
  file << "<batch>\n";
  // Identifiers are unique in a document, not in the batch.
  for (std::size_t i = 0; i < support::rounds(2000); ++i) {
    std::string xml = element(tei_of(syntax::random_text(random, random() % 200)));
    for (std::size_t at = xml.find("xml:id"); at != xml.npos; at = xml.find("xml:id", at))
      xml.replace(at, 6, "id");
    file << xml;
  }
  file << "</batch>\n";
  file.close();
  EXPECT_EQ(std::system(("xmllint --noout '" + path.string() + "'").c_str()), 0);
}

// Letters, not words: what is a link, and where a word ends, depends on what else the text defines.
TEST(RandomText, LosesNoLetter) {
  syntax::Random random(6);
  for (std::size_t i = 0; i < support::rounds(3000); ++i) {
    std::string text = syntax::random_text(random, random() % 60);
    // In the document these are what they stand for.
    for (std::size_t at = text.find("&amp;"); at != text.npos; at = text.find("&amp;"))
      text.erase(at, 5);
    EXPECT_EQ(letters_lost(edition_of(text)), "") << text;
  }
}

// Quotations, brackets and divisions within each other, as deep as they will go.
TEST(RandomText, DeepTextsCanBeRead) {
  if (!is_installed("xmllint")) GTEST_SKIP() << "xmllint is not installed";
  std::string text;
  for (int i = 0; i < 300; ++i) text += "::: {.a" + std::to_string(i) + "}\n";
  for (int i = 0; i < 300; ++i) text += "> - ";
  for (int i = 0; i < 300; ++i) text += "[*";
  text += "deep";
  for (int i = 0; i < 300; ++i) text += "*]{.x lang=fr}";
  text += "\n\n";
  for (int i = 0; i < 300; ++i) text += ":::\n";
  const std::filesystem::path path = std::filesystem::path(IBID_BUILD_DIR) / "deep_tei.xml";
  std::ofstream(path, std::ios::binary) << tei_of(text);
  EXPECT_EQ(std::system(("xmllint --noout '" + path.string() + "'").c_str()), 0);
  EXPECT_EQ(lost(edition_of(text)), "");
}

}  // namespace
}  // namespace ibid::tei
