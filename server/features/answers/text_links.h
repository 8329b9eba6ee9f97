// Links of a text to follow with a click: what Markdown calls links, and addresses printed bare.
//
// Where a link leads within the edition is told when it is followed, from the target as written: by
// then the place may have moved. Addresses outside are complete at once; of these only web pages,
// mail and FTP are links, for what else a scheme may do is nobody's wish. A path that leads out of
// the edition's folder is none. Spans count bytes of the chapter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/answers/answers.h"

namespace ibid::features {

struct TextLink {
  text::Span span;
  std::string address;  ///< absolute; empty: within the edition
  std::string target;   ///< within the edition: as written
  std::string title;    ///< of where it leads; may be empty
};

/// Links, images, reference definitions, autolinks, bare URLs and DOIs; keys of works that have an
/// address. In the order of the text, none over another.
std::vector<TextLink> text_links(const model::Edition& edition, std::size_t chapter);

/// Where a target within the edition leads.
struct LinkTarget {
  std::optional<Location> place;  ///< a heading, an anchor or a chapter
  std::string file;               ///< else: another file's path within the edition
};
std::optional<LinkTarget> link_target(const model::Edition& edition, std::size_t chapter,
                                      std::string_view target);

/// An address printed in running text.
struct BareAddress {
  text::Span span;      ///< within the text that was read
  std::string address;  ///< `doi:10.1000/x` as a URL, escapes of Markdown undone
};
/// `https://…`, `http://…`, `doi:10.…`, without the punctuation of the sentence behind it.
std::vector<BareAddress> bare_addresses(std::string_view text);

}  // namespace ibid::features
