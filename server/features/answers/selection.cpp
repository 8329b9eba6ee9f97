#include "features/answers/selection.h"

#include <algorithm>
#include <optional>
#include <string>

#include "features/places/quotation_marks.h"
#include "features/places/shape.h"
#include "features/places/words.h"
#include "features/wording/sentence.h"
#include "syntax/characters.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using model::Thing;
using syntax::Kind;
using text::Offset;
using text::Span;

bool holds_sentences(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line_block ||
         kind == Kind::inline_note;
}
bool selects_nothing(Kind kind) {
  return kind == Kind::prefix || kind == Kind::blank || kind == Kind::line_break;
}

/// What of one block holds a place of it. Spans count from the block's begin.
class Within {
 public:
  Within(const syntax::Block& block, std::string_view bytes, Offset at, std::vector<Span>& out)
      : block_(block), bytes_(bytes), at_(at), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      const syntax::Node& node = block_.nodes[i];
      if (!node.span.touches(at_)) {
        i = node.end - 1;
        continue;
      }
      if (selects_nothing(node.kind)) continue;
      add(node.span);
      add(trimmed(node.content));
      add(node.label);
      if (node.kind == Kind::note) add({node.span.begin, node.label.end + 1});
      if (holds_sentences(node.kind)) add_sentence(i);
    }
  }

 private:
  void add(Span span) {
    if (!span.empty() && span.touches(at_)) out_.push_back(span);
  }

  Span trimmed(Span span) const {
    while (!span.empty() && syntax::is_blank_or_line_end(bytes_[span.end - 1])) --span.end;
    while (!span.empty() && syntax::is_blank_or_line_end(bytes_[span.begin])) ++span.begin;
    return span;
  }

  // The sentence and the quotation within it, of the text that the node holds.
  void add_sentence(std::size_t holder) {
    const syntax::PlacedText running = syntax::placed_text(block_, bytes_, holder);
    if (running.places.empty()) return;
    const auto behind = std::upper_bound(running.places.begin(), running.places.end(), at_) -
                        running.places.begin();
    const auto index = static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind - 1, 0));
    const std::string_view text = running.text;
    const std::string_view sentence = sentence_at(text, index);
    const auto begin = static_cast<std::size_t>(sentence.data() - text.data());
    const std::size_t next = text.find_first_not_of(' ', begin + sentence.size());
    const Span content = block_.nodes[holder].content;
    const Span whole{begin == 0 ? content.begin : opening(holder, running.places[begin]),
                     next == text.npos ? content.end : opening(holder, running.places[next])};
    if (whole.begin < whole.end) add(without_prefixes(holder, whole));
    add_quotations(running);
  }

  // Where the marks begin that set off what begins at a place.
  Offset opening(std::size_t holder, Offset place) const {
    for (std::size_t i = block_.nodes[holder].end; i-- > holder + 1;) {
      const syntax::Node& node = block_.nodes[i];
      if (node.content.begin == place && node.span.begin < place) place = node.span.begin;
    }
    return place;
  }

  // Without white space at its ends, nor what lines begin with for their container's sake.
  Span without_prefixes(std::size_t holder, Span span) const {
    span = trimmed(span);
    for (std::size_t i = block_.nodes[holder].end; i-- > holder + 1;) {
      const syntax::Node& node = block_.nodes[i];
      if (node.kind != Kind::prefix || node.span.end < span.end) continue;
      if (node.span.begin > span.begin && node.span.begin < span.end) span.end = node.span.begin;
      span = trimmed(span);
    }
    return span;
  }

  void add_quotations(const syntax::PlacedText& running) {
    for (const Span quotation : quotations_in(running.text)) {
      const Offset open = running.places[quotation.begin];
      const Offset close = running.places[quotation.end - 1];
      const Span whole{open, close + text::decode(bytes_, close).bytes};
      add(whole);
      add({std::min(open + text::decode(bytes_, open).bytes, close), close});
    }
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  Offset at_;
  std::vector<Span>& out_;
};

