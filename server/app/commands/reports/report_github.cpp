// Workflow commands: `::error file=…,line=…,col=…::message`, one line each.
//
// What would end a message or a property early is percent-encoded, as GitHub's own toolkit does it.
#include <string_view>

#include "app/commands/reports/report.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

using rules::Severity;

std::string encoded(std::string_view text, std::string_view unsafe) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text::sanitized(text)) {
    if (unsafe.find(c) == unsafe.npos) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

std::string property(std::string_view value) {
  return encoded(value, "%\r\n:,");
}

std::string_view command(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "notice";
}

std::string line(const FileReport& file, const Reported& finding) {
  const auto begin = column_at(file.text, finding.span.begin);
  const auto end = column_at(file.text, finding.span.end);
  std::string out = "::" + std::string(command(finding.severity));
  out += " file=" + property(file.file);
  out += ",line=" + std::to_string(begin.line + 1) + ",endLine=" + std::to_string(end.line + 1);
  out += ",col=" + std::to_string(begin.column + 1);
  out += ",endColumn=" + std::to_string(end.column + 1);
  out += ",title=" + property(finding.rule);
  return out + "::" + encoded(finding.message, "%\r\n") + '\n';
}

}  // namespace

std::string print_github(const Report& report) {
  std::string out;
  for (const FileReport& file : report)
    for (const Reported& finding : file.findings) out += line(file, finding);
  return out;
}

}  // namespace ibid::app
