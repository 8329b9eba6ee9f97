#include "works/bib.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "text/utf.h"
#include "works/bib_entry.h"
#include "works/bib_scan.h"

namespace ibid::works {

Shelf read_bib(std::string file, std::string_view bytes) {
  return read_bib(std::move(file), bytes, scan_bib(bytes));
}

namespace {

// The first byte that is no UTF-8.
void tell_encoding(std::string_view bytes, std::vector<Problem>& problems) {
  if (text::is_valid_utf8(bytes)) return;
  for (std::size_t at = 0; at < bytes.size();) {
    const text::CodePoint point = text::decode(bytes, at);
    if (!point.valid) {
      const auto begin = static_cast<text::Offset>(at);
      problems.push_back({Problem::Kind::unreadable,
                          {begin, begin + 1},
                          "Not UTF-8: save the file in this encoding",
                          {}});
      return;
    }
    at += point.bytes;
  }
}

}  // namespace

Shelf read_bib(std::string file, std::string_view bytes, const ScannedBib& scanned) {
  Shelf shelf{std::move(file), {}, scanned.problems};
  tell_encoding(bytes, shelf.problems);
  BibEntries entries(scanned.entries, bytes.size());
  shelf.works.reserve(scanned.entries.size());
  for (const RawEntry& entry : scanned.entries) {
    const RawEntry& first = *entries.find(entry.key);
    if (&first != &entry || !is_work(entry)) {
      shelf.key_uses.push_back({KeyUse::As::entry, entry.key, entry.key_span});
    }
    shelf.key_uses.insert(shelf.key_uses.end(), entry.uses.begin(), entry.uses.end());
    if (&first != &entry) {
      shelf.problems.push_back({Problem::Kind::repeated_key, entry.key_span,
                                "There are two entries “" + entry.key + "”; the first counts",
                                first.key_span});
    } else if (is_work(entry)) {
      shelf.works.push_back(std::make_shared<const Work>(entries.work(entry, shelf.file)));
    }
  }
  std::stable_sort(shelf.problems.begin(), shelf.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.span.begin < b.span.begin; });
  return shelf;
}

}  // namespace ibid::works
