#include "features/places/quotation_marks.h"

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

// What closes a quotation that `c` opens; 0 where it opens none.
char32_t closing_of(char32_t c) {
  switch (c) {
    case U'“':
      return U'”';
    case U'‘':
      return U'’';
    case U'«':
      return U'»';
    case U'„':
      return U'“';
    case U'"':
      return U'"';
    default:
      return 0;
  }
}

struct Open {
  char32_t closing = 0;
  text::Offset begin = 0;
};

class Pairing {
 public:
  explicit Pairing(std::string_view text) : text_(text) {}

  std::vector<text::Span> run() {
    while (at_ < text_.size()) {
      const text::CodePoint point = text::decode(text_, at_);
      read(point.value, at_ + point.bytes);
      at_ += point.bytes;
    }
    return std::move(found_);
  }

 private:
  void read(char32_t c, text::Offset behind) {
    // The innermost first; what was opened within and never closed is dropped.
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].closing != c || (c == U'’' && is_apostrophe(behind))) continue;
      found_.push_back({open_[i].begin, behind});
      open_.resize(i);
      return;
    }
    if (open_.size() < deepest && closing_of(c) != 0) open_.push_back({closing_of(c), at_});
  }

  bool is_apostrophe(text::Offset behind) const {
    return syntax::is_alphanumeric(text::decode(text_, behind).value);
  }

  // Nobody quotes deeper; it keeps the search for a partner short.
  static constexpr std::size_t deepest = 16;

  std::string_view text_;
  text::Offset at_ = 0;
  std::vector<Open> open_;
  std::vector<text::Span> found_;
};

}  // namespace

std::vector<text::Span> quotations_in(std::string_view text) {
  return Pairing(text).run();
}

}  // namespace ibid::features
