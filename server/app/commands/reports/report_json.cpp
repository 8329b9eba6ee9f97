#include <nlohmann/json.hpp>

#include "app/commands/reports/report.h"

namespace ibid::app {
namespace {

using nlohmann::ordered_json;
using rules::Severity;

ordered_json to_json(const Reported& finding, const text::Text& text) {
  const auto begin = column_at(text, finding.span.begin);
  const auto end = column_at(text, finding.span.end);
  ordered_json json{{"rule", finding.rule},
                    {"severity", rules::name(finding.severity)},
                    {"message", finding.message},
                    {"line", begin.line + 1},
                    {"column", begin.column + 1},
                    {"endLine", end.line + 1},
                    {"endColumn", end.column + 1},
                    {"span", {{"begin", finding.span.begin}, {"end", finding.span.end}}},
                    {"related", ordered_json::array()},
                    {"fixes", ordered_json::array()}};
  for (const ReportedPlace& place : finding.related)
    json["related"].push_back({{"file", place.file},
                               {"line", place.at.line + 1},
                               {"column", place.at.column + 1},
                               {"message", place.message}});
  for (const ReportedFix& fix : finding.fixes)
    json["fixes"].push_back({{"title", fix.title}, {"preferred", fix.preferred}});
  return json;
}

}  // namespace

std::string print_json(const Report& report) {
  ordered_json json{{"version", 1}, {"files", ordered_json::array()}};
  for (const FileReport& file : report) {
    auto findings = ordered_json::array();
    for (const Reported& finding : file.findings) findings.push_back(to_json(finding, file.text));
    json["files"].push_back({{"file", file.file}, {"findings", std::move(findings)}});
  }
  for (const Severity severity :
       {Severity::error, Severity::warning, Severity::information, Severity::hint})
    json["summary"][std::string(rules::name(severity))] = count(report, severity);
  // Names of files may hold any bytes.
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace ibid::app
