// Every rule's cases in corpus/rules/ID: what must fire, with the findings written under the lines,
// and what must stay quiet.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <tuple>

#include <gtest/gtest.h>

#include "rules/rules.h"
#include "support/check.h"
#include "support/fixture.h"

namespace ibid::rules {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(IBID_SOURCE_DIR) / "corpus" / "rules";

struct Case {
  std::string rule;
  std::string name;  ///< `fires/plain.md`
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.rule << "/" << one.name;
}

std::vector<Case> cases() {
  std::vector<Case> out;
  for (const Rule* rule : all()) {
    for (const char* kind : {"fires", "quiet"}) {
      const fs::path in = folder / std::string(rule->id) / kind;
      if (!fs::is_directory(in)) continue;
      for (const auto& file : fs::directory_iterator(in)) {
        out.push_back({std::string(rule->id), kind + ("/" + file.path().filename().string())});
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const Case& a, const Case& b) {
    return std::tie(a.rule, a.name) < std::tie(b.rule, b.name);
  });
  return out;
}

std::string read(const Case& one) {
  std::ifstream file(folder / one.rule / one.name, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

class Corpus : public testing::TestWithParam<Case> {};

TEST_P(Corpus, FindsWhatIsWritten) {
  const std::string text = read(GetParam());
  const bool fires = GetParam().name.starts_with("fires/");
  EXPECT_EQ(fires, text.find(GetParam().rule + ": ") != text.npos)
      << "a case that fires names its findings, a quiet one names none";
  support::check_rule(GetParam().rule, text);
}

TEST_P(Corpus, FindsItWithCrLfToo) {
  support::check_rule(GetParam().rule, support::crlf(read(GetParam())));
}

INSTANTIATE_TEST_SUITE_P(Rules, Corpus, testing::ValuesIn(cases()), [](const auto& one) {
  std::string name = one.param.rule + "_" + one.param.name;
  std::replace_if(
      name.begin(), name.end(),
      [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
});

TEST(CorpusFolder, EveryRuleWithACheckHasBothKinds) {
  const std::vector<Case> all_cases = cases();
  for (const Rule* rule : all()) {
    for (const std::string kind : {"fires/", "quiet/"}) {
      const bool has = std::any_of(all_cases.begin(), all_cases.end(), [&](const Case& one) {
        return one.rule == rule->id && one.name.starts_with(kind);
      });
      EXPECT_EQ(has, rule->check != nullptr) << rule->id << " " << kind;
    }
  }
}

}  // namespace
}  // namespace ibid::rules
