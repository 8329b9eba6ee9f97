#include "model/silence.h"

namespace ibid::model {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

constexpr std::string_view blanks = " \t\r\n";
// Nobody who means it silences behind thousands of marks, past hundreds of comments or blocks, or
// dozens of rules at once.
constexpr std::size_t furthest = 4096;
constexpr std::size_t most_siblings = 256;
constexpr std::size_t most_rules = 64;

std::size_t holder_of(const syntax::Block& block, std::size_t index) {
  const std::size_t last = index > furthest ? index - furthest : 0;
  for (std::size_t holder = index; holder-- > last;) {
    if (block.nodes[holder].end > index) return holder;
  }
  return 0;
}

bool is_block(Kind kind) {
  return kind < Kind::marker;
}

// Lists and divisions are flat: what a reader takes for one block are several that follow each
// other. `next` is the first, `end` the node behind the last that may belong to it.
Span whole_of(const syntax::Block& block, std::size_t next, std::size_t end) {
  const Kind kind = block.nodes[next].kind;
  Span span = block.nodes[next].span;
  int open = 0;
  std::size_t left = most_siblings;
  for (std::size_t i = next; i < end && left-- > 0; i = block.nodes[i].end) {
    const Node& node = block.nodes[i];
    if (node.kind == Kind::prefix) continue;
    if (kind == Kind::list_item && node.kind != kind) break;
    span.end = node.span.end;
    if (node.kind == Kind::division_open) ++open;
    if (node.kind == Kind::division_close) --open;
    if (kind != Kind::list_item && open <= 0) break;
  }
  return span;
}

// Where a comment is not a block of the chapter itself: the block that follows it, or the rest of
// the paragraph that it stands in.
Span scope_of(const syntax::Block& block, std::size_t index) {
  if (index == 0) return {};
  const Node& holder = block.nodes[holder_of(block, index)];
  std::size_t next = block.nodes[index].end;
  for (std::size_t left = most_siblings; left > 0 && next < holder.end; --left) {
    const Kind kind = block.nodes[next].kind;
    if (kind != Kind::comment && kind != Kind::prefix) break;
    next = block.nodes[next].end;
  }
  if (next < holder.end && is_block(block.nodes[next].kind))
    return whole_of(block, next, holder.end);
  return {block.nodes[index].span.end, holder.span.end};
}

class Reader {
 public:
  Reader(std::string_view bytes, Span content)
      : bytes_(bytes), at_(content.begin), end_(content.end) {}

  // In a quotation, lines begin with `>`.
  void skip_blanks() {
    while (at_ < end_ && (blanks.find(bytes_[at_]) != blanks.npos || bytes_[at_] == '>')) ++at_;
  }
  bool take(char mark) {
    if (at_ == end_ || bytes_[at_] != mark) return false;
    ++at_;
    return true;
  }
  Span word() {
    const Offset begin = at_;
    while (at_ < end_ && bytes_[at_] != ':' && bytes_[at_] != ',' && !at_blank()) ++at_;
    return {begin, at_};
  }
  std::string rest() {
    skip_blanks();
    std::size_t end = end_;
    while (end > at_ && blanks.find(bytes_[end - 1]) != blanks.npos) --end;
    return std::string(bytes_.substr(at_, end - at_));
  }

 private:
  bool at_blank() const { return blanks.find(bytes_[at_]) != blanks.npos; }

  std::string_view bytes_;
  Offset at_;
  Offset end_;
};

}  // namespace

void read_silence(const syntax::Block& block, std::string_view bytes, std::size_t index,
                  Facts& facts) {
  const Node& node = block.nodes[index];
  Reader reader(bytes, node.content);
  reader.skip_blanks();
  const Span word = reader.word();
  Silence silence;
  silence.span = node.span;
  silence.word = bytes.substr(word.begin, word.size());
  if (!silence.word.starts_with("ibid-")) return;
  if (silence.word == "ibid-ignore-file")
    silence.reach = Silence::Reach::file;
  else if (silence.word != "ibid-ignore-next")
    silence.reach = Silence::Reach::nothing;
  if (silence.reach == Silence::Reach::nothing) return facts.silences.push_back(silence);
  if (silence.reach == Silence::Reach::next) silence.scope = scope_of(block, index);
  const std::size_t first = facts.silences.size();
  do {
    reader.skip_blanks();
    silence.rule_span = reader.word();
    silence.rule = bytes.substr(silence.rule_span.begin, silence.rule_span.size());
    if (!silence.rule.empty() || facts.silences.size() == first) facts.silences.push_back(silence);
    reader.skip_blanks();
  } while (reader.take(',') && facts.silences.size() < first + most_rules);
  if (!reader.take(':')) return;
  const std::string reason = reader.rest();
  for (std::size_t i = first; i < facts.silences.size(); ++i) facts.silences[i].reason = reason;
}

}  // namespace ibid::model
