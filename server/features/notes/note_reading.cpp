#include "features/notes/note_reading.h"

#include <unordered_set>
#include <utility>

#include "syntax/characters.h"

namespace ibid::features {
namespace {

using syntax::Block;
using syntax::Kind;
using syntax::Node;
using text::Offset;
using text::Span;

// Characters that no text holds stand for what is no character.
constexpr char marker_opens = '\x02';
constexpr char marker_closes = '\x03';
constexpr char node_opens = '\x04';
constexpr char node_closes = '\x05';
constexpr std::string_view no_break_space = "\xC2\xA0";

class BlockReading {
 public:
  BlockReading(const Block& block, std::string_view bytes, BlocksRead& out)
      : block_(block), bytes_(bytes), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      while (!open_.empty() && open_.back().end <= i) leave();
      enter(i);
    }
    while (!open_.empty()) leave();
  }

 private:
  struct Open {
    std::uint32_t end = 0;  ///< of its descendants
    Span content;
    Offset behind = 0;
    std::optional<std::size_t> note;  ///< the one that words around it belong to
    std::string_view closing;
  };

  std::string& words() { return note_ ? out_.notes[*note_].words : out_.prose; }

  void write(Span span) {
    for (Offset at = span.begin; at < span.end; ++at) {
      if (!syntax::is_blank_or_line_end(bytes_[at])) words() += bytes_[at];
    }
  }
  void write_up_to(Offset end) {
    write({at_, end});
    at_ = std::max(at_, end);
  }

  void enter(std::size_t index) {
    const Node& node = block_.nodes[index];
    write_up_to(node.span.begin);
    switch (node.kind) {
      case Kind::prefix:
      case Kind::blank:
        break;
      case Kind::escape:
        write_escaped(node.content);
        break;
      case Kind::marker:
        words() += marker_sign(bytes_.substr(node.label.begin, node.label.size()));
        break;
      case Kind::code:
      case Kind::math:
      case Kind::raw:
      case Kind::autolink:
      case Kind::comment:
      case Kind::attributes:
      case Kind::line_break:
      case Kind::key:
        words() += std::string{node_opens, sign(node)};
        write(node.content);
        words() += node_closes;
        break;
      default:
        return open(index);
    }
    at_ = std::max(at_, node.span.end);
  }

  static char sign(const Node& node) {
    return static_cast<char>('A' + static_cast<int>(node.kind));
  }

  void write_escaped(Span content) {
    const std::string_view escaped = bytes_.substr(content.begin, content.size());
    words() += escaped == " " ? no_break_space : escaped;
  }

  void open(std::size_t index) {
    const Node& node = block_.nodes[index];
    Open one{node.end, node.content, node.span.end, note_, "\x05"};
    if (node.kind == Kind::note || node.kind == Kind::inline_note) {
      const std::string_view label = bytes_.substr(node.label.begin, node.label.size());
      note_ = out_.notes.size();
      out_.notes.push_back({std::string(label), {}});
      one.closing = {};
    } else if (node.kind == Kind::bracket) {
      words() += '[';
      one.closing = "]";
    } else if (node.kind != Kind::paragraph || !note_ || !words().empty()) {
      // The first paragraph of a note is no more than the words of one in the text.
      words() += std::string{node_opens, sign(node), static_cast<char>('0' + node.level)};
      write(node.label);
    } else {
      one.closing = {};
    }
    at_ = std::max(at_, node.content.begin);
    open_.push_back(one);
  }

  void leave() {
    const Open one = open_.back();
    write_up_to(one.content.end);
    at_ = std::max(at_, one.behind);
    words() += one.closing;
    note_ = one.note;
    open_.pop_back();
  }

  const Block& block_;
  std::string_view bytes_;
  BlocksRead& out_;
  Offset at_ = 0;
  std::vector<Open> open_;
  std::optional<std::size_t> note_;
};

}  // namespace

BlocksRead read_unshared(const model::Chapter& of, const model::Chapter& other) {
  std::unordered_set<const Block*> shared;
  other.document().blocks().for_each([&](const syntax::BlockRef& block, const syntax::Extent&) {
    shared.insert(block.block.get());
  });
  BlocksRead out;
  of.document().blocks().for_each([&](const syntax::BlockRef& block, const syntax::Extent& before) {
    // Comments are not read, and go with the notes that they stand before.
    if (block->kind() == Kind::comment || shared.contains(block.block.get())) return;
    const std::string bytes = of.text().slice({before.bytes, before.bytes + block->length});
    BlockReading(*block, bytes, out).run();
  });
  return out;
}

std::string marker_sign(std::string_view label) {
  return marker_opens + std::string(label) + marker_closes;
}

std::string without_marker_signs(const std::string& reading) {
  std::string out;
  for (std::size_t at = 0; at < reading.size(); ++at) {
    if (reading[at] == marker_opens) at = std::min(reading.find(marker_closes, at), reading.size());
    if (at < reading.size() && reading[at] != marker_closes) out += reading[at];
  }
  return out;
}

}  // namespace ibid::features
