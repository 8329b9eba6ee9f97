#include "features/answers/glosses.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "features/answers/card.h"
#include "features/places/cited.h"
#include "features/places/names.h"
#include "features/wording/ibid_words.h"
#include "features/wording/source_text.h"
#include "features/wording/work_text.h"
#include "model/fold.h"
#include "syntax/attributes.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using syntax::Node;

/// A span with attributes, in its block.
struct MarkedSpan {
  text::Span span;
  std::string words;
  syntax::Attributes attributes;
};

std::optional<syntax::Attributes> attributes_of(const syntax::Block& block, std::string_view bytes,
                                                std::size_t index) {
  const Node& span = block.nodes[index];
  for (std::size_t i = index + 1; i < span.end; i = block.nodes[i].end) {
    const Node& node = block.nodes[i];
    if (node.kind != Kind::attributes || node.span.begin < span.content.end) continue;
    return syntax::read_attributes(bytes.substr(node.content.begin, node.content.size()));
  }
  return std::nullopt;
}

bool is_mark(const syntax::Attributes& attributes) {
  constexpr std::array marks{"sic", "supplied", "gap", "pb"};
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return attributes.has_class(mark); });
}

std::optional<MarkedSpan> mark_at(const model::Chapter& chapter, text::Offset at) {
  const auto located = chapter.block_at(at);
  if (!located.block) return std::nullopt;
  const text::Offset inside = at - located.begin;
  const std::string bytes =
      chapter.text().slice({located.begin, located.begin + located.block->length});
  std::optional<MarkedSpan> ends_there;
  // The innermost comes last in preorder.
  for (std::size_t i = located.block->nodes.size(); i-- > 0;) {
    const Node& node = located.block->nodes[i];
    if (node.kind != Kind::span || !node.span.touches(inside)) continue;
    auto attributes = attributes_of(*located.block, bytes, i);
    if (!attributes || !is_mark(*attributes)) continue;
    MarkedSpan found{node.span.shifted(located.begin),
                     words_at(chapter, node.content.shifted(located.begin)),
                     std::move(*attributes)};
    if (node.span.contains(inside)) return found;
    if (!ends_there) ends_there = std::move(found);
  }
  return ends_there;
}

void add_correction(Card& card, const MarkedSpan& mark) {
  const auto* read = mark.attributes.value("corr");
  card.line(words("Printed so: “" + mark.words + "”"));
  if (read) card.line(words("To be read: “" + read->text + "”"));
  if (mark.attributes.has_class("deliberate")) card.remark("Deliberate; not a misprint");
}

std::string how_often(std::size_t here, std::size_t all) {
  if (all == 1) return "named once in the edition";
  std::string out = "named " + std::to_string(all) + " times in the edition";
  if (here != all) out += ", " + std::to_string(here) + " in this chapter";
  return out;
}

bool is_running_text(const syntax::Block& block, text::Offset inside) {
  constexpr std::array others{Kind::code,       Kind::code_block, Kind::math,
                              Kind::raw,        Kind::raw_block,  Kind::comment,
                              Kind::attributes, Kind::autolink,   Kind::front_matter,
                              Kind::reference,  Kind::marker,     Kind::key};
  return std::none_of(block.nodes.begin(), block.nodes.end(), [&](const Node& node) {
    return node.span.contains(inside) &&
           std::find(others.begin(), others.end(), node.kind) != others.end();
  });
}

/// Words around a byte of a text.
class WordsAround {
 public:
  WordsAround(std::string bytes, std::size_t at) : bytes_(std::move(bytes)), at_(at) {}

  /// Where `word` stands around the byte, as a word of its own.
  std::optional<text::Span> find(std::string_view word, bool any_case) const {
    if (word.empty()) return std::nullopt;
    const std::string folded = any_case ? model::folded(word) : std::string();
    const std::size_t first = at_ - std::min(at_, word.size());
    for (std::size_t begin = first; begin <= at_ && begin + word.size() <= bytes_.size(); ++begin) {
      if (!stands_alone(begin, begin + word.size())) continue;
      const std::string_view there = std::string_view(bytes_).substr(begin, word.size());
      if (there != word && (!any_case || model::folded(there) != folded)) continue;
      return text::Span{static_cast<text::Offset>(begin),
                        static_cast<text::Offset>(begin + word.size())};
    }
    return std::nullopt;
  }

