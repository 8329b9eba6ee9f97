#include "works/library.h"

namespace ibid::works {

struct Catalogue::Index {
  std::vector<WorkPtr> works;
};

Fit fit(const citation::Description&, const Work&) {
  return Fit::none;
}
void Catalogue::add(WorkPtr work) {
  index_->works.push_back(std::move(work));
}
WorkPtr Catalogue::find(std::string_view key) const {
  for (const WorkPtr& work : index_->works) {
    if (work->id == key) return work;
  }
  return nullptr;
}
std::vector<WorkPtr> Catalogue::match(const citation::Description&) const {
  return {};
}
std::vector<WorkPtr> Catalogue::by_author(std::string_view) const {
  return {};
}
const std::vector<WorkPtr>& Catalogue::works() const {
  return index_->works;
}
Catalogue::Catalogue() : index_(std::make_unique<Index>()) {}
Catalogue::~Catalogue() = default;
Catalogue::Catalogue(const Catalogue& other) : index_(std::make_unique<Index>(*other.index_)) {}
Catalogue& Catalogue::operator=(const Catalogue& other) {
  *index_ = *other.index_;
  return *this;
}
Catalogue::Catalogue(Catalogue&& other) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&& other) noexcept = default;

Library::Library(std::vector<std::shared_ptr<const Shelf>> shelves) : shelves_(std::move(shelves)) {
  for (const auto& shelf : shelves_) {
    for (const WorkPtr& work : shelf->works) catalogue_.add(work);
  }
}

}  // namespace ibid::works
