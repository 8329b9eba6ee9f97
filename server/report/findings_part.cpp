#include "report/excerpt.h"
#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

void write_excerpt(Xml& xml, const Sheet& sheet, const Remark& remark) {
  const Excerpt words = excerpt(sheet.text, remark.span);
  if (words.before.empty() && words.marked.empty() && words.after.empty()) return;
  xml.open("p", {{"class", "excerpt"}});
  xml.text(words.before);
  if (!words.marked.empty()) {
    xml.open("mark");
    xml.text(words.marked);
    xml.close();
  }
  xml.text(words.after);
  xml.close();
}

void write_remark(Xml& xml, const Sheet& sheet, const Remark& remark) {
  const std::string_view severity = rules::name(remark.severity);
  xml.open_block("li", {{"class", "remark " + std::string(severity)}});
  xml.open("p");
  xml.open("span", {{"class", "severity"}});
  xml.text(severity);
  xml.close();
  xml.text(" " + remark.message + " ");
  xml.open("span", {{"class", "where"}});
  xml.text("line " + std::to_string(line_of(sheet.text, remark.span.begin)) + ", " + remark.rule);
  xml.close();
  xml.close();
  write_excerpt(xml, sheet, remark);
  xml.close();
}

std::string said(const Counts& counts) {
  constexpr std::string_view one[] = {"error", "warning", "information", "hint"};
  constexpr std::string_view many[] = {"errors", "warnings", "informations", "hints"};
  std::string out;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    out += (out.empty() ? "" : ", ") + counted(counts[i], one[i], many[i]);
  }
  return out;
}

}  // namespace

void write_findings(Xml& xml, const Survey& survey) {
  Counts all{};
  for (const Sheet& sheet : survey.wanted().sheets) {
    const Counts here = counts_of(sheet.remarks);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += here[i];
  }
  const std::string sum = said(all);
  if (sum.empty()) return;
  xml.open_block("section", {{"id", "findings"}});
  xml.line("h2", "Findings");
  xml.open_block("p", {{"class", "sum"}});
  xml.text(sum + ". What a rule means, ");
  xml.open("code");
  xml.text("ibid explain RULE");
  xml.close();
  xml.text(" tells.");
  xml.close();
  for (const Sheet& sheet : survey.wanted().sheets) {
    if (sheet.remarks.empty()) continue;
    xml.line("h3", sheet.file);
    xml.open_block("ul", {{"class", "remarks"}});
    for (const Remark& remark : sheet.remarks) write_remark(xml, sheet, remark);
    xml.close();
  }
  xml.close();
}

}  // namespace ibid::report
