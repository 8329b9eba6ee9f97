#include "works/bib_entry.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/list.h"
#include "text/utf.h"
#include "works/bib_names.h"
#include "works/dates.h"
#include "works/latex.h"
#include "works/numerals.h"

namespace ibid::works {
namespace {

// Longer chains of inheritance are loops.
constexpr int most_levels = 8;
constexpr std::size_t most_data = 16;

bool is_part_type(std::string_view type) {
  static constexpr std::array<std::string_view, 9> types{
      "inbook",      "bookinbook",    "suppbook",     "incollection", "suppcollection",
      "inreference", "inproceedings", "inperiodical", "conference"};
  return text::is_one_of(type, types);
}

bool is_article_type(std::string_view type) {
  static constexpr std::array<std::string_view, 3> types{"article", "suppperiodical", "review"};
  return text::is_one_of(type, types);
}

bool is_periodical_type(std::string_view type) {
  static constexpr std::array<std::string_view, 4> types{"periodical", "newspaper", "magazine",
                                                         "journal"};
  return text::is_one_of(type, types);
}

bool is_unpublished(std::string_view type) {
  static constexpr std::array<std::string_view, 6> types{"unpublished", "manuscript", "letter",
                                                         "archival",    "misc",       "document"};
  return text::is_one_of(type, types);
}

// What a parent keeps to itself.
bool stays_with_parent(std::string_view field) {
  static constexpr std::array<std::string_view, 16> own{
      "ids",   "crossref",  "xref",     "xdata",    "shorthand", "shorttitle", "label", "options",
      "pages", "pagetotal", "entryset", "keywords", "related",   "sorttitle",  "key",   "presort"};
  return text::is_one_of(field, own);
}

std::string trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

std::vector<std::string> listed(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto comma = text.find(',');
    std::string item = trimmed(text.substr(0, comma));
    if (!item.empty()) out.push_back(text::sanitized(item));
    if (comma == std::string_view::npos) break;
    text.remove_prefix(comma + 1);
  }
  return out;
}

// With hyphens for dashes: what numbers are compared by.
std::string plain_number(std::string_view source) {
  const std::string plain = plain_of_latex(source);
  std::string out;
  for (std::size_t at = 0; at < plain.size();) {
    const text::CodePoint point = text::decode(plain, at);
    const bool dash = (point.value >= 0x2010 && point.value <= 0x2015) || point.value == 0x2212;
    text::append(out, dash ? U'-' : point.value);
    at += point.bytes;
  }
  return out;
}

std::string with_subtitle(std::string title, const std::string& subtitle) {
  if (title.empty() || subtitle.empty()) return title.empty() ? subtitle : title;
  return title + ": " + subtitle;
}

class Reader {
 public:
  Reader(const BibEntries& entries, const RawEntry& entry, std::size_t& inherited_left)
      : entries_(entries), entry_(entry), inherited_left_(inherited_left) {}

  Work read() {
    Work work;
    work.id = entry_.key;
    work.type = entry_.type;
    work.span = entry_.span;
    work.key_span = entry_.key_span;
    read_title(work);
    read_people(work.is);
    read_numbers(work);
    read_date(work.is);
    read_imprint(work);
    read_place_in_the_list(work);
    return work;
  }

 private:
  /// What the entry itself says, or inherits; LaTeX.
  std::string_view raw(std::string_view field) { return look(entry_, field, most_levels); }

  std::string_view look(const RawEntry& entry, std::string_view field, int levels) {
    const auto own = entry.fields.find(field);
    if (own != entry.fields.end()) return own->second;
    if (levels == 0) return {};
    if (const auto data = entry.fields.find("xdata"); data != entry.fields.end()) {
      auto keys = listed(data->second);
      if (keys.size() > most_data) keys.resize(most_data);
      for (const std::string& key : keys)
        if (const RawEntry* more = entries_.find(key); more && more != &entry)
          if (const auto found = inherited(*more, field, levels); !found.empty()) return found;
    }
    const auto parent = entry.fields.find("crossref");
    if (parent == entry.fields.end() || stays_with_parent(field)) return {};
    const RawEntry* above = entries_.find(trimmed(parent->second));
    if (!above || above == &entry) return {};
    return inherited(*above, handed_down_as(entry, *above, field), levels);
  }

  std::string_view inherited(const RawEntry& from, std::string_view field, int levels) {
    if (field.empty()) return {};
    // Half the levels, so that data that name data cost no more than a few looks.
    const std::string_view found = look(from, field, levels / 2);
    if (found.size() > inherited_left_) return {};
    inherited_left_ -= found.size();
    return found;
  }

  /// Which field of the parent becomes this one; empty where none does.
  static std::string_view handed_down_as(const RawEntry& child, const RawEntry& parent,
                                         std::string_view field) {
    const bool part = is_part_type(child.type) || is_article_type(child.type);
    const bool in_issue = is_periodical_type(parent.type);
    const bool in_book = !in_issue && part;
    const bool in_set = !in_issue && parent.type.substr(0, 2) == "mv";
    if ((in_issue && field == "journaltitle") || (in_book && field == "booktitle") ||
        (in_set && field == "maintitle"))
      return "title";
    if ((in_issue && field == "journalsubtitle") || (in_book && field == "booksubtitle"))
      return "subtitle";
    const bool title = field == "title" || field == "subtitle" || field == "titleaddon";
    return title ? std::string_view() : field;
  }

