#include "features/places/cited.h"

#include <algorithm>

#include "syntax/attributes.h"

namespace ibid::features {
namespace {

using model::Subject;
using model::Thing;

// A note's citation at a byte. One that holds the byte wins over one that ends there.
std::optional<Mention> citation_at(const model::Edition& edition, std::size_t chapter, Subject note,
                                   text::Offset at) {
  const model::NoteSources* sources = edition.sources(chapter).of(note);
  if (!sources) return std::nullopt;
  std::optional<Mention> ends_there;
  for (std::uint32_t i = 0; i < sources->sources.size(); ++i) {
    Mention mention = mention_of(edition, {{chapter, note}, i});
    if (mention.span.contains(at)) return mention;
    if (mention.span.touches(at)) ends_there = std::move(mention);
  }
  return ends_there;
}

Mention key_mention(const model::Edition& edition, text::Span span, text::Span name,
                    std::string key) {
  return {span, name, std::nullopt, edition.library().catalogue().find(key), std::move(key)};
}

// The key of `[…]{.cite key=…}`, if the node is one.
std::optional<std::string> pinned_key(const syntax::Block& block, std::string_view bytes,
                                      std::size_t index) {
  if (block.nodes[index].kind != syntax::Kind::span) return std::nullopt;
  for (std::size_t i = index + 1; i < block.nodes[index].end; i = block.nodes[i].end) {
    const syntax::Node& node = block.nodes[i];
    if (node.kind != syntax::Kind::attributes || node.span.begin < block.nodes[index].content.end) {
      continue;
    }
    const auto read =
        syntax::read_attributes(bytes.substr(node.content.begin, node.content.size()));
    const auto* key = read && read->has_class("cite") ? read->value("key") : nullptr;
    if (key) return key->text;
  }
  return std::nullopt;
}

bool is_note(syntax::Kind kind) {
  return kind == syntax::Kind::note || kind == syntax::Kind::inline_note;
}

// The keys in a block's text; what stands in notes is read with them.
void add_keys(const model::Edition& edition, const syntax::Block& block, std::string_view bytes,
              text::Offset begin, std::vector<Mention>& out) {
  for (std::size_t i = 0; i < block.nodes.size(); ++i) {
    const syntax::Node& node = block.nodes[i];
    if (is_note(node.kind)) {
      i = node.end - 1;
    } else if (node.kind == syntax::Kind::key) {
      const text::Span span = node.span.shifted(begin);
      std::string key(bytes.substr(node.label.begin, node.label.size()));
      out.push_back(key_mention(edition, span, node.label.shifted(begin), std::move(key)));
    } else if (auto key = pinned_key(block, bytes, i)) {
      out.push_back(key_mention(edition, node.span.shifted(begin), node.content.shifted(begin),
                                std::move(*key)));
    }
  }
}

bool has_keys(const syntax::Block& block) {
  return std::any_of(block.nodes.begin(), block.nodes.end(), [](const syntax::Node& node) {
    return node.kind == syntax::Kind::key || node.kind == syntax::Kind::span;
  });
}

// The keys in a chapter's text.
void add_keys(const model::Edition& edition, std::size_t chapter, std::vector<Mention>& out) {
  const model::Chapter& text = edition[chapter];
  text.document().blocks().for_each(
      [&](const syntax::BlockRef& block, const syntax::Extent& before) {
        if (!has_keys(*block)) return;
        const std::string bytes = text.text().slice({before.bytes, before.bytes + block->length});
        add_keys(edition, *block, bytes, before.bytes, out);
      });
}

void sort(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.span.begin < b.span.begin; });
}

std::optional<Mention> key_at(const model::Edition& edition, std::size_t chapter, text::Offset at) {
  const model::Chapter& text = edition[chapter];
  const auto located = text.block_at(at);
  if (!located.block || !has_keys(*located.block)) return std::nullopt;
  const std::string bytes =
      text.text().slice({located.begin, located.begin + located.block->length});
  std::vector<Mention> keys;
  add_keys(edition, *located.block, bytes, located.begin, keys);
  // The innermost one: a key within a pinned span comes behind it.
  const auto found = std::find_if(keys.rbegin(), keys.rend(),
                                  [at](const Mention& key) { return key.span.touches(at); });
  if (found == keys.rend()) return std::nullopt;
  return *found;
}

}  // namespace

std::optional<Mention> mention_at(const model::Edition& edition, std::size_t chapter,
                                  text::Offset at) {
  for (const Subject subject : edition[chapter].all_at(at)) {
    if (subject.thing != Thing::note && subject.thing != Thing::inline_note) continue;
    return citation_at(edition, chapter, subject, at);
  }
  return key_at(edition, chapter, at);
}

Mention mention_of(const model::Edition& edition, const model::CitationRef& citation) {
  const auto printed = model::citation_of(edition, citation);
  const text::Span span = printed(printed->span);
  const text::Span head = printed(printed->head);
  const bool named = !head.empty() && span.contains(head);
  return {span, named ? head : span, citation, model::source_of(edition, citation).work, {}};
}

std::vector<Mention> mentions_in(const model::Edition& edition, std::size_t chapter) {
  std::vector<Mention> out;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      out.push_back(mention_of(edition, {{chapter, note.note}, i}));
    }
  }
  add_keys(edition, chapter, out);
  sort(out);
  return out;
}

std::vector<Mention> keys_in(const model::Edition& edition, std::size_t chapter) {
  std::vector<Mention> out;
  add_keys(edition, chapter, out);
  sort(out);
  return out;
}

std::vector<Mention> mentions_of(const model::Edition& edition, std::size_t chapter,
                                 const works::Work& work) {
  std::vector<Mention> out;
  add_keys(edition, chapter, out);
  std::erase_if(out,
                [&](const Mention& key) { return !key.work || !is_same_work(*key.work, work); });
  for (const model::CitationRef& citation : citations_of(edition, chapter, work)) {
    out.push_back(mention_of(edition, citation));
  }
  sort(out);
  return out;
}

std::vector<model::CitationRef> citations_of(const model::Edition& edition, std::size_t chapter,
                                             const works::Work& work) {
  std::vector<model::CitationRef> out;
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const works::WorkPtr& cited = note.sources[i].work;
      if (cited && is_same_work(*cited, work)) out.push_back({{chapter, note.note}, i});
    }
  }
  return out;
}

bool is_same_work(const works::Work& a, const works::Work& b) {
  if (a.introduced != b.introduced) return false;
  if (!a.introduced) return a.id == b.id && a.file == b.file;
  if (a.file == b.file) return a.id == b.id;
  return works::fit(a.is, b) == works::Fit::title && works::fit(b.is, a) == works::Fit::title;
}

Location printed_at(const model::Edition& edition, const model::CitationRef& citation) {
  const Mention mention = mention_of(edition, citation);
  return {citation.note.chapter, mention.span, mention.name, {}};
}

std::optional<Location> described_at(const model::Edition& edition, const works::Work& work) {
  if (!work.introduced) return Location{0, work.span, work.key_span, work.file};
  const auto chapter = edition.find(work.file);
  if (!chapter) return std::nullopt;
  const auto citation = edition.sources(*chapter).introducer(work);
  if (!citation) return std::nullopt;
  return printed_at(edition, *citation);
}

std::string words_at(const model::Chapter& chapter, text::Span span) {
  std::string out;
  for (const char c : chapter.text().slice(span)) {
    if (c == '*' || c == '_' || c == '\\' || c == '>') continue;
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  return out;
}

}  // namespace ibid::features
