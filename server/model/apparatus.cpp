#include "model/apparatus.h"

#include <algorithm>
#include <utility>

#include "model/fold.h"

namespace ibid::model {
namespace {

Number size_of(const auto& list) {
  return static_cast<Number>(list.size());
}

}  // namespace

const Label* Apparatus::label(std::string_view text) const {
  const auto found = label_index_.find(std::string(text));
  return found == label_index_.end() ? nullptr : &labels_[found->second];
}

std::optional<Number> Apparatus::note_of(const Label& label) const {
  if (label.notes.empty()) return std::nullopt;
  return label.notes.back();
}

std::optional<Number> Apparatus::note_numbered(std::uint32_t number) const {
  const Label* written = label(std::to_string(number));
  if (written && !written->notes.empty()) return note_of(*written);
  const auto counted = first_series_.find(number);
  if (counted == first_series_.end()) return std::nullopt;
  return note_of(labels_[counted->second]);
}

std::optional<Subject> Apparatus::find_id(std::string_view id) const {
  const auto found = ids_.find(std::string(id));
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

Number Apparatus::Builder::intern(const std::string& label) {
  const auto [entry, fresh] = made_.label_index_.try_emplace(label, size_of(made_.labels_));
  if (fresh) made_.labels_.push_back({label, series_.rank(label), {}, {}});
  return entry->second;
}

void Apparatus::Builder::add(const Facts& facts) {
  const Number notes_before = size_of(made_.notes_);
  for (const Note& note : facts.notes) {
    const Number label = intern(note.label);
    made_.labels_[label].notes.push_back(size_of(made_.notes_));
    made_.notes_.push_back({label, note.empty});
  }
  add_calls(facts, notes_before);
  for (const Marker& marker : facts.markers) {
    const Number label = intern(marker.label);
    made_.labels_[label].markers.push_back(size_of(made_.markers_));
    std::optional<Number> owner;
    if (marker.owner) owner = notes_before + *marker.owner;
    made_.markers_.push_back({label, owner});
  }
  add_headings(facts);
  for (const Link& link : facts.links) {
    made_.links_.push_back({link.form, std::nullopt, std::nullopt});
    targets_.push_back(link.target);
  }
  for (const Reference& reference : facts.references) {
    reference_index_.emplace(folded(reference.label), size_of(made_.references_));
    made_.references_.push_back({reference.target});
  }
  for (const ProseReference& found : facts.prose_references) {
    made_.prose_.push_back({found.to, found.number});
  }
}

// A block holds at most one heading beside its anchors, save in quotations and lists, where their
// order among each other matters to nobody but for a repeated identifier.
void Apparatus::Builder::add_headings(const Facts& facts) {
  for (const Heading& heading : facts.headings) {
    const std::string id = heading.explicit_id ? *heading.explicit_id : free_id(heading.auto_id);
    add_id(id, {Thing::heading, size_of(made_.headings_)});
    made_.headings_.push_back({heading.level, heading.title, id, heading.explicit_id.has_value(),
                               heading.number, heading.nested});
  }
  for (const Anchor& anchor : facts.anchors) {
    add_id(anchor.id, {Thing::anchor, size_of(made_.anchors_)});
    made_.anchors_.push_back(anchor.id);
  }
}

void Apparatus::Builder::add_id(const std::string& id, Subject subject) {
  const auto [entry, fresh] = made_.ids_.try_emplace(id, subject);
  if (!fresh) made_.repeated_.push_back({subject, entry->second});
}

// Pandoc tells automatic identifiers apart by `-1`, `-2`, …
std::string Apparatus::Builder::free_id(const std::string& base) {
  if (!made_.ids_.contains(base)) return base;
  for (Number& number = used_suffixes_[base];;) {
    std::string candidate = base + "-" + std::to_string(++number);
    if (!made_.ids_.contains(candidate)) return candidate;
  }
}

// `[text][label]` and `[label]` go where a reference definition says or, by Pandoc's
// implicit_header_references, to the heading of that title.
void Apparatus::Builder::resolve_links() {
  std::unordered_map<std::string, const HeadingRow*> titles;
  for (const HeadingRow& heading : made_.headings_) {
    titles.emplace(folded(heading.title), &heading);
  }
  for (std::size_t i = 0; i < made_.links_.size(); ++i) {
    LinkRow& link = made_.links_[i];
    if (link.form == Link::Form::direct || link.form == Link::Form::image) {
      link.target = targets_[i];
      continue;
    }
    const std::string label = folded(targets_[i]);
    if (const auto found = reference_index_.find(label); found != reference_index_.end()) {
      link.reference = found->second;
      link.target = made_.references_[found->second].target;
    } else if (const auto title = titles.find(label); title != titles.end()) {
      link.target = "#" + title->second->id;
    }
  }
}

void Apparatus::Builder::add_calls(const Facts& facts, Number first_note) {
  const auto owner = [&](const std::optional<std::uint32_t>& note) -> std::optional<Number> {
    if (!note) return std::nullopt;
    return first_note + *note;
  };
  auto marker = facts.markers.begin();
  auto note = facts.inline_notes.begin();
  Number markers = size_of(made_.markers_);
  while (marker != facts.markers.end() || note != facts.inline_notes.end()) {
    const bool marker_first =
        note == facts.inline_notes.end() ||
        (marker != facts.markers.end() && marker->span.begin < note->span.begin);
    if (marker_first) {
      calls_.push_back({{Thing::marker, markers++}, owner(marker++->owner)});
    } else {
      calls_.push_back({{Thing::inline_note, made_.inline_notes_++}, owner(note++->owner)});
    }
  }
}

void Apparatus::Builder::order_markers() {
  std::vector<std::vector<Call>> inside(made_.notes_.size());
  for (const Call& call : calls_) {
    if (call.owner) inside[*call.owner].push_back(call);
  }
  std::vector<bool> read(made_.notes_.size());
  std::vector<bool> read_inline(made_.inline_notes_);
  std::vector<Call> open;  // calls still to be read, the next one last
  for (const Call& call : calls_) {
    if (call.owner) continue;
    open.push_back(call);
    while (!open.empty()) {
      const Call next = open.back();
      open.pop_back();
      if (next.subject.thing == Thing::inline_note) {
        made_.notes_read_.push_back({next.subject});
        read_inline[next.subject.number] = true;
        continue;
      }
      made_.reading_.push_back(next.subject.number);
      const auto note = made_.note_of(made_.label_of_marker(next.subject.number));
      if (!note || read[*note]) continue;
      read[*note] = true;
      made_.notes_read_.push_back({{Thing::note, *note}});
      open.insert(open.end(), inside[*note].rbegin(), inside[*note].rend());
    }
  }
  for (Number note = 0; note < size_of(read); ++note) {
    if (!read[note]) made_.notes_read_.push_back({{Thing::note, note}, false});
  }
  for (Number note = 0; note < size_of(read_inline); ++note) {
    if (!read_inline[note]) made_.notes_read_.push_back({{Thing::inline_note, note}, false});
  }
}

// Only prose asks for notes by their number, and most chapters' prose does not.
void Apparatus::Builder::count_first_series() {
  const auto names = series_.names();
  if (made_.prose_.empty() || names.empty()) return;
  for (Number i = 0; i < made_.labels_.size(); ++i) {
    const Label& label = made_.labels_[i];
    const bool counts = label.rank.series == names.front() && label.rank.number;
    if (counts && !label.notes.empty()) made_.first_series_.try_emplace(*label.rank.number, i);
  }
}

Apparatus Apparatus::Builder::finish() {
  resolve_links();
  order_markers();
  count_first_series();
  return std::move(made_);
}

}  // namespace ibid::model
