#include "features/change/draft.h"

#include <memory>

namespace ibid::features {

Rewriting& Draft::of(std::size_t chapter) {
  const auto found = chapters_.find(chapter);
  if (found != chapters_.end()) return found->second;
  return chapters_.emplace(chapter, Rewriting((*edition_)[chapter].text())).first->second;
}

std::uint32_t Draft::purpose(const Purpose& purpose) {
  for (std::uint32_t i = 0; i < purposes_.size(); ++i) {
    if (purposes_[i].label == purpose.label) return i;
  }
  purposes_.push_back(purpose);
  return static_cast<std::uint32_t>(purposes_.size() - 1);
}

model::Edition Draft::after() const {
  model::Edition out = *edition_;
  for (const auto& [chapter, rewriting] : chapters_) {
    if (rewriting.empty()) continue;
    const auto edits = rewriting.trial();
    out =
        out.with(chapter, std::make_shared<const model::Chapter>((*edition_)[chapter].with(edits)));
  }
  return out;
}

Change Draft::change() const {
  Change out;
  out.purposes = purposes_;
  for (const auto& [chapter, rewriting] : chapters_) {
    if (!rewriting.empty()) out.in_chapter(chapter) = rewriting.replacements();
  }
  return out;
}

}  // namespace ibid::features
