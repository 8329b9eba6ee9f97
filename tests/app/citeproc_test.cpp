// Notes that another program has printed: random keys go through `pandoc --citeproc`, which decides
// what is Ibid., what a short form and what is given in full; read back, each means its key again.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path here = fs::path(IBID_SOURCE_DIR) / "tests" / "app" / "citeproc";
constexpr std::array cite_keys{"carr1954",    "serge1963",   "felstinskij1988",
                               "trotsky1975", "trotsky1981", "eudin1957"};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Cite {
  std::string key;
  std::string from;
  std::string to;
};
using Note = std::vector<Cite>;

// The same work again and again, as in books.
std::vector<Note> random_notes(std::mt19937& random) {
  const auto below = [&](std::size_t n) { return std::size_t{random() % n}; };
  std::vector<Note> notes(60);
  std::size_t key = 0;
  std::size_t page = 1;
  for (Note& note : notes) {
    const std::size_t cites = below(5) == 0 ? 2 : 1;
    for (std::size_t i = 0; i < cites; ++i) {
      if (below(2) == 0) key = below(cite_keys.size());
      if (below(4) != 0) page = 1 + below(500);
      Cite cite{cite_keys[key], {}, {}};
      if (below(8) != 0) cite.from = cite.to = std::to_string(page);
      if (!cite.from.empty() && below(4) == 0) cite.to = std::to_string(page + 1 + below(3));
      note.push_back(cite);
    }
  }
  return notes;
}

std::string markdown(const std::vector<Note>& notes) {
  std::ostringstream out;
  out << "---\nsuppress-bibliography: true\n---\n\nСлово";
  for (const Note& note : notes) {
    out << " w [";
    for (std::size_t i = 0; i < note.size(); ++i) {
      if (i > 0) out << "; ";
      out << '@' << note[i].key;
      if (note[i].from.empty()) continue;
      const bool one = note[i].from == note[i].to;
      out << (one ? ", p. " : ", pp. ") << note[i].from << (one ? "" : "-" + note[i].to);
    }
    out << ']';
  }
  return out.str() + ".\n";
}

std::string line(std::size_t note, const std::string& key, const std::string& from,
                 const std::string& to) {
  return std::to_string(note) + " " + key + " " + from + "-" + to + "\n";
}

std::string meant(const std::vector<Note>& notes) {
  std::string out;
  for (std::size_t n = 0; n < notes.size(); ++n) {
    for (const Cite& cite : notes[n]) out += line(n + 1, cite.key, cite.from, cite.to);
  }
  return out;
}

std::string read_back(const Json& report) {
  std::string out;
  std::size_t number = 0;
  for (const Json& note : report["chapters"][0]["notes"]) {
    ++number;
    for (const Json& citation : note["citations"]) {
      const bool known = citation.contains("work") && citation["status"] == "resolved";
      const std::string work =
          known ? citation["work"]["id"].get<std::string>() : citation["status"].get<std::string>();
      const Json places = citation["locators"];
      const auto end = [&](const char* which) {
        return places.empty() ? std::string() : places[0][which].get<std::string>();
      };
      out += line(number, work, end("from"), end("to"));
    }
  }
  return out;
}

class Citeproc : public testing::TestWithParam<unsigned> {};

TEST_P(Citeproc, WhatItPrintsIsReadBack) {
  if (std::system("command -v pandoc >/dev/null") != 0) GTEST_SKIP() << "Pandoc is not installed";
  std::mt19937 random(GetParam());
  const std::vector<Note> notes = random_notes(random);
  const Folder folder;
  folder.write("keys.md", markdown(notes));
  folder.write("sources.bib", read_file(here / "sources.bib"));
  folder.write("edition.json", R"({"chapters": ["notes.md"], "bibliography": ["sources.bib"]})");
  // Dashes as typed signs, or as `--`.
  const std::string to = GetParam() % 2 == 0 ? "markdown-citations-smart" : "markdown-citations";
  const std::string pandoc = "cd '" + folder.path().string() + "' && pandoc --citeproc --csl '" +
                             (here / "notes.csl").string() +
                             "' --bibliography sources.bib --wrap=none -f markdown -t " + to +
                             " keys.md -o notes.md";
  ASSERT_EQ(std::system(pandoc.c_str()), 0);
  const Ran ran = run({.arguments = {"sources", "--format", "json"}, .folder = folder.path()});
  ASSERT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(read_back(Json::parse(ran.output)), meant(notes))
      << read_file(folder.path() / "notes.md");
}

INSTANTIATE_TEST_SUITE_P(Seeds, Citeproc, testing::Range(0U, 6U));

}  // namespace
}  // namespace ibid::app::test
