// What the open text of a bibliography says: read when first asked for, then kept for as long as
// the text is that one. Whoever asks meanwhile waits; any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "app/files/bibliography.h"
#include "features/bibliography/sheet.h"
#include "text/text.h"

namespace ibid::app {

class KeptReading {
 public:
  struct Read {
    ShelfPtr shelf;
    features::Sheet sheet;
  };
  using ReadPtr = std::shared_ptr<const Read>;

  explicit KeptReading(text::Text text) : text_(std::move(text)) {}

  /// `path`: what the file is called. What it was called first is kept; by another name it is read
  /// anew each time.
  ReadPtr as(const std::string& path) const;

 private:
  static ReadPtr read(const std::string& path, const text::Text& text);

  text::Text text_;
  mutable std::mutex mutex_;
  mutable ReadPtr kept_;
};
using KeptReadingPtr = std::shared_ptr<const KeptReading>;

}  // namespace ibid::app
