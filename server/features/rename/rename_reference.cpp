// The label of a reference definition, in the definition and in the links that use it. What a link
// shows stays: `[label]` becomes `[label][new]`.

#include "features/rename/rename_target.h"
#include "model/fold.h"

namespace ibid::features {
namespace {

using model::Link;
using model::Part;
using model::Thing;

std::optional<std::string> reference_mistake(std::string_view label) {
  if (label.find_first_not_of(" \t\xC2\xA0") == label.npos) return "the new label is empty";
  if (label.find_first_of("[]\r\n\\") != label.npos) {
    return "a label has none of the signs [ ] \\ and no line break";
  }
  if (label.front() == '^' || label.front() == '@') {
    return std::string("a label does not begin with ^ or @");
  }
  return std::nullopt;
}

class ReferenceRename {
 public:
  explicit ReferenceRename(const RenameJob& job)
      : job_(job),
        index_(job.target.place.chapter),
        number_(job.target.place.subject->number),
        draft_(job.edition) {}

  Proposal run() {
    if (auto mistake = reference_mistake(job_.to)) return Refusal{std::move(*mistake)};
    const std::string old = model::folded(job_.target.name);
    const std::string fresh = model::folded(job_.to);
    for (model::Number i = 0; i < chapter().count(Thing::reference); ++i) {
      const std::string label = model::folded(chapter().reference(i)->label);
      if (label == fresh && label != old) {
        return Refusal{in_quotes(job_.to) + " is defined in this chapter already"};
      }
      if (label == old) reword(chapter().span({Thing::reference, i}, Part::name), job_.to);
    }
    const auto& links = chapter().apparatus().links();
    for (model::Number i = 0; i < links.size(); ++i) {
      if (links[i].reference == number_) rename_link(i, links[i].form);
    }
    if (auto why = rename_harm(draft_)) return Refusal{std::move(*why)};
    return draft_.change();
  }

 private:
  const model::Chapter& chapter() const { return job_.chapter(); }

  void reword(text::Span span, std::string words) {
    draft_.of(index_).reword(span, std::move(words), purpose());
  }
  std::uint32_t purpose() {
    return draft_.purpose({"The definition and the links that use it", {}, false});
  }

  void rename_link(model::Number number, Link::Form form) {
    const text::Span whole = chapter().span({Thing::link, number});
    const text::Span label = chapter().span({Thing::link, number}, Part::name);
    if (form == Link::Form::shortcut) {
      draft_.of(index_).replace({whole.end, whole.end}, {Rewriting::words("[" + job_.to + "]")},
                                purpose());
    } else if (chapter().text().slice({whole.end - 2, whole.end}) == "[]") {
      reword({whole.end - 2, whole.end}, "[" + job_.to + "]");
    } else {
      reword(label, job_.to);
    }
  }

  const RenameJob& job_;
  std::size_t index_;
  model::Number number_;
  Draft draft_;
};

}  // namespace

Proposal rename_reference(const RenameJob& job) {
  return ReferenceRename(job).run();
}

}  // namespace ibid::features
