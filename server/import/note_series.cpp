#include "import/note_series.h"

#include <algorithm>
#include <array>
#include <set>

#include "import/calls.h"
#include "import/label.h"
#include "import/note_runs.h"

namespace ibid::import {
namespace {

// Numbers are one series, all that is set like a star another.
enum class Series : std::uint8_t { number, star };
constexpr std::array<Series, 2> all_series = {Series::number, Series::star};

Series series_of(const Label& label) {
  return label.kind == Kind::number ? Series::number : Series::star;
}

// A list, with the text that calls it.
struct Stretch {
  std::size_t begin = 0;                              ///< its first note
  std::size_t end = 0;                                ///< behind its last note
  std::array<std::size_t, all_series.size()> turn{};  ///< how often the series began anew
  std::array<bool, all_series.size()> bears{};        ///< notes of the series
};

std::vector<Stretch> stretches_of(const Draft& draft) {
  std::vector<Stretch> found;
  bool open = false;
  for (std::size_t i = 0; i < draft.paragraphs.size(); ++i) {
    if (!draft.paragraphs[i].in_notes()) {
      open = open && draft.paragraphs[i].of_page();
      continue;
    }
    if (!open) found.push_back({i, i, {}, {}});
    found.back().end = i + 1;
    open = true;
  }
  return found;
}

class Numbering {
 public:
  Numbering(Draft& draft, Guesses& guesses)
      : draft_(draft), guesses_(guesses), calls_(draft), stretches_(stretches_of(draft)) {}

  Renaming run(Labels& labels) {
    Renaming renaming;
    for (const Series series : all_series) find_turns(series);
    if (!anew_[0] && !anew_[1]) return renaming;
    for (const Series series : all_series)
      if (anew_[index(series)]) renaming.series.push_back(named(series));
    apply(renaming, labels);
    for (const Renaming::Series& one : renaming.series)
      for (const Renaming::Names& names : one.names)
        for (const auto& [was, is] : names)
          if (!labels.contains(is)) renaming.missing.insert(is);
    return renaming;
  }

 private:
  static std::size_t index(Series series) { return static_cast<std::size_t>(series); }

  const Paragraph* note_at(std::size_t i, Series series) const {
    const Paragraph& paragraph = draft_.paragraphs[i];
    if (paragraph.role != Role::note) return nullptr;
    const bool fits = series_of(*read_label(paragraph.label)) == series;
    return fits ? &paragraph : nullptr;
  }

  void find_turns(Series series) {
    std::set<std::string_view> used;
    std::size_t since = 0;
    std::size_t turn = 0;
    for (Stretch& stretch : stretches_) {
      bool again = false;
      bool first_again = false;  // the text may have lost the marker of the first one
      for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
        const Paragraph* note = note_at(i, series);
        if (note == nullptr) continue;
        const bool called = calls_.within(note->label, since, stretch.begin);
        const bool here = used.contains(note->label);
        if (!stretch.bears[index(series)]) first_again = here && read_label(note->label)->first();
        stretch.bears[index(series)] = true;
        again = again || (called && (here || first_again));
      }
      if (again) {
        used.clear();
        ++turn;
        anew_[index(series)] = true;
      }
      stretch.turn[index(series)] = turn;
      for (std::size_t i = stretch.begin; i < stretch.end; ++i)
        if (const Paragraph* note = note_at(i, series)) used.insert(note->label);
      if (stretch.bears[index(series)]) since = stretch.end;
    }
  }

  // For each paragraph the turn of the list that it belongs to, or that comes next and bears the
  // series; behind the last list a turn of its own, for what is called there has no notes.
  std::vector<std::size_t> turns_of(Series series) const {
    std::vector<std::size_t> turns(draft_.paragraphs.size());
    std::size_t turn = stretches_.back().turn[index(series)] + 1;
    std::size_t i = turns.size();
    for (auto stretch = stretches_.rbegin(); stretch != stretches_.rend(); ++stretch) {
      while (i > stretch->end) turns[--i] = turn;
      if (stretch->bears[index(series)]) turn = stretch->turn[index(series)];
    }
    while (i > 0) turns[--i] = turn;
    return turns;
  }

  using Values = std::map<std::uint32_t, std::set<std::string>>;

  Renaming::Series named(Series series) const {
    Renaming::Series result{{}, turns_of(series)};
    const std::size_t count = stretches_.back().turn[index(series)] + 2;
    std::vector<Values> notes(count);
    std::vector<Values> called(count);
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      const std::size_t turn = result.turns[i];
      if (const Paragraph* note = note_at(i, series)) add(notes[turn], *read_label(note->label));
      for (const Mark& mark : marks(draft_.paragraphs[i].text))
        if (series_of(mark.label) == series) add(called[turn], mark.label);
    }
    const std::set<std::uint32_t> foreign = settle(notes, called);
    std::uint32_t last = 0;
    for (const Values& values : notes)
      result.names.push_back(series == Series::number ? numbers(values, foreign, last)
                                                      : stars(values, last));
    return result;
  }
  static void add(Values& values, const Label& label) { values[label.value].emplace(label.text); }

