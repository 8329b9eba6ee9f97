// Writes what servers are measured with, the same on every machine.
//
//   bench_input chapter BYTES             a made-up chapter, on standard output
//   bench_input repeat FILE TIMES         a chapter again and again, its notes numbered through
//   bench_input cpp BYTES                 C++ of that size
//   bench_input bibliography ENTRIES      BibTeX
//   bench_input edition FOLDER CHAPTERS BYTES
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "bench/made_up.h"

namespace {

using namespace ibid;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::string chapter(std::size_t bytes, std::size_t first) {
  constexpr std::size_t sample = 200;
  const std::size_t each = bench::chapter(sample, first).size() / sample;
  return bench::chapter(bytes / each, first);
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

std::string::size_type end_of_number(const std::string& text, std::string::size_type at) {
  while (at < text.size() && digit(text[at])) ++at;
  return at;
}

// Of a chapter that is not the first: no front matter, which stands only once in a text.
std::string without_front_matter(const std::string& text) {
  const std::size_t end = text.starts_with("---\n") ? text.find("\n---\n", 3) : text.npos;
  return end == text.npos ? text : text.substr(end + 5);
}

// Every label that is a number counts on from the last time.
std::string repeat(std::string text, std::size_t times) {
  std::size_t highest = 0;
  for (std::size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 2))
    highest = std::max(highest, std::size_t(std::atoi(text.c_str() + at + 2)));
  std::string out;
  for (std::size_t time = 0; time < times; ++time) {
    std::size_t written = 0;
    for (std::size_t at = text.find("[^"); at != text.npos; at = text.find("[^", at + 2)) {
      const std::size_t end = end_of_number(text, at + 2);
      if (end == at + 2) continue;
      out.append(text, written, at + 2 - written);
      out += std::to_string(std::size_t(std::atoi(text.c_str() + at + 2)) + time * highest);
      written = end;
    }
    out.append(text, written) += "\n";
    if (time == 0) text = without_front_matter(text);
  }
  return out;
}

// Half of it comments, in lines as long as a sentence.
std::string cpp(std::size_t bytes) {
  std::string out = "#include <string>\n#include <vector>\n\n";
  for (int i = 0; out.size() < bytes; ++i) {
    const std::string n = std::to_string(i);
    out += "// The grain of the year " + n + " did not come in, and nobody knew why.\n";
    out += "// So it was looked for in the granaries of the province.\n";
    out += "inline int grain_" + n + "(const std::vector<int>& granaries) {\n  int grain_in_all = ";
    out += n + ";\n  for (const int one : granaries) grain_in_all += one;\n";
    out += "  return grain_in_all;\n}\n\n";
  }
  return out;
}

void edition(const std::filesystem::path& folder, std::size_t chapters, std::size_t bytes) {
  std::filesystem::create_directories(folder);
  for (std::size_t i = 1; i <= chapters; ++i) {
    const std::string number = std::to_string(i);
    const std::string name = std::string(4 - std::min<std::size_t>(number.size(), 4), '0') + number;
    std::ofstream(folder / (name + ".md"), std::ios::binary) << chapter(bytes, i * 37);
  }
}

}  // namespace

int main(int count, char** words) {
  const std::vector<std::string> all(words + 1, words + count);
  const auto number = [&](std::size_t i) { return std::stoul(all.at(i)); };
  try {
    const std::string& what = all.at(0);
    if (what == "chapter")
      std::cout << chapter(number(1), 0);
    else if (what == "repeat")
      std::cout << repeat(read(all.at(1)), number(2));
    else if (what == "cpp")
      std::cout << cpp(number(1));
    else if (what == "bibliography")
      std::cout << bench::bibliography(number(1));
    else if (what == "edition")
      edition(all.at(1), number(2), number(3));
    else
      return 64;
  } catch (const std::exception&) {
    std::cerr << "usage: see the head of tests/bench/input.cpp\n";
    return 64;
  }
  return 0;
}
