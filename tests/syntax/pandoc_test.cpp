// Agreement with Pandoc's reader over the Markdown files of the corpus and of this machine.
//
// Constructs that Ibid passes over on purpose are switched off in Pandoc, so that it reads them as
// text too. What still differs, and why, is in pandoc_differences.md; here stands how much may.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include "syntax/facts.h"
#include "text/utf.h"

namespace ibid::syntax {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uintmax_t largest = 64 * 1024;
constexpr const char* format =
    "markdown-smart-native_spans-native_divs-raw_tex-latex_macros-simple_tables-multiline_tables"
    "-grid_tables-pipe_tables-table_captions-superscript-subscript-pandoc_title_block"
    "-implicit_figures";

// The least share of facts, of both readers together, on which they must agree.
const std::map<std::string, double> least = {
    {"heading", 0.998}, {"quotation", 0.99}, {"note", 0.99},       {"span", 1.0},
    {"key", 1.0},       {"link", 0.99},      {"image", 0.98},      {"code", 0.997},
    {"item", 0.998},    {"emphasis", 0.999}, {"code_block", 0.92},
};

bool is_markdown(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.ends_with(".md") || name.ends_with(".markdown") || name.ends_with(".md.gz");
}

std::vector<fs::path> files() {
  std::vector<fs::path> found;
  for (const char* root : {IBID_SOURCE_DIR "/corpus", "/usr"}) {
    const auto options = fs::directory_options::skip_permission_denied;
    std::error_code error;
    for (fs::recursive_directory_iterator at(root, options, error), end; at != end;
         at.increment(error)) {
      if (error) break;
      if (at->is_regular_file(error) && is_markdown(at->path()) && at->file_size(error) <= largest)
        found.push_back(at->path());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string run(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, pipe.get())) > 0;)
    out.append(buffer, n);
  return out;
}

std::string content(const fs::path& path) {
  if (path.extension() == ".gz") return run("gzip -dc '" + path.string() + "'");
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Count {
  std::size_t agreed = 0;
  std::size_t differing = 0;
  double share() const {
    const auto all = static_cast<double>(agreed + differing);
    return all == 0 ? 1 : static_cast<double>(agreed) / all;
  }
};

constexpr std::size_t handful = 5;

class Comparison {
 public:
  Comparison() : report_(IBID_BUILD_DIR "/pandoc_differences.txt") {}

  void add(const fs::path& path, const Facts& ours, const Facts& theirs) {
    std::set<std::string> constructs;
    for (const auto& [name, all] : ours) constructs.insert(name);
    for (const auto& [name, all] : theirs) constructs.insert(name);
    for (const std::string& name : constructs)
      compare(path, name, at(ours, name), at(theirs, name));
  }

  const std::map<std::string, Count>& counts() const { return counts_; }

 private:
  static std::multiset<std::string> at(const Facts& facts, const std::string& name) {
    const auto found = facts.find(name);
    return found == facts.end() ? std::multiset<std::string>() : found->second;
  }

  void compare(const fs::path& path, const std::string& name,
               const std::multiset<std::string>& ours, const std::multiset<std::string>& theirs) {
    std::vector<std::string> both, mine, pandocs;
    std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                          std::back_inserter(both));
    std::set_difference(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                        std::back_inserter(mine));
    std::set_difference(theirs.begin(), theirs.end(), ours.begin(), ours.end(),
                        std::back_inserter(pandocs));
    counts_[name].agreed += both.size();
    // A fact that the two give differently counts once.
    counts_[name].differing += std::max(mine.size(), pandocs.size());
    for (const auto& fact : mine) report_ << name << " ours " << path << " " << fact << "\n";
    for (const auto& fact : pandocs) report_ << name << " pandoc " << path << " " << fact << "\n";
  }

  std::ofstream report_;
  std::map<std::string, Count> counts_;
};

TEST(Pandoc, AgreesOverTheFilesOfThisMachine) {
  if (std::system("command -v pandoc >/dev/null 2>&1") != 0)
    GTEST_SKIP() << "pandoc is not installed";
  const fs::path copy =
      fs::temp_directory_path() / ("ibid-pandoc-" + std::to_string(getpid()) + ".md");
  Comparison comparison;
  std::size_t compared = 0, refused = 0;
  for (const fs::path& path : files()) {
    const std::string text = content(path);
    // Pandoc wants UTF-8 and knows no NUL; it takes exponential time on some texts, and a tenth of
    // a second on others.
    if (!text::is_valid_utf8(text) || text.find('\0') != std::string::npos) continue;
    std::ofstream(copy, std::ios::binary) << text;
    const std::string json = run("timeout 20 pandoc -f " + std::string(format) + " -t json '" +
                                 copy.string() + "' 2>/dev/null");
    const Json tree = Json::parse(json, nullptr, false);
    if (tree.is_discarded()) {
      ++refused;
      continue;
    }
    comparison.add(path, facts(Document::parse(text::Text(text))), facts(tree));
    ++compared;
  }
  fs::remove(copy);
  std::cout << compared << " files compared, " << refused << " that pandoc gave up\n";
  for (const auto& [name, count] : comparison.counts()) {
    std::printf("%-12s %7zu agreed %6zu differing %7.3f %%\n", name.c_str(), count.agreed,
                count.differing, 100 * count.share());
    // Another machine has other files: the shares were taken from thousands of facts, and one odd
    // file among few may hold a handful of differences.
    const auto all = static_cast<double>(count.agreed + count.differing);
    const double allowed = handful + (1 - least.at(name)) * all;
    EXPECT_LE(static_cast<double>(count.differing), allowed) << name;
  }
  if (compared < 200) std::cout << "fewer than 200 Markdown files on this machine\n";
}

}  // namespace
}  // namespace ibid::syntax
