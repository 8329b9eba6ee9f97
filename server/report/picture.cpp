// The picture of a chapter's notes: a dot for each in reading order, an arc to the note it leans
// on. Ibid. and its kin lean above the line, short titles below it; each in the colour of its work.
#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "features/wording/work_text.h"
#include "report/parts.h"
#include "report/words.h"

namespace ibid::report {
namespace {

// Lengths are user units of the drawing, which are pixels at its full size.
constexpr std::size_t in_a_row = 60;
constexpr int step = 14;
constexpr int margin = 16;
constexpr int most_above = 56;
constexpr int most_below = 56;
constexpr int dot = 4;
constexpr int label_room = 14;

int height_of(std::size_t distance, int most) {
  const double wanted = 9.0 * std::sqrt(static_cast<double>(distance));
  return std::min(most, static_cast<int>(wanted) + 4);
}

std::string style_of(const Survey& survey, const model::Source& source) {
  return source.work ? "--hue:" + std::to_string(hue_of(survey.rank(*source.work))) : std::string();
}

struct Arc {
  std::size_t from = 0;  ///< notes by their place in reading order
  std::size_t to = 0;
  bool above = false;
  std::string style;
  std::string words;
};

class Picture {
 public:
  Picture(Xml& xml, const Survey& survey, std::size_t chapter)
      : xml_(xml),
        survey_(survey),
        chapter_(chapter),
        notes_(survey.edition().sources(chapter).notes()) {}

  void write() {
    gather();
    xml_.open_block("figure", {{"class", "picture"}});
    for (std::size_t begin = 0; begin < notes_.size(); begin += in_a_row)
      write_row(begin, std::min(notes_.size(), begin + in_a_row));
    xml_.line("figcaption",
              "Each dot is a note, each arc leads back to the note it leans on: above the line by "
              "Ibid. and the like, below it by a short title. One colour is one work; a ring cites "
              "nothing, a square is an open question.");
    xml_.close();
  }

 private:
  void gather() {
    for (std::size_t at = 0; at < notes_.size(); ++at) {
      for (const model::Source& source : notes_[at].sources) {
        const auto to = leans_on(source);
        if (to && *to != at) arcs_.push_back(arc(at, *to, source));
        if (source.work) first_.try_emplace(survey_.rank(*source.work), at);
      }
    }
  }

  // The note that it leans on; of a short title that the bibliography explains, the first note
  // that cites the work, where a reader would look.
  std::optional<std::size_t> leans_on(const model::Source& source) const {
    if (source.antecedent) {
      if (source.antecedent->note.chapter != chapter_) return std::nullopt;
      return survey_.edition().sources(chapter_).place_of(source.antecedent->note.note);
    }
    if (!source.work || source.form != citation::Form::shortened) return std::nullopt;
    const auto first = first_.find(survey_.rank(*source.work));
    if (first == first_.end()) return std::nullopt;
    return first->second;
  }

  Arc arc(std::size_t from, std::size_t to, const model::Source& source) const {
    std::string words = "note " + notes_[from].label + " leans on note " + notes_[to].label;
    if (source.work) words += ": " + features::short_text(*source.work, source.volume);
    return {from, to, citation::is_anaphor(source.form), style_of(survey_, source),
            std::move(words)};
  }

  bool touches(const Arc& arc) const {
    const auto [low, high] = std::minmax(arc.from, arc.to);
    return low < end_ && high >= begin_;
  }

  // How far the arcs of the row reach above or below its line.
  int reach(bool above) const {
    int most = 0;
    for (const Arc& arc : arcs_)
      if (arc.above == above && touches(arc)) most = std::max(most, height(arc));
    return most;
  }
  static int height(const Arc& arc) {
    const auto [low, high] = std::minmax(arc.from, arc.to);
    return height_of(high - low, arc.above ? most_above : most_below);
  }

  void write_row(std::size_t begin, std::size_t end) {
    begin_ = begin;
    end_ = end;
    base_ = reach(true) + dot + 4;
    const int below = std::max(reach(false), label_room) + dot + 4;
    const int width = 2 * margin + static_cast<int>(std::min(notes_.size(), in_a_row) - 1) * step;
    xml_.open_block("svg", {{"viewBox", "0 0 " + std::to_string(width) + " " +
                                            std::to_string(base_ + below + label_room)},
                            {"width", std::to_string(width)},
                            {"role", "img"},
                            {"aria-label", "Notes " + notes_[begin].label + " to " +
                                               notes_[end - 1].label + " and what they lean on"}});
    for (const Arc& arc : arcs_)
      if (touches(arc)) write_arc(arc);
    for (std::size_t at = begin; at < end; ++at) write_dot(at);
    xml_.close();
  }

