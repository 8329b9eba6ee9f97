// A table for people: the note, what it prints, the work, and what is to be said of the reading.
#include <algorithm>

#include "app/commands/output/source_line.h"
#include "app/commands/reports/sources_report.h"
#include "features/wording/work_text.h"

namespace ibid::app {
namespace {

using model::Status;

// Bytes after which works that a citation could mean are counted, not named.
constexpr std::size_t longest_list = 400;

// Columns of a terminal's colours: ECMA-48, "Select graphic rendition".
std::string_view colour_of(Status status) {
  switch (status) {
    case Status::resolved:
      return "0";
    case Status::uncertain:
      return "1;33";
    default:
      return "1;31";
  }
}

std::string range(const citation::Locator& locator) {
  std::string out = locator.from;
  if (locator.to != locator.from) out += "–" + locator.to;
  if (locator.open) out += " ff.";
  return out;
}

std::string places(const model::Source& source) {
  std::string out;
  const citation::Unit* unit = nullptr;
  for (const auto& locator : source.locators) {
    out += ", ";
    if (locator.unit != citation::Unit::page && (!unit || *unit != locator.unit)) {
      out += std::string(citation::name(locator.unit)) + " ";
    }
    out += range(locator);
    unit = &locator.unit;
  }
  return out;
}

class Table {
 public:
  Table(const SourcesPage& page, const SourcesStyle& style)
      : page_(page), style_(style), chains_(*page.edition) {
    for (const auto& note : page.edition->sources(page.chapter).notes()) {
      label_width_ = std::max(label_width_, note.label.size());
    }
  }

  std::string print() {
    out_ += paint("1", shown(page_.file)) + '\n';
    for (const auto& note : page_.edition->sources(page_.chapter).notes()) print(note);
    return out_ + '\n';
  }

 private:
  std::string paint(std::string_view colour, const std::string& text) const {
    if (!style_.colour || colour == "0") return text;
    return "\x1b[" + std::string(colour) + 'm' + text + "\x1b[0m";
  }

  void print(const model::NoteSources& note) {
    if (note.sources.empty()) return line(note.label, "0", "–");
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::CitationRef ref{{page_.chapter, note.note}, i};
      print(i == 0 ? note.label : "", ref, note.sources[i]);
    }
  }

  void print(const std::string& label, const model::CitationRef& ref, const model::Source& source) {
    std::string text = source.work ? features::short_text(*source.work, source.volume)
                                   : model::citation_of(*page_.edition, ref)->printed;
    if (source.work) text += places(source);
    const auto labels = chain_labels(*page_.edition, chains_, ref);
    if (labels.size() > 1) text += " ← " + labels[1];
    if (labels.size() > 2) text += (labels.size() > 3 ? " … " : " ← ") + labels.back();
    line(label, colour_of(source.status), text);
    if (source.status != Status::resolved) remark(source);
  }

  void remark(const model::Source& source) {
    std::string text(model::name(source.status));
    std::string others;
    std::size_t left = source.candidates.size();
    for (const auto& work : source.candidates) {
      --left;
      if (work == source.work) continue;
      others += (others.empty() ? ": could be " : " or ") + features::short_text(*work, {});
      if (others.size() > longest_list && left > 1) {
        others += " or " + std::to_string(left) + " others";
        break;
      }
    }
    line("", colour_of(source.status), "  " + text + others);
  }

  void line(const std::string& label, std::string_view colour, const std::string& text) {
    out_ += std::string(2 + label_width_ - std::min(label_width_, label.size()), ' ') +
            shown(label) + "  " + paint(colour, shown(text)) + '\n';
  }

  const SourcesPage& page_;
  const SourcesStyle& style_;
  model::Chains chains_;
  std::size_t label_width_ = 0;
  std::string out_;
};

}  // namespace

std::string print_sources_text(const std::vector<SourcesPage>& pages, const SourcesStyle& style) {
  std::string out;
  for (const SourcesPage& page : pages) out += Table(page, style).print();
  return out;
}

}  // namespace ibid::app
