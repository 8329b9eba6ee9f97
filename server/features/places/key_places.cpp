#include "features/places/key_places.h"

#include <algorithm>
#include <string_view>

#include "syntax/attributes.h"
#include "syntax/characters.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using syntax::Node;

bool may_hold_keys(const syntax::Block& block) {
  return std::any_of(block.nodes.begin(), block.nodes.end(), [](const Node& node) {
    return node.kind == Kind::key || node.kind == Kind::span || node.kind == Kind::front_matter ||
           node.kind == Kind::link || node.kind == Kind::reference;
  });
}

class KeyReading {
 public:
  KeyReading(const syntax::Block& block, std::string_view bytes, text::Offset begin,
             std::vector<KeyPlace>& out)
      : block_(block), bytes_(bytes), begin_(begin), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < block_.nodes.size(); ++i) {
      const Node& node = block_.nodes[i];
      if (node.kind == Kind::key) add(node.label);
      if (node.kind == Kind::span) read_span(i);
      if (node.kind == Kind::front_matter) read_front_matter(node.content);
      if (node.kind == Kind::link) read_target(node.label);
      if (node.kind == Kind::reference) read_target(node.content);
    }
  }

 private:
  void add(text::Span span) {
    out_.push_back({span.shifted(begin_), std::string(bytes_.substr(span.begin, span.size()))});
  }

  void read_span(std::size_t index) {
    const Node& span = block_.nodes[index];
    for (std::size_t i = index + 1; i < span.end; i = block_.nodes[i].end) {
      const Node& node = block_.nodes[i];
      if (node.kind != Kind::attributes || node.span.begin < span.content.end) continue;
      const auto read =
          syntax::read_attributes(bytes_.substr(node.content.begin, node.content.size()));
      if (!read || (!read->has_class("cite") && !read->has_class("work"))) continue;
      const auto* key = read->value("key");
      if (key && !key->text.empty()) add(key->span.shifted(node.content.begin));
    }
  }

  // `[Carr](#ref-carr1958)`, `[Carr](sources.bib#carr1958)`
  void read_target(text::Span span) {
    const std::string_view target = bytes_.substr(span.begin, span.size());
    const std::size_t hash = target.find('#');
    if (hash == target.npos) return;
    const bool entry = hash == 0 && target.starts_with("#ref-");
    if (!entry && !target.substr(0, hash).ends_with(".bib")) return;
    const auto begin = span.begin + static_cast<text::Offset>(entry ? 5 : hash + 1);
    // Behind the target of a definition its title may stand.
    const std::size_t end = bytes_.find_first_of(" \t\r\n>", begin);
    const text::Span key{begin, static_cast<text::Offset>(std::min<std::size_t>(end, span.end))};
    if (!key.empty()) add(key);
  }

  // Pandoc reads what front matter says as Markdown: a key is a key there too.
  void read_front_matter(text::Span content) {
    for (std::size_t at = bytes_.find('@', content.begin); at < content.end;
         at = bytes_.find('@', at + 1)) {
      if (syntax::alphanumeric_before(bytes_, at)) continue;
      // `@{carr1958}` is the same.
      const std::size_t begin = at + (bytes_.substr(at + 1).starts_with('{') ? 2 : 1);
      std::size_t end = bytes_.find_first_of(" \t\r\n,;[]{}\"'", begin);
      end = std::min<std::size_t>(end, content.end);
      while (end > begin && (bytes_[end - 1] == '.' || bytes_[end - 1] == ':')) --end;
      if (end > begin) {
        add({static_cast<text::Offset>(begin), static_cast<text::Offset>(end)});
      }
    }
  }

  const syntax::Block& block_;
  std::string_view bytes_;
  text::Offset begin_;
  std::vector<KeyPlace>& out_;
};

void read_keys(const model::Chapter& chapter, const syntax::Block& block, text::Offset begin,
               std::vector<KeyPlace>& out) {
  if (!may_hold_keys(block)) return;
  const std::string bytes = chapter.text().slice({begin, begin + block.length});
  KeyReading(block, bytes, begin, out).run();
}

}  // namespace

std::vector<KeyPlace> key_places(const model::Chapter& chapter) {
  std::vector<KeyPlace> out;
  chapter.document().blocks().for_each(
      [&](const syntax::BlockRef& block, const syntax::Extent& before) {
        read_keys(chapter, *block, before.bytes, out);
      });
  std::sort(out.begin(), out.end(),
            [](const KeyPlace& a, const KeyPlace& b) { return a.span.begin < b.span.begin; });
  return out;
}

std::optional<KeyPlace> key_place_at(const model::Chapter& chapter, text::Offset at) {
  const auto located = chapter.block_at(at);
  if (!located.block) return std::nullopt;
  std::vector<KeyPlace> keys;
  read_keys(chapter, *located.block, located.begin, keys);
  const auto touched = [at](const KeyPlace& key) {
    return key.span.touches(at) || key.span.begin == at + 1;  // on the `@`
  };
  const auto found = std::find_if(keys.begin(), keys.end(), touched);
  if (found == keys.end()) return std::nullopt;
  return *found;
}

}  // namespace ibid::features