class Selecting {
 public:
  Selecting(const model::Chapter& chapter, const Shape& shape, Offset at)
      : chapter_(chapter), shape_(shape), at_(std::min(at, chapter.text().size())) {}

  std::vector<Span> run() {
    add_block();
    add_citations();
    add_shape();
    return nested();
  }

 private:
  void add(Span span) {
    if (!span.empty() && span.touches(at_)) found_.push_back(span);
  }

  void add_block() {
    const Offset size = chapter_.text().size();
    const auto located = chapter_.block_at(at_ == size && size > 0 ? size - 1 : at_);
    if (!located.block) return;
    const std::string bytes =
        chapter_.text().slice({located.begin, located.begin + located.block->length});
    const std::size_t first = found_.size();
    Within(*located.block, bytes, at_ - located.begin, found_).run();
    for (std::size_t i = first; i < found_.size(); ++i) {
      found_[i] = found_[i].shifted(located.begin);
    }
    if (const auto word = word_at(bytes, at_ - located.begin)) {
      word_ = word->shifted(located.begin);
      add(compound_around(bytes, *word).shifted(located.begin));
    }
  }

  void add_citations() {
    for (const model::Subject subject : chapter_.all_at(at_)) {
      if (subject.thing != Thing::note && subject.thing != Thing::inline_note) continue;
      const auto& citations = model::citations_of(chapter_, subject);
      const Offset begin = chapter_.block_of(subject).begin;
      for (std::uint32_t i = 0; i < citations.size(); ++i) {
        for (const model::Part part : {model::Part::whole, model::Part::head, model::Part::authors,
                                       model::Part::title, model::Part::locators}) {
          add(chapter_.span(subject, part, i));
        }
        for (const citation::Locator& locator : citations[i].locators) {
          add(locator.span.shifted(begin));
          if (locator.unit_span.empty() || locator.unit_span.begin > locator.span.begin) continue;
          add(Span{locator.unit_span.begin, locator.span.end}.shifted(begin));
        }
      }
    }
  }

  void add_shape() {
    for (const Shape::Section& section : shape_.sections) add(section.span);
    for (const Shape::Division& one : shape_.divisions) {
      add(one.content);
      add(one.span);
    }
    if (shape_.notes) add(shape_.notes->span);
  }

  // The word first, where the cursor is at one: then whatever holds what was chosen before. Of
  // things that meet at the cursor, the one that begins there.
  std::vector<Span> nested() {
    const bool begins =
        std::any_of(found_.begin(), found_.end(), [this](Span span) { return span.begin == at_; });
    if (begins && !word_) std::erase_if(found_, [this](Span span) { return span.end == at_; });
    std::stable_sort(found_.begin(), found_.end(),
                     [](Span a, Span b) { return a.size() < b.size(); });
    std::vector<Span> out;
    if (word_) out.push_back(*word_);
    found_.push_back({0, chapter_.text().size()});
    for (const Span span : found_) {
      if (out.empty() || (span != out.back() && span.contains(out.back()))) out.push_back(span);
    }
    return bounded(std::move(out));
  }

  // Nobody widens so often, and what is sent is nested.
  static std::vector<Span> bounded(std::vector<Span> spans) {
    constexpr std::ptrdiff_t inner = 48;
    constexpr std::ptrdiff_t outer = 16;
    if (spans.size() > inner + outer) spans.erase(spans.begin() + inner, spans.end() - outer);
    return spans;
  }

  const model::Chapter& chapter_;
  const Shape& shape_;
  Offset at_;
  std::optional<Span> word_;
  std::vector<Span> found_;
};

}  // namespace

std::vector<Span> selection(const model::Edition& edition, std::size_t chapter, Offset at) {
  return Selecting(edition[chapter], shape_of(edition[chapter]), at).run();
}

std::vector<std::vector<Span>> selections(const model::Edition& edition, std::size_t chapter,
                                          const std::vector<Offset>& places) {
  const Shape shape = shape_of(edition[chapter]);
  std::vector<std::vector<Span>> out;
  out.reserve(places.size());
  for (const Offset at : places) out.push_back(Selecting(edition[chapter], shape, at).run());
  return out;
}

}  // namespace ibid::features
