#include "import/html/builder.h"

#include <algorithm>

#include "import/html/attributes.h"
#include "import/html/charset.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

bool is_block(Role role) {
  return role != Role::none && role != Role::line_break && role != Role::link &&
         role != Role::image && role != Role::span && role != Role::code && role != Role::quoted &&
         role != Role::style && role != Role::title && role != Role::meta &&
         role != Role::verse_line;
}

std::string collapsed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (!is_space(c)) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

// What a word processor's `style` says of a span.
std::uint8_t look(std::string_view style) {
  std::uint8_t flags = 0;
  if (style.find("font-style:italic") != std::string_view::npos ||
      style.find("font-style: italic") != std::string_view::npos)
    flags |= emphasis;
  if (style.find("font-weight:bold") != std::string_view::npos ||
      style.find("font-weight: bold") != std::string_view::npos)
    flags |= strong;
  return flags;
}

}  // namespace

void Builder::add_anchor(std::string_view name, std::uint32_t line) {
  // Names that Markdown could not say are found by links between markers and notes all the same.
  constexpr std::size_t longest = 200;
  if (name.empty() || name.size() > longest) return;
  composer_.piece({Piece::anchor, std::string(name), style_, 0}, line);
}

void Builder::open(std::string_view name, const Attributes& attributes, std::uint32_t line) {
  Open element;
  element.name = name;
  element.role = role(name);
  element.style = style_;
  element.container = container_;
  element.line = line;
  const std::string classes = class_list(value(attributes, "class"));
  if (element.role == Role::group && is_verse_line(classes) && in_poem())
    element.role = Role::verse_line;
  element.block_level = is_block(element.role);
  if (element.block_level) {
    composer_.end(bare());
    open_block(element, attributes);
  } else {
    open_text(element, attributes);
  }
  const std::string_view id = value(attributes, "id");
  if (element.role != Role::heading) add_anchor(id, line);
  if (element.role == Role::link && value(attributes, "name") != id)
    add_anchor(value(attributes, "name"), line);
  if (element.role == Role::link) open_link(element, attributes);
  element.furniture = !element.block_level && is_furniture_class(classes);
  if (element.furniture || is_page_class(classes)) element.mark = composer_.mark();
  open_.push_back(std::move(element));
}

void Builder::open_text(Open& element, const Attributes& attributes) {
  switch (element.role) {
    case Role::line_break:
      composer_.line_break(element.line);
      break;
    case Role::image:
      add_image(element, attributes);
      break;
    case Role::span:
      open_span(element, attributes);
      break;
    case Role::code:
      if (!open_.empty() && open_.back().role == Role::preformatted)
        composer_.begin(block_of(Kind::preformatted, attributes));
      ++code_;
      break;
    case Role::quoted:
      text(quotes_++ % 2 == 0 ? "“" : "‘", element.line);
      break;
    case Role::meta:
      read_meta(attributes);
      break;
    case Role::style:
      style_.flags |= flag(element.name);
      break;
    default:
      break;
  }
}

bool Builder::in_poem() const {
  const Index division = around(page_, container_, Box::division);
  return division != 0 && page_.containers[division].text == "poem";
}

void Builder::open_link(const Open& element, const Attributes& attributes) {
  const std::string_view target = value(attributes, "href");
  const bool runs = lowered(target.substr(0, 11)) == "javascript:";
  if (target.empty() || runs) return;
  page_.links.emplace_back(target);
  page_.link_classes.push_back(class_list(value(attributes, "class")) +
                               class_list(value(attributes, "role")));
  style_ = element.style;
  style_.link = static_cast<Index>(page_.links.size() - 1);
}

