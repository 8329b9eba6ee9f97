// The links of a page that may lead from a marker to its note and back.
//
// A marker is a link whose words are a label: `[12]`, a raised 12, `*`. A note begins where such a
// link leads to. What the two are is decided in link_notes.h; here is what the page says.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/html/page.h"

namespace ibid::import::html {

/// A piece of a block.
struct Place {
  std::size_t block = 0;
  std::size_t item = 0;

  auto operator<=>(const Place&) const = default;
};

/// The pieces of one link within the page.
struct InnerLink {
  Place begin;
  std::size_t end = 0;  ///< behind its last piece
  std::string target;   ///< without `#`
  std::string text;     ///< its words
  bool raised = false;
  bool at_start = false;   ///< of its block: nothing but labels and arrows stands before it
  bool says_note = false;  ///< its class or role does
};

using Anchors = std::map<std::string, Place, std::less<>>;

/// Cuts paragraphs at their breaks where a line begins with the label of a note that leads back.
void cut_at_notes(Page& page);

/// Where names are; the first of each.
Anchors anchors_of(const Page& page);

/// In the order of the page.
std::vector<InnerLink> inner_links(const Page& page);

/// Of every block how many pieces at its start are anchors, labels, brackets and arrows only.
std::size_t start_length(const Page& page, const Block& block);

/// The label that words are, without brackets and stops: `12` of "[12]", `1*`, `A`, `note-1`;
/// nothing where they say more.
std::optional<std::string> label_of(std::string_view text);

/// Has no letter and no digit: "↩", "^", "[".
bool is_sign(std::string_view text);

}  // namespace ibid::import::html
