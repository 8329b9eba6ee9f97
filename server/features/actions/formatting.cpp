#include "features/actions/formatting.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "features/change/difference.h"
#include "features/change/trial.h"
#include "features/notes/note_edits.h"
#include "model/page_ranges.h"
#include "rules/printed_range.h"
#include "text/line_ends.h"

namespace ibid::features {
namespace {

constexpr std::array<std::string_view, 2> dashes{"-", "–"};
constexpr std::array<std::string_view, 2> gaps{"", " "};
constexpr std::size_t plain_majority = 3;

/// Where among the dashes; nothing for one that is not put right.
std::optional<std::size_t> dash_of(const rules::PrintedRange& range) {
  const auto* found = std::find(dashes.begin(), dashes.end(), range.dash);
  if (found == dashes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - dashes.begin());
}

/// How often each of two forms is printed, and which is plainly the chapter's.
struct Usage {
  std::array<std::size_t, 2> times{};
  std::optional<std::size_t> usual() const {
    for (const std::size_t one : {0U, 1U}) {
      if (times[one] >= plain_majority && times[one] >= plain_majority * times[1 - one]) return one;
    }
    return std::nullopt;
  }
};

class Ranges {
 public:
  Ranges(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), chapter_(chapter), text_(edition[chapter].text()) {
    each([&](const citation::Locator& locator, text::Span unit, text::Span span) {
      if (const auto gap = gap_between(unit, span)) ++gap_.times[*gap];
      if (locator.from == locator.to) return;
      const std::string raw = text_.slice(span);
      const auto range = rules::read_range(raw);
      if (const auto dash = range ? dash_of(*range) : std::nullopt) ++dash_.times[*dash];
    });
  }

  std::vector<Edits> edits() const {
    std::vector<Edits> out;
    each([&](const citation::Locator& locator, text::Span unit, text::Span span) {
      Edits some;
      const auto gap = gap_between(unit, span);
      if (gap && gap_.usual().value_or(*gap) != *gap) {
        some.push_back({{unit.end, span.begin}, std::string(gaps[1 - *gap])});
      }
      const std::string raw = text_.slice(span);
      const std::string form = form_of(locator, raw);
      if (form != raw) some.push_back({span, form});
      if (!some.empty()) out.push_back(std::move(some));
    });
    return out;
  }

 private:
  template <typename Take>
  void each(Take take) const {
    for (const model::NoteSources& note : edition_.sources(chapter_).notes()) {
      for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
        const auto words = model::citation_of(edition_, {{chapter_, note.note}, i});
        for (const citation::Locator& locator : words->locators) {
          take(locator, words(locator.unit_span), words(locator.span));
        }
      }
    }
  }

  // Of `p.39` and `p. 39`; of words that no stop ends (`page 39`) the gap is no matter of taste.
  std::optional<std::size_t> gap_between(text::Span unit, text::Span span) const {
    if (unit.empty() || unit.end > span.begin || !text_.slice(unit).ends_with('.')) return {};
    const std::string between = text_.slice({unit.end, span.begin});
    const auto* found = std::find(gaps.begin(), gaps.end(), between);
    if (found == gaps.end()) return std::nullopt;
    return static_cast<std::size_t>(found - gaps.begin());
  }

  std::string form_of(const citation::Locator& locator, const std::string& raw) const {
    const auto range = rules::read_range(raw);
    const auto dash = range ? dash_of(*range) : std::nullopt;
    if (!dash || !rules::is_digits(locator.from) || !rules::is_digits(locator.to)) return raw;
    if (locator.from.size() > locator.to.size() ||
        (locator.from.size() == locator.to.size() && locator.from >= locator.to)) {
      return raw;
    }
    const auto convention = edition_.conventions().page_range;
    const std::string to = convention == model::PageRange::any_consistent
                               ? std::string(range->to)
                               : model::shortened(locator.from, locator.to, convention);
    return std::string(range->from) + std::string(dashes[dash_.usual().value_or(*dash)]) + to;
  }

  const model::Edition& edition_;
  std::size_t chapter_;
  const text::Text& text_;
  Usage dash_;
  Usage gap_;
};

// Where two notes follow each other.
std::vector<Edits> blank_lines(const model::Chapter& chapter) {
  std::vector<Edits> out;
  const std::string two_ends = text::fitted(chapter.text(), "\n\n");
  std::optional<text::Offset> end;  // of the note before, its text
  text::Offset begin = 0;
  chapter.document().blocks().for_each([&](const syntax::BlockRef& block, const syntax::Extent&) {
    const bool is_note = block->kind() == syntax::Kind::note;
    if (is_note && end && chapter.text().slice({*end, begin}) != two_ends) {
      out.push_back({{{*end, begin}, "\n\n"}});
    }
    end = is_note ? std::optional(begin + block->nodes.front().span.end) : std::nullopt;
    begin += block->length;
  });
  return out;
}

// Where a label is defined twice the second definition counts, and a note within another is part of
// it: to move either would be more than layout.
bool can_be_ordered(const model::Chapter& chapter) {
  std::uint32_t blocks = 0;
  chapter.document().blocks().for_each([&](const syntax::BlockRef& block, const syntax::Extent&) {
    if (block->kind() == syntax::Kind::note) ++blocks;
  });
  const auto& labels = chapter.apparatus().labels();
  return blocks == chapter.count(model::Thing::note) &&
         std::none_of(labels.begin(), labels.end(),
                      [](const model::Label& label) { return label.notes.size() > 1; });
}

bool is_near(const Edits& some, text::Span range) {
  return std::any_of(some.begin(), some.end(),
                     [&](const Replacement& edit) { return meet(edit.span, range); });
}

std::vector<Replacement> tidied(const model::Edition& edition, std::size_t chapter,
                                text::Span range) {
  std::vector<Edits> all = Ranges(edition, chapter).edits();
  for (Edits& some : blank_lines(edition[chapter])) all.push_back(std::move(some));
  std::erase_if(all, [&](const Edits& some) { return !is_near(some, range); });
  const auto good = good_together(all, [&](const std::vector<Edits>& some) {
    return had(Effect::none, edition, tried(edition, change_in(chapter, some)), chapter);
  });
  return change_in(chapter, good).in_chapter(chapter);
}

}  // namespace

std::vector<Replacement> formatted(const model::Edition& edition, std::size_t chapter,
                                   text::Span range) {
  return tidied(edition, chapter, range);
}

std::vector<Replacement> formatted(const model::Edition& edition, std::size_t chapter) {
  model::Edition now = edition;
  if (can_be_ordered(edition[chapter])) {
    const Proposal order = organize_notes({edition, chapter});
    if (const auto* change = std::get_if<Change>(&order); change && !change->empty()) {
      now = tried(now, *change);
    }
  }
  Change rest;
  rest.in_chapter(chapter) = tidied(now, chapter, {0, now[chapter].text().size()});
  now = tried(now, rest);
  return difference(edition[chapter].text().str(), now[chapter].text().str());
}

}  // namespace ibid::features
