#include "rules/followed.h"

#include <memory>
#include <span>
#include <utility>

#include "model/chains.h"
#include "model/difference.h"
#include "rules/silencing.h"

namespace ibid::rules {
namespace {

Scene scene_of(const model::Edition& edition, std::size_t chapter) {
  return {edition, chapter, [](std::string_view path) { return path == "there.md"; }};
}

std::string written(const std::vector<Finding>& findings) {
  std::string out;
  const auto place = [&](model::Subject subject, model::Part part, model::CitationIndex citation) {
    out += ' ' + std::to_string(static_cast<int>(subject.thing)) + '/' +
           std::to_string(subject.number) + '/' + std::to_string(static_cast<int>(part));
    if (citation) out += '/' + std::to_string(*citation);
  };
  for (const Finding& finding : findings) {
    out += std::string(finding.rule->id) + ' ' + std::string(name(finding.severity));
    place(finding.subject, finding.part, finding.citation);
    out += ": " + finding.message + '\n';
    for (const Related& one : finding.related) {
      out += "  " + std::to_string(one.place.chapter);
      if (one.place.subject) place(*one.place.subject, one.part, one.citation);
      out += ": " + one.message + '\n';
    }
    for (const Correction& one : finding.corrections) {
      place(one.subject, one.part, one.citation);
      out += ": " + one.printed + " > " + one.instead + '\n';
    }
    for (const Reprint& one : finding.reprints) out += "  as " + one.as + '\n';
  }
  return out;
}

// Chains that are walked together end where each of them does.
std::string loose_ends(const model::Edition& edition, std::size_t chapter) {
  model::Chains chains(edition);
  for (const model::NoteSources& note : edition.sources(chapter).notes()) {
    for (std::uint32_t i = 0; i < note.sources.size(); ++i) {
      const model::CitationRef citation{{chapter, note.note}, i};
      const auto chain = chain_of(edition, citation);
      const auto end = chains.end(citation);
      if (end.has_value() == chain.empty() || (end && *end != chain.back()))
        return "the chain of note " + note.label + " ends elsewhere\n";
    }
  }
  return {};
}

std::vector<Finding> heard(const model::Edition& edition, std::size_t chapter,
                           const Followed::Kept& kept) {
  std::vector<Finding> all = kept.of_tables;
  for (const auto* some : {&kept.of_notes, &kept.of_prose})
    all.insert(all.end(), some->begin(), some->end());
  return hear(scene_of(edition, chapter), std::move(all)).heard;
}

Followed::Kept found_anew(const Scene& scene) {
  return {check(scene, Reads::tables), check(scene, Reads::notes), check(scene, Reads::prose)};
}

std::string same(const std::string& kept, const std::string& fresh, const std::string& what) {
  if (kept == fresh) return {};
  return what + " differ:\n" + kept + "--- and ---\n" + fresh;
}

}  // namespace

Followed::Followed(model::World world) : world_(std::move(world)), edition_(world_.edition()) {
  for (std::size_t i = 0; i < chapters(); ++i) kept_.push_back(found_anew(scene_of(edition_, i)));
}

std::string Followed::edit(std::size_t chapter, const text::Edit& edit, bool compared) {
  const std::shared_ptr<const model::Chapter> before = edition_.chapters()[chapter];
  edition_ = edition_.with(
      chapter, std::make_shared<const model::Chapter>(before->with(std::span(&edit, 1))));
  const model::Chapter& after = edition_[chapter];
  world_.chapters[chapter] = after.text().str();
  const bool told = !before->says_the_same_as(after);
  const bool structure = before->shared_apparatus() != after.shared_apparatus();
  for (std::size_t i = 0; i < chapters(); ++i) {
    const Scene scene = scene_of(edition_, i);
    const bool seen = structure || (i == chapter && before->sighting() != after.sighting());
    if (structure && i == chapter) kept_[i].of_tables = check(scene, Reads::tables);
    if (told) kept_[i].of_notes = check(scene, Reads::notes);
    if (seen) kept_[i].of_prose = check(scene, Reads::prose);
  }
  return compared ? difference() : std::string();
}

std::string Followed::difference() const {
  const model::Edition fresh = world_.edition();
  for (std::size_t i = 0; i < chapters(); ++i) {
    const auto kept = heard(edition_, i, kept_[i]);
    const auto anew = heard(fresh, i, found_anew(scene_of(fresh, i)));
    for (std::string part : {model::difference(edition_[i], fresh[i]), loose_ends(edition_, i),
                             same(model::written(edition_, i), model::written(fresh, i), "sources"),
                             same(written(kept), written(anew), "findings")}) {
      if (!part.empty()) return "chapter " + std::to_string(i) + ": " + part;
    }
  }
  return {};
}

}  // namespace ibid::rules
