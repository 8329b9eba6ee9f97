#include "app/files/chapter_file.h"

#include <algorithm>
#include <utility>

#include "app/files/front_matter.h"

namespace ibid::app {
namespace {

// Pandoc's `lang`; of a list, the first.
std::string language_named_in(const model::Chapter& chapter) {
  const auto& blocks = chapter.document().blocks();
  if (blocks.size() == 0 || blocks[0].block->kind() != syntax::Kind::front_matter) return {};
  auto named = strings_in_front_matter(begin_of(chapter.text()), "lang");
  return named.empty() ? std::string() : std::move(named.front());
}

std::shared_ptr<const model::Chapter> in_its_language(model::Chapter chapter) {
  return std::make_shared<const model::Chapter>(chapter.in(language_named_in(chapter)));
}

}  // namespace

std::string begin_of(const text::Text& chapter) {
  constexpr text::Offset longest_front_matter = 64 << 10;
  return chapter.slice({0, std::min(chapter.size(), longest_front_matter)});
}

std::shared_ptr<const model::Chapter> read_chapter(
    std::string path, text::Text text, std::shared_ptr<const model::SeriesTable> series) {
  return in_its_language(model::Chapter::read(std::move(path), std::move(text), std::move(series)));
}

std::shared_ptr<const model::Chapter> edited_chapter(const model::Chapter& chapter,
                                                     std::span<const text::Edit> edits) {
  model::Chapter next = chapter.with(edits);
  if (begins_otherwise(chapter, next)) return in_its_language(std::move(next));
  return std::make_shared<const model::Chapter>(std::move(next));
}

bool begins_otherwise(const model::Chapter& one, const model::Chapter& other) {
  const auto first = [](const model::Chapter& of) {
    const auto& blocks = of.document().blocks();
    return blocks.size() == 0 ? nullptr : blocks[0].block;
  };
  return first(one) != first(other);
}

}  // namespace ibid::app
