// xref-broken: a link or a reference in prose that leads nowhere.
//
// Whatever leads out of the edition is passed over, and so are identifiers in files that are no
// chapters: we would have to read them. Prose is read by its words and so only warned about. A
// reference definition is reported once, not at every link that uses it.

#include "model/target.h"
#include "rules/catalogue.h"
#include "rules/nearest.h"

namespace ibid::rules {
namespace {

using model::Thing;

// One suggestion looks at every identifier, so a file of broken links gets only the first few.
constexpr int suggestions = 32;

class LinkCheck {
 public:
  LinkCheck(const Scene& scene, Report& report) : scene_(scene), report_(report) {}

  void run() {
    const model::Apparatus& apparatus = scene_.apparatus();
    for (model::Number i = 0; i < apparatus.links().size(); ++i) {
      const model::LinkRow& link = apparatus.links()[i];
      if (link.target && !link.reference) check({Thing::link, i}, *link.target);
    }
    for (model::Number i = 0; i < apparatus.references().size(); ++i) {
      check({Thing::reference, i}, apparatus.references()[i].target);
    }
    for (model::Number i = 0; i < apparatus.prose_references().size(); ++i) {
      check({Thing::prose_reference, i}, apparatus.prose_references()[i]);
    }
  }

 private:
  void check(model::Subject subject, std::string_view written) {
    const auto target = model::read_target(scene_.chapter().path(), written);
    if (!target) return;
    const auto chapter =
        target->path.empty() ? std::optional(scene_.index) : scene_.edition.find(target->path);
    if (!chapter) {
      if (scene_.file_exists && !scene_.file_exists(target->path)) no_file(subject, *target);
    } else if (!target->id.empty() && !scene_.edition[*chapter].apparatus().find_id(target->id)) {
      no_id(subject, *chapter, target->id);
    }
  }

  void check(model::Subject subject, const model::ProseRow& row) {
    const std::string number = std::to_string(row.number);
    if (row.to == model::ProseReference::To::note) {
      if (scene_.apparatus().note_numbered(row.number)) return;
      add(subject, "note " + number + " in this chapter", Severity::warning);
    } else if (scene_.edition.conventions().lists_chapters) {
      if (model::chapter_numbered(scene_.edition, row.number)) return;
      add(subject, "Chapter " + number + " in this edition", Severity::warning);
    }
  }

  void no_file(model::Subject subject, const model::Target& target) {
    const std::string path = relative(target.path);
    Nearest nearest(path);
    const bool suggest = left_-- > 0;
    for (std::size_t i = 0; suggest && i < scene_.edition.chapters().size(); ++i) {
      if (i != scene_.index) nearest.offer(relative(scene_.edition[i].path()));
    }
    add(subject, "there is no file " + path + suggestion(nearest, ""));
    correct(subject, path, nearest);
  }

  void no_id(model::Subject subject, std::size_t chapter, const std::string& id) {
    const model::Apparatus& there = scene_.edition[chapter].apparatus();
    Nearest nearest(id);
    if (left_-- > 0) {
      for (const auto& heading : there.headings()) nearest.offer(heading.id);
      for (const auto& anchor : there.anchors()) nearest.offer(anchor);
    }
    const std::string where =
        chapter == scene_.index ? "this chapter" : relative(scene_.edition[chapter].path());
    add(subject, "#" + id + " in " + where + suggestion(nearest, "#"));
    correct(subject, id, nearest);
  }

  std::string relative(std::string_view path) const {
    return model::relative_path(scene_.chapter().path(), path);
  }
  static std::string suggestion(const Nearest& nearest, std::string_view mark) {
    if (!nearest.best()) return "";
    return "; did you mean " + std::string(mark) + *nearest.best() + "?";
  }
  void add(model::Subject subject, const std::string& what, Severity at_most = Severity::error) {
    const model::Part part = subject.thing == Thing::link ? model::Part::name : model::Part::whole;
    last_ = &report_.add(subject, part, "No such place: " + what, at_most);
  }
  void correct(model::Subject subject, const std::string& printed, const Nearest& nearest) {
    if (nearest.best()) {
      last_->corrections.push_back({subject, last_->part, {}, printed, *nearest.best()});
    }
  }

  const Scene& scene_;
  Report& report_;
  Finding* last_ = nullptr;
  int left_ = suggestions;
};

void check_xref_broken(const Scene& scene, Report& report) {
  LinkCheck(scene, report).run();
}

}  // namespace

const Rule xref_broken{
    .id = "xref-broken",
    .severity = Severity::error,
    .summary = "A link or a reference in prose leads nowhere",
    .check = check_xref_broken,
};

}  // namespace ibid::rules
