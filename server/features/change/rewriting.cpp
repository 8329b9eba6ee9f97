#include "features/change/rewriting.h"

#include <algorithm>
#include <utility>

namespace ibid::features {

using text::Offset;
using text::Span;

/// Walks the text before from its begin to its end, writing the text after.
class Rewriting::Layout {
 public:
  Layout(const Rewriting& of, bool on_trial) : of_(of), on_trial_(on_trial) {}

  void run() {
    Offset at = 0;
    for (const auto& [begin, stretches] : of_.stretches_) {
      keep_in_place({at, begin});
      at = begin;
      for (const Stretch& stretch : stretches) {
        Replacement one{stretch.span, {}, stretch.purpose};
        for (const Piece& piece : stretch.pieces) add(piece, one.text);
        written_ += static_cast<Offset>(one.text.size());
        at = stretch.span.end;
        out.push_back(std::move(one));
      }
    }
    keep_in_place({at, of_.before_.size()});
  }

  std::vector<Replacement> out;
  Places places;

 private:
  void note(Span from, Offset to) {
    if (!from.empty()) places.kept_[from.begin] = {from, to};
  }

  void keep_in_place(Span span) {
    Offset at = span.begin;
    for (auto one = of_.rewordings_.lower_bound(span.begin);
         one != of_.rewordings_.end() && one->second.end <= span.end; ++one) {
      const auto& [begin, rewording] = *one;
      if (begin < at) continue;
      keep(at, begin);
      note({begin, begin + 1}, written_);
      written_ += static_cast<Offset>(rewording.words.size());
      at = rewording.end;
      out.push_back({{begin, rewording.end}, rewording.words, rewording.purpose});
    }
    keep(at, span.end);
  }
  void keep(Offset begin, Offset end) {
    note({begin, end}, written_);
    written_ += end - begin;
  }

  void add(const Piece& piece, std::string& text) {
    if (piece.from.empty()) {
      text += on_trial_ && !piece.stand_in.empty() ? piece.stand_in : piece.words;
      return;
    }
    Offset at = piece.from.begin;
    const auto keep_moved = [&](Offset end) {
      note({at, end}, written_ + static_cast<Offset>(text.size()));
      text += of_.before_.slice({at, end});
    };
    for (auto one = of_.rewordings_.lower_bound(at);
         one != of_.rewordings_.end() && one->second.end <= piece.from.end; ++one) {
      keep_moved(one->first);
      note({one->first, one->first + 1}, written_ + static_cast<Offset>(text.size()));
      text += one->second.words;
      at = one->second.end;
    }
    keep_moved(piece.from.end);
  }

  const Rewriting& of_;
  bool on_trial_;
  Offset written_ = 0;  ///< bytes of the text after
};

void Rewriting::replace(Span span, std::vector<Piece> pieces, std::uint32_t purpose) {
  auto& here = stretches_[span.begin];
  const Stretch one{span, std::move(pieces), purpose};
  // What is put in at a place stands before what is replaced from there on.
  const auto behind = std::find_if(here.begin(), here.end(),
                                   [](const Stretch& other) { return !other.span.empty(); });
  here.insert(span.empty() ? behind : here.end(), one);
}

void Rewriting::reword(Span span, std::string words, std::uint32_t purpose) {
  rewordings_[span.begin] = {span.end, std::move(words), purpose};
}

std::vector<Replacement> Rewriting::replacements() const {
  Layout layout(*this, false);
  layout.run();
  return std::move(layout.out);
}

std::vector<text::Edit> Rewriting::trial() const {
  Layout layout(*this, true);
  layout.run();
  std::vector<text::Edit> out;
  for (auto one = layout.out.rbegin(); one != layout.out.rend(); ++one) {
    out.push_back({one->span, std::move(one->text)});
  }
  return out;
}

Rewriting::Places Rewriting::places() const {
  Layout layout(*this, true);
  layout.run();
  return std::move(layout.places);
}

std::optional<Offset> Rewriting::Places::after(Offset before) const {
  auto found = kept_.upper_bound(before);
  if (found == kept_.begin()) return std::nullopt;
  const Kept& kept = std::prev(found)->second;
  if (!kept.from.contains(before)) return std::nullopt;
  return kept.to + (before - kept.from.begin);
}

}  // namespace ibid::features
