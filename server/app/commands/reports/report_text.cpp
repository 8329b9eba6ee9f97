#include <algorithm>
#include <string_view>

#include "app/commands/output/source_line.h"
#include "app/commands/reports/report.h"

namespace ibid::app {
namespace {

using rules::Severity;

// Columns of a terminal's colours: ECMA-48, "Select graphic rendition".
std::string_view colour_of(Severity severity) {
  if (severity == Severity::error) return "1;31";
  if (severity == Severity::warning) return "1;33";
  return severity == Severity::information ? "1;34" : "1;36";
}

std::string place(const std::string& file, text::Position at) {
  return shown(file) + ':' + std::to_string(at.line + 1) + ':' + std::to_string(at.column + 1);
}

std::string counted(std::size_t number, std::string_view what) {
  std::string words = std::to_string(number) + ' ';
  words += what;
  if (number != 1 && what != "information") words += 's';
  return words;
}

class Printer {
 public:
  explicit Printer(const TextStyle& style) : style_(style) {}

  std::string out;

  void print(const FileReport& file, const Reported& finding) {
    const auto begin = column_at(file.text, finding.span.begin);
    const auto colour = colour_of(finding.severity);
    out += paint("1", place(file.file, begin)) + ": " +
           paint(colour, std::string(rules::name(finding.severity)) + ':') + ' ' +
           paint("1", shown(finding.message)) + paint("2", " [" + finding.rule + "]") + '\n';
    print_source(file.text, finding.span, begin.line, colour);
    for (const ReportedPlace& related : finding.related)
      out += margin_ + paint("2", "=") + ' ' + place(related.file, related.at) + ": " +
             shown(related.message) + '\n';
    out += '\n';
  }

  void print_summary(const Report& report) {
    std::string counts;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::information}) {
      const std::size_t number = count(report, severity);
      if (number == 0) continue;
      if (!counts.empty()) counts += ", ";
      counts += paint(colour_of(severity), counted(number, rules::name(severity)));
    }
    const std::size_t hints = count(report, Severity::hint);
    if (hints > 0 && style_.hints)
      counts +=
          (counts.empty() ? "" : ", ") + paint(colour_of(Severity::hint), counted(hints, "hint"));
    out += counts.empty() ? (style_.left ? "Nothing" : "Nothing found") : counts;
    out += (style_.left ? " left in " : " in ") + counted(report.size(), "file");
    if (hints > 0 && !style_.hints)
      out += "; --hints shows " + counted(hints, "hint") + (counts.empty() ? "" : " more");
    out += '\n';
  }

 private:
  std::string paint(std::string_view how, const std::string& text) const {
    if (!style_.colour) return text;
    return "\x1b[" + std::string(how) + 'm' + text + "\x1b[0m";
  }

  // The line that the finding begins on, and carets below what is meant.
  void print_source(const text::Text& text, text::Span span, std::uint32_t number,
                    std::string_view colour) {
    const text::Span whole = text.line(number);
    const std::string& line = line_of(text, whole);
    const std::string label = std::to_string(number + 1);
    margin_.assign(label.size() + 1, ' ');
    const std::size_t room = style_.width - std::min(style_.width, margin_.size() + 2);
    const ShownLine view =
        show_line(line, {span.begin - whole.begin, span.end - whole.begin}, room);
    const std::string bar = paint("2", "|");
    out += margin_ + bar + '\n';
    out += paint("2", label) + ' ' + bar + ' ' + view.text + '\n';
    out += margin_ + bar + ' ' + std::string(view.before, ' ') +
           paint(colour, std::string(view.width, '^')) + more_lines(text, span, number) + '\n';
  }

  // Without its end. A line may be as long as its file, and hold as many findings: it is taken out
  // of the text once.
  const std::string& line_of(const text::Text& text, text::Span whole) {
    if (&text == of_ && whole == whole_) return line_;
    of_ = &text;
    whole_ = whole;
    line_ = text.slice(whole);
    while (!line_.empty() && (line_.back() == '\n' || line_.back() == '\r')) line_.pop_back();
    return line_;
  }

  static std::string more_lines(const text::Text& text, text::Span span, std::uint32_t number) {
    if (span.empty()) return {};
    const auto last = text.position(span.end - 1, text::Encoding::utf32).line;
    return last == number ? std::string() : " to line " + std::to_string(last + 1);
  }

  const TextStyle& style_;
  std::string margin_;
  const text::Text* of_ = nullptr;  ///< whose line that is
  text::Span whole_;
  std::string line_;
};

}  // namespace

text::Position column_at(const text::Text& text, text::Offset at) {
  text::Position out = text.position(at, text::Encoding::utf32);
  const text::Offset mark = 3;
  if (out.line == 0 && out.column > 0 && text.size() >= mark &&
      text.slice({0, mark}) == "\xEF\xBB\xBF")
    --out.column;
  return out;
}

std::size_t count(const Report& report, Severity severity) {
  std::size_t number = 0;
  for (const FileReport& file : report)
    number += static_cast<std::size_t>(
        std::count_if(file.findings.begin(), file.findings.end(),
                      [&](const Reported& finding) { return finding.severity == severity; }));
  return number;
}

std::string print_findings(const Report& report, const TextStyle& style) {
  Printer printer(style);
  for (const FileReport& file : report)
    for (const Reported& finding : file.findings)
      if (style.hints || finding.severity != Severity::hint) printer.print(file, finding);
  return std::move(printer.out);
}

std::string print_summary(const Report& report, const TextStyle& style) {
  Printer printer(style);
  printer.print_summary(report);
  return std::move(printer.out);
}

}  // namespace ibid::app
