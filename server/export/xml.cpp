#include "export/xml.h"

#include <algorithm>

#include "text/utf.h"

namespace ibid::xml {
namespace {

constexpr std::size_t deepest_indent = 12;

// XML 1.0, production 2. Surrogates never come out of UTF-8.
bool is_allowed(char32_t point) {
  if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
  return point != 0xFFFE && point != 0xFFFF;
}

std::string_view reference(char byte, bool in_attribute) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return in_attribute ? "&quot;" : "";
    case '\r':
      return in_attribute ? " " : "&#13;";
    case '\t':
    case '\n':
      return in_attribute ? " " : "";
    default:
      return "";
  }
}

}  // namespace

void Xml::attribute(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  put(value, true);
  out_ += '"';
}

void Xml::begin(std::string_view name, Attributes attributes, bool block) {
  finish_tag();
  if (block) {
    if (!open_.empty()) open_.back().holds_blocks = true;
    new_line();
  }
  out_ += '<';
  out_ += name;
  open_.push_back({name, false});
  in_tag_ = true;
  for (const auto& [key, value] : attributes) attribute(key, value);
}

void Xml::close() {
  const Element element = open_.back();
  open_.pop_back();
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
    return;
  }
  if (element.holds_blocks) new_line();
  out_ += "</";
  out_ += element.name;
  out_ += '>';
}

void Xml::empty(std::string_view name, Attributes attributes) {
  open(name, attributes);
  close();
}

void Xml::empty_block(std::string_view name, Attributes attributes) {
  open_block(name, attributes);
  close();
}

void Xml::line(std::string_view name, std::string_view text, Attributes attributes) {
  open_block(name, attributes);
  this->text(text);
  close();
}

void Xml::text(std::string_view text) {
  if (text.empty()) return;
  finish_tag();
  put(text, false);
}

void Xml::append(const Xml& other) {
  finish_tag();
  if (!open_.empty()) open_.back().holds_blocks = true;
  out_ += other.out_;
  replaced_ += other.replaced_;
}

void Xml::finish_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

void Xml::new_line() {
  if (!out_.empty() || indent_ > 0) out_ += '\n';
  out_.append(std::min(indent_ + open_.size(), deepest_indent), ' ');
}

void Xml::put(std::string_view text, bool in_attribute) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode(text, at);
    if (!point.valid || !is_allowed(point.value)) {
      text::append(out_, 0xFFFD);
      ++replaced_;
    } else if (const auto instead = reference(text[at], in_attribute);
               point.bytes == 1 && !instead.empty()) {
      out_ += instead;
    } else {
      out_ += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
}

}  // namespace ibid::xml
