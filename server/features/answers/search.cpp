// Search: headings, notes, works and what spans name, by a few letters of their names.
//
// A work is found once: at its entry in the bibliography, or where a note introduces it; works that
// several chapters introduce count as one. Walks the edition's tables, no text but that of notes.

#include <algorithm>

#include "features/answers/answers.h"
#include "features/places/cited.h"
#include "features/places/fuzzy.h"
#include "features/places/names.h"
#include "features/places/referent.h"
#include "features/wording/render.h"
#include "features/wording/sentence.h"
#include "features/wording/work_text.h"
#include "text/utf.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

using model::Thing;

constexpr std::size_t longest_hit = 80;

std::string title_of(const model::Edition& edition, std::size_t chapter) {
  const auto place = titled(edition, {chapter, std::nullopt});
  if (!place.subject) return edition[chapter].path();
  return edition[chapter].apparatus().headings()[place.subject->number].title;
}

model::Place place(std::size_t chapter, model::Subject subject) {
  return {chapter, subject};
}

// A heading or a work is rather meant than a note that mentions it.
int worth(Hit::Kind kind) {
  return kind == Hit::Kind::note ? 0 : 10;
}

class Search {
 public:
  Search(const model::Edition& edition, std::string_view query)
      : edition_(edition), query_(query) {}

  std::vector<Hit> run() {
    for (const works::WorkPtr& work : edition_.library().catalogue().works()) add_work(*work, {});
    for (std::size_t i = 0; i < edition_.chapters().size(); ++i) {
      const std::string title = title_of(edition_, i);
      add_headings(i, title);
      add_notes(i, title);
      for (const works::WorkPtr& work : edition_.sources(i).introduced().works()) {
        if (is_first(*work)) add_work(*work, title);
      }
    }
    add_named();
    std::stable_sort(hits_.begin(), hits_.end(), [](const Hit& a, const Hit& b) {
      return a.score != b.score ? a.score > b.score : a.name.size() < b.name.size();
    });
    return std::move(hits_);
  }

 private:
  // `locate` is asked only where the name fits.
  template <typename Locate>
  void add(Hit::Kind kind, const std::string& name, const std::string& container, Locate locate) {
    const auto score = query_.score(name);
    if (!score) return;
    std::optional<Location> location = locate();
    if (!location) return;
    hits_.push_back({kind, text::sanitized(clipped(name, longest_hit)), text::sanitized(container),
                     std::move(*location), *score + worth(kind)});
  }

  void add_headings(std::size_t chapter, const std::string& title) {
    const auto& headings = edition_[chapter].apparatus().headings();
    for (model::Number i = 0; i < headings.size(); ++i) {
      if (headings[i].nested || headings[i].title.empty()) continue;
      const bool first = i == 0 && headings[i].level == 1;
      add(first ? Hit::Kind::chapter : Hit::Kind::heading, headings[i].title, first ? "" : title,
          [&] {
            return location_of(edition_, place(chapter, {Thing::heading, i}));
          });
    }
  }

  void add_notes(std::size_t chapter, const std::string& title) {
    const model::Chapter& text = edition_[chapter];
    for (model::Number i = 0; i < text.count(Thing::note); ++i) {
      const model::Subject subject{Thing::note, i};
      const Source source = source_of(text, subject);
      const std::size_t root = source.node(text.span(subject), syntax::Kind::note);
      const Rendering words =
          source.render(root, {.style = Style::running, .limit = longest_hit * 8});
      add(Hit::Kind::note,
          text.apparatus().label_of_note(i).text + " " + clipped(words.text, longest_hit), title,
          [&] { return location_of(edition_, place(chapter, subject)); });
    }
  }

  void add_work(const works::Work& work, const std::string& title) {
    add(Hit::Kind::work, full_text(work, {}).plain, work.introduced ? title : work.file,
        [&] { return described_at(edition_, work); });
  }

  // Titles in the text are not works that the book lists.
  void add_named() {
    for (FirstNamed& one : all_named(edition_)) {
      if (one.thing.as == model::Named::As::work) continue;
      const bool told = one.key.empty() || works::folded(one.words) == works::folded(one.key);
      add(Hit::Kind::named, told ? one.words : one.words + " (" + one.key + ")",
          std::string(name(one.thing.as)),
          [&]() -> std::optional<Location> { return one.location; });
    }
  }

  bool is_first(const works::Work& work) {
    for (const works::WorkPtr& other : introduced_.match(work.is)) {
      if (is_same_work(*other, work)) return false;
    }
    introduced_.add(std::make_shared<const works::Work>(work));
    return true;
  }

  const model::Edition& edition_;
  Query query_;
  works::Catalogue introduced_;
  std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> search(const model::Edition& edition, std::string_view query, std::size_t limit) {
  std::vector<Hit> hits = Search(edition, query).run();
  if (hits.size() > limit)
    hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(limit), hits.end());
  return hits;
}

}  // namespace ibid::features