  // May lie beyond the row: what is drawn there is cut off by the edge of the drawing.
  int x_of(std::size_t place) const {
    return margin + (static_cast<int>(place) - static_cast<int>(begin_)) * step;
  }

  void write_arc(const Arc& arc) {
    const int left = x_of(std::min(arc.from, arc.to));
    const int right = x_of(std::max(arc.from, arc.to));
    // The control points of a cubic Bézier curve stand a third higher than it reaches.
    const int bend = height(arc) * 4 / 3;
    const int peak = arc.above ? base_ - bend : base_ + bend;
    const std::string path = "M" + at(left, base_) + " C" + at(left, peak) + " " + at(right, peak) +
                             " " + at(right, base_);
    xml_.open_block("path", {{"d", path}, {"class", "arc"}, {"style", arc.style}});
    xml_.open("title");
    xml_.text(arc.words);
    xml_.close();
    xml_.close();
  }
  static std::string at(int x, int y) { return std::to_string(x) + "," + std::to_string(y); }

  void write_dot(std::size_t place) {
    const model::NoteSources& note = notes_[place];
    const int x = x_of(place);
    xml_.open_block("a", {{"href", "#" + survey_.anchor({chapter_, note.note})}});
    write_mark(note, x);
    if (is_labelled(place)) {
      xml_.open("text", {{"x", std::to_string(x)},
                         {"y", std::to_string(base_ + dot + label_room - 2)},
                         {"class", "number"}});
      xml_.text(note.label);
      xml_.close();
    }
    xml_.close();
  }

  void write_mark(const model::NoteSources& note, int x) {
    const bool open = std::any_of(
        note.sources.begin(), note.sources.end(),
        [](const model::Source& source) { return source.status != model::Status::resolved; });
    const std::string style =
        note.sources.empty() ? std::string() : style_of(survey_, note.sources.front());
    if (open) {
      xml_.open("rect", {{"x", std::to_string(x - dot)},
                         {"y", std::to_string(base_ - dot)},
                         {"width", std::to_string(2 * dot)},
                         {"height", std::to_string(2 * dot)},
                         {"class", "dot doubt"}});
    } else {
      xml_.open("circle", {{"cx", std::to_string(x)},
                           {"cy", std::to_string(base_)},
                           {"r", std::to_string(dot)},
                           {"class", note.sources.empty() ? "dot nothing" : "dot"},
                           {"style", style}});
    }
    xml_.open("title");
    xml_.text(words_of(note));
    xml_.close();
    xml_.close();
  }

  static std::string words_of(const model::NoteSources& note) {
    std::string out = note.label + ": ";
    if (note.sources.empty()) return out + "cites nothing";
    for (std::size_t i = 0; i < note.sources.size(); ++i) {
      const model::Source& source = note.sources[i];
      out += i == 0 ? "" : "; ";
      out += source.work ? features::short_text(*source.work, source.volume)
                         : std::string(model::name(source.status));
    }
    return out;
  }

  // Every fifth, and what does not count by numbers.
  bool is_labelled(std::size_t place) const {
    const std::string& label = notes_[place].label;
    const bool number = label.find_first_not_of("0123456789") == label.npos;
    return place == begin_ || (number && (label.back() == '0' || label.back() == '5')) ||
           (!number && label.size() <= 3);
  }

  Xml& xml_;
  const Survey& survey_;
  std::size_t chapter_;
  const model::NoteList& notes_;
  std::vector<Arc> arcs_;
  std::unordered_map<std::size_t, std::size_t> first_;  ///< of a work, by rank: the note so far
  std::size_t begin_ = 0;                               ///< the row that is being drawn
  std::size_t end_ = 0;
  int base_ = 0;  ///< the height of its line
};

}  // namespace

void write_picture(Xml& xml, const Survey& survey, std::size_t chapter) {
  Picture(xml, survey, chapter).write();
}

}  // namespace ibid::report
