#include "rules/beside.h"

#include <algorithm>

namespace ibid::rules {
namespace {

using syntax::Kind;

bool is_passed_over(Kind kind) {
  return kind == Kind::comment || kind == Kind::note || kind == Kind::reference ||
         kind == Kind::blank || kind == Kind::front_matter;
}

// Behind so many notes nothing stands beside a block any more.
constexpr std::size_t most_passed_over = 64;

}  // namespace

Beside::Beside(const model::Chapter& chapter, text::Offset at) : chapter_(chapter) {
  const auto& blocks = chapter.document().blocks();
  const auto found = blocks.find([at](const syntax::Extent& sum) { return sum.bytes > at; });
  if (found.index < blocks.size()) here_ = found.index;
  const std::size_t first = found.index - std::min(found.index, most_passed_over);
  const std::size_t last = std::min(found.index + most_passed_over, blocks.size());
  for (std::size_t i = found.index; i > first && !before_; --i) {
    if (!is_passed_over(blocks[i - 1]->kind())) before_ = i - 1;
  }
  for (std::size_t i = found.index + 1; i < last && !after_; ++i) {
    if (!is_passed_over(blocks[i]->kind())) after_ = i;
  }
}

std::optional<Kind> Beside::kind(std::optional<std::size_t> index) const {
  if (!index) return std::nullopt;
  return chapter_.document().blocks()[*index]->kind();
}

bool Beside::seen(std::optional<std::size_t> index, prose::Sight sight) const {
  if (!index) return false;
  return chapter_.entries()[*index].measure().of(model::thing_of(sight)) > 0;
}

std::optional<Kind> Beside::before() const {
  return kind(before_);
}
std::optional<Kind> Beside::after() const {
  return kind(after_);
}
bool Beside::seen_here(prose::Sight sight) const {
  return seen(here_, sight);
}
bool Beside::seen_before(prose::Sight sight) const {
  return seen(before_, sight);
}
bool Beside::seen_after(prose::Sight sight) const {
  return seen(after_, sight);
}

bool Beside::text_before() const {
  const auto kind = before();
  return !kind || *kind == Kind::paragraph || *kind == Kind::heading;
}
bool Beside::text_after() const {
  const auto kind = after();
  return !kind || *kind == Kind::paragraph || *kind == Kind::heading ||
         *kind == Kind::thematic_break;
}

}  // namespace ibid::rules
