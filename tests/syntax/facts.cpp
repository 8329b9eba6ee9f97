#include "syntax/facts.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "syntax/attributes.h"
#include "syntax/characters.h"
#include "syntax/identifier.h"
#include "syntax/plain.h"
#include "text/utf.h"

namespace ibid::syntax {
namespace {

// A label as references are looked up by: case and white space do not count.
std::string key(std::string_view label) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < label.size();) {
    const text::CodePoint point = text::decode(label, at);
    at += point.bytes;
    if (is_space(point.value)) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    append_lower(out, point.value);
  }
  return out;
}

struct Place {
  const Block* block;
  std::string text;
};

class Reader {
 public:
  explicit Reader(const Document& document) {
    document.blocks().for_each([&](const BlockRef& block, const Extent& before) {
      places_.push_back(
          {block.block.get(), document.text().slice({before.bytes, before.bytes + block->length})});
    });
  }

  Facts run() {
    for (const Place& place : places_) collect(place);
    for (const Place& place : places_) {
      for (std::size_t i = 0; i < place.block->nodes.size();) i = visit(place, i, false);
    }
    return std::move(out_);
  }

 private:
  struct NotePlace {
    const Place* place;
    std::size_t node;
  };

  static std::string slice(const Place& place, text::Span span) {
    return place.text.substr(span.begin, span.size());
  }

