// The walk: note by note in reading order, citation by citation.
#include "model/resolve.h"

#include <limits>
#include <span>
#include <utility>

#include "model/resolution.h"

namespace ibid::model {

using citation::Form;

namespace {

constexpr auto unread = std::numeric_limits<std::uint32_t>::max();

Source unreadable() {
  Source source;
  source.reason = Reason::unread;
  return source;
}

}  // namespace

Sources resolve(const Surroundings& surroundings) {
  return *Resolution(surroundings, nullptr).run();
}

Sources resolve_again(const Surroundings& surroundings, const Sources& before,
                      const std::vector<Subject>& changed) {
  Retrace retrace(before, changed);
  auto found = Resolution(surroundings, &retrace).run();
  return found ? *std::move(found) : resolve(surroundings);
}

std::optional<Sources> Resolution::run() {
  const Apparatus& apparatus = around_.chapter.apparatus();
  made_.note_index.resize(apparatus.notes().size(), unread);
  made_.inline_index.resize(apparatus.inline_notes(), unread);
  for (const auto& [note, called] : apparatus.notes_read()) {
    read(note, called);
    if (retrace_ && retrace_->is_lost()) return std::nullopt;
  }
  return Sources(std::move(notes_), std::make_shared<const Sources::Tables>(std::move(made_)));
}

NoteSources Resolution::described(Subject note, bool called) const {
  NoteSources out{note, {}, {}, called, {}, {}};
  if (note.thing == Thing::note) {
    const Label& label = around_.chapter.apparatus().label_of_note(note.number);
    out.series = label.rank.series;
    out.label = label.text;
  } else {
    out.series = around_.chapter.series().first();
    out.label = "inline-" + std::to_string(note.number + 1);
  }
  return out;
}

void Resolution::read(Subject note, bool called) {
  note_ = described(note, called);
  const Citations& citations = *printed_.of(note).fact;
  const std::size_t explained = made_.sigla.size();
  if (keep(citations)) return take(retrace_->shared(notes_.size()));
  for (std::size_t i = note_.sources.size(); i < citations.size(); ++i) follow(citations[i]);
  if (!retrace_) return take(std::make_shared<const NoteSources>(std::move(note_)));
  take(retrace_->settled(std::move(note_), std::span(made_.sigla).subspan(explained)));
}

void Resolution::follow(const Citation& citation) {
  trail_ = {};
  Source source = resolved(citation);
  turn_to_volume(source, citation);
  turn_to_document(source, citation);
  conclude(source, citation);
  remember(source, citation);
  made_.leans_on_edition = made_.leans_on_edition || trail_.elsewhere;
  note_.sources.push_back(std::move(source));
  note_.trails.push_back(std::move(trail_));
  ++index_;
}

void Resolution::take(std::shared_ptr<const NoteSources> note) {
  const std::size_t place = notes_.size();
  auto& index = note->note.thing == Thing::note ? made_.note_index : made_.inline_index;
  index[note->note.number] = static_cast<std::uint32_t>(place);
  // A definition that no marker calls is read by nobody: an Ibid. does not lean on it.
  if (note->called) series_[note->series].push_back(place);
  notes_.push_back(std::move(note));
}

Source Resolution::resolved(const Citation& citation) {
  switch (citation.form) {
    case Form::key:
      return by_key(citation);
    case Form::pinned:
      return by_pin(citation);
    case Form::unread:
      return unreadable();
    case Form::ibid:
      return leaning(citation);
    case Form::idem:
      return same_author(citation);
    case Form::opcit:
    case Form::loccit:
      return work_cited(citation);
    default:
      return by_words(citation, citation.work);
  }
}

// What a citation prints itself replaces what it takes over: a new page the page, a new volume the
// volume and the page that was in the old one.
void Resolution::conclude(Source& source, const Citation& citation) {
  const bool prints_imprint = !citation.work.year.empty() || !citation.work.place.empty() ||
                              !citation.work.date.empty() || !citation.work.publisher.empty();
  source.form = citation.form;
  source.relay_of = citation.relay_of;
  if (citation.form == Form::full && !prints_imprint) source.form = Form::shortened;
  if (citation.form == Form::shortened && prints_imprint && introduces(citation.work)) {
    source.form = Form::full;
  }
  const bool other_volume = !citation.work.volume.empty() && citation.work.volume != source.volume;
  if (!citation.work.volume.empty()) source.volume = citation.work.volume;
  if (source.volume.empty() && source.work) source.volume = source.work->is.volume;
  const bool leans = citation::is_anaphor(citation.pinned_form.value_or(citation.form));
  const bool other_document = citation.more || !citation.work.shelfmark.empty() ||
                              !citation.work.date.empty() || !citation.work.issue.empty();
  if (!citation.locators.empty() || other_volume || other_document || !leans) {
    source.locators = citation.locators;
    source.inherited = false;
  }
}

void Resolution::remember(const Source& source, const Citation& citation) {
  if (source.work) {
    const Use use{source.work, here(), ++turns_};
    if (used_.insert_or_assign(source.work.get(), use).second) new_uses_.push_back(source.work);
  }
  if (!citation.siglum.empty()) explain_siglum(citation, source);
}

const NoteSources* Resolution::known(Subject note) const {
  const auto place = made_.place_of(note);
  return place && *place < notes_.size() ? notes_[*place].get() : nullptr;
}

CitationRef Resolution::here() const {
  return {{around_.index, note_.note}, index_};
}

const Source& Resolution::source(const CitationRef& citation) const {
  const NoteRef& note = citation.note;
  if (note.chapter != around_.index) {
    return around_.earlier(note.chapter).of(note.note)->sources[citation.index];
  }
  if (note.note == note_.note) return note_.sources[citation.index];
  return known(note.note)->sources[citation.index];
}

}  // namespace ibid::model
