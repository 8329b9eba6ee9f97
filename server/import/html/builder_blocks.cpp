// The part of the Builder that opens blocks and containers.
#include <algorithm>

#include "import/html/attributes.h"
#include "import/html/builder.h"

namespace ibid::import::html {
namespace {

constexpr std::uint8_t deepest_shown = 12;

bool is_shown(Box box) {
  return box != Box::group && box != Box::furniture;
}

char alignment(const Attributes& attributes) {
  for (const std::string_view name : {"align", "style"}) {
    const std::string_view said = value(attributes, name);
    if (name == "style" && said.find("text-align") == said.npos) continue;
    for (const std::string_view way : {"left", "right", "center"})
      if (said.find(way) != said.npos) return way[0];
  }
  return ' ';
}

}  // namespace

Block Builder::bare() const {
  Index at = nearest(page_, container_);
  if (page_.containers[at].box == Box::furniture) at = page_.containers[at].outer;
  const Box box = page_.containers[at].box;
  Block block;
  block.container = container_;
  block.loose = box != Box::item && box != Box::definition && box != Box::cell;
  return block;
}

Block Builder::block_of(Kind kind, const Attributes& attributes) const {
  Block block;
  block.kind = kind;
  block.container = container_;
  block.classes = class_list(value(attributes, "class"));
  if (is_furniture_class(block.classes)) block.part = Part::furniture;
  return block;
}

Index Builder::enter(Box box) {
  const std::uint8_t depth = depth_[container_];
  const bool boxed = box == Box::furniture && around(page_, container_, Box::furniture) != 0;
  if (boxed || (is_shown(box) && depth >= deepest_shown)) box = Box::group;
  Container container;
  container.box = box;
  container.parent = container_;
  container.outer = nearest(page_, container_);
  page_.containers.push_back(std::move(container));
  depth_.push_back(is_shown(box) ? static_cast<std::uint8_t>(depth + 1) : depth);
  container_ = static_cast<Index>(page_.containers.size() - 1);
  return container_;
}

// A container that nothing but the class of its paragraphs shows: the one of the paragraph before,
// if that is alike.
Index Builder::implied(Box box, const std::string& text) {
  composer_.end(bare());
  if (!page_.blocks.empty()) {
    const Index last = page_.blocks.back().container;
    const Container& before = page_.containers[last];
    const bool alike =
        before.implied && before.parent == container_ && before.box == box && before.text == text;
    if (alike) return container_ = last;
  }
  enter(box);
  page_.containers[container_].implied = true;
  page_.containers[container_].text = text;
  return container_;
}

void Builder::open_block(Open& element, const Attributes& attributes) {
  switch (element.role) {
    case Role::paragraph:
      return open_paragraph(element, attributes);
    case Role::heading:
      return open_heading(element, attributes);
    case Role::quotation:
      enter(Box::quotation);
      break;
    case Role::list:
      return open_list(attributes, element.name == "ol");
    case Role::item:
      open_item(attributes);
      break;
    case Role::term:
      return composer_.begin(block_of(Kind::term, attributes));
    case Role::definition:
      enter(Box::definition);
      break;
    case Role::navigation:
      enter(Box::furniture);
      break;
    case Role::table:
      enter(Box::table);
      break;
    case Role::row:
    case Role::cell:
      return open_cell(element, attributes);
    case Role::row_group:
      enter(Box::group);
      page_.containers[container_].heads = element.name == "thead";
      break;
    case Role::caption:
      return composer_.begin(block_of(Kind::caption, attributes));
    case Role::preformatted:
      return open_preformatted(element, attributes);
    case Role::rule:
      composer_.rule(container_, element.line);
      page_.blocks.back().classes = class_list(value(attributes, "class"));
      break;
    default:
      return open_group(attributes);
  }
  composer_.begin(bare());
}

void Builder::open_paragraph(const Open& element, const Attributes& attributes) {
  const std::string classes = class_list(value(attributes, "class"));
  if (quotes(classes)) {
    implied(Box::quotation, "quote");
  } else if (!division(classes).empty()) {
    implied(Box::division, std::string(division(classes)));
  }
  const Index item = around(page_, container_, Box::item);
  if (item != 0) page_.containers[around(page_, item, Box::list)].loose = true;
  Block block = block_of(Kind::paragraph, attributes);
  const bool titles = has_class(classes, "title") || has_class(classes, "MsoTitle");
  if (titles && element.name == "p") block.kind = Kind::heading;
  composer_.begin(std::move(block));
}

void Builder::open_heading(const Open& element, const Attributes& attributes) {
  Block block = block_of(Kind::heading, attributes);
  block.level = static_cast<std::uint8_t>(element.name[1] - '0');
  block.id = value(attributes, "id");
  if (!is_identifier(block.id)) block.id.clear();
  block.attributes = heading_attributes(attributes);
  composer_.begin(std::move(block));
}

void Builder::open_list(const Attributes& attributes, bool ordered) {
  enter(Box::list);
  Container& list = page_.containers[container_];
  list.ordered = ordered;
  list.start = number(value(attributes, "start"), 1);
  list.text = class_list(value(attributes, "class"));
  const std::string_view type = value(attributes, "type");
  if (type.size() == 1 && std::string_view("1aAiI").find(type[0]) != type.npos)
    list.style = type[0];
  composer_.begin(bare());
}

void Builder::open_item(const Attributes& attributes) {
  if (page_.containers[container_].box != Box::list) implied(Box::list, "item");
  enter(Box::item);
  std::string& text = page_.containers[container_].text;
  text = class_list(value(attributes, "class"));
  if (value(attributes, "role").find("note") != std::string_view::npos) text += " footnote ";
}

void Builder::open_group(const Attributes& attributes) {
  std::string classes = class_list(value(attributes, "class"));
  if (value(attributes, "id") == "title-block-header") classes += " title-block ";
  if (value(attributes, "role") == "doc-endnotes") classes += " footnotes ";
  if (is_furniture_class(classes)) {
    enter(Box::furniture);
  } else if (quotes(classes)) {
    enter(Box::quotation);
  } else if (!division(classes).empty()) {
    enter(Box::division);
    classes = division(classes);
  } else {
    enter(Box::group);
  }
  const bool lines = has_class(classes, "line-block");
  page_.containers[container_].text = std::move(classes);
  Block block = bare();
  if (lines) block.kind = Kind::lines;
  composer_.begin(std::move(block));
}

void Builder::open_cell(const Open& element, const Attributes& attributes) {
  const bool row = element.role == Role::row;
  const bool heads = row ? page_.containers[container_].heads : element.name == "th";
  if (!row && around(page_, container_, Box::row) == 0) implied(Box::row, "row");
  enter(row ? Box::row : Box::cell);
  Container& box = page_.containers[container_];
  box.heads = heads;
  if (!row) box.text = alignment(attributes);
  if (!row) box.start = std::clamp(number(value(attributes, "colspan"), 1), 1U, 50U);
  composer_.begin(bare());
}

void Builder::open_preformatted(const Open& /*element*/, const Attributes& attributes) {
  Block block = block_of(Kind::lines, attributes);
  composer_.begin(std::move(block));
  composer_.keep_spaces(true);
}

}  // namespace ibid::import::html
