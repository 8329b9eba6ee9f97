// “Ignore this here” and its like: where the comment is put, and that it takes the finding away and
// nothing else; and what mends comments that silence nothing.
#include "features/fixes/silence_actions.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>

#include "features/fixes/fixes.h"
#include "support/changes.h"
#include "support/editions.h"
#include "support/fixture.h"

namespace ibid::support::silence_actions_test {
namespace {

namespace fs = std::filesystem;
using features::Action;
using model::Edition;

rules::Scene scene_of(const Fixture& fixture, std::size_t chapter) {
  return {fixture.edition, chapter, fixture.file_exists()};
}

std::vector<Action> offered(const rules::Scene& scene, text::Span range) {
  return features::silence_actions(scene, rules::check(scene), range);
}

/// The chapter after the first action at the cursor whose title begins so.
std::string after(std::string_view text, std::string_view title) {
  const Fixture fixture = read_fixture(text);
  const auto scene = scene_of(fixture, fixture.cursor_chapter);
  for (const Action& action : offered(scene, {*fixture.cursor, *fixture.cursor})) {
    if (!action.title.starts_with(title)) continue;
    EXPECT_FALSE(action.preferred);
    return applied(fixture.edition, action.change)[fixture.cursor_chapter].text().str();
  }
  return "not offered";
}
std::string here(std::string_view text) {
  return after(text, "Ignore this here (");
}
std::string in_file(std::string_view text) {
  return after(text, "Ignore in this file (");
}

TEST(SilenceActions, BeforeTheBlock) {
  EXPECT_EQ(here("# Глава 𝔄\n\nThe t$0he one.\n"),
            "# Глава 𝔄\n\n<!-- ibid-ignore-next dup-word -->\nThe the one.\n");
  EXPECT_EQ(here("# A\nThe t$0he one.\n"),
            "# A\n<!-- ibid-ignore-next dup-word -->\nThe the one.\n");
  EXPECT_EQ(here(crlf("One.\n\nThe t$0he one.\n")),
            "One.\r\n\r\n<!-- ibid-ignore-next dup-word -->\r\nThe the one.\r\n");
  EXPECT_EQ(here("Раз[^1]\n\n[^1]: Ib$0id.\n"),
            "Раз[^1]\n\n<!-- ibid-ignore-next ibid-first -->\n[^1]: Ibid.\n");
  EXPECT_EQ(here("<!-- ibid-ignore-next dup-word -->\nThe the  $0one.\n"),
            "<!-- ibid-ignore-next dup-word -->\n<!-- ibid-ignore-next double-space -->\n"
            "The the  one.\n");
}

TEST(SilenceActions, InsideAQuotationOrANote) {
  EXPECT_EQ(here("> One.\n>\n> The t$0he one.\n"),
            "> One.\n>\n> <!-- ibid-ignore-next dup-word -->\n> The the one.\n");
  EXPECT_EQ(here("> > The t$0he one.\n"),
            "> > <!-- ibid-ignore-next dup-word -->\n> > The the one.\n");
  EXPECT_EQ(here("A[^1]\n\n[^1]: One.\n\n    The t$0he one.\n"),
            "A[^1]\n\n[^1]: One.\n\n    <!-- ibid-ignore-next dup-word -->\n    The the one.\n");
}

TEST(SilenceActions, BeforeAListAsAWhole) {
  EXPECT_EQ(here("One:\n\n- two\n- the t$0he other\n"),
            "One:\n\n<!-- ibid-ignore-next dup-word -->\n- two\n- the the other\n");
  EXPECT_EQ(here("::: {.epigraph}\nThe t$0he one.\n:::\n"),
            "::: {.epigraph}\n<!-- ibid-ignore-next dup-word -->\nThe the one.\n:::\n");
}

TEST(SilenceActions, AtTheTopOfTheFile) {
  EXPECT_EQ(in_file("# A\n\nThe t$0he one.\n"),
            "<!-- ibid-ignore-file dup-word -->\n\n# A\n\nThe the one.\n");
  EXPECT_EQ(
      in_file("---\ntitle: A\n---\n\n<!-- ibid-ignore-file note-order: x -->\n\nThe t$0he one.\n"),
      "---\ntitle: A\n---\n\n<!-- ibid-ignore-file note-order: x -->\n\n"
      "<!-- ibid-ignore-file dup-word -->\n\nThe the one.\n");
  EXPECT_EQ(in_file(crlf("The t$0he one.\n")),
            "<!-- ibid-ignore-file dup-word -->\r\n\r\nThe the one.\r\n");
}

TEST(SilenceActions, BehindAByteOrderMark) {
  EXPECT_EQ(in_file("\xEF\xBB\xBFThe t$0he one.\n"),
            "\xEF\xBB\xBF<!-- ibid-ignore-file dup-word -->\n\nThe the one.\n");
}

TEST(SilenceActions, ACommentIsSilencedForTheFileAlone) {
  const std::string text = "A\n\n<!-- ibid-ignore-next dup-wo$0rd -->\n\nB\n";
  EXPECT_EQ(here(text), "not offered");
  EXPECT_EQ(in_file(text),
            "<!-- ibid-ignore-file silence-unused -->\n\nA\n\n"
            "<!-- ibid-ignore-next dup-word -->\n\nB\n");
}

TEST(SilenceActions, OnceForEachRuleAndOnlyForSome) {
  const Fixture fixture = read_fixture("The the one, an an other,  blank.\n");
  const auto actions = offered(scene_of(fixture, 0), {0, fixture.edition[0].text().size()});
  std::string titles;
  for (const Action& action : actions) titles += action.title + "\n";
  EXPECT_EQ(titles,
            "Ignore this here (double-space)\nIgnore this here (dup-word)\n"
            "Ignore in this file (double-space)\nIgnore in this file (dup-word)\n");
}

// --- Whatever is found in the rules' cases ------------------------------------------------------

using Counts = std::map<std::string_view, std::size_t>;

Counts counts(const rules::Scene& scene) {
  Counts out;
  for (const auto& finding : rules::check(scene)) ++out[finding.rule->id];
  return out;
}

struct Tally {
  int findings = 0;
  int here = 0;
  int in_file = 0;
};

void check_action(const rules::Scene& scene, const Action& action, const std::string& id) {
  Counts before = counts(scene);
  const Edition after = applied(scene.edition, action.change);
  Counts now = counts({after, scene.index, scene.file_exists});
  EXPECT_LT(now[id], before[id]) << action.title << "\n" << after[scene.index].text().str();
  now.erase(id);
  before.erase(id);
  // Where nothing else is silenced, nothing else changes.
  EXPECT_EQ(now, before) << action.title << "\n" << after[scene.index].text().str();
  EXPECT_EQ(meanings(after), meanings(scene.edition));
}

void check_chapter(const rules::Scene& scene, Tally& tally) {
  for (const rules::Finding& finding : rules::check(scene)) {
    const std::string id(finding.rule->id);
    const text::Offset at =
        scene.chapter().span(finding.subject, finding.part, finding.citation).begin;
    ++tally.findings;
    for (const Action& action : offered(scene, {at, at})) {
      if (action.mends[0] != id) continue;
      ++(action.title.starts_with("Ignore this") ? tally.here : tally.in_file);
      check_action(scene, action, id);
    }
  }
}

TEST(SilenceActionsProperty, EachTakesItsFindingAwayAndNothingElse) {
  Tally tally;
  for (const auto& file :
       fs::recursive_directory_iterator(fs::path(IBID_SOURCE_DIR) / "corpus" / "rules")) {
    const std::string path = file.path().string();
    if (!file.is_regular_file() || path.find("/silence-") != path.npos) continue;
    std::ifstream in(path, std::ios::binary);
    const Fixture fixture = read_fixture(std::string{std::istreambuf_iterator<char>(in), {}});
    SCOPED_TRACE(path);
    for (std::size_t i = 0; i < fixture.edition.chapters().size(); ++i)
      check_chapter(scene_of(fixture, i), tally);
  }
  const Edition sample = sample_edition();
  for (std::size_t i = 0; i < sample.chapters().size(); ++i) check_chapter({sample, i, {}}, tally);
  std::cout << tally.findings << " findings, " << tally.here << " offers to ignore them there, "
            << tally.in_file << " in the file\n";
  EXPECT_GE(tally.in_file, tally.findings);
  EXPECT_GE(tally.here * 20, tally.findings * 19);
}

// --- Comments that silence nothing --------------------------------------------------------------

/// The chapter after the only fix at the cursor.
std::string mended(std::string_view text) {
  const Fixture fixture = read_fixture(text);
  const auto scene = scene_of(fixture, 0);
  const auto actions = features::fixes(scene, {*fixture.cursor, *fixture.cursor});
  if (actions.size() != 1) return std::to_string(actions.size()) + " fixes";
  return (actions[0].preferred ? "* " : "- ") + actions[0].title + "\n" +
         applied(fixture.edition, actions[0].change)[0].text().str();
}

TEST(SilenceFixes, ACommentThatSilencesNothingGoes) {
  EXPECT_EQ(mended("A\n\n<!-- ibid-ignore-next dup-w$0ord: 𝔄 -->\nB\n"),
            "* Remove the comment\nA\n\nB\n");
  EXPECT_EQ(mended("A\n\n<!-- ibid-ignore-next\n  dup-w$0ord: 𝔄\n-->\n\nB\n"),
            "* Remove the comment\nA\n\nB\n");
  EXPECT_EQ(mended(crlf("<!-- ibid-ignore-file dup-w$0ord -->\n\nB\n")),
            "* Remove the comment\nB\r\n");
  EXPECT_EQ(mended("A\n\n> <!-- ibid-ignore-next dup-w$0ord -->\n>\n> B\n"),
            "* Remove the comment\nA\n\n> B\n");
  EXPECT_EQ(mended("Раз <!-- ibid-ignore-next dup-w$0ord --> два\n"),
            "* Remove the comment\nРаз два\n");
  EXPECT_EQ(mended("A[^1]\n\n[^1]: B.\n\n    <!-- ibid-ignore-next dup-w$0ord -->\n    C.\n"),
            "* Remove the comment\nA[^1]\n\n[^1]: B.\n\n    C.\n");
}

TEST(SilenceFixes, OneOfSeveralRulesGoes) {
  const std::string text = "\nThe  one.\n";
  EXPECT_EQ(mended("<!-- ibid-ignore-next dup-w$0ord, double-space: x -->" + text),
            "* Silence dup-word here no longer\n<!-- ibid-ignore-next double-space: x -->" + text);
  EXPECT_EQ(mended("<!-- ibid-ignore-next double-space , dup-w$0ord: x -->" + text),
            "* Silence dup-word here no longer\n<!-- ibid-ignore-next double-space : x -->" + text);
}

TEST(SilenceFixes, WhatWasMeant) {
  EXPECT_EQ(mended("<!-- ibid-ignore-next dup-wo$0d: x -->\nThe the one.\n"),
            "- Write “dup-word”\n<!-- ibid-ignore-next dup-word: x -->\nThe the one.\n");
  EXPECT_EQ(mended("<!-- ibid-ignore-l$0ine dup-word: x -->\nThe the one.\n"),
            "- Write “ibid-ignore-next”\n<!-- ibid-ignore-next dup-word: x -->\nThe the one.\n");
}

TEST(SilenceFixes, WhatIsSilencedIsNotMended) {
  const auto all = [](std::string_view text) {
    const Fixture fixture = read_fixture(text);
    const auto action = features::fix_all(scene_of(fixture, 0));
    return action ? applied(fixture.edition, action->change)[0].text().str() : "nothing";
  };
  EXPECT_EQ(all("<!-- ibid-ignore-next double-space: x -->\nThe  one.\n\nThe  other.\n"),
            "<!-- ibid-ignore-next double-space: x -->\nThe  one.\n\nThe other.\n");
  EXPECT_EQ(all("<!-- ibid-ignore-file double-space: x -->\n\nThe  one.\n"), "nothing");
  // The editor's own words are left alone.
  EXPECT_EQ(all("<!-- ibid-ignore-file double-space: x -->\n\nThe one.\n"), "nothing");
  EXPECT_EQ(mended("<!-- ibid-ignore-next double-space: x -->\nThe  $0one.\n"), "0 fixes");
  const std::string dots = "A... b... c... d... e... f... g...\n\n";
  EXPECT_EQ(all(dots + "E…\n\n<!-- ibid-ignore-next ellipsis-form: x -->\nF…\n"),
            dots + "E...\n\n<!-- ibid-ignore-next ellipsis-form: x -->\nF…\n");
}

}  // namespace
}  // namespace ibid::support::silence_actions_test
