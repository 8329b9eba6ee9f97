// What every part of an export works with: the chapter that is being written, and where to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "export/register.h"
#include "export/xml.h"
#include "model/edition.h"

namespace ibid::tei {

struct Scene {
  const model::Edition& edition;
  std::size_t number;  ///< of the chapter in the edition
  Register& names;
  xml::Xml& xml;

  const model::Chapter& chapter() const { return edition[number]; }
};

/// Elements nested deeper than these are not made, what they hold stays: readers of XML give up at
/// some depth (libxml2 at 256).
constexpr std::size_t deepest_block = 120;
constexpr std::size_t deepest_inline = 200;

/// `#id`, or nothing for nothing.
inline std::string pointer(const std::string& id) {
  return id.empty() ? std::string() : "#" + id;
}

/// A word for an attribute such as @type: its white space made hyphens.
std::string token(std::string_view words);
/// An address in one word, as XML Schema's anyURI has it.
std::string address(std::string_view target);

}  // namespace ibid::tei
