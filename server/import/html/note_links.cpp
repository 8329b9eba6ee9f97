#include "import/html/note_links.h"

#include <algorithm>

#include "import/html/elements.h"
#include "import/label.h"
#include "import/letters.h"
#include "text/utf.h"

namespace ibid::import::html {
namespace {

std::string_view without(std::string_view text, std::string_view front, std::string_view back) {
  while (!text.empty() && front.find(text.front()) != std::string_view::npos) text.remove_prefix(1);
  while (!text.empty() && back.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

// "1.0", "1.1": the ways back of a note that is called more than once.
bool is_way_back(std::string_view text) {
  text = trimmed(text);
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size()) return false;
  const auto digits = [](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_digit);
  };
  return text.size() <= 8 && digits(text.substr(0, dot)) && digits(text.substr(dot + 1));
}

bool is_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (!is_letter(point.value) && point.value != U'-') return false;
    at += point.bytes;
  }
  return !text.empty() && is_letter(text::decode(text, 0).value);
}

// A name as it is said in an address: `%2A` for `*`.
std::string decoded_name(std::string_view name) {
  const auto digit = [](char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t at = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
  };
  std::string result;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool encoded = name[at] == '%' && at + 2 < name.size() && digit(name[at + 1]) >= 0 &&
                         digit(name[at + 2]) >= 0;
    if (!encoded) {
      result += name[at];
      continue;
    }
    result += static_cast<char>(digit(name[at + 1]) * 16 + digit(name[at + 2]));
    at += 2;
  }
  return result;
}

bool leads_within(const Page& page, const Item& item) {
  return item.style.link != 0 && page.links[item.style.link].find('#') != std::string::npos;
}

bool is_start(const Page& page, const Item& item) {
  if (item.piece == Piece::anchor || item.piece == Piece::page || item.piece == Piece::comment)
    return true;
  if (item.piece != Piece::text) return false;
  if (is_sign(item.text) && item.text.find("…") == std::string::npos &&
      item.text.find("..") == std::string::npos && count_words(item.text) < 3)
    return item.text.find_first_not_of("[]() .:^") == std::string::npos || item.text == "↑ " ||
           item.text == "↑" || leads_within(page, item);
  const bool labels = leads_within(page, item) || (item.style.flags & superscript) != 0;
  return (labels && label_of(item.text).has_value()) ||
         (leads_within(page, item) && is_way_back(item.text));
}

// A label that leads back, or an anchor and a label: how notes begin that share a paragraph.
bool begins_note(const Page& page, const std::vector<Item>& items, std::size_t i) {
  bool anchored = false;
  while (i < items.size() && items[i].piece == Piece::anchor) {
    anchored = true;
    ++i;
  }
  if (i >= items.size() || items[i].piece != Piece::text) return false;
  const bool leads = leads_within(page, items[i]) && label_of(items[i].text);
  return leads || (anchored && (note_start(items[i].text) || label_of(items[i].text)));
}

}  // namespace

void cut_at_notes(Page& page) {
  std::vector<Block> result;
  result.reserve(page.blocks.size());
  for (Block& block : page.blocks) {
    Block part = block;
    part.items.clear();
    for (std::size_t i = 0; i < block.items.size(); ++i) {
      const bool cut = block.kind == Kind::paragraph && !part.items.empty() &&
                       block.items[i].piece == Piece::line_break &&
                       begins_note(page, block.items, i + 1);
      if (cut) {
        result.push_back(part);
        part.items.clear();
      } else {
        part.items.push_back(std::move(block.items[i]));
      }
    }
    result.push_back(std::move(part));
  }
  page.blocks = std::move(result);
}

bool is_sign(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (is_letter(point.value) || (point.value >= U'0' && point.value <= U'9')) return false;
    at += point.bytes;
  }
  return true;
}

std::optional<std::string> label_of(std::string_view text) {
  constexpr std::size_t longest = 24;
  if (text.size() > longest) return std::nullopt;
  const bool bracketed = !text.empty() && text.front() == '[';
  text = without(text, " [(", " ])");
  if (text.size() > 1 && (text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
  if (text.size() > 1 && text.back() == ')') text.remove_suffix(1);
  const std::optional<Label> label = read_label(text);
  if (label && label->text.size() == text.size()) return std::string(text);
  const bool capital = text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z';
  const bool is_roman = roman(text) > 0 && text == lowered(text);
  if (capital || is_roman) return std::string(text);
  // Wikipedia's "[note 1]", "[A 1]", "[Anm. 1]": a group of notes and a number in it.
  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos || !bracketed) return std::nullopt;
  std::string_view word = text.substr(0, space);
  if (word.size() > 1 && word.back() == '.') word.remove_suffix(1);
  const std::string_view rest = text.substr(space + 1);
  const bool counts = !rest.empty() && std::all_of(rest.begin(), rest.end(), is_digit);
  if (counts && is_word(word)) return std::string(word).append("-").append(rest);
  return std::nullopt;
}

Anchors anchors_of(const Page& page) {
  Anchors anchors;
  for (std::size_t b = 0; b < page.blocks.size(); ++b)
    for (std::size_t i = 0; i < page.blocks[b].items.size(); ++i)
      if (page.blocks[b].items[i].piece == Piece::anchor)
        anchors.emplace(page.blocks[b].items[i].text, Place{b, i});
  return anchors;
}

std::size_t start_length(const Page& page, const Block& block) {
  std::size_t length = 0;
  while (length < block.items.size() && is_start(page, block.items[length])) ++length;
  return length;
}

std::vector<InnerLink> inner_links(const Page& page) {
  std::vector<InnerLink> found;
  const Anchors anchors = anchors_of(page);
  for (std::size_t b = 0; b < page.blocks.size(); ++b) {
    const std::vector<Item>& items = page.blocks[b].items;
    const std::size_t start = start_length(page, page.blocks[b]);
    for (std::size_t i = 0; i < items.size(); ++i) {
      const Index link = items[i].style.link;
      if (items[i].piece != Piece::text || !leads_within(page, items[i])) continue;
      InnerLink one;
      one.begin = {b, i};
      one.at_start = i < start;
      one.target = page.links[link].substr(page.links[link].find('#') + 1);
      if (!anchors.contains(one.target)) one.target = decoded_name(one.target);
      const std::string& classes = page.link_classes[link];
      one.says_note = classes.find("noteref") != std::string::npos ||
                      classes.find("footnote-ref") != std::string::npos ||
                      has_class(classes, "fnanchor");
      for (; i < items.size() && items[i].style.link == link; ++i) {
        if (items[i].piece == Piece::text) one.text += items[i].text;
        one.raised = one.raised || (items[i].style.flags & superscript) != 0;
      }
      one.end = i--;
      found.push_back(std::move(one));
    }
  }
  return found;
}

}  // namespace ibid::import::html
