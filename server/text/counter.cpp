#include "text/counter.h"

#include <algorithm>

#include "text/breaks.h"
#include "text/utf.h"

namespace ibid::text {

Position Counter::at(Offset place) {
  place = std::min(place, text_.size());
  if (place == place_) return position_;
  const std::string_view bytes = place < place_ ? std::string_view() : text_.run(place_);
  if (place < place_ || place - place_ > bytes.size()) {
    position_ = text_.position(place, encoding_);
    place_ = text_.offset(position_, encoding_);
    return position_;
  }
  const std::string_view between = bytes.substr(0, safe_cut(bytes, place - place_));
  const std::size_t begin = line_begin_before(between, between.size());
  if (begin == std::string_view::npos) {
    position_.column += units(between, encoding_);
  } else {
    position_.line += count_breaks(between);
    position_.column = units(between.substr(begin), encoding_);
  }
  place_ += static_cast<Offset>(between.size());
  return position_;
}

}  // namespace ibid::text
