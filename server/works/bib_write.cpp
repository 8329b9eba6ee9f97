#include "works/bib_write.h"

#include <algorithm>
#include <cctype>

#include "works/fold.h"

namespace ibid::works {
namespace {

constexpr std::size_t longest_base = 16;
constexpr std::size_t widest_name = 10;

// Braces keep what BibLaTeX would read as its own; nothing of the title is lost.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '#' || c == '&' || c == '$' || c == '_') out += '\\';
    if (c == '{' || c == '}') {
      out += c == '{' ? "\\{" : "\\}";
    } else if (c == '\\') {
      out += "\\textbackslash{}";
    } else if (c == '~') {
      out += "\\textasciitilde{}";
    } else if (c == '^') {
      out += "\\textasciicircum{}";
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

std::string key_letters(std::string_view text) {
  std::string out;
  for (const char c : folded(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte)) out += c;
  }
  return out;
}

std::string base_of_key(const citation::Description& is) {
  std::string base = is.authors.empty() ? "" : key_letters(is.authors.front().family);
  if (base.empty()) base = key_letters(is.title).substr(0, longest_base);
  if (base.empty()) base = key_letters(is.repository).substr(0, longest_base);
  if (base.empty()) base = "work";
  return base + key_letters(is.year);
}

class Fields {
 public:
  void add(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    out_ += "  " + std::string(name) +
            std::string(std::max(widest_name, name.size()) - name.size(), ' ') + " = {" + value +
            "},\n";
  }
  std::string out() && { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

std::string new_key(const Work& work, const std::function<bool(std::string_view)>& is_taken) {
  return NewKeys().make(work, is_taken);
}

std::string NewKeys::make(const Work& work, const std::function<bool(std::string_view)>& is_taken) {
  const std::string base = base_of_key(work.is);
  std::string key = base;
  for (int& n = next_[base]; is_taken(key); ++n) {
    key = base + (n < 26 ? std::string(1, static_cast<char>('a' + n)) : std::to_string(n));
  }
  return key;
}

std::string bib_entry(const Work& work, std::string_view key) {
  const citation::Description& is = work.is;
  Fields fields;
  fields.add("author", names(is.authors));
  fields.add("editor", names(is.editors));
  fields.add("title", escaped(is.title));
  fields.add(work.type == "article" ? "journaltitle" : "booktitle", escaped(is.container));
  fields.add("volume", escaped(is.volume));
  fields.add("number", escaped(is.issue));
  fields.add("edition", escaped(is.edition));
  fields.add("publisher", escaped(is.publisher));
  fields.add("location", escaped(is.place));
  if (is.year.find_first_not_of("0123456789") == std::string::npos) fields.add("date", is.year);
  fields.add("pages", escaped(is.extent));
  fields.add("library", escaped(is.repository));
  fields.add("shelfmark", escaped(is.shelfmark));
  for (const std::string& siglum : work.sigla) fields.add("shorthand", escaped(siglum));
  fields.add("note", escaped(is.date));
  return "@" + (work.type.empty() ? "book" : work.type) + "{" + std::string(key) + ",\n" +
         std::move(fields).out() + "}\n";
}

}  // namespace ibid::works
