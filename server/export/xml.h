// Writing XML 1.0: elements, attributes and text, well-formed whatever bytes come in.
//
// What XML cannot hold (control characters, bytes that are no UTF-8) becomes U+FFFD and is counted.
// Block elements stand in lines of their own; within a line nothing is added. One thread.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ibid::xml {

/// One whose value is empty is left out.
using Attribute = std::pair<std::string_view, std::string_view>;
using Attributes = std::initializer_list<Attribute>;

class Xml {
 public:
  /// `indent`: how deep what is written will stand in another.
  explicit Xml(std::size_t indent = 0) : indent_(indent) {}

  /// Names of elements and attributes must be XML's, and outlive this.
  void open(std::string_view name, Attributes attributes = {}) { begin(name, attributes, false); }
  void open_block(std::string_view name, Attributes attributes = {}) {
    begin(name, attributes, true);
  }
  /// Adds to the element that was just opened. REQUIRES: it has no content yet.
  void attribute(std::string_view name, std::string_view value);
  void close();
  void empty(std::string_view name, Attributes attributes = {});
  void empty_block(std::string_view name, Attributes attributes = {});
  /// A block element that holds nothing but text.
  void line(std::string_view name, std::string_view text, Attributes attributes = {});
  void text(std::string_view text);

  std::size_t depth() const { return open_.size(); }
  /// How many characters became U+FFFD.
  std::size_t replaced() const { return replaced_; }
  const std::string& str() const { return out_; }
  /// Takes over what another has written, as it is. REQUIRES: all of its elements are closed.
  void append(const Xml& other);

 private:
  struct Element {
    std::string_view name;
    bool holds_blocks = false;
  };

  void begin(std::string_view name, Attributes attributes, bool block);
  void finish_tag();
  void new_line();
  void put(std::string_view text, bool in_attribute);

  std::size_t indent_;
  std::string out_;
  std::vector<Element> open_;
  bool in_tag_ = false;  // the last start tag has no `>` yet
  std::size_t replaced_ = 0;
};

}  // namespace ibid::xml
