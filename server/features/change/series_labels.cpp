#include "features/change/series_labels.h"

#include <algorithm>
#include <set>
#include <utility>

namespace ibid::features {
namespace {

using model::Part;
using model::Thing;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// A label taken apart: `ed-` 12 `*`.
struct Parts {
  std::string before;
  std::string behind;
};

std::optional<Parts> around_number(std::string_view label) {
  const auto first = std::find_if(label.begin(), label.end(), is_digit);
  const auto last = std::find_if_not(first, label.end(), is_digit);
  if (first == last) return std::nullopt;
  std::string_view behind(label.data() + (last - label.begin()),
                          static_cast<std::size_t>(label.end() - last));
  // `12a` was put between 12 and 13: it counts like them.
  if (behind.size() == 1 && is_small_letter(behind[0])) behind = {};
  return Parts{std::string(label.begin(), first), std::string(behind)};
}

bool all_stars(const std::string& label) {
  return label.find_first_not_of('*') == label.npos;
}
bool one_letter(const std::string& label) {
  return label.size() == 1 && is_small_letter(label[0]);
}

class Relabel {
 public:
  Relabel(Draft& draft, std::size_t chapter, const Relabelling& labels)
      : draft_(draft), chapter_(chapter), of_(draft.before()[chapter]), labels_(labels) {}

  void run() {
    const auto& apparatus = of_.apparatus();
    const auto purpose = draft_.purpose({"Notes and their markers", {}, false});
    for (const model::Label& label : apparatus.labels()) {
      const auto found = labels_.find(label.text);
      if (found == labels_.end()) continue;
      for (const model::Number marker : label.markers) {
        reword({Thing::marker, marker}, found->second, purpose);
      }
      for (const model::Number note : label.notes) {
        reword({Thing::note, note}, found->second, purpose);
      }
    }
    mentions();
    pointers();
  }

 private:
  void reword(model::Subject subject, const std::string& words, std::uint32_t purpose) {
    draft_.of(chapter_).reword(of_.span(subject, Part::name), words, purpose);
  }

  // “see note 12”. Prose is read by its words, so an editor is asked.
  void mentions() {
    const auto& apparatus = of_.apparatus();
    for (model::Number i = 0; i < apparatus.prose_references().size(); ++i) {
      const model::ProseRow& row = apparatus.prose_references()[i];
      if (row.to != model::ProseReference::To::note) continue;
      const auto note = apparatus.note_numbered(row.number);
      if (!note) continue;
      const auto found = labels_.find(apparatus.label_of_note(*note).text);
      if (found == labels_.end()) continue;
      const auto number = of_.series().rank(found->second).number;
      if (!number || *number == row.number) continue;
      reword({Thing::prose_reference, i}, std::to_string(*number),
             draft_.purpose({"Mentions of notes in the text", "“see note 12” and its like", true}));
    }
  }

  // `Carr (n. 7)`
  void pointers() {
    for (const auto& note : draft_.before().sources(chapter_).notes()) {
      for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
        const auto words = model::citation_of(draft_.before(), {{chapter_, note.note}, i});
        if (!words->note || words->note_span.empty()) continue;
        const auto found = labels_.find(*words->note);
        if (found == labels_.end() || !of_.apparatus().label(*words->note)) continue;
        draft_.of(chapter_).reword(words(words->note_span), found->second,
                                   draft_.purpose({"Notes that citations point to", {}, false}));
      }
    }
  }

  Draft& draft_;
  std::size_t chapter_;
  const model::Chapter& of_;
  const Relabelling& labels_;
};

}  // namespace

std::optional<LabelStyle> LabelStyle::of(const std::vector<std::string>& labels) {
  if (labels.empty()) return std::nullopt;
  LabelStyle style;
  if (std::all_of(labels.begin(), labels.end(), all_stars)) {
    style.digits_ = Digits::stars;
    return style;
  }
  if (std::all_of(labels.begin(), labels.end(), one_letter)) {
    style.digits_ = Digits::letters;
    return style;
  }
  const auto first = around_number(labels.front());
  if (!first) return std::nullopt;
  for (const std::string& label : labels) {
    const auto parts = around_number(label);
    if (!parts || parts->before != first->before || parts->behind != first->behind) {
      return std::nullopt;
    }
  }
  style.before_ = first->before;
  style.behind_ = first->behind;
  return style;
}

std::optional<std::string> LabelStyle::label(std::uint32_t number) const {
  if (number == 0) return std::nullopt;
  switch (digits_) {
    case Digits::stars:
      return number > 9 ? std::nullopt : std::optional(std::string(number, '*'));
    case Digits::letters:
      if (number > 26) return std::nullopt;
      return std::string(1, static_cast<char>('a' + (number - 1)));
    case Digits::arabic:
      break;
  }
  return before_ + std::to_string(number) + behind_;
}

std::vector<std::string> labels_in_order(const model::Chapter& chapter, std::string_view series) {
  const auto& apparatus = chapter.apparatus();
  std::vector<std::string> out;
  std::vector<bool> met(apparatus.labels().size());
  const auto meet = [&](model::Number number) {
    const model::Label& label = apparatus.labels()[number];
    if (met[number] || label.rank.series != series) return;
    met[number] = true;
    out.push_back(label.text);
  };
  for (const model::Number marker : apparatus.reading_order()) {
    meet(apparatus.markers()[marker].label);
  }
  for (const model::NoteRow& note : apparatus.notes()) meet(note.label);
  for (const model::MarkerRow& marker : apparatus.markers()) meet(marker.label);
  return out;
}

std::uint32_t next_number(const model::Chapter& chapter, std::string_view series) {
  std::uint32_t highest = 0;
  for (const model::Label& label : chapter.apparatus().labels()) {
    if (label.rank.series == series) highest = std::max(highest, label.rank.number.value_or(0));
  }
  return highest + 1;
}

std::uint32_t first_number(const model::Chapter& chapter, std::string_view series) {
  std::uint32_t lowest = next_number(chapter, series);
  for (const model::Label& label : chapter.apparatus().labels()) {
    if (label.rank.series != series) continue;
    lowest = std::min(lowest, label.rank.number.value_or(lowest));
  }
  return lowest;
}

Numbering numbered(const model::Chapter& chapter, std::string_view series,
                   const std::vector<std::string>& order, std::uint32_t first) {
  const auto style = LabelStyle::of(order);
  if (!style) return {{}, "the labels of this series are not numbers of one kind"};
  const auto& apparatus = chapter.apparatus();
  Numbering out;
  std::uint32_t number = first;
  for (const std::string& label : order) {
    const model::Label* row = apparatus.label(label);
    if (row && row->notes.size() > 1) {
      return {{}, "note " + label + " is defined " + std::to_string(row->notes.size()) + " times"};
    }
    auto next = style->label(number++);
    if (!next || chapter.series().rank(*next).series != series) {
      return {{}, "the series has no label after " + style->label(number - 2).value_or(label)};
    }
    if (*next != label) out.labels.emplace(label, std::move(*next));
  }
  return out;
}

void relabel(Draft& draft, std::size_t chapter, const Relabelling& labels) {
  if (!labels.empty()) Relabel(draft, chapter, labels).run();
}

}  // namespace ibid::features
