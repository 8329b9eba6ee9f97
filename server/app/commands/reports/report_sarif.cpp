// SARIF 2.1.0: the log of one run.
//
// Files are named relative to the working directory (%SRCROOT%) where they lie in it. Regions count
// lines and code points from 1, and bytes from 0. A hint is a note here, told apart by a property.
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>

#include "app/commands/reports/report.h"
#include "app/files/embedded.h"
#include "app/version.h"
#include "lsp/uri.h"

namespace ibid::app {
namespace {

using nlohmann::ordered_json;
using rules::Severity;

constexpr std::string_view root = "%SRCROOT%";

std::string_view level(Severity severity) {
  if (severity == Severity::off) return "none";
  if (severity == Severity::error || severity == Severity::warning) return rules::name(severity);
  return "note";
}

ordered_json message(std::string_view text) {
  return {{"text", text}};
}

ordered_json region(text::Position begin, text::Position end, text::Span span) {
  return {{"startLine", begin.line + 1}, {"startColumn", begin.column + 1},
          {"endLine", end.line + 1},     {"endColumn", end.column + 1},
          {"byteOffset", span.begin},    {"byteLength", span.size()}};
}

ordered_json rule_of(const rules::Rule& rule) {
  const std::string id(rule.id);
  std::string summary(rule.summary);
  if (!summary.empty() && summary[0] >= 'a' && summary[0] <= 'z')
    summary[0] = static_cast<char>(summary[0] - 'a' + 'A');
  summary += '.';
  ordered_json out{{"id", id}, {"shortDescription", message(summary)}};
  out["help"] = message(summary + " `ibid explain " + id + "` tells more.");
  for (const EmbeddedPage& page : embedded_rule_pages())
    if (page.id == id) out["help"]["markdown"] = page.text;
  out["defaultConfiguration"] = {{"level", level(rule.severity)},
                                 {"enabled", rule.severity != Severity::off}};
  return out;
}

class Log {
 public:
  Log(const Report& report, const RunNotes& notes) : notes_(notes) {
    for (const FileReport& file : report) index_.emplace(file.file, index_.size());
  }

  ordered_json run(const Report& report) {
    auto artifacts = ordered_json::array();
    auto results = ordered_json::array();
    for (const FileReport& file : report) {
      // A bibliography of two editions is one file.
      if (index_.at(file.file) == artifacts.size())
        artifacts.push_back({{"location", location(file.file)},
                             {"roles", ordered_json::array({"analysisTarget"})},
                             {"length", file.text.size()}});
      for (const Reported& finding : file.findings) results.push_back(result(file, finding));
      for (const Reported& finding : file.silenced) results.push_back(result(file, finding));
    }
    return {
        {"tool", tool()},
        {"invocations", ordered_json::array({invocation()})},
        {"originalUriBaseIds", {{std::string(root), {{"uri", lsp::uri_of(notes_.folder + '/')}}}}},
        {"columnKind", "unicodeCodePoints"},
        {"newlineSequences", ordered_json::array({"\r\n", "\n", "\r"})},
        {"defaultEncoding", "utf-8"},
        {"artifacts", std::move(artifacts)},
        {"results", std::move(results)}};
  }

 private:
  static ordered_json tool() {
    auto rules = ordered_json::array();
    for (const rules::Rule* rule : rules::all()) rules.push_back(rule_of(*rule));
    return {{"driver",
             {{"name", "Ibid"},
              {"version", version},
              {"semanticVersion", version},
              {"language", "en"},
              {"rules", std::move(rules)}}}};
  }

  ordered_json invocation() const {
    ordered_json out{{"executionSuccessful", notes_.failures.empty()}};
    auto failures = ordered_json::array();
    for (const std::string& failure : notes_.failures)
      failures.push_back({{"level", "error"}, {"message", message(failure)}});
    if (!failures.empty()) out["toolExecutionNotifications"] = std::move(failures);
    return out;
  }

  // A path that leaves the folder must not be written relative to it.
  ordered_json location(const std::string& file) const {
    namespace fs = std::filesystem;
    if (file == "-") return {{"description", message("standard input")}};
    const fs::path path(file);
    if (path.is_absolute() || (!path.empty() && *path.begin() == "..")) {
      const fs::path whole = (fs::path(notes_.folder) / path).lexically_normal();
      return {{"uri", lsp::uri_of(whole.generic_string())}};
    }
    constexpr std::string_view scheme = "file:///";
    return {{"uri", lsp::uri_of('/' + file).substr(scheme.size())}, {"uriBaseId", root}};
  }

  ordered_json artifact(const std::string& file) const {
    ordered_json out = location(file);
    const auto known = index_.find(file);
    if (known != index_.end()) out["index"] = known->second;
    return out;
  }

  ordered_json place(const std::string& file, const ordered_json& region) const {
    return {{"physicalLocation", {{"artifactLocation", artifact(file)}, {"region", region}}}};
  }

  ordered_json result(const FileReport& file, const Reported& finding) const {
    const auto begin = column_at(file.text, finding.span.begin);
    const auto end = column_at(file.text, finding.span.end);
    ordered_json out{
        {"ruleId", finding.rule},
        {"ruleIndex", index_of_rule(finding.rule)},
        {"level", level(finding.severity)},
        {"message", message(finding.message)},
        {"locations", ordered_json::array({place(file.file, region(begin, end, finding.span))})}};
    std::size_t id = 0;
    for (const ReportedPlace& related : finding.related) {
      auto there = place(related.file, region(related.at, related.end, related.span));
      there["id"] = id++;
      there["message"] = message(related.message);
      out["relatedLocations"].push_back(std::move(there));
    }
    for (const ReportedFix& fix : finding.fixes)
      if (fix.safe && !fix.edits.empty()) out["fixes"].push_back(fixed(fix));
    out["suppressions"] = ordered_json::array();
    if (finding.silence) out["suppressions"].push_back(suppression(*finding.silence));
    out["properties"] = {{"severity", rules::name(finding.severity)}};
    return out;
  }

  ordered_json suppression(const ReportedSilence& silence) const {
    const ReportedPlace& there = silence.place;
    ordered_json out{{"kind", "inSource"}};
    if (!silence.reason.empty()) out["justification"] = silence.reason;
    out["location"] = place(there.file, region(there.at, there.end, there.span));
    return out;
  }

  static std::size_t index_of_rule(std::string_view id) {
    const auto all = rules::all();
    std::size_t index = 0;
    while (index < all.size() && all[index]->id != id) ++index;
    return index;
  }

  ordered_json fixed(const ReportedFix& fix) const {
    auto changes = ordered_json::array();
    for (const ReportedEdit& edit : fix.edits) {
      const ReportedPlace& there = edit.place;
      const ordered_json file = artifact(there.file);
      if (changes.empty() || changes.back()["artifactLocation"] != file)
        changes.push_back({{"artifactLocation", file}, {"replacements", ordered_json::array()}});
      changes.back()["replacements"].push_back(
          {{"deletedRegion", region(there.at, there.end, there.span)},
           {"insertedContent", message(edit.text)}});
    }
    return {{"description", message(fix.title)}, {"artifactChanges", std::move(changes)}};
  }

  const RunNotes& notes_;
  std::map<std::string, std::size_t> index_;
};

}  // namespace

std::string print_sarif(const Report& report, const RunNotes& notes) {
  ordered_json log{{"$schema",
                    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                    "sarif-schema-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", ordered_json::array({Log(report, notes).run(report)})}};
  return log.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace ibid::app
