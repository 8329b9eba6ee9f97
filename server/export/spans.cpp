// Spans with attributes: what an editor has said of some words.

#include <algorithm>
#include <array>

#include "export/inlines.h"

namespace ibid::tei {
namespace {

// Classes that say how words look.
constexpr std::array<std::string_view, 9> looks{
    "smallcaps", "underline", "ul", "mark", "sup", "sub", "superscript", "subscript", "spaced"};

// Classes that say something to Ibid and Pandoc alone.
constexpr std::array<std::string_view, 3> silent{"deliberate", "nosource", "note"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string value(const syntax::Attributes& attributes, std::string_view key) {
  const auto* word = attributes.value(key);
  return word ? word->text : std::string();
}

}  // namespace

std::string token(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != '-') out += '-';
  }
  return out;
}

void Inlines::span(std::uint32_t index) {
  const auto given = attributes_of(sheet_, index);
  if (!given || is_deep()) return content(index);
  const std::string id = anchor_id(*given);
  if (given->attributes.has_class("pb")) {
    page_break(given->attributes, id);
    return content(index);
  }
  if (given->attributes.has_class("gap")) return gap(index, given->attributes, id);
  if (given->attributes.value("corr")) return correction(index, given->attributes, id);
  const auto elements = openings(index, *given, id);
  for (const Opening& opening : elements) {
    scene_.xml.open(opening.element);
    for (const auto& [name, said] : opening.attributes) scene_.xml.attribute(name, said);
  }
  content(index);
  for (std::size_t i = 0; i < elements.size(); ++i) scene_.xml.close();
}

void Inlines::page_break(const syntax::Attributes& attributes, const std::string& id) {
  scene_.xml.empty(
      "pb",
      {{"xml:id", id}, {"n", value(attributes, "n")}, {"ed", token(value(attributes, "ed"))}});
}

// What stands in the place of words that are left out, such as `…`.
void Inlines::gap(std::uint32_t index, const syntax::Attributes& attributes,
                  const std::string& id) {
  scene_.xml.open("gap", {{"xml:id", id}, {"reason", token(value(attributes, "reason"))}});
  const std::string words = plain(index);
  if (!words.empty()) {
    scene_.xml.open("desc");
    scene_.xml.text(words);
    scene_.xml.close();
  }
  scene_.xml.close();
}

void Inlines::correction(std::uint32_t index, const syntax::Attributes& attributes,
                         const std::string& id) {
  const std::string hand = value(attributes, "resp");
  scene_.xml.open("choice", {{"xml:id", id}});
  scene_.xml.open("sic");
  content(index);
  scene_.xml.close();
  scene_.xml.open("corr", {{"resp", hand.empty() ? "" : pointer(scene_.names.hand(hand))}});
  scene_.xml.text(value(attributes, "corr"));
  scene_.xml.close();
  scene_.xml.close();
}

std::vector<Inlines::Opening> Inlines::openings(std::uint32_t index, const Given& given,
                                                const std::string& id) {
  const syntax::Attributes& attributes = given.attributes;
  std::vector<Opening> out;
  const std::string language = scene_.names.language(value(attributes, "lang"));
  std::string_view unknown;
  for (const auto& name : attributes.classes) {
    if (auto made = opening(index, name.text, attributes))
      out.push_back(std::move(*made));
    else if (!is_among(silent, name.text) && name.text != "cite" && unknown.empty())
      unknown = name.text;
  }
  if (out.empty() && !language.empty()) out.push_back({"foreign"});
  if (out.empty() && !unknown.empty()) out.push_back({"seg", {{"type", token(unknown)}}});
  if (out.empty() && !id.empty())
    out.push_back({sheet_.node(index).content.empty() ? "anchor" : "seg"});
  if (!out.empty() && !id.empty()) out.front().attributes.emplace_back("xml:id", id);
  if (!out.empty() && !language.empty()) out.front().attributes.emplace_back("xml:lang", language);
  return out;
}

std::optional<Inlines::Opening> Inlines::opening(std::uint32_t index, std::string_view name,
                                                 const syntax::Attributes& attributes) {
  const std::string key = value(attributes, "key");
  if (name == "person" || name == "place" || name == "term" || name == "work")
    return naming(index, name, key);
  if (name == "sic") {
    const bool deliberate = attributes.has_class("deliberate");
    return Opening{"sic", {{"rend", deliberate ? "deliberate" : ""}}};
  }
  if (name == "supplied") {
    const std::string hand = value(attributes, "resp");
    return Opening{"supplied",
                   {{"resp", hand.empty() ? "" : pointer(scene_.names.hand(hand))},
                    {"reason", token(value(attributes, "reason"))}}};
  }
  if (name == "attrib") return Opening{"bibl"};
  if (name == "cite") {
    const std::string id = in_citation_ || key.empty() ? "" : scene_.names.work(key);
    if (id.empty()) return std::nullopt;
    return Opening{"bibl", {{"corresp", pointer(id)}}};
  }
  if (name == "xnote") {
    const model::Apparatus& apparatus = scene_.chapter().apparatus();
    const model::Label* label = apparatus.label(value(attributes, "to"));
    const auto note = label ? apparatus.note_of(*label) : std::nullopt;
    const std::string id =
        note ? scene_.names.note({scene_.number, {model::Thing::note, *note}}) : std::string();
    return Opening{"ref", {{"type", "note"}, {"target", pointer(id)}}};
  }
  if (is_among(looks, name)) return Opening{"hi", {{"rend", std::string(name)}}};
  return std::nullopt;
}

Inlines::Opening Inlines::naming(std::uint32_t index, std::string_view name,
                                 const std::string& key) {
  if (name == "term") return {"term", {{"key", key}}};
  if (name == "work") {
    const std::string id = key.empty() ? key : scene_.names.work(key);
    return {"title", {{id.empty() ? "key" : "ref", id.empty() ? key : pointer(id)}}};
  }
  const bool person = name == "person";
  std::string id;
  if (!key.empty())
    id = person ? scene_.names.person(key, plain(index)) : scene_.names.place(key, plain(index));
  return {person ? "persName" : "placeName", {{"ref", pointer(id)}}};
}

std::string Inlines::anchor_id(const Given& given) const {
  if (!given.attributes.id) return {};
  const text::Offset begin = given.attributes.id->span.shifted(given.begin).begin;
  const auto& anchors = sheet_.facts->anchors;
  const auto found = std::lower_bound(anchors.begin(), anchors.end(), begin,
                                      [](const model::Anchor& anchor, text::Offset offset) {
                                        return anchor.id_span.begin < offset;
                                      });
  if (found == anchors.end() || found->id_span.begin != begin) return {};
  const auto index = static_cast<std::size_t>(found - anchors.begin());
  return scene_.names.anchor(scene_.number, sheet_.number(model::Thing::anchor, index));
}

}  // namespace ibid::tei
