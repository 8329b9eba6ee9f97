// The manual page, in the man macros that every man reads.
#include <algorithm>
#include <array>
#include <string_view>

#include "app/commands/shell/command_table.h"
#include "app/version.h"
#include "text/utf.h"

namespace ibid::app {
namespace {

// Whatever is not ASCII by its number, so that no locale is needed to read it.
std::string special(char32_t value) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string number;
  for (; value > 0 || number.size() < 4; value /= 16)
    number.insert(number.begin(), digits[value % 16]);
  return "\\[u" + number + ']';
}

// Breaks lines between words as the macros like them, none of which may look like a command.
std::string wrapped(std::string_view text) {
  constexpr std::size_t widest = 76;
  std::string out;
  std::size_t width = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (width > 0) out += width + word.size() < widest ? ' ' : '\n';
    if (width + word.size() >= widest) width = 0;
    if (width == 0 && (word.starts_with('.') || word.starts_with('\''))) out += "\\&";
    out += word;
    width += word.size() + 1;
  }
  return out;
}

// Words between backquotes are set in bold.
std::string roff(std::string_view text) {
  std::string out;
  bool bold = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = text::decode(text, at);
    at += point.bytes;
    if (point.value == '`') {
      bold = !bold;
      out += bold ? "\\fB" : "\\fR";
    } else if (point.value == '\\') {
      out += "\\e";
    } else if (point.value == '-') {
      out += "\\-";
    } else if (point.value >= 0x80) {
      out += special(point.value);
    } else {
      out += static_cast<char>(point.value);
    }
  }
  return wrapped(out);
}

std::string bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}
std::string italic(std::string_view text) {
  return "\\fI" + roff(text) + "\\fR";
}

std::string item(const std::string& head, const std::string& what) {
  return ".TP\n" + head + '\n' + roff(what) + '\n';
}

std::string option_head(const OptionRow& row) {
  std::string out;
  for (const std::string& name : row.names) out += (out.empty() ? "" : ", ") + bold(name);
  if (!row.argument.empty()) out += ' ' + italic(row.argument);
  return out;
}

std::string usage(const CommandRow& command) {
  std::string out = bold("ibid " + command.name) + " [" + italic("OPTIONS") + ']';
  for (const OptionRow& row : command.positionals) {
    std::string name = italic(row.names.front()) + (row.several ? special(U'…') : "");
    out += row.required ? ' ' + name : " [" + name + ']';
  }
  return out;
}

// A footer's lines: those that are set in stay as they are, others run on.
std::string paragraphs(std::string_view text) {
  std::string out;
  bool begun = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!begun) out += ".PP\n";
    begun = true;
    if (line.starts_with("  "))
      out += ".RS\n" + roff(line.substr(2)) + "\n.RE\n";
    else
      out += roff(line) + '\n';
  }
  return out;
}

std::string section(const CommandRow& command) {
  std::string out =
      ".SS " + command.name + "\n" + usage(command) + "\n.PP\n" + roff(command.summary) + '\n';
  for (const OptionRow& row : command.positionals) out += item(italic(row.names.front()), row.help);
  for (const OptionRow& row : command.options)
    if (row.names.back() != "--help") out += item(option_head(row), row.help);
  return out + paragraphs(command.footer);
}

struct Row {
  std::string_view head;
  std::string_view what;
};

constexpr std::array statuses{
    Row{"0", "All is well; `ibid check` found nothing as grave as `--fail-on` says."},
    Row{"1", "`ibid check` found something."},
    Row{"2", "Something could not be done; standard error says what."},
};
constexpr std::array files{
    Row{"edition.json",
        "Makes a folder an edition: its chapters in the order of the book, its "
        "bibliography, its conventions and how severe each rule is. "
        "`ibid init` writes one."},
};
constexpr std::array variables{
    Row{"NO_COLOR",
        "If set to anything, no colours are used. Without it they are used on a "
        "terminal whose `TERM` is not “dumb”."},
};

template <typename Rows>
std::string rows(std::string_view title, const Rows& all) {
  std::string out = ".SH " + std::string(title) + '\n';
  for (const Row& row : all) out += item(bold(row.head), std::string(row.what));
  return out;
}

}  // namespace

std::string manual_page(const CommandTable& table) {
  std::string out = ".TH IBID 1 " IBID_DATE " \"ibid " + std::string(version) + "\"\n";
  out += ".SH NAME\nibid \\- keeps the notes, references and quotations of scholarly editions\n";
  out += ".SH SYNOPSIS\n" + bold("ibid") + " [" + italic("COMMAND") + "] [" + italic("OPTIONS") +
         "]\n";
  out += ".SH DESCRIPTION\n";
  out += paragraphs(table.summary).substr(std::string_view(".PP\n").size());
  out += ".PP\nWithout a command, Ibid serves an editor over the Language Server Protocol.\n";
  out += ".SH OPTIONS\n";
  for (const OptionRow& row : table.options) out += item(option_head(row), row.help);
  out += ".SH COMMANDS\n";
  for (const CommandRow& command : table.commands) out += section(command);
  out += rows("EXIT STATUS", statuses) + rows("FILES", files) + rows("ENVIRONMENT", variables);
  out += ".SH EXAMPLES\n";
  for (const Example& example : examples()) {
    std::string what = example.what;
    what.front() = static_cast<char>(what.front() - 'a' + 'A');
    out += item(bold(example.command), what + '.');
  }
  return out + ".SH SEE ALSO\n.BR pandoc (1)\n";
}

}  // namespace ibid::app
