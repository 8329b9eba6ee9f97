#include "import/pages.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "import/html/charset.h"

namespace ibid::import {
namespace {

const std::vector<std::pair<std::string, std::string>> entities = {
    {"&nbsp;", "\xC2\xA0"}, {"&mdash;", "—"}, {"&gt;", ">"},    {"&lt;", "<"},   {"&#147;", "“"},
    {"&#148;", "”"},        {"&#8222;", "„"}, {"&#8220;", "“"}, {"&#8203;", ""}, {"&amp;", "&"}};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

void cut(std::string& text, std::string_view open, std::string_view close) {
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open)) {
    const std::size_t end = text.find(close, at);
    text.erase(at, end == std::string::npos ? end : end + close.size() - at);
  }
}

// The value behind `key` up to a space or brace; without quotation marks.
std::string value_in(std::string_view attributes, std::string_view key) {
  std::size_t at = attributes.find(key);
  if (at == std::string_view::npos) return {};
  at += key.size();
  if (attributes[at] == '"')
    return std::string(attributes.substr(at + 1, attributes.find('"', at + 1) - at - 1));
  return std::string(attributes.substr(at, attributes.find_first_of(" }", at) - at));
}

// Where the code ends that a run of backticks opens: behind the next run that is as long.
std::size_t end_of_code(std::string_view text, std::size_t begin) {
  const auto end_of_run = [&](std::size_t at) {
    return std::min(text.find_first_not_of('`', at), text.size());
  };
  const std::size_t length = end_of_run(begin) - begin;
  for (std::size_t at = text.find('`', begin + length); at < text.size();) {
    const std::size_t end = end_of_run(at);
    if (end - at == length) return end;
    at = text.find('`', end);
  }
  return begin + length;
}

std::string shown_inline(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, 4) == "<!--") {
      const std::size_t end = std::min(text.find("-->", at), text.size() - 3) + 3;
      result += text.substr(at, end - at);
      at = end;
    } else if (text[at] == '`') {
      const std::size_t end = end_of_code(text, at);
      result += text.substr(at, end - at);
      at = end;
    } else if (text[at] == '\\' && at + 1 < text.size()) {
      result += text[at + 1];
      at += 2;
    } else if (text.substr(at, 2) == "](" || text.substr(at, 2) == "]{") {
      const std::size_t end =
          std::min(text.find(text[at + 1] == '(' ? ')' : '}', at), text.size() - 1);
      const std::string_view inside = text.substr(at, end + 1 - at);
      if (inside.find(".pb ") != std::string_view::npos)
        result += " " + value_in(inside, "n=") + " ";
      at = end + 1;
    } else {
      result += text[at++];
    }
  }
  return result;
}

// Where the content begins behind the signs of quotations, lists and notes.
std::size_t behind_signs(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size()) {
    const std::string_view rest = line.substr(at);
    const std::size_t number = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const std::size_t label = rest.substr(0, 2) == "[^" ? rest.find("]: ") : std::string::npos;
    if (rest[0] == '>' || rest[0] == ' ') {
      ++at;
    } else if (rest.substr(0, 2) == "- " || rest.substr(0, 2) == ": ") {
      at += 2;
    } else if (number > 0 && rest.substr(number, 2) == ". ") {
      at += number + 2;
    } else if (label != std::string::npos) {
      at += label + 3;
    } else {
      break;
    }
  }
  return at;
}

std::string shown_line(std::string line) {
  const std::size_t sign = behind_signs(line);
  if (sign == line.size()) return line;
  const std::size_t fence = line.find("::: {.");
  if (fence != std::string::npos && line.find_first_not_of("> -:") >= fence) return {};
  const std::string_view rest = std::string_view(line).substr(sign);
  if (rest.substr(0, 3) == ":::") return line.substr(0, sign);
  if (rest.substr(0, 7) == "Table: ") line.erase(sign, 7);
  if (rest.substr(0, 1) != "#" || line.back() != '}') return shown_inline(line);
  const std::size_t brace = line.rfind('{');
  if (brace == 0 || brace == std::string::npos || line[brace - 1] != ' ') return shown_inline(line);
  const std::string number = value_in(line.substr(brace), "n=");
  return number + " " + shown_inline(line.substr(0, brace));
}

// A line of the front matter: a comment, or a key with Markdown in quotation marks.
std::string shown_front(const std::string& line) {
  if (line[0] == '#') return line;
  const std::size_t colon = line.find(": ");
  if (colon == std::string::npos) return {};
  std::string markdown;
  for (std::size_t at = colon + 2; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size()) ++at;
    markdown += line[at];
  }
  return shown_inline(markdown);
}

}  // namespace

std::string page_file(std::string_view name) {
  std::ifstream in(IBID_SOURCE_DIR "/corpus/pages/" + std::string(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string visible(std::string html,
                    const std::vector<std::pair<std::string, std::string>>& instead) {
  html = html::decoded(html).text;
  for (const auto& [from, to] : instead) replace_all(html, from, to);
  for (const auto& [open, close] : {std::pair{"<style", "</style>"},
                                    {"<script", "</script>"},
                                    {"<title", "</title>"},
                                    {"<TITLE", "</TITLE>"},
                                    {"<!--", "-->"}})
    cut(html, open, close);
  std::string text;
  for (std::size_t at = 0; at < html.size(); ++at) {
    const bool tag = html[at] == '<' && at + 1 < html.size() &&
                     (std::isalpha(static_cast<unsigned char>(html[at + 1])) != 0 ||
                      html[at + 1] == '/' || html[at + 1] == '!');
    if (tag) {
      at = html.find('>', at);
    } else {
      text += html[at];
    }
  }
  for (const auto& [from, to] : entities) replace_all(text, from, to);
  return text;
}

std::string shown(std::string_view markdown) {
  std::string result;
  std::istringstream in{std::string(markdown)};
  bool front = markdown.substr(0, 4) == "---\n";
  std::string fence;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line); ++number) {
    const std::string content = line.substr(behind_signs(line));
    if (front && number > 0) {
      front = line != "---";
      result += shown_front(line) + "\n";
    } else if (!fence.empty()) {
      if (content == fence) fence.clear();
      result += line + "\n";
    } else if (content.size() > 2 && content.find_first_not_of('`') == std::string::npos) {
      fence = content;
    } else {
      result += shown_line(line) + "\n";
    }
  }
  return result;
}

std::string letters(std::string_view text) {
  std::string joined;
  for (const std::string& word : words(text)) joined += word;
  return joined;
}

std::string letters_only(std::string_view text) {
  std::string found = letters(text);
  std::erase_if(found, [](char c) { return c >= '0' && c <= '9'; });
  return found;
}

std::string html_markdown(std::string_view html) {
  return import_html(html).markdown;
}

}  // namespace ibid::import
