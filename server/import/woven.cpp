#include "import/woven.h"

namespace ibid::import {

const std::vector<Insertion> Woven::none_;

Woven::Woven(std::string_view text, const std::vector<Insertion>& markup)
    : text_(text), markup_(&markup) {
  begins_.reserve(text.size() + 2);
  std::size_t next = 0;
  for (std::size_t index = 0; index <= text.size(); ++index) {
    begins_.push_back(next);
    while (next < markup.size() && markup[next].at == index) ++next;
  }
  begins_.push_back(next);
}

std::span<const Insertion> Woven::markup_at(std::size_t index) const {
  if (index + 1 >= begins_.size()) return {};
  return {markup_->data() + begins_[index], markup_->data() + begins_[index + 1]};
}

char Woven::at(std::size_t index) const {
  if (has_markup(index)) return markup_at(index).front().text.front();
  return index < text_.size() ? text_[index] : '\n';
}

char Woven::before(std::size_t index) const {
  if (has_markup(index)) return markup_at(index).back().text.back();
  return index > 0 ? text_[index - 1] : '\n';
}

}  // namespace ibid::import
