#include "import/words.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "text/utf.h"

namespace ibid::import {
namespace {

bool in_word(text::CodePoint point) {
  const char32_t value = point.value;
  if (!point.valid) return true;
  if (value < 0x80)
    return (value >= U'0' && value <= U'9') || (value >= U'a' && value <= U'z') ||
           (value >= U'A' && value <= U'Z');
  const bool sign = value == 0xA0 || value == 0xAB || value == 0xBB || value == 0xB7 ||
                    (value >= 0x2000 && value <= 0x206F) || value == 0xFEFF;
  return !sign;
}

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

}  // namespace

Words words(std::string_view text) {
  Words found;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (in_word(point)) {
      if (!open) found.emplace_back();
      found.back() += text.substr(at, point.bytes);
    }
    open = in_word(point);
    at += point.bytes;
  }
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
      line = value_of(line, " n=") + " " + line.substr(0, at);
    } else if (line.rfind("[]{.pb ", 0) == 0) {
      line = value_of(line, " n=");
    }
    result += line + "\n";
  }
  return result;
}

std::string lost(std::string_view text) {
  std::string unix_text;
  for (std::size_t i = 0; i < text.size(); ++i) unix_text += text[i] == '\r' ? '\n' : text[i];
  std::string markdown = markdown_of(text);
  std::replace(markdown.begin(), markdown.end(), '\r', '\n');
  const Words before = words(unix_text);
  const Words after = words(stripped(markdown));
  const auto [a, b] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  if (a == before.end() && b == after.end()) return {};
  return "word " + std::to_string(a - before.begin()) + ": '" + (a == before.end() ? "" : *a) +
         "' became '" + (b == after.end() ? "" : *b) + "' in\n" + markdown;
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
