// Measures language servers end to end, over pipes, as an editor would see them. What is measured
// comes out as JSON; tests/bench/page.py makes tables of it.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "bench/lsp/scenarios.h"

namespace {

using namespace ibid::bench;

std::shared_ptr<const Subject> subject(const std::string& path) {
  if (path.empty()) return nullptr;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  const std::size_t slash = path.rfind('/');
  return std::make_shared<const Subject>(
      Subject{path.substr(0, slash), path.substr(slash + 1), Manuscript(bytes.str())});
}

// The load of the machine over the last minute.
double load() {
  std::ifstream in("/proc/loadavg");
  double one = 0;
  in >> one;
  return one;
}

}  // namespace

int main(int count, char** words) try {
  CLI::App app("Measures language servers end to end");
  std::string scenario;
  std::string servers;
  std::string markdown;
  std::string cpp;
  std::string title;
  std::string out;
  int seconds = 20;
  int patience = 30;
  Plan plan;
  const std::map<std::string, Where> wheres{
      {"prose", Where::prose}, {"note", Where::note}, {"label", Where::label}};
  const std::map<std::string, Json (*)(const Plan&)> scenarios{
      {"start", measure_start}, {"type", measure_typing}, {"ask", measure_asking}};
  app.add_option("scenario", scenario, "start, type or ask")
      ->required()
      ->check(CLI::IsMember(scenarios));
  app.add_option("--servers", servers, "JSON: the servers that take part")->required();
  app.add_option("--text", markdown, "the chapter, by its absolute path")->required();
  app.add_option("--cpp", cpp, "C++ of the same size, for servers of that");
  app.add_option("--where", plan.where, "where to type: prose, note or label")
      ->transform(CLI::CheckedTransformer(wheres));
  app.add_option("--rounds", plan.rounds, "places, or starts");
  app.add_option("--seconds", seconds, "after which a server takes no more turns");
  app.add_option("--patience", patience, "seconds after which it counts as not answering");
  app.add_option("--log", plan.log, "a file for what the servers say on standard error");
  app.add_option("--title", title, "the name of the measurement");
  app.add_option("--out", out, "the file for the results")->required();
  CLI11_PARSE(app, count, words);

  plan.seconds = std::chrono::seconds(seconds);
  plan.patience = std::chrono::seconds(patience);
  if (plan.log.empty()) plan.log = "/dev/null";
  plan.contestants = contestants(servers);
  plan.markdown = subject(markdown);
  plan.cpp = subject(cpp);
  const double before = load();
  const Json measured = scenarios.at(scenario)(plan);
  std::ofstream(out) << Json{{"title", title},
                             {"scenario", scenario},
                             {"bytes", plan.markdown->manuscript.text().size()},
                             {"load", {before, load()}},
                             {"servers", measured}}
                            .dump(1)
                     << "\n";
  for (const Json& server : measured) {
    if (server.contains("failed")) return 1;
  }
  return 0;
} catch (const std::exception& failure) {
  std::cerr << "lsp_bench: " << failure.what() << "\n";
  return 2;
}
