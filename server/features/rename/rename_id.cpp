// An identifier: of a heading or an anchor, and in every link to it. A heading without one of its
// own is given one; its title stays.

#include <map>

#include "features/rename/rename_target.h"

namespace ibid::features {
namespace {

using model::Part;
using model::Subject;
using model::Thing;
using syntax::Kind;

const Purpose the_place{"The heading or anchor", {}, false};
const Purpose links_here{"Links in this chapter", {}, false};
const Purpose links_elsewhere{"Links in other chapters", {}, false};

class IdRename {
 public:
  explicit IdRename(const RenameJob& job)
      : job_(job),
        index_(job.target.place.chapter),
        subject_(*job.target.place.subject),
        draft_(job.edition) {}

  Proposal run() {
    if (auto mistake = name_mistake(job_.to)) return Refusal{std::move(*mistake)};
    if (job_.chapter().apparatus().find_id(job_.to)) {
      return Refusal{"something in " + job_.chapter().path() + " has the identifier " +
                     in_quotes(job_.to) + " already"};
    }
    give_id();
    const auto changed = changed_ids();
    if (!is_given()) return Refusal{"the text would be read otherwise"};
    for (std::size_t i = 0; i < job_.edition.chapters().size(); ++i) follow_in(i, changed);
    if (auto why = rename_harm(draft_)) return Refusal{std::move(*why)};
    return draft_.change();
  }

 private:
  const model::Chapter& chapter() const { return job_.chapter(); }

  text::Span written_id() const {
    return subject_.thing == Thing::anchor
               ? chapter().span(subject_, Part::id)
               : chapter().heading(subject_.number)(chapter().heading(subject_.number)->id_span);
  }
  bool has_written_id() const {
    return subject_.thing == Thing::anchor ||
           chapter().apparatus().headings()[subject_.number].explicit_id;
  }

  void give_id() {
    const auto purpose = draft_.purpose(the_place);
    if (has_written_id()) return draft_.of(index_).reword(written_id(), job_.to, purpose);
    const auto [at, words] = new_attribute();
    draft_.of(index_).replace({at, at}, {Rewriting::words(words)}, purpose);
  }

  struct Insertion {
    text::Offset at = 0;
    std::string words;
  };
  // Into the attributes of the heading, or behind it as attributes of its own.
  Insertion new_attribute() const {
    const auto heading = chapter().heading(subject_.number);
    const text::Span span = heading(heading->span);
    const text::Span title = heading(heading->title_span);
    const auto located = chapter().block_of(subject_);
    for (const syntax::Node& node : located.block->nodes) {
      const text::Span here = node.span.shifted(located.begin);
      if (node.kind != Kind::attributes || here.begin < title.end || !span.contains(here)) continue;
      return {node.content.shifted(located.begin).begin, "#" + job_.to + " "};
    }
    const std::string written = chapter().text().slice({title.end, span.end});
    const bool underlined = written.find_first_of("\r\n") != written.npos;
    if (underlined) return {title.end, " {#" + job_.to + "}"};
    const std::size_t last = written.find_last_not_of(" \t");
    const std::size_t length = last == written.npos ? 0 : last + 1;
    return {title.end + static_cast<text::Offset>(length), " {#" + job_.to + "}"};
  }

  using Ids = std::map<Subject, std::string>;
  // An identifier that is given up may fall to a later heading of the same title.
  Ids changed_ids() {
    after_ = draft_.after();
    Ids out;
    const auto& was = chapter().apparatus().headings();
    const auto& is = after_[index_].apparatus().headings();
    for (model::Number i = 0; i < std::min(was.size(), is.size()); ++i) {
      if (was[i].id != is[i].id) out.emplace(Subject{Thing::heading, i}, is[i].id);
    }
    if (subject_.thing == Thing::anchor) out.emplace(subject_, job_.to);
    return out;
  }
  bool is_given() const { return after_[index_].apparatus().find_id(job_.to) == subject_; }

  void follow_in(std::size_t from, const Ids& ids) {
    const model::Chapter& text = job_.edition[from];
    const auto& links = text.apparatus().links();
    for (model::Number i = 0; i < links.size(); ++i) {
      if (links[i].form != model::Link::Form::direct || !links[i].target) continue;
      follow(from, text.span({Thing::link, i}, Part::name), *links[i].target, ids);
    }
    for (model::Number i = 0; i < text.count(Thing::reference); ++i) {
      const auto reference = text.reference(i);
      follow(from, reference(reference->target_span), reference->target, ids);
    }
  }

  void follow(std::size_t from, text::Span span, const std::string& target, const Ids& ids) {
    const auto place = model::follow(job_.edition, from, target);
    if (!place || place->chapter != index_ || !place->subject) return;
    const auto id = ids.find(*place->subject);
    const auto written = id_in_target(job_.edition[from], span);
    if (id == ids.end() || !written) return;
    const auto purpose = draft_.purpose(from == index_ ? links_here : links_elsewhere);
    draft_.of(from).reword(*written, id->second, purpose);
  }

  const RenameJob& job_;
  std::size_t index_;
  Subject subject_;
  Draft draft_;
  model::Edition after_;
};

}  // namespace

Proposal rename_id(const RenameJob& job) {
  return IdRename(job).run();
}

}  // namespace ibid::features
