#include "support/fixture.h"

#include <algorithm>
#include <iterator>
#include <sstream>
#include <stdexcept>

#include "text/utf.h"
#include "works/bib.h"

namespace ibid::support {
namespace {

std::vector<std::string> split(std::string_view text, std::string_view by) {
  std::vector<std::string> out;
  for (std::size_t end = text.find(by); end != text.npos; end = text.find(by)) {
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(end + by.size());
  }
  out.emplace_back(text);
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \r\n");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \r\n") - first + 1);
}

struct File {
  std::string path;
  std::string text;
};

// The one edit that makes `after` of `before`.
text::Edit edit_between(std::string_view before, std::string_view after) {
  const auto [left, right] =
      std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  const auto front = static_cast<std::size_t>(left - before.begin());
  std::size_t back = 0;
  while (front + back < std::min(before.size(), after.size()) &&
         before[before.size() - back - 1] == after[after.size() - back - 1])
    ++back;
  return {{static_cast<text::Offset>(front), static_cast<text::Offset>(before.size() - back)},
          std::string(after.substr(front, after.size() - back - front))};
}

class Reader {
 public:
  Fixture read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
      line(text.substr(0, end));
      text.remove_prefix(end);
    }
    finish();
    return std::move(fixture_);
  }

 private:
  void line(std::string_view line) {
    if (line.starts_with("//- ")) return begin(trimmed(line.substr(4)));
    if (in_settings_) return setting(trimmed(line));
    if (beside_) {
      beside_->back().text += line;
      return;
    }
    if (const auto annotation = carets(line)) return annotate(*annotation);
    if (files_.empty()) begin("chapter.md");
    line_begin_ = static_cast<text::Offset>(files_.back().text.size());
    std::string rest(line);
    if (const std::size_t at = rest.find("$0"); at != rest.npos) {
      rest.erase(at, 2);
      fixture_.cursor_chapter = files_.size() - 1;
      fixture_.cursor = line_begin_ + static_cast<text::Offset>(at);
    }
    files_.back().text += rest;
  }

  void begin(std::string_view name) {
    in_settings_ = name == "edition";
    beside_ = name.ends_with(".bib")     ? &bibliographies_
              : name.starts_with("was ") ? &before_
                                         : nullptr;
    if (in_settings_) return;
    if (beside_ == &before_) name.remove_prefix(4);
    (beside_ ? *beside_ : files_).push_back({std::string(name), {}});
  }

  struct Carets {
    std::uint32_t column = 0;
    std::uint32_t count = 0;
    std::string_view text;
  };

  static std::optional<Carets> carets(std::string_view line) {
    if (!line.starts_with("//")) return std::nullopt;
    const std::size_t first = line.find('^');
    if (first == line.npos) return std::nullopt;
    const bool left = line.starts_with("//<");
    if (line.substr(left ? 3 : 2, first - (left ? 3 : 2)).find_first_not_of(' ') != line.npos) {
      return std::nullopt;
    }
    const std::size_t last = std::min(line.find_first_not_of('^', first), line.size());
    return Carets{static_cast<std::uint32_t>(first - (left ? 3 : 0)),
                  static_cast<std::uint32_t>(last - first), trimmed(line.substr(last))};
  }

  void annotate(const Carets& carets) {
    const std::string_view line = std::string_view(files_.back().text).substr(line_begin_);
    const auto at = [&](std::uint32_t column) {
      return line_begin_ +
             static_cast<text::Offset>(text::prefix(line, column, text::Encoding::utf32));
    };
    fixture_.annotations.push_back({files_.size() - 1,
                                    {at(carets.column), at(carets.column + carets.count)},
                                    std::string(carets.text)});
  }

  void setting(std::string_view line) {
    if (line.empty()) return;
    const std::size_t colon = line.find(": ");
    if (colon == line.npos) throw std::invalid_argument("no setting: " + std::string(line));
    const std::string_view key = line.substr(0, colon);
    const std::string value(line.substr(colon + 2));
    if (key == "file") {
      fixture_.files.push_back(value);
    } else if (key == "hint") {
      conventions_.rules[value] = key;
    } else if (key == "language") {
      conventions_.language = value;
    } else if (key == "names") {
      conventions_.names = split(value, ", ");
    } else if (key == "dictionary") {
      for (std::string& word : split(value, " ")) fixture_.dictionary.push_back(std::move(word));
    } else if (key == "chapters") {
      conventions_.lists_chapters = value == "listed";
    } else if (key.starts_with("series ")) {
      series_.push_back({std::string(key.substr(7)), value});
    } else if (key.starts_with("rule ")) {
      conventions_.rules[std::string(key.substr(5))] = value;
    } else if (key == "pageRange") {
      conventions_.page_range = page_range(value);
    } else if (key.starts_with("option ")) {
      option(key.substr(7), value);
    } else if (key.starts_with("siglum ")) {
      conventions_.sigla[std::string(key.substr(7))] = value;
    } else if (key.starts_with("term ")) {
      conventions_.terms[std::string(key.substr(5))] = value;
    } else if (key.starts_with("ibid.")) {
      ibid(key.substr(5), value);
    } else {
      throw std::invalid_argument("unknown setting: " + std::string(key));
    }
  }

  static model::PageRange page_range(std::string_view value) {
    if (value == "minimal") return model::PageRange::minimal;
    if (value == "expanded") return model::PageRange::expanded;
    throw std::invalid_argument("unknown pageRange: " + std::string(value));
  }

  void option(std::string_view key, const std::string& value) {
    const std::size_t blank = key.find(' ');
    if (blank == key.npos) throw std::invalid_argument("no option: " + std::string(key));
    std::istringstream words(value);
    conventions_
        .rule_options[std::string(key.substr(0, blank))][std::string(key.substr(blank + 1))] = {
        std::istream_iterator<std::string>(words), {}};
  }

  void ibid(std::string_view key, std::string_view value) {
    using Use = model::IbidUse;
    Use& use = conventions_.ibid;
    if (key == "resetAt" && value == "never") {
      use.reset_at = Use::Reset::never;
    } else if (key == "emptyNotes" && value == "allow") {
      use.empty_notes = Use::EmptyNotes::allow;
    } else if (key == "emptyNotes" && value == "break") {
      use.empty_notes = Use::EmptyNotes::breaks;
    } else if (key == "style" && value == "use") {
      use.style = Use::Style::use;
    } else if (key == "style" && value == "avoid") {
      use.style = Use::Style::avoid;
    } else {
      throw std::invalid_argument("unknown setting: ibid." + std::string(key));
    }
  }

  std::shared_ptr<const works::Library> library() const {
    std::vector<std::shared_ptr<const works::Shelf>> shelves;
    for (const File& file : bibliographies_) {
      shelves.push_back(
          std::make_shared<const works::Shelf>(works::read_bib(file.path, file.text)));
    }
    return std::make_shared<const works::Library>(std::move(shelves));
  }

  void finish() {
    if (files_.empty()) begin("chapter.md");
    if (!series_.empty()) conventions_.series = std::make_shared<model::SeriesTable>(series_);
    std::vector<std::shared_ptr<const model::Chapter>> chapters;
    for (const File& file : files_) chapters.push_back(chapter(file));
    fixture_.edition = model::Edition(std::make_shared<const model::Conventions>(conventions_),
                                      std::move(chapters), library());
    for (const File& file : files_) fixture_.baselines.push_back(baseline(file));
    std::sort(fixture_.annotations.begin(), fixture_.annotations.end());
  }

  std::shared_ptr<const model::Chapter> chapter(const File& file) const {
    return std::make_shared<const model::Chapter>(
        model::Chapter::read(file.path, text::Text(file.text), conventions_.series));
  }

  std::optional<model::Baseline> baseline(const File& now) const {
    const auto was = std::find_if(before_.begin(), before_.end(),
                                  [&](const File& one) { return one.path == now.path; });
    if (was == before_.end()) return std::nullopt;
    const std::size_t index = *fixture_.edition.find(now.path);
    const model::Edition before = fixture_.edition.with(index, chapter(*was));
    return model::Baseline::of(before, index).with({{edit_between(was->text, now.text)}});
  }

  Fixture fixture_;
  model::Conventions conventions_;
  std::vector<model::Series> series_;
  std::vector<File> files_;
  std::vector<File> bibliographies_;
  std::vector<File> before_;
  std::vector<File>* beside_ = nullptr;  // what is being read, where that is no chapter
  text::Offset line_begin_ = 0;
  bool in_settings_ = false;
};

}  // namespace

