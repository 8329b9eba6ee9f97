#include "import/words.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "import/word_order.h"

namespace ibid::import {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  std::istringstream in{std::string(text)};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// The value behind `key` up to a space or brace.
std::string value_of(const std::string& line, std::string_view key) {
  const std::size_t at = line.rfind(key);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + key.size();
  return line.substr(begin, line.find_first_of(" }", begin) - begin);
}

// A line of the Markdown that the importer made of a page of the book: what it printed.
std::string page_line(std::string line) {
  const std::size_t at = line.find("[]{.pb n=");
  const std::size_t end = line.find('}', at);
  if (at == std::string::npos || end == std::string::npos) return line;
  const bool alone = line.find_first_not_of(" >") == at &&
                     (end + 1 == line.size() || line.compare(end + 1, 5, " <!--") == 0);
  if (!alone) return line;
  return page_sign + value_of(line.substr(0, end + 1), " n=") + line.substr(end + 1);
}

}  // namespace

Words words(std::string_view text) {
  Words found;
  for (Place& place : places(text)) found.push_back(std::move(place.word));
  return found;
}

std::string stripped(std::string_view markdown) {
  std::string result;
  const std::vector<std::string> lines = lines_of(markdown);
  bool front = !lines.empty() && lines.front() == "---";
  for (std::size_t i = front ? 1 : 0; i < lines.size(); ++i) {
    std::string line = lines[i];
    if (front) {
      front = line != "---";
      line.erase(0, std::min(line.find(": "), line.size()));
    } else if (const std::size_t at = line.rfind(" {#ch"); line.rfind("# ", 0) == 0 &&
                                                           at != std::string::npos &&
                                                           line.find('}', at) == line.size() - 1) {
      line = value_of(line.substr(at), " n=") + " " + line.substr(0, at);
    } else {
      line = page_line(line);
    }
    result += line + "\n";
  }
  return result;
}

std::string lost(std::string_view text) {
  std::string unix_text;
  for (std::size_t i = 0; i < text.size(); ++i) unix_text += text[i] == '\r' ? '\n' : text[i];
  Imported imported = import_plain_text(text);
  std::string markdown = std::move(imported.markdown);
  std::replace(markdown.begin(), markdown.end(), '\r', '\n');
  const bool pages_move = !guesses_with(imported, "from the foot of").empty();
  const std::string found = difference(unix_text, stripped(markdown), pages_move);
  return found.empty() ? found : found + " in\n" + markdown;
}

std::vector<Guess> guesses_with(const Imported& imported, std::string_view part) {
  std::vector<Guess> found;
  std::copy_if(imported.guesses.begin(), imported.guesses.end(), std::back_inserter(found),
               [&](const Guess& guess) { return guess.what.find(part) != std::string::npos; });
  return found;
}

std::string markdown_of(std::string_view text) {
  return import_plain_text(text).markdown;
}

bool has(std::string_view markdown, std::string_view part) {
  return markdown.find(part) != std::string_view::npos;
}

void expect_parts(const std::string& text, const std::vector<std::string>& parts) {
  const std::string markdown = markdown_of(text);
  for (const std::string& part : parts)
    EXPECT_TRUE(has(markdown, part)) << part << "\nis not in\n" << markdown;
  EXPECT_EQ(lost(text), "");
}

std::string with_crlf(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

std::string seed() {
  std::ifstream in(IBID_SOURCE_DIR "/../shared/seed/chapter-06.txt", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::vector<std::string>> quotations(std::string_view markdown) {
  std::vector<std::vector<std::string>> found;
  bool open = false;
  for (const std::string& line : lines_of(markdown)) {
    if (line.rfind('>', 0) != 0) {
      open = false;
      continue;
    }
    if (!open) found.emplace_back();
    open = true;
    if (line.size() > 2) found.back().push_back(line.substr(2));
  }
  return found;
}

}  // namespace ibid::import
