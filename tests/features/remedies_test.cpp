// What answers a finding: over every case of the corpus, what is offered agrees with what
// `ibid rules` promises.
#include "features/fixes/remedies.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "support/fixture.h"

namespace ibid::support::remedies_test {
namespace {

namespace fs = std::filesystem;
using features::Cure;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Seen {
  std::set<std::string_view> findings;
  std::set<std::string_view> offered;
  std::set<std::string_view> safe;
};

void look_at(const Fixture& fixture, Seen& seen) {
  for (std::size_t i = 0; i < fixture.edition.chapters().size(); ++i) {
    const auto& baseline = fixture.baselines[i];
    rules::Scene scene{fixture.edition, i, fixture.file_exists(), baseline ? &*baseline : nullptr};
    scene.spells = fixture.spells();
    const auto findings = rules::check(scene);
    const auto remedies = features::remedies(scene, findings);
    ASSERT_EQ(remedies.size(), findings.size());
    for (std::size_t f = 0; f < findings.size(); ++f) {
      seen.findings.insert(findings[f].rule->id);
      for (const features::Remedy& one : remedies[f]) {
        EXPECT_FALSE(one.action.title.empty());
        EXPECT_FALSE(one.safe && one.action.change.empty()) << one.action.title;
        (one.safe ? seen.safe : seen.offered).insert(findings[f].rule->id);
      }
    }
  }
}

TEST(Remedies, AreWhatTheListOfRulesPromises) {
  Seen seen;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(IBID_SOURCE_DIR) / "corpus" / "rules"))
    if (entry.path().parent_path().filename() == "fires")
      look_at(read_fixture(read(entry.path())), seen);
  for (const rules::Rule* rule : rules::all()) {
    const Cure cure = features::cure_of(*rule);
    const bool offered = seen.offered.contains(rule->id);
    EXPECT_EQ(seen.safe.contains(rule->id), cure == Cure::safe) << rule->id;
    if (cure != Cure::safe) {
      EXPECT_EQ(offered, cure == Cure::offered) << rule->id;
    }
  }
}

TEST(Remedies, TheBestComesFirst) {
  const Fixture fixture = read_fixture(
      "//- sources.bib\n@book{serge, author = {Serge, Victor}, title = {Воспоминания 𝔄}}\n"
      "//- chapter.md\nРаз.[^1] Два.[^2]\n\n[^1]: E.H. Carr, *Socialism*, London 1958, p. 7.\n\n"
      "[^2]: [Ibid.]{.cite key=serge}, p. 9.\n");
  const rules::Scene scene{fixture.edition, 0, fixture.file_exists()};
  const auto findings = rules::check(scene);
  std::string titles;
  const auto remedies = features::remedies(scene, findings);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (findings[i].rule->id != "pin-mismatch") continue;
    for (const auto& one : remedies[i])
      titles += (one.safe ? "safe: " : "offered: ") + one.action.title + "\n";
  }
  EXPECT_EQ(titles,
            "safe: Print what it is pinned to: “Serge, Воспоминания 𝔄”\n"
            "offered: Drop the pin and follow the note before\n");
}

}  // namespace
}  // namespace ibid::support::remedies_test