std::function<bool(std::string_view)> Fixture::file_exists() const {
  return [this](std::string_view path) {
    return std::find(files.begin(), files.end(), path) != files.end();
  };
}

std::function<bool(std::string_view)> Fixture::spells() const {
  if (dictionary.empty()) return {};
  return [this](std::string_view word) {
    std::string small(word);
    if (!small.empty() && small[0] >= 'A' && small[0] <= 'Z') small[0] += 'a' - 'A';
    return std::find(dictionary.begin(), dictionary.end(), small) != dictionary.end();
  };
}

std::string Fixture::list(std::vector<Annotation> all) const {
  std::sort(all.begin(), all.end());
  std::string out;
  for (const Annotation& one : all) {
    const model::Chapter& chapter = edition[one.chapter];
    const auto begin = chapter.text().position(one.span.begin, text::Encoding::utf32);
    out += chapter.path() + ":" + std::to_string(begin.line + 1) + ":" +
           std::to_string(begin.column + 1) + " “" + chapter.text().slice(one.span) + "” " +
           one.text + "\n";
  }
  return out;
}

Fixture read_fixture(std::string_view text) {
  if (text.starts_with('\r')) text.remove_prefix(1);
  if (text.starts_with('\n')) text.remove_prefix(1);
  return Reader().read(text);
}

std::string crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace ibid::support
