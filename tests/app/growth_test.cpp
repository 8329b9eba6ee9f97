// Commands over hostile chapters take time in proportion to them. The processor's time is compared
// between sizes eight times apart: far below what anything quadratic would take.
#include <algorithm>
#include <functional>

#include <gtest/gtest.h>

#include "app/folder.h"
#include "app/process.h"

namespace ibid::app::test {
namespace {

using Strings = std::vector<std::string>;

struct Case {
  const char* name;
  std::function<std::string(int)> text;
  std::vector<Strings> commands;
};

std::string repeated(int count, const std::string& unit) {
  std::string out;
  for (int i = 0; i < count; ++i) out += unit;
  return out + "\n";
}

std::string notes(int count, const std::function<std::string(const std::string&)>& words) {
  std::string out;
  for (int i = 1; i <= count; ++i) {
    const std::string n = std::to_string(i);
    out += "Слово.[^" + n + "]\n\n[^" + n +
           "]: " + (i == 1 ? "E. H. Carr, *Stalin*, p. 1" : words(n)) + ".\n\n";
  }
  return out;
}

const std::vector<Case> cases{
    {"one chain of Ibid.s",
     [](int n) { return notes(n, [](const std::string& i) { return "Ibid., p. " + i; }); },
     {{"check"}, {"sources"}, {"sources", "--format", "json"}, {"report"}}},
    {"works by one author",
     [](int n) {
       return notes(
           n, [](const std::string& i) { return "E. H. Carr, *Work " + i + "*, London 1958"; });
     },
     {{"export", "--to", "tei"}}},
    {"findings on one line", [](int n) { return repeated(n, "[x](#y) "); }, {{"check"}}},
    {"brackets on one line", [](int n) { return repeated(n, "[a "); }, {{"check"}}},
    {"escapes on one line", [](int n) { return repeated(20 * n, R"(\\)"); }, {{"check"}}},
    {"spans without an end", [](int n) { return repeated(2 * n, "[a]{.b "); }, {{"check"}}},
    {"see note in one paragraph",
     [](int n) { return repeated(10 * n, "See note 1, `a` "); },
     {{"sources"}}},
    {"see note with a star",
     [](int n) { return repeated(10 * n, "See note 1* above. "); },
     {{"sources"}}},
    {"page breaks in one paragraph",
     [](int n) { return repeated(2 * n, "a []{.pb n=3} "); },
     {{"check"}}},
};

// The least of some runs, which is what other programs spoil least.
double seconds(const Strings& command, const Folder& folder) {
  double best = 1e9;
  for (int i = 0; i < 2; ++i) {
    Strings arguments = command;
    arguments.emplace_back("1.md");
    const Ran ran = run({.arguments = arguments, .folder = folder.path()});
    EXPECT_LT(ran.code, 2) << ran.errors;
    best = std::min(best, ran.cpu);
  }
  return best;
}

TEST(Growth, OfCommandsIsLinear) {
  for (const Case& one : cases) {
    Folder small;
    Folder large;
    small.write("1.md", one.text(600));
    large.write("1.md", one.text(4800));
    for (const Strings& command : one.commands) {
      const double once = seconds(command, small);
      const double eight = seconds(command, large);
      EXPECT_LE(eight, 20 * once + 0.05) << one.name << ", " << command.front();
    }
  }
}

}  // namespace
}  // namespace ibid::app::test
