// Builds a Page from the elements of a web page.
//
// What an element means is said in elements.h; here is what follows from where it stands. Lists,
// quotations and divisions nest up to a depth beyond which nobody could read them; deeper ones show
// as their text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "import/html/compose.h"
#include "import/html/elements.h"
#include "import/html/page.h"
#include "import/html/reader.h"

namespace ibid::import::html {

class Builder : public Listener {
 public:
  Builder() : composer_(page_) {}

  void open(std::string_view name, const Attributes& attributes, std::uint32_t line) override;
  void close(std::string_view name) override;
  void text(std::string_view text, std::uint32_t line) override;
  void comment(std::string_view text, std::uint32_t line) override;

  /// Once the page is read.
  Page finish();

 private:
  /// An open element, and what to go back to when it closes.
  struct Open {
    std::string name;
    Role role = Role::none;
    Style style;
    Index container = 0;
    std::uint32_t line = 1;
    std::optional<Composer::Mark> mark;  ///< where the number of a page, or furniture, begins
    bool furniture = false;
    bool block_level = false;
    bool cites = false;
  };

  void open_block(Open& element, const Attributes& attributes);
  void open_text(Open& element, const Attributes& attributes);
  void open_paragraph(const Open& element, const Attributes& attributes);
  void open_heading(const Open& element, const Attributes& attributes);
  void open_list(const Attributes& attributes, bool ordered);
  void open_item(const Attributes& attributes);
  void open_group(const Attributes& attributes);
  void open_cell(const Open& element, const Attributes& attributes);
  void open_preformatted(const Open& element, const Attributes& attributes);
  void open_link(const Open& element, const Attributes& attributes);
  void open_span(Open& element, const Attributes& attributes);
  void add_image(const Open& element, const Attributes& attributes);
  void read_meta(const Attributes& attributes);
  void close_marked(const Open& element);
  void add_anchor(std::string_view name, std::uint32_t line);
  bool in_poem() const;
  Index implied(Box box, const std::string& text);
  Index enter(Box box);
  Block bare() const;
  Block block_of(Kind kind, const Attributes& attributes) const;

  Page page_;
  Composer composer_;
  std::vector<Open> open_;
  Style style_;
  Index container_ = 0;
  std::vector<std::uint8_t> depth_{0};  ///< of every container: how many around it show
  std::size_t raw_ = 0;                 ///< how many citations are open
  std::size_t code_ = 0;                ///< how many `<code>`
  std::size_t quotes_ = 0;
};

}  // namespace ibid::import::html
