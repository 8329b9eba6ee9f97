#include "model/silence.h"

namespace ibid::model {
namespace {

using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

constexpr std::string_view blanks = " \t\r\n";

// The node that holds another; nobody who means it silences behind thousands of marks.
std::size_t holder_of(const syntax::Block& block, std::size_t index) {
  constexpr std::size_t furthest = 4096;
  const std::size_t last = index > furthest ? index - furthest : 0;
  for (std::size_t holder = index; holder-- > last;) {
    if (block.nodes[holder].end > index) return holder;
  }
  return 0;
}

// Where a comment is not a block of the chapter itself: the block that follows it, or the rest of
// the paragraph that it stands in.
Span scope_of(const syntax::Block& block, std::size_t index) {
  if (index == 0) return {};
  const Node& holder = block.nodes[holder_of(block, index)];
  std::size_t next = block.nodes[index].end;
  for (int several = 16; several > 0 && next < holder.end; --several) {
    if (block.nodes[next].kind != Kind::comment) break;
    next = block.nodes[next].end;
  }
  if (next < holder.end && block.nodes[next].kind < Kind::thematic_break)
    return block.nodes[next].span;
  return {block.nodes[index].span.end, holder.span.end};
}

class Reader {
 public:
  Reader(std::string_view bytes, Span content)
      : bytes_(bytes), at_(content.begin), end_(content.end) {}

  void skip_blanks() {
    while (at_ < end_ && blanks.find(bytes_[at_]) != blanks.npos) ++at_;
  }
  bool take(std::string_view word) {
    if (!bytes_.substr(at_, end_ - at_).starts_with(word)) return false;
    at_ += static_cast<Offset>(word.size());
    return true;
  }
  bool at_blank() const { return at_ == end_ || blanks.find(bytes_[at_]) != blanks.npos; }
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
  Silence silence;
  silence.span = node.span;
  silence.whole_file = reader.take("ibid-ignore-file");
  if (!silence.whole_file && !reader.take("ibid-ignore-next")) return;
  if (!reader.at_blank()) return;
  if (!silence.whole_file) silence.scope = scope_of(block, index);
  const std::size_t first = facts.silences.size();
  do {
    reader.skip_blanks();
    silence.rule_span = reader.word();
    silence.rule = bytes.substr(silence.rule_span.begin, silence.rule_span.size());
    facts.silences.push_back(silence);
    reader.skip_blanks();
  } while (reader.take(","));
  if (!reader.take(":")) return;
  const std::string reason = reader.rest();
  for (std::size_t i = first; i < facts.silences.size(); ++i) facts.silences[i].reason = reason;
}

}  // namespace ibid::model