void Builder::open_span(Open& element, const Attributes& attributes) {
  const std::string classes = class_list(value(attributes, "class"));
  if (has_class(classes, "citation") && !value(attributes, "data-cites").empty()) {
    element.cites = true;
    ++raw_;
    return;
  }
  std::string_view page = value(attributes, "data-page-number");
  if (has_class(classes, "pb")) page = value(attributes, "data-n");
  if (!page.empty()) {
    composer_.piece({Piece::page, collapsed(page), style_, 0}, element.line);
    return;
  }
  style_.flags |= look(value(attributes, "style"));
  const std::string kept = page_.word_processor ? std::string() : span_attributes(attributes);
  constexpr int most = 4;
  int depth = 0;
  for (Index at = style_.span; at != 0; at = page_.spans[at].parent) ++depth;
  if (kept.empty() || depth >= most) return;
  page_.spans.push_back({style_.span, kept});
  style_.span = static_cast<Index>(page_.spans.size() - 1);
}

void Builder::add_image(const Open& element, const Attributes& attributes) {
  page_.links.emplace_back(value(attributes, "src"));
  page_.link_classes.emplace_back();
  composer_.piece({Piece::image, collapsed(value(attributes, "alt")), style_,
                   static_cast<Index>(page_.links.size() - 1)},
                  element.line);
}

void Builder::read_meta(const Attributes& attributes) {
  const std::string name = lowered(value(attributes, "name"));
  const std::string_view content = value(attributes, "content");
  if (name == "author") page_.author = collapsed(content);
  if (name == "generator" || name == "progid")
    page_.word_processor = content.find("Word") != content.npos ||
                           content.find("LibreOffice") != content.npos ||
                           content.find("OpenOffice") != content.npos;
}

void Builder::text(std::string_view text, std::uint32_t line) {
  if (has_controls(text)) return this->text(without_controls(text), line);
  if (!open_.empty() && open_.back().role == Role::title) {
    page_.title += text;
  } else if (raw_ > 0) {
    std::string raw(text);
    std::replace_if(raw.begin(), raw.end(), is_space, ' ');
    composer_.piece({Piece::raw, std::move(raw), style_, 0}, line);
  } else if (code_ > 0 && (open_.empty() || composer_.is_text())) {
    std::string code(text);
    std::replace_if(code.begin(), code.end(), is_space, ' ');
    composer_.piece({Piece::code, std::move(code), style_, 0}, line);
  } else {
    composer_.text(text, style_, line);
  }
}

void Builder::comment(std::string_view text, std::uint32_t line) {
  const std::string words = collapsed(text);
  for (const std::string_view machine : {"[if", "<![", "[endif", "#include", "saved from url"})
    if (words.rfind(machine, 0) == 0) return;
  if (!words.empty()) composer_.comment(words, line);
}

void Builder::close(std::string_view name) {
  if (open_.empty()) return;
  const Open element = std::move(open_.back());
  open_.pop_back();
  if (element.mark) close_marked(element);
  if (element.role == Role::quoted) text(--quotes_ % 2 == 0 ? "”" : "’", element.line);
  if (element.role == Role::code) --code_;
  if (element.cites) --raw_;
  if (element.role == Role::preformatted) composer_.keep_spaces(false);
  if (element.role == Role::verse_line) composer_.end_line(element.line);
  style_ = element.style;
  container_ = element.container;
  if (element.block_level || name == "title") composer_.end(bare());
}

// The number of a page, or what belongs to the web page in the midst of text.
void Builder::close_marked(const Open& element) {
  const std::optional<std::string> text = composer_.since(*element.mark);
  if (!text || trimmed(*text).empty()) return;
  const std::optional<std::string> number = page_number(*text);
  if (element.furniture) {
    composer_.replace(*element.mark, {Piece::comment, collapsed(*text), element.style, 0});
  } else if (number) {
    composer_.replace(*element.mark, {Piece::page, *number, element.style, 0});
  }
}

Page Builder::finish() {
  composer_.end(bare());
  page_.title = collapsed(page_.title);
  return std::move(page_);
}

}  // namespace ibid::import::html
