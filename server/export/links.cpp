// Links, images and addresses: where they lead in the document, or out of it.

#include <cctype>

#include "export/entities.h"
#include "export/inlines.h"
#include "model/target.h"

namespace ibid::tei {
namespace {

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

}  // namespace

std::string address(std::string_view target) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view forbidden = " <>\"\\^`{|}[]";
  std::string out;
  bool fragment = false;
  for (std::size_t i = 0; i < target.size(); ++i) {
    const char c = target[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool stray_percent =
        c == '%' && (i + 2 >= target.size() || !is_hex(target[i + 1]) || !is_hex(target[i + 2]));
    const bool second_hash = c == '#' && fragment;
    fragment = fragment || c == '#';
    if (byte < 0x21 || byte == 0x7F || stray_percent || second_hash ||
        forbidden.find(c) != forbidden.npos) {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

// Where a link leads, as a pointer within the document or an address. A chapter that is not part of
// it is expected in a document of its own, beside this one.
std::string Inlines::reference_to(std::string_view target) const {
  const auto place = model::follow(scene_.edition, scene_.number, target);
  if (place && scene_.names.holds(place->chapter)) {
    std::string id = place->subject ? scene_.names.of(place->chapter, *place->subject)
                                    : scene_.names.chapter(place->chapter);
    if (!id.empty()) return pointer(id);
  }
  if (place) {
    std::string path =
        model::relative_path(scene_.chapter().path(), scene_.edition[place->chapter].path());
    if (path.ends_with(".md")) path.replace(path.size() - 3, 3, ".xml");
    const std::size_t hash = target.find('#');
    return address(path + std::string(hash == target.npos ? "" : target.substr(hash)));
  }
  // An identifier that nothing in the chapter carries.
  if (target.starts_with('#')) return {};
  return address(target);
}

// Nothing where the node is no link; a link without a target leads nowhere.
const std::optional<std::string>* Inlines::target_of(std::uint32_t index) const {
  const auto number =
      number_of(sheet_, model::Thing::link, sheet_.facts->links, sheet_.node(index).span.begin);
  return number ? &scene_.chapter().apparatus().links()[*number].target : nullptr;
}

void Inlines::link(std::uint32_t index) {
  const syntax::Node& node = sheet_.node(index);
  const auto* target = target_of(index);
  // A reference that is defined nowhere is text.
  if (!target || !*target) return region(node.span, index + 1, node.end);
  if (is_deep()) return content(index);
  scene_.xml.open("ref", {{"target", reference_to(**target)}});
  content(index);
  scene_.xml.close();
}

void Inlines::bracket(std::uint32_t index) {
  const syntax::Node& node = sheet_.node(index);
  const auto* target = target_of(index);
  if (!target || !*target || is_deep()) return region(node.span, index + 1, node.end);
  scene_.xml.open("ref", {{"target", reference_to(**target)}});
  content(index);
  scene_.xml.close();
}

void Inlines::image(std::uint32_t index) {
  const syntax::Node& node = sheet_.node(index);
  const auto* target = target_of(index);
  const std::string source = target && *target ? address(**target) : std::string();
  if (is_deep()) return content(index);
  scene_.xml.open("figure");
  if (!source.empty()) scene_.xml.empty("graphic", {{"url", source}});
  if (!node.content.empty()) {
    scene_.xml.open("head");
    content(index);
    scene_.xml.close();
  }
  scene_.xml.close();
}

void Inlines::autolink(std::uint32_t index) {
  const auto* target = target_of(index);
  const std::string_view words = sheet_.text(sheet_.node(index).content);
  scene_.xml.open("ref", {{"target", target && *target ? reference_to(**target) : std::string()}});
  scene_.xml.text(words);
  scene_.xml.close();
}

void Inlines::math(std::uint32_t index) {
  const syntax::Node& node = sheet_.node(index);
  const bool display = sheet_.text(node.span).starts_with("$$");
  scene_.xml.open("formula", {{"notation", "TeX"}, {"rend", display ? "display" : ""}});
  scene_.xml.text(sheet_.text(node.content));
  scene_.xml.close();
}

}  // namespace ibid::tei
