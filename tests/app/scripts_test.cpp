// The manual page and the completion scripts know every command and option that --help knows; what
// they do in their programs is tried by check_scripts.sh.
#include <regex>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "app/process.h"
#include "rules/rules.h"

namespace ibid::app::test {
namespace {

std::string output(std::vector<std::string> arguments) {
  const Ran ran = run({.arguments = std::move(arguments)});
  EXPECT_EQ(ran.code, 0) << ran.errors;
  EXPECT_EQ(ran.errors, "");
  return ran.output;
}

std::set<std::string> found(const std::string& text, const std::regex& what) {
  std::set<std::string> out;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), what); it != std::sregex_iterator();
       ++it)
    out.insert((*it)[1]);
  return out;
}

std::set<std::string> commands() {
  const std::string help = output({"--help"});
  return found(help.substr(help.find("Subcommands:")), std::regex("\n  ([a-z]+) +[A-Z]"));
}

// Without its dashes, each with the command.
std::set<std::string> options() {
  std::set<std::string> out;
  for (const std::string& command : commands())
    for (const std::string& option :
         found(output({command, "--help"}), std::regex("\n  [-a-z,]*--([A-Za-z-]+)")))
      out.insert(option);
  return out;
}

TEST(Scripts, KnowEveryCommandAndOption) {
  EXPECT_EQ(commands().size(), 9U);
  EXPECT_TRUE(options().contains("dry-run"));
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const std::string script = output({"completions", shell});
    for (const std::string& command : commands())
      EXPECT_NE(script.find(command), std::string::npos) << shell << ' ' << command;
    const std::string dashes = shell == "fish" ? "-l " : "--";
    for (const std::string& option : options())
      EXPECT_NE(script.find(dashes + option), std::string::npos) << shell << ' ' << option;
    for (const rules::Rule* rule : rules::all())
      EXPECT_NE(script.find(rule->id), std::string::npos) << shell << ' ' << rule->id;
    EXPECT_EQ(script.find("completions", script.find('\n', script.find("prints it"))),
              std::string::npos)
        << shell << " shows what is hidden";
  }
}

TEST(Scripts, TheManualKnowsEveryCommandAndOption) {
  const std::string page = output({"man"});
  for (const std::string& command : commands())
    EXPECT_NE(page.find("\n.SS " + command + "\n"), std::string::npos) << command;
  for (const std::string& option : options()) {
    if (option == "help") continue;
    const std::string name = std::regex_replace("--" + option, std::regex("-"), "\\-");
    EXPECT_NE(page.find("\\fB" + name + "\\fR"), std::string::npos) << name;
  }
  for (const char c : page) EXPECT_TRUE(c == '\n' || (c >= ' ' && c <= '~'));
}

TEST(Scripts, AreForThreeShells) {
  const Ran ran = run({.arguments = {"completions", "csh"}});
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.errors.find("“csh” is not bash, zsh or fish"), std::string::npos) << ran.errors;
}

}  // namespace
}  // namespace ibid::app::test
