// Text that is typed: a reader meets every construct while it is half there.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "syntax/agreement.h"
#include "text/utf.h"

namespace ibid::syntax {
namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The texts of a file of Tree-sitter's examples: each stands between a title and its tree.
std::vector<std::string> examples(const std::string& file) {
  const std::string bar(60, '=');
  const std::string rule = "\n" + std::string(60, '-') + "\n";
  std::vector<std::string> out;
  for (std::size_t at = file.find(bar); at != file.npos; at = file.find(bar, at)) {
    const std::size_t begin = file.find('\n', file.find(bar, at + bar.size())) + 1;
    at = file.find(rule, begin);
    out.push_back(file.substr(begin, at - begin));
  }
  return out;
}

std::vector<std::string> all_examples() {
  std::vector<std::string> out;
  const std::filesystem::path folder = IBID_SOURCE_DIR "/grammar/test/corpus";
  for (const auto& file : std::filesystem::directory_iterator(folder))
    for (std::string& one : examples(read(file.path()))) out.push_back(std::move(one));
  return out;
}

void type(const std::string& letters) {
  Document document = Document::parse(text::Text());
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t bytes = text::decode(letters, at).bytes;
    const auto end = document.text().size();
    const text::Edit letter[] = {{{end, end}, letters.substr(at, bytes)}};
    Document::Edited edited = document.with(letter);
    ASSERT_EQ(flaw(document, edited), "") << letters.substr(0, at + bytes);
    document = std::move(edited.document);
    at += bytes;
  }
}

TEST(Typing, LetterByLetter) {
  const auto texts = all_examples();
  EXPECT_GE(texts.size(), 39U);
  for (const std::string& text : texts) type(text);
}

// The second line of dashes comes last, far behind the first: found by tests/fuzz/edits_fuzz.cpp.
TEST(Typing, FrontMatterThatIsClosed) {
  for (const std::string mark : {"", "\xEF\xBB\xBF"}) {
    for (const std::string end : {"---", "..."}) {
      std::string text = mark + "---\ntitle: Слово 𝔄\r\n";
      for (int i = 0; i < 60; ++i) text += "\nOne line of the text.[^1]\n\n[^1]: A note.\n";
      Document document = Document::parse(text::Text(text));
      for (const std::string& letters : {"\n" + end, std::string("\n"), std::string("# End\n")}) {
        const auto at = static_cast<text::Offset>(document.text().size());
        const text::Edit edit[] = {{{at, at}, letters}};
        Document::Edited edited = document.with(edit);
        ASSERT_EQ(flaw(document, edited), "") << mark << end << letters;
        document = std::move(edited.document);
      }
      const auto head = static_cast<text::Offset>(mark.size());
      EXPECT_EQ(document.blocks()[mark.empty() ? 0 : 1]->kind(), Kind::front_matter);
      const text::Edit dash[] = {{{head, head + 1}, ""}};
      EXPECT_EQ(flaw(document, document.with(dash)), "");
    }
  }
}

TEST(Typing, TagsWithWhatIsVerbatim) {
  for (const std::string name : {"pre", "script", "style", "textarea"}) {
    const std::string tag = "<" + name + ">";
    const std::string closing = "</" + name + " >";
    for (const std::string before : {"", "Слово\n\n", "> ", "- ", "[^1]: ", "- > ", "::: {.𝔄}\n"})
      for (const std::string words : {"", "a", "\n\na\r\n", "</b", "<!-- ", "\n\n    b\n"})
        type(before + tag + words + closing + "\n\nb\n");
  }
}

}  // namespace
}  // namespace ibid::syntax
