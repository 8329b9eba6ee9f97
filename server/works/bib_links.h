// What the entries of a .bib file say of one another, and of the world: keys in `crossref` and its
// like, DOIs and URLs. Spans count bytes of the file. Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "works/bib_scan.h"

namespace ibid::works {

/// A key of an entry, in a field of another.
struct BibReference {
  text::Span span;
  std::string key;
  bool operator==(const BibReference&) const = default;
};

/// The keys in such fields of an entry, in the order of the file. Values made of several pieces
/// have none.
std::vector<BibReference> references_in(const RawEntry& entry, std::string_view bytes);

/// An address on the web, and where it is written.
struct BibAddress {
  text::Span span;
  std::string url;
};

/// What the fields `doi` and `url` lead to.
std::vector<BibAddress> addresses_in(const RawEntry& entry, std::string_view bytes);

/// `https://doi.org/…` of a DOI, however it is written; empty where it is none.
std::string url_of_doi(std::string_view doi);
/// The same of a URL: empty where it is none of the web's.
std::string address_of_url(std::string_view url);

}  // namespace ibid::works