  // Pandoc reads notes, references and headings before it looks any of them up.
  void collect(const Place& place) {
    const std::vector<Node>& nodes = place.block->nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].kind == Kind::note)
        notes_[slice(place, nodes[i].label)] = {&place, i};
      else if (nodes[i].kind == Kind::reference)
        references_[key(slice(place, nodes[i].label))] = target(slice(place, nodes[i].content));
      else if (nodes[i].kind == Kind::heading)
        collect_heading(place, i);
    }
  }

  static std::string target(const std::string& definition) {
    if (definition.starts_with("<")) return definition.substr(1, definition.find('>') - 1);
    return definition.substr(0, definition.find_first_of(" \t\r\n"));
  }

  void collect_heading(const Place& place, std::size_t index) {
    const Node& node = place.block->nodes[index];
    std::string id;
    const Node& last = place.block->nodes[node.end - 1];
    if (node.end > index + 1 && last.kind == Kind::attributes &&
        last.span.end >= node.content.end) {
      const auto read = read_attributes(slice(place, last.content));
      if (read && read->id) id = read->id->text;
    }
    if (id.empty()) {
      // Compared without `smart`, so without its dashes.
      const std::string base = identifier(plain_text(*place.block, place.text, index));
      id = base;
      for (int i = 1; used_.contains(id); ++i) id = base + "-" + std::to_string(i);
    }
    used_.insert(id);
    identifiers_[&node] = id;
    headings_.emplace(key(slice(place, node.content)), "#" + id);
  }

  std::string plain(const Place& place, std::size_t index) const {
    return letters(plain_text(*place.block, place.text, index));
  }

  // Returns where to go on.
  std::size_t visit(const Place& place, std::size_t index, bool in_note) {
    const Node& node = place.block->nodes[index];
    switch (node.kind) {
      case Kind::note:
        return node.end;
      case Kind::heading:
        out_["heading"].insert(std::to_string(node.level) + " " + identifiers_[&node] + " " +
                               plain(place, index));
        break;
      case Kind::block_quote:
        out_["quotation"].insert(quotation(place, index));
        break;
      case Kind::list_item:
        out_["item"].insert((node.level == 1 ? "1. " : "- ") + plain(place, index));
        break;
      case Kind::marker:
        marker(place, node, in_note);
        break;
      case Kind::inline_note:
        out_["note"].insert(plain(place, index));
        break;
      case Kind::span:
        out_["span"].insert(span(place, index));
        break;
      case Kind::key:
        out_["key"].insert(slice(place, node.label));
        break;
      case Kind::link:
      case Kind::bracket:
      case Kind::autolink:
      case Kind::image:
        link(place, node);
        break;
      case Kind::code:
        out_["code"].insert(letters(slice(place, node.content)));
        break;
      case Kind::code_block:
        out_["code_block"].insert(letters(code(place, index)));
        break;
      case Kind::emphasis:
      case Kind::strong:
      case Kind::strikeout:
        out_["emphasis"].insert(plain(place, index));
        break;
      default:
        break;
    }
    return index + 1;
  }

  std::string quotation(const Place& place, std::size_t index) const {
    const std::vector<Node>& nodes = place.block->nodes;
    int paragraphs = 0;
    for (std::size_t i = index + 1; i < nodes[index].end; i = nodes[i].end)
      paragraphs += nodes[i].kind == Kind::paragraph ? 1 : 0;
    return std::to_string(paragraphs) + " " + plain(place, index);
  }

  // A note holds no notes: Pandoc leaves their markers as text.
  void marker(const Place& place, const Node& node, bool in_note) {
    const auto found = notes_.find(slice(place, node.label));
    if (in_note || found == notes_.end()) return;
    const auto [at, index] = found->second;
    out_["note"].insert(letters(plain_text(*at->block, at->text, index, {.notes = true})));
    const std::size_t end = at->block->nodes[index].end;
    for (std::size_t i = index + 1; i < end;) i = visit(*at, i, true);
  }

  std::string span(const Place& place, std::size_t index) const {
    const Node& node = place.block->nodes[index];
    const auto read = read_attributes(slice(place, place.block->nodes[node.end - 1].content))
                          .value_or(Attributes());
    std::string out = "#" + (read.id ? read.id->text : "");
    for (const auto& name : read.classes) out += " ." + name.text;
    for (const auto& [name, value] : read.pairs) out += " " + name.text + "=" + value.text;
    return out + " " + plain(place, index);
  }

  void link(const Place& place, const Node& node) {
    const std::string what = node.kind == Kind::image ? "image" : "link";
    const std::string label = slice(place, node.kind == Kind::bracket ? node.content : node.label);
    const std::size_t behind = node.content.end + 1;
    const bool direct = behind < place.text.size() && place.text[behind] == '(';
    if (node.kind == Kind::autolink || (node.kind != Kind::bracket && direct)) {
      const bool mail = node.kind == Kind::autolink && label.find(':') == std::string::npos;
      out_[what].insert(address((mail ? "mailto:" : "") + label));
      return;
    }
    if (const auto found = references_.find(key(label)); found != references_.end())
      out_[what].insert(address(found->second));
    else if (const auto heading = headings_.find(key(label)); heading != headings_.end())
      out_[what].insert(address(heading->second));
  }

  static std::string code(const Place& place, std::size_t index) {
    const Node& node = place.block->nodes[index];
    std::string out;
    text::Offset at = node.content.begin;
    for (std::size_t i = index + 1; i < node.end; ++i) {
      const text::Span prefix = place.block->nodes[i].span;
      if (prefix.begin < at || prefix.begin > node.content.end) continue;
      out += slice(place, {at, prefix.begin});
      at = prefix.end;
    }
    return out + slice(place, {std::min(at, node.content.end), node.content.end});
  }

  std::vector<Place> places_;
  std::map<std::string, NotePlace> notes_;
  std::map<std::string, std::string> references_;
  std::map<std::string, std::string> headings_;
  std::set<std::string> used_;
  std::map<const Node*, std::string> identifiers_;
  Facts out_;
};

}  // namespace

std::string letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      // An entity is one character, and seldom a letter.
      const std::size_t end = text.find(';', at);
      const auto part = text.substr(at + 1, end == std::string_view::npos ? 0 : end - at - 1);
      const bool entity =
          !part.empty() && part.size() < 10 && std::all_of(part.begin(), part.end(), [](char c) {
            return std::isalnum(static_cast<unsigned char>(c)) || c == '#';
          });
      if (entity) {
        at = end + 1;
        continue;
      }
    }
    const text::CodePoint point = text::decode(text, at);
    if (is_alphanumeric(point.value)) out += text.substr(at, point.bytes);
    at += point.bytes;
  }
  return out;
}

std::string address(std::string_view target) {
  std::string out;
  const auto hex = [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t i = 0; i < target.size(); ++i) {
    if (target[i] == '%' && i + 2 < target.size() && hex(target[i + 1]) && hex(target[i + 2])) {
      out += static_cast<char>(std::stoi(std::string(target.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else if (target[i] != '\\' && !is_blank_or_line_end(target[i])) {
      out += target[i];
    }
  }
  return out;
}

Facts facts(const Document& document) {
  return Reader(document).run();
}

}  // namespace ibid::syntax
