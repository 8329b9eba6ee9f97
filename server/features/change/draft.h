// A draft: a change of an edition's chapters while it is put together, and what the edition would
// be after it.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "features/change/change.h"
#include "features/change/rewriting.h"
#include "model/edition.h"

namespace ibid::features {

class Draft {
 public:
  explicit Draft(const model::Edition& edition) : edition_(&edition) {}

  const model::Edition& before() const { return *edition_; }
  Rewriting& of(std::size_t chapter);
  const std::map<std::size_t, Rewriting>& chapters() const { return chapters_; }

  /// A purpose's number; alike ones are one.
  std::uint32_t purpose(const Purpose& purpose);

  /// The edition as it would be, with what stands in for words to come.
  model::Edition after() const;
  Change change() const;

 private:
  const model::Edition* edition_;
  std::map<std::size_t, Rewriting> chapters_;
  std::vector<Purpose> purposes_;
};

}  // namespace ibid::features
