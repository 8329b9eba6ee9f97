#include "citation/passage.h"

#include <algorithm>
#include <optional>

#include "syntax/attributes.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using syntax::Node;
using text::Offset;
using text::Span;

class Marks {
 public:
  Marks(const syntax::Block& block, std::string_view bytes, Passage& passage)
      : block_(block), bytes_(bytes), passage_(passage) {}

  void read(std::size_t node) {
    switch (block_.nodes[node].kind) {
      case syntax::Kind::paragraph:
        passage_.breaks.push_back(inside(block_.nodes[node].span).begin);
        return;
      case syntax::Kind::emphasis:
      case syntax::Kind::strong:
        return add(Mark::Kind::emphasis, node);
      case syntax::Kind::span:
        return read_span(node);
      case syntax::Kind::link:
        return read_link(node);
      case syntax::Kind::code:
        return add(Mark::Kind::code, node);
      case syntax::Kind::key:
        return add(Mark::Kind::key, node, std::string(slice(block_.nodes[node].label)));
      default:
        return;
    }
  }

 private:
  std::string_view slice(Span span) const { return bytes_.substr(span.begin, span.size()); }

  // The bytes of the passage that come from a span of the block.
  Span inside(Span span) const {
    const auto& places = passage_.places;
    const auto at = [&](Offset place) {
      return static_cast<Offset>(std::lower_bound(places.begin(), places.end(), place) -
                                 places.begin());
    };
    return {at(span.begin), at(span.end)};
  }

  void add(Mark::Kind kind, std::size_t node, std::string key = {}, std::string volume = {}) {
    const Node& from = block_.nodes[node];
    Span span = inside(kind == Mark::Kind::key ? from.span : from.content);
    while (!span.empty() && passage_.text[span.begin] == ' ') ++span.begin;
    while (!span.empty() && passage_.text[span.end - 1] == ' ') --span.end;
    if (!span.empty())
      passage_.marks.push_back({kind, span, from.span, std::move(key), std::move(volume)});
  }

  void read_span(std::size_t node) {
    const std::size_t end = block_.nodes[node].end;
    if (end == node + 1 || block_.nodes[end - 1].kind != syntax::Kind::attributes) return;
    const auto attributes = syntax::read_attributes(slice(block_.nodes[end - 1].content));
    if (!attributes) return;
    const auto value = [&](std::string_view name) {
      const auto* word = attributes->value(name);
      return word == nullptr ? std::string() : word->text;
    };
    if (attributes->has_class("cite") && !value("key").empty())
      add(Mark::Kind::pinned, node, value("key"), value("vol"));
    else if (attributes->has_class("work"))
      add(Mark::Kind::work, node, value("key"));
  }

  // `[Carr](#ref-carr1958)`, as Pandoc names entries, or `[Carr](sources.bib#carr1958)`.
  void read_link(std::size_t node) {
    const std::string_view target = slice(block_.nodes[node].label);
    const std::size_t hash = target.find('#');
    if (hash == target.npos) return;
    const std::string_view file = target.substr(0, hash);
    std::string_view key = target.substr(hash + 1);
    if (file.empty() && key.starts_with("ref-"))
      key.remove_prefix(4);
    else if (!file.ends_with(".bib"))
      return;
    if (!key.empty()) add(Mark::Kind::key, node, std::string(key));
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  Passage& passage_;
};

// The index behind what is not read along, where `node` is such a thing.
std::size_t passed_over(const syntax::Block& block, std::size_t node) {
  switch (block.nodes[node].kind) {
    case syntax::Kind::block_quote:
    case syntax::Kind::list_item:
    case syntax::Kind::line_block:
    case syntax::Kind::note:
    case syntax::Kind::inline_note:
    case syntax::Kind::definition:
      return block.nodes[node].end;
    default:
      return node;
  }
}

// Ill-formed bytes become `?`, which takes as many bytes as they do.
std::string well_formed(std::string bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const text::CodePoint point = text::decode(bytes, i);
    if (!point.valid) bytes[i] = '?';
    i += point.bytes;
  }
  return bytes;
}

}  // namespace

Span Passage::in_block(Span span) const {
  if (span.empty()) return {};
  // The last byte's place is where its character begins.
  Offset last = span.end - 1;
  while (last > span.begin && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
  return with_signs({places[span.begin], places[last] + text::decode(text, last).bytes});
}

// What raises letters goes with the first and the last of them.
Span Passage::with_signs(Span in_block) const {
  const auto first =
      std::lower_bound(levelled.begin(), levelled.end(), in_block.begin,
                       [](const Span& one, Offset begin) { return one.begin + 1 < begin; });
  if (first != levelled.end() && first->begin + 1 == in_block.begin) in_block.begin = first->begin;
  const auto last = std::lower_bound(first, levelled.end(), in_block.end,
                                     [](const Span& one, Offset end) { return one.end <= end; });
  if (last != levelled.end() && last->end == in_block.end + 1) in_block.end = last->end;
  return in_block;
}

Span Passage::in_block_with_marks(Span span) const {
  Span out = in_block(span);
  const auto first =
      std::lower_bound(marks.begin(), marks.end(), span.begin,
                       [](const Mark& mark, Offset begin) { return mark.span.begin < begin; });
  for (auto mark = first; mark != marks.end() && mark->span.begin < span.end; ++mark) {
    const bool is_set_off = mark->kind == Mark::Kind::emphasis || mark->kind == Mark::Kind::work;
    if (!is_set_off || mark->span.end > span.end) continue;
    out.begin = std::min(out.begin, mark->whole.begin);
    out.end = std::max(out.end, mark->whole.end);
  }
  return out;
}

Passage passage(const syntax::Block& block, std::string_view block_text, std::size_t node) {
  Passage made;
  syntax::PlacedText placed = syntax::placed_text(block, block_text, node, {.prose = true});
  made.text = well_formed(std::move(placed.text));
  made.places = std::move(placed.places);
  made.levelled = std::move(placed.levelled);
  Marks marks(block, block_text, made);
  for (std::size_t i = node + 1; i < block.nodes[node].end;) {
    if (const std::size_t end = passed_over(block, i); end != i) {
      i = end;
      continue;
    }
    marks.read(i++);
  }
  return made;
}

}  // namespace ibid::citation