  // biblatex manual, "Cross-referencing" and "Entry Options".
  void read_place_in_the_list(Work& work) const {
    for (const std::string_view field : {"crossref", "xref"}) {
      const auto parent = entry_.fields.find(field);
      if (parent != entry_.fields.end()) work.parent = trimmed(parent->second);
    }
    const auto options = entry_.fields.find("options");
    if (options == entry_.fields.end()) return;
    for (const std::string& option : listed(options->second)) {
      work.unlisted = work.unlisted || option == "skipbib" || option == "skipbib=true" ||
                      option == "dataonly" || option == "dataonly=true";
    }
  }

  std::string plain(std::string_view field) { return plain_of_latex(raw(field)); }

  std::string first_of(std::initializer_list<std::string_view> fields) {
    for (const std::string_view field : fields)
      if (std::string text = plain(field); !text.empty()) return text;
    return {};
  }

  void read_title(Work& work) {
    work.is.title = with_subtitle(plain("title"), plain("subtitle"));
    if (work.is.title.empty())
      work.is.title = with_subtitle(plain("maintitle"), plain("mainsubtitle"));
    work.short_title = plain("shorttitle");
    const std::string journal = first_of({"journaltitle", "journal"});
    if (is_periodical_type(entry_.type)) {
      if (work.is.title.empty()) work.is.title = journal;
    } else if (!journal.empty()) {
      work.is.container = with_subtitle(journal, plain("journalsubtitle"));
    } else {
      work.is.container = with_subtitle(plain("booktitle"), plain("booksubtitle"));
    }
    work.aliases = listed(raw("ids"));
    if (std::string siglum = plain("shorthand"); !siglum.empty())
      work.sigla.push_back(std::move(siglum));
  }

  void read_people(citation::Description& is) {
    is.authors = names_of_bib(raw("author"));
    is.editors = names_of_bib(raw("editor"));
  }

  void read_numbers(Work& work) {
    work.is.volume = volume_number(plain_number(raw("volume")));
    work.volumes = plain_number(raw("volumes"));
    const bool has_issues = is_article_type(entry_.type) || is_periodical_type(entry_.type);
    if (has_issues) {
      work.is.issue = plain_number(raw("number"));
      if (work.is.issue.empty()) work.is.issue = plain_number(raw("issue"));
    }
    work.pages = plain_number(raw("pages"));
    if (is_article_type(entry_.type) || is_part_type(entry_.type)) work.is.extent = work.pages;
    if (work.pages.empty()) work.pages = plain_number(raw("pagetotal"));
    work.is.edition = plain("edition");
  }

  // `1958/1964` are years, `1923-11-07` a day of one.
  void read_date(citation::Description& is) {
    const std::string date = plain_number(raw("date"));
    if (!date.empty()) {
      const auto slash = date.find('/');
      const std::string first = date.substr(0, slash);
      const std::string last = slash == std::string::npos ? "" : date.substr(slash + 1);
      is.year = year_of(first);
      const std::string until = year_of(last);
      if (!until.empty() && until != is.year) is.year.append("-").append(until);
      if (slash == std::string::npos) is.date = written(works::read_date(first));
      return;
    }
    is.year = plain_number(raw("year"));
    const std::string month = plain("month");
    if (month.empty()) return;
    const bool digits = month.find_first_not_of("0123456789") == std::string::npos;
    const std::string day = plain("day");
    std::string text = digits ? is.year : day;
    text.append(digits ? "-" : " ").append(month);
    if (!digits || !day.empty()) text.append(digits ? "-" : " ").append(digits ? day : is.year);
    is.date = written(works::read_date(text));
  }

  static std::string year_of(const std::string& date) {
    const auto begin = date.find_first_of("0123456789");
    if (begin == std::string::npos) return {};
    return date.substr(begin, date.find_first_not_of("0123456789", begin) - begin);
  }

  // Only what is more than a year.
  static std::string written(const std::optional<Date>& date) {
    if (!date || date->month == 0) return {};
    std::string out;
    if (date->day != 0) out.append(std::to_string(date->day)).append(" ");
    out.append(name_of_month(date->month));
    if (date->year != 0) out.append(" ").append(std::to_string(date->year));
    return out;
  }

  void read_imprint(Work& work) {
    work.is.place = first_of({"location", "address"});
    work.is.publisher = first_of({"publisher", "organization", "institution", "school"});
    work.address = first_of({"doi", "url"});
    if (!is_unpublished(entry_.type)) return;
    work.is.repository = first_of({"repository", "archive", "library"});
    work.is.shelfmark = first_of({"shelfmark", "callnumber", "collection"});
  }

  const BibEntries& entries_;
  const RawEntry& entry_;
  std::size_t& inherited_left_;
};

}  // namespace

BibEntries::BibEntries(const std::vector<RawEntry>& entries, std::size_t file_size)
    : inherited_left_(8 * file_size + (std::size_t{1} << 20)) {
  by_key_.reserve(entries.size());
  for (const RawEntry& entry : entries) by_key_.try_emplace(entry.key, &entry);
}

const RawEntry* BibEntries::find(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? nullptr : found->second;
}

Work BibEntries::work(const RawEntry& entry, const std::string& file) {
  Work work = Reader(*this, entry, inherited_left_).read();
  work.file = file;
  return work;
}

bool is_work(const RawEntry& entry) {
  return entry.type != "xdata" && entry.type != "set";
}

}  // namespace ibid::works
