#include "features/answers/folding.h"

#include <algorithm>
#include <tuple>

#include "features/places/quoted.h"
#include "features/places/shape.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "features/wording/source_text.h"
#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;

constexpr std::size_t most_words = 60;
constexpr std::size_t most_of_source = 80;

std::optional<Fold::Kind> fold_of(Kind kind) {
  switch (kind) {
    case Kind::front_matter:
      return Fold::Kind::front_matter;
    case Kind::block_quote:
      return Fold::Kind::quotation;
    case Kind::comment:
      return Fold::Kind::comment;
    case Kind::note:
      return Fold::Kind::note;
    case Kind::code_block:
    case Kind::raw_block:
      return Fold::Kind::code;
    case Kind::list_item:
    case Kind::definition:
      return Fold::Kind::list_item;
    default:
      return std::nullopt;
  }
}

class Folding {
 public:
  Folding(const model::Edition& edition, std::size_t chapter, FoldOptions options)
      : edition_(edition),
        index_(chapter),
        chapter_(edition[chapter]),
        text_(chapter_.text()),
        options_(options) {}

  std::vector<Fold> run() {
    const Shape shape = shape_of(chapter_);
    for (const Shape::Section& section : shape.sections) add(Fold::Kind::section, section.span);
    for (const Shape::Division& one : shape.divisions) add(Fold::Kind::division, one.span);
    if (shape.notes) add_notes(*shape.notes);
    add_blocks();
    return finish();
  }

 private:
  Fold* add(Fold::Kind kind, text::Span span) {
    span = without_blanks_behind(text_, span);
    if (span.empty()) return nullptr;
    Fold fold{kind, line_of(span.begin), line_of(span.end), {}, {}};
    if (kind == Fold::Kind::comment && behind(span.end)) {
      if (options_.whole_lines) {
        if (fold.last_line > 0) --fold.last_line;
      } else {
        fold.exact = {span.begin + 4, std::max(span.begin + 4, span.end - 3)};
      }
    }
    if (fold.first_line >= fold.last_line) return nullptr;
    folds_.push_back(std::move(fold));
    return &folds_.back();
  }

  std::uint32_t line_of(text::Offset at) const {
    return text_.position(at, text::Encoding::utf8).line;
  }
  // True where text follows on the line.
  bool behind(text::Offset at) const {
    const std::string rest = text_.slice({at, text_.line(line_of(at)).end});
    return !std::all_of(rest.begin(), rest.end(), syntax::is_blank_or_line_end);
  }

  void add_notes(const Shape::Notes& notes) {
    Fold* fold = add(Fold::Kind::notes, notes.span);
    if (!fold || !options_.shown) return;
    fold->shown = text::sanitized(labels(notes));
  }

  // `Notes 1–56, 1*–3*`: each series from its first label to its last.
  std::string labels(const Shape::Notes& notes) const {
    constexpr std::size_t most_series = 3;
    struct Run {
      std::string_view series, first, last;
    };
    std::vector<Run> runs;
    for (model::Number i = notes.first; i <= notes.last; ++i) {
      const model::Label& label = chapter_.apparatus().label_of_note(i);
      const auto run = std::find_if(runs.begin(), runs.end(), [&](const Run& one) {
        return one.series == label.rank.series;
      });
      if (run != runs.end()) {
        run->last = label.text;
      } else if (runs.size() == most_series) {
        return std::to_string(notes.last - notes.first + 1) + " notes";
      } else {
        runs.push_back({label.rank.series, label.text, label.text});
      }
    }
    std::string out = "Notes ";
    for (const Run& run : runs) {
      if (&run != runs.data()) out += ", ";
      out += run.first;
      if (run.last != run.first) out.append("–").append(run.last);
    }
    return out;
  }

  void add_blocks() {
    chapter_.document().blocks().for_each(
        [&](const syntax::BlockRef& block, const syntax::Extent& before) {
          for (const syntax::Node& node : block->nodes) {
            const auto kind = fold_of(node.kind);
            Fold* fold = kind ? add(*kind, node.span.shifted(before.bytes)) : nullptr;
            if (node.kind != Kind::block_quote) continue;
            const model::Number number = quotations_++;
            const bool outermost = chapter_.quotation(number)->depth == 0;
            if (fold && options_.shown && outermost) fold->shown = quotation_in_short(number);
          }
        });
  }

  // Its first words, and what it is quoted from.
  std::string quotation_in_short(model::Number number) const {
    const model::Subject subject{Thing::quotation, number};
    const Source source = source_of(chapter_, subject);
    const std::size_t root = source.node(chapter_.span(subject), Kind::block_quote);
    const Rendering words = source.render(root, {.style = Style::running, .limit = most_words * 8});
    std::string out = "> " + clipped(words.text, most_words);
    const auto marker = marker_of_quotation(edition_, index_, number);
    if (!marker) return text::sanitized(out);
    const model::Apparatus& apparatus = chapter_.apparatus();
    const auto note = apparatus.note_of(apparatus.label_of_marker(*marker));
    const model::NoteSources* cited =
        note ? edition_.sources(index_).of({Thing::note, *note}) : nullptr;
    const std::string from = cited ? sources_in_short(*cited) : std::string();
    if (!from.empty()) out += " — " + clipped(from, most_of_source);
    return text::sanitized(out);
  }

  std::vector<Fold> finish() {
    const auto by_rank = [](const Fold& a, const Fold& b) { return a.kind < b.kind; };
    const auto by_place = [](const Fold& a, const Fold& b) {
      return std::tuple(a.first_line, b.last_line) < std::tuple(b.first_line, a.last_line);
    };
    const auto same_place = [](const Fold& a, const Fold& b) {
      return a.first_line == b.first_line && a.last_line == b.last_line;
    };
    std::stable_sort(folds_.begin(), folds_.end(), by_rank);
    std::stable_sort(folds_.begin(), folds_.end(), by_place);
    folds_.erase(std::unique(folds_.begin(), folds_.end(), same_place), folds_.end());
    if (folds_.size() > options_.limit) {
      std::stable_sort(folds_.begin(), folds_.end(), by_rank);
      folds_.resize(options_.limit);
      std::stable_sort(folds_.begin(), folds_.end(), by_place);
    }
    return std::move(folds_);
  }

  const model::Edition& edition_;
  std::size_t index_;
  const model::Chapter& chapter_;
  const text::Text& text_;
  FoldOptions options_;
  model::Number quotations_ = 0;  ///< seen so far
  std::vector<Fold> folds_;
};

}  // namespace

std::vector<Fold> folds(const model::Edition& edition, std::size_t chapter, FoldOptions options) {
  return Folding(edition, chapter, options).run();
}

}  // namespace ibid::features
