#include "prose/passage.h"

#include <algorithm>

#include "prose/passage_text.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

bool holds_words(Kind kind) {
  return kind == Kind::paragraph || kind == Kind::heading || kind == Kind::line_block ||
         kind == Kind::inline_note;
}

// A table is read as a paragraph; a line of it rules columns off.
bool is_table(std::string_view bytes) {
  std::size_t begin = 0;
  while (begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\r-=+|:>") == line.npos && line.find("---") != line.npos)
      return true;
    begin = end + 1;
  }
  return false;
}

// What is set in columns, as the rows of a table are whose lines stand in paragraphs of their own.
bool is_in_columns(std::string_view bytes) {
  std::size_t blanks = 0;
  bool words = false;  // in this line
  for (const char c : bytes) {
    if (c == ' ' || c == '\t') {
      ++blanks;
      continue;
    }
    const bool line_end = c == '\n' || c == '\r';
    if (words && blanks >= 4 && !line_end) return true;
    words = !line_end && (words || c != '>');
    blanks = 0;
  }
  return false;
}

// Walks a block's nodes in preorder and says what each stands in.
class Walk {
 public:
  Walk(const syntax::Block& block, std::string_view bytes) : block_(block), bytes_(bytes) {}

  std::vector<Passage> run() {
    for (std::uint32_t i = 0; i < block_.nodes.size(); ++i) {
      while (!holders_.empty() && i >= block_.nodes[holders_.back()].end) holders_.pop_back();
      const Kind kind = block_.nodes[i].kind;
      if (holds_words(kind)) add(i);
      if (kind == Kind::note || kind == Kind::inline_note || kind == Kind::list_item ||
          kind == Kind::block_quote || kind == Kind::definition) {
        holders_.push_back(i);
      }
    }
    return std::move(found_);
  }

 private:
  void add(std::uint32_t index) {
    Passage& out = found_.emplace_back();
    out.node = index;
    out.bytes = bytes_;
    out.kind = kind_of(index);
    for (const std::uint32_t holder : holders_) {
      const Kind kind = block_.nodes[holder].kind;
      if (kind == Kind::note || kind == Kind::inline_note) out.in_note = true;
      if (kind == Kind::list_item || kind == Kind::definition) out.in_list = true;
      if (kind == Kind::block_quote && out.quotations < 255) ++out.quotations;
    }
    if (out.kind == Passage::Kind::inline_note) out.in_note = true;
    write_passage(block_, index, out);
  }

  Passage::Kind kind_of(std::uint32_t index) const {
    const Node& node = block_.nodes[index];
    if (node.kind == Kind::heading) return Passage::Kind::heading;
    if (node.kind == Kind::line_block) return Passage::Kind::verse;
    if (node.kind == Kind::inline_note) return Passage::Kind::inline_note;
    const std::string_view bytes = bytes_.substr(node.span.begin, node.span.size());
    return is_table(bytes) || is_in_columns(bytes) ? Passage::Kind::table
                                                   : Passage::Kind::paragraph;
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  std::vector<std::uint32_t> holders_;
  std::vector<Passage> found_;
};

}  // namespace

Span Passage::in_block(Span span) const {
  if (places.empty()) return {};
  const Offset end = end_in_block(span.empty() ? span.begin : span.end);
  if (span.begin >= places.size()) return {end, end};
  return {places[span.begin], span.empty() ? places[span.begin] : end};
}

// Where the character or object before a byte of the text ends in the block.
Offset Passage::end_in_block(Offset behind) const {
  Offset first = std::min(behind, static_cast<Offset>(places.size()));
  if (first == 0) return places.front();
  const Offset from = places[--first];
  while (first > 0 && places[first - 1] == from) --first;
  const bool may_be_object = text[first] == object_text.front();
  if (const Object* object = may_be_object ? object_at(first) : nullptr) return object->whole.end;
  return from + std::max<Offset>(1, text::decode(bytes, from).bytes);
}

const Stretch* Passage::within(Stretch::Kind wanted, Offset at) const {
  const Stretch* found = nullptr;
  for (const Stretch& one : stretches) {
    if (one.span.begin > at) break;
    if (one.kind == wanted && one.span.contains(at)) found = &one;
  }
  return found;
}

const Object* Passage::object_at(Offset at) const {
  const auto found =
      std::lower_bound(objects.begin(), objects.end(), at,
                       [](const Object& one, Offset place) { return one.at < place; });
  return found != objects.end() && found->at == at ? &*found : nullptr;
}

std::vector<Passage> passages(const syntax::Block& block, std::string_view bytes) {
  return Walk(block, bytes).run();
}

}  // namespace ibid::prose