  // A marker near the notes of its turn calls one that is missing; the values of all others, which
  // may be anything, are given to no note.
  static std::set<std::uint32_t> settle(std::vector<Values>& notes,
                                        const std::vector<Values>& called) {
    std::set<std::uint32_t> foreign;
    for (std::size_t turn = 0; turn < notes.size(); ++turn) {
      const std::uint32_t most = notes[turn].empty() ? 0 : notes[turn].rbegin()->first;
      for (const auto& [value, labels] : called[turn]) {
        if (value <= most + label_jump && read_label(*labels.begin())->kind != Kind::letter) {
          notes[turn][value].insert(labels.begin(), labels.end());
        } else {
          foreign.insert(value);
        }
      }
    }
    return foreign;
  }

  // Of 1 and 3 the 2 is missing: it keeps its number.
  static Renaming::Names numbers(const Values& values, const std::set<std::uint32_t>& foreign,
                                 std::uint32_t& last) {
    Renaming::Names names;
    std::uint32_t before = 0;
    for (const auto& [value, labels] : values) {
      for (std::uint32_t step = std::min(value - before, label_jump); step > 0; --step) do
          ++last;
        while (foreign.contains(last));
      before = value;
      for (const std::string& label : labels) {
        const std::size_t digits = std::min(label.find_first_not_of("0123456789"), label.size());
        names.emplace(label, std::to_string(last) + label.substr(digits));
      }
    }
    return names;
  }

  static Renaming::Names stars(const Values& values, std::uint32_t& last) {
    Renaming::Names names;
    for (const auto& [value, labels] : values)
      for (const std::string& label : labels) names.emplace(label, std::to_string(++last) + "*");
    return names;
  }

  void apply(const Renaming& renaming, Labels& labels) {
    for (const Stretch& stretch : stretches_)
      for (const Series series : all_series) tell(stretch, series, renaming);
    labels.clear();
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      Paragraph& paragraph = draft_.paragraphs[i];
      const std::size_t skip = paragraph.role == Role::note ? paragraph.skip : 0;
      paragraph.text = renamed(paragraph.text, renaming, i, skip);
      if (paragraph.role != Role::note) continue;
      // The label at the front is no marker, and stays for `skip`.
      paragraph.label = renaming.name(i, paragraph.label);
      labels.insert(paragraph.label);
    }
  }

  static std::string renamed(const std::string& text, const Renaming& renaming, std::size_t i,
                             std::size_t skip) {
    std::string result;
    std::size_t done = 0;
    for (const Mark& mark : marks(text)) {
      // What opens the words of a note follows nothing, and is no marker.
      if (mark.begin == skip) continue;
      result.append(text, done, mark.begin + 1 - done);
      result.append(renaming.name(i, mark.label.text));
      done = mark.end - 1;
    }
    return result.append(text, done);
  }

  void tell(const Stretch& stretch, Series series, const Renaming& renaming) {
    std::vector<std::size_t> changed;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const Paragraph* note = note_at(i, series);
      if (note != nullptr && renaming.name(i, note->label) != note->label) changed.push_back(i);
    }
    if (changed.empty()) return;
    const auto was = [&](std::size_t i) { return draft_.paragraphs[i].label; };
    const auto is = [&](std::size_t i) { return std::string(renaming.name(i, was(i))); };
    const std::size_t first = changed.front();
    const std::size_t last = changed.back();
    guesses_.push_back({draft_.paragraphs[first].line, Certainty::likely,
                        first == last ? "note " + was(first) + " is " + is(first) +
                                            " in the chapter, for the labels begin anew"
                                      : "notes " + was(first) + " to " + was(last) + " are " +
                                            is(first) + " to " + is(last) +
                                            " in the chapter, for the labels begin anew"});
  }

  Draft& draft_;
  Guesses& guesses_;
  Calls calls_;
  std::vector<Stretch> stretches_;
  std::array<bool, all_series.size()> anew_{};
};

}  // namespace

std::string_view Renaming::name(std::size_t paragraph, std::string_view label) const {
  for (const Series& one : series) {
    const Names& here = one.names[one.turns[paragraph]];
    const auto found = here.find(label);
    if (found != here.end()) return found->second;
  }
  return label;
}

Renaming number_through(Draft& draft, Labels& labels, Guesses& guesses) {
  return Numbering(draft, guesses).run(labels);
}

}  // namespace ibid::import
