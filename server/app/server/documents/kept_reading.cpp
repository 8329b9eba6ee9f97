#include "app/server/documents/kept_reading.h"

#include <utility>

#include "works/bib.h"
#include "works/bib_scan.h"

namespace ibid::app {

KeptReading::ReadPtr KeptReading::as(const std::string& path) const {
  const std::lock_guard lock(mutex_);
  if (kept_ && kept_->shelf->file == path) return kept_;
  ReadPtr made = read(path, text_);
  if (!kept_) kept_ = made;
  return made;
}

KeptReading::ReadPtr KeptReading::read(const std::string& path, const text::Text& text) {
  Read out;
  if (path.ends_with(".json")) {
    out.shelf = read_bibliography(path, text).shelf;
    out.sheet = features::sheet_of(*out.shelf);
  } else {
    const std::string bytes = text.str();
    const works::ScannedBib scanned = works::scan_bib(bytes);
    out.shelf = std::make_shared<const works::Shelf>(works::read_bib(path, bytes, scanned));
    out.sheet = features::sheet_of(scanned, *out.shelf, bytes);
  }
  return std::make_shared<const Read>(std::move(out));
}

}  // namespace ibid::app
