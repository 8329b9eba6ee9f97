// Findings about words stand at bytes: carried through edits until the rules run again.
#include <optional>

#include "rules/rules.h"

namespace ibid::rules {
namespace {

using model::Thing;

class Carrying {
 public:
  Carrying(const model::Chapter& before, std::span<const text::Edit> edits)
      : before_(before), edits_(edits) {}

  // False where the edits touch it.
  bool carry(model::Subject& subject, model::Part part) const {
    if (subject.thing != Thing::word) return true;
    text::Span span = before_.span(subject, part);
    for (const text::Edit& edit : edits_) {
      if (edit.span.begin <= span.end && span.begin <= edit.span.end) return false;
      if (edit.span.begin > span.end) continue;
      const auto added = static_cast<text::Offset>(edit.text.size());
      span = {span.begin - edit.span.size() + added, span.end - edit.span.size() + added};
    }
    subject.number = span.begin;
    return true;
  }

 private:
  const model::Chapter& before_;
  std::span<const text::Edit> edits_;
};

}  // namespace

void carry(std::vector<Finding>& findings, const model::Chapter& before, std::size_t index,
           bool own, std::span<const text::Edit> edits) {
  const Carrying carrying(before, edits);
  std::erase_if(findings, [&](Finding& finding) {
    std::erase_if(finding.related, [&](Related& one) {
      return one.place.chapter == index && one.place.subject &&
             !carrying.carry(*one.place.subject, one.part);
    });
    if (!own) return false;
    std::erase_if(finding.corrections,
                  [&](Correction& one) { return !carrying.carry(one.subject, one.part); });
    return !carrying.carry(finding.subject, finding.part);
  });
}

}  // namespace ibid::rules