 private:
  bool stands_alone(std::size_t begin, std::size_t end) const {
    return !syntax::alphanumeric_before(bytes_, begin) && !syntax::alphanumeric_at(bytes_, end);
  }

  std::string bytes_;
  std::size_t at_ = 0;
};

/// The longest word around a byte that is explained, and how.
class Explained {
 public:
  explicit Explained(WordsAround around) : around_(std::move(around)) {}

  void offer(std::string_view word, const Phrase& meaning, bool any_case) {
    const auto span = around_.find(word, any_case);
    if (!span || (!card_.empty() && span->size() <= span_.size())) return;
    span_ = *span;
    card_ = Card();
    card_.line(strong(words(word)));
    card_.line(meaning);
  }

  std::optional<Hover> hover(text::Offset begin) const {
    if (card_.empty()) return std::nullopt;
    return card_.hover(span_.shifted(begin));
  }

 private:
  WordsAround around_;
  text::Span span_;
  Card card_;
};

}  // namespace

std::optional<Hover> mark_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at) {
  const auto mark = mark_at(edition[chapter], at);
  if (!mark) return std::nullopt;
  Card card;
  if (mark->attributes.has_class("pb")) {
    const auto* number = mark->attributes.value("n");
    card.line(words(number ? "Page " + number->text + " of the printed source begins here"
                           : "A page of the printed source begins here"));
  } else if (mark->attributes.has_class("sic")) {
    add_correction(card, *mark);
  } else if (mark->attributes.has_class("gap")) {
    card.line(words("Something is left out here"));
  } else {
    card.line(words("Supplied by the editor: “" + mark->words + "”"));
  }
  return card.hover(mark->span);
}

std::optional<Hover> name_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at) {
  const auto number = named_at(edition, chapter, at);
  if (!number) return std::nullopt;
  const auto named = edition[chapter].named(*number);
  Card card;
  card.title(named->words);
  if (const auto work = edition.library().catalogue().find(named->key);
      work && named->as == model::Named::As::work) {
    card.line(full_text(*work, {}));
    card.line(origin_line(*work));
  }
  if (const auto gloss = gloss_of(edition, *named.fact); !gloss.empty()) card.paragraph(gloss);
  const NamedThing thing = thing_of(*named.fact);
  std::size_t all = 0;
  for (std::size_t i = 0; i < edition.chapters().size(); ++i) {
    all += named_in(edition, i, thing).size();
  }
  const std::string key = named->key.empty() ? "" : " " + named->key;
  card.remark(capitalised(name(named->as)) + key + "; " +
              how_often(named_in(edition, chapter, thing).size(), all));
  return card.hover(named(named->span));
}

std::optional<Hover> word_hover(const model::Edition& edition, std::size_t chapter,
                                text::Offset at) {
  const auto located = edition[chapter].block_at(at);
  if (!located.block || !is_running_text(*located.block, at - located.begin)) return std::nullopt;
  Explained explained(WordsAround(
      edition[chapter].text().slice({located.begin, located.begin + located.block->length}),
      at - located.begin));
  const model::Conventions& conventions = edition.conventions();
  for (const auto& [siglum, meaning] : conventions.sigla) {
    explained.offer(siglum, words(meaning), false);
  }
  for (const auto& [term, gloss] : conventions.terms) explained.offer(term, words(gloss), true);
  for (std::size_t i = 0; i <= chapter; ++i) {
    for (const model::Sources::Siglum& one : edition.sources(i).sigla()) {
      const model::Source& source = model::source_of(edition, one.by);
      if (!source.work) continue;
      explained.offer(one.siglum,
                      one.in_passing ? words(source.work->is.repository)
                                     : full_text(*source.work, source.volume),
                      false);
    }
  }
  return explained.hover(located.begin);
}

}  // namespace ibid::features
