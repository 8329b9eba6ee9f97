// The words of a paragraph, a heading or a line, with what is in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/scene.h"
#include "export/sheet.h"

namespace ibid::tei {

class Inlines {
 public:
  Inlines(const Scene& scene, const Sheet& sheet) : scene_(scene), sheet_(sheet) {}

  /// All that a node holds.
  void content(std::uint32_t index);
  /// What stands in `region`, whose nodes are [first, last): siblings, with what they hold.
  void region(text::Span region, std::uint32_t first, std::uint32_t last);

 private:
  const Mark* next_mark(text::Offset at, text::Offset end);
  std::uint32_t first_behind(text::Offset at, std::uint32_t first, std::uint32_t last) const;
  void node(std::uint32_t index);
  void marked(const Mark& mark, std::uint32_t first, std::uint32_t last);
  void highlighted(std::uint32_t index, std::string_view look);
  void marker(std::uint32_t index);
  void inline_note(std::uint32_t index);
  void key(std::uint32_t index);
  void raw(std::uint32_t index);
  void escape(std::uint32_t index);
  void text(text::Span span);

  // spans.cpp
  struct Opening {
    std::string_view element;
    std::vector<std::pair<std::string_view, std::string>> attributes{};
  };
  void span(std::uint32_t index);
  void page_break(const syntax::Attributes& attributes, const std::string& id);
  void gap(std::uint32_t index, const syntax::Attributes& attributes, const std::string& id);
  void correction(std::uint32_t index, const syntax::Attributes& attributes, const std::string& id);
  std::vector<Opening> openings(std::uint32_t index, const Given& given, const std::string& id);
  std::optional<Opening> opening(std::uint32_t index, std::string_view name,
                                 const syntax::Attributes& attributes);
  Opening naming(std::uint32_t index, std::string_view name, const std::string& key);
  std::string anchor_id(const Given& given) const;

  // links.cpp
  void link(std::uint32_t index);
  void bracket(std::uint32_t index);
  void image(std::uint32_t index);
  void autolink(std::uint32_t index);
  void math(std::uint32_t index);
  const std::optional<std::string>* target_of(std::uint32_t index) const;
  std::string reference_to(std::string_view target) const;

  std::string plain(std::uint32_t index) const;
  bool is_deep() const { return scene_.xml.depth() > deepest_inline; }

  const Scene& scene_;
  const Sheet& sheet_;
  std::optional<std::size_t> mark_;  ///< the next one; nothing before the first region
  bool in_citation_ = false;
};

}  // namespace ibid::tei
