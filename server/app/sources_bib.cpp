// BibLaTeX entries (biblatex manual, section 2) for works that notes introduce.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "app/sources_report.h"
#include "works/fold.h"

namespace ibid::app {
namespace {

using citation::Description;

// Braces keep what BibLaTeX would read as its own; nothing of the title is lost.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '#' || c == '&' || c == '$' || c == '_') out += '\\';
    if (c == '{' || c == '}') {
      out += c == '{' ? "\\{" : "\\}";
    } else if (c == '\\') {
      out += "\\textbackslash{}";
    } else {
      out += c;
    }
  }
  return out;
}

std::string names(const std::vector<citation::Name>& names) {
  std::string out;
  for (const auto& name : names) {
    if (!out.empty()) out += " and ";
    // A body's name is not to be taken apart.
    out += name.given.empty() ? "{" + escaped(name.family) + "}"
                              : escaped(name.family) + ", " + escaped(name.given);
  }
  return out;
}

std::string letters(std::string_view text) {
  std::string out;
  for (const char c : works::folded(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte)) out += c;
  }
  return out;
}

class Entries {
 public:
  void add(const works::Work& work) {
    const Description& is = work.is;
    out_ += "@" + (work.type.empty() ? "book" : work.type) + "{" + key(is) + ",\n";
    field("author", names(is.authors));
    field("editor", names(is.editors));
    field("title", escaped(is.title));
    field(work.type == "article" ? "journaltitle" : "booktitle", escaped(is.container));
    field("volume", escaped(is.volume));
    field("number", escaped(is.issue));
    field("edition", escaped(is.edition));
    field("publisher", escaped(is.publisher));
    field("location", escaped(is.place));
    field("date", is.year.find_first_not_of("0123456789") == std::string::npos ? is.year : "");
    field("pages", escaped(is.extent));
    field("library", escaped(is.repository));
    field("shelfmark", escaped(is.shelfmark));
    for (const std::string& siglum : work.sigla) field("shorthand", escaped(siglum));
    field("note", escaped(is.date));
    out_ += "}\n\n";
  }
  std::string out() && { return std::move(out_); }

 private:
  // carr1958, carr1958a, …: as most bibliographies have it.
  std::string key(const Description& is) {
    std::string base = is.authors.empty() ? "" : letters(is.authors.front().family);
    if (base.empty()) base = letters(is.title).substr(0, 16);
    if (base.empty()) base = letters(is.repository).substr(0, 16);
    if (base.empty()) base = "work";
    base += letters(is.year);
    std::string unique = base;
    for (int n = 0; !keys_.insert(unique).second; ++n) {
      unique = base + (n < 26 ? std::string(1, static_cast<char>('a' + n)) : std::to_string(n));
    }
    return unique;
  }

  void field(const char* name, const std::string& value) {
    if (value.empty()) return;
    const std::string label = name;
    out_ += "  " + label +
            std::string(std::max<std::size_t>(10, label.size()) - label.size(), ' ') + " = {" +
            value + "},\n";
  }

  std::string out_;
  std::set<std::string> keys_;
};

}  // namespace

std::string print_sources_bib(const std::vector<SourcesPage>& pages) {
  Entries entries;
  std::vector<works::WorkPtr> written;
  for (const SourcesPage& page : pages) {
    for (const auto& work : page.edition->sources(page.chapter).introduced().works()) {
      const bool again = std::any_of(written.begin(), written.end(), [&](const auto& other) {
        return works::fit(work->is, *other) >= works::Fit::title;
      });
      if (again) continue;
      written.push_back(work);
      entries.add(*work);
    }
  }
  return std::move(entries).out();
}

}  // namespace ibid::app
