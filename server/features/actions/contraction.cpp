#include "features/actions/contraction.h"

#include <algorithm>
#include <string>

#include "features/wording/ibid_words.h"
#include "features/wording/short_form.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

using citation::Citation;
using citation::Description;
using citation::Form;
using model::Status;
using rules::Reading;

bool names_a_work_only(const Citation& words) {
  const bool by_name =
      words.form == Form::full || words.form == Form::shortened || words.form == Form::archival;
  return by_name && words.siglum.empty() && !words.note && !words.carries_over;
}

bool is_quoted_there(const Reading& reading, const rules::Cited& cited) {
  const auto beside = reading.beside(cited);
  return std::any_of(beside.begin(), beside.end(), [&](const rules::Cited& other) {
    return other.words->relay_of == cited.at.index || other.words->opens_relay;
  });
}

bool surely_one_work(const model::Source& a, const model::Source& b) {
  return a.status == Status::resolved && b.status == Status::resolved && a.work &&
         a.work == b.work && a.volume == b.volume;
}

// True where all that `a` prints of an imprint stands in `b`.
bool says_no_more(const Description& a, const Description& b) {
  const auto is_in = [](const std::string& said, const std::string& known) {
    return said.empty() || works::folded(said) == works::folded(known);
  };
  return is_in(a.year, b.year) && is_in(a.place, b.place) && is_in(a.publisher, b.publisher) &&
         is_in(a.edition, b.edition) && is_in(a.container, b.container) && is_in(a.date, b.date) &&
         is_in(a.issue, b.issue) && is_in(a.extent, b.extent) && is_in(a.shelfmark, b.shelfmark) &&
         a.editors.size() <= b.editors.size();
}

// What would go has been said: by the bibliography, or by a citation before this one.
bool is_said_elsewhere(const Reading& reading, const rules::Cited& cited) {
  const Description& said = cited.words->work;
  const bool by_name_alone = says_no_more(said, {});
  if (by_name_alone) return true;
  const works::WorkPtr& work = cited.source->work;
  if (!work->introduced && says_no_more(said, work->is)) return true;
  for (const rules::Cited& other : reading.citations()) {
    if (other.at == cited.at) return false;
    if (other.source->work == work && says_no_more(said, other.words->work)) return true;
  }
  return false;
}

constexpr int most_tried_here = 8;

// As many of the chapter's as keep every meaning together.
Proposal contracted(const model::Edition& edition, std::size_t chapter) {
  const Reading reading(edition, chapter);
  const std::string ibid = ibid_of(edition, chapter);
  std::vector<Edits> all;
  for (const rules::Cited& cited : reading.citations()) {
    if (auto edits = contraction(edition, reading, cited, ibid)) all.push_back(std::move(*edits));
  }
  const auto good = good_together(all, [&](const std::vector<Edits>& some) {
    return had(Effect::none, edition, tried(edition, change_in(chapter, some)), chapter);
  });
  if (good.empty()) return Refusal{"each of them would change what a note refers to"};
  return change_in(chapter, good);
}

// The first citation in the range that can be contracted.
std::optional<Action> contracted_at(const model::Edition& edition, std::size_t chapter,
                                    text::Span range) {
  const Reading reading(edition, chapter);
  const std::string ibid = ibid_of(edition, chapter);
  int left = most_tried_here;
  for (const rules::Cited& cited : reading.citations()) {
    const auto words = model::citation_of(edition, cited.at);
    if (!meet(words(words->span), range)) continue;
    const auto edits = contraction(edition, reading, cited, ibid);
    if (!edits) continue;
    if (left-- == 0) break;
    Action action;
    action.title = "Write “" + edits->front().text + "” instead";
    action.id = "contract";
    action.mends = {"ibid-missed"};
    action.place = words(words->span);
    action.change = change_in(chapter, {*edits});
    if (!had(Effect::none, edition, tried(edition, action.change), chapter)) continue;
    return action;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Edits> contraction(const model::Edition& edition, const Reading& reading,
                                 const rules::Cited& cited, std::string ibid) {
  if (cited.at.index > 0 || !cited.note->called || !names_a_work_only(*cited.words)) return {};
  if (is_quoted_there(reading, cited)) return std::nullopt;
  const auto before = reading.before(cited);
  if (before.empty() || !std::all_of(before.begin(), before.end(), [&](const rules::Cited& other) {
        return other.note->called && surely_one_work(*other.source, *cited.source);
      })) {
    return std::nullopt;
  }
  if (!is_said_elsewhere(reading, cited)) return std::nullopt;
  const std::size_t chapter = cited.at.note.chapter;
  const auto words = model::citation_of(edition, cited.at);
  const text::Text& text = edition[chapter].text();
  text::Span gone = wording_span(edition, cited.at);
  if (at_same_places(*before.back().source, *cited.source)) gone.end = words(words->span).end;
  if (text.slice(gone).find_first_of("[]{}<>") != std::string::npos) return std::nullopt;
  if (!begins_sentence(edition[chapter], cited.at.note.note, gone.begin)) {
    ibid = uncapitalised(ibid);
  }
  const std::string next = text.slice({gone.end, gone.end + 1});
  if (ibid.ends_with('.') && next == ".") ++gone.end;
  return Edits{{gone, std::move(ibid)}};
}

std::vector<Action> contraction_actions(const model::Edition& edition, std::size_t chapter,
                                        text::Span range) {
  if (edition.conventions().ibid.style == model::IbidUse::Style::avoid) return {};
  auto here = contracted_at(edition, chapter, range);
  if (!here) return {};
  Action all;
  all.title = "Contract repeated citations of this chapter to Ibid.";
  all.id = "contractAll";
  all.mends = here->mends;
  all.place = here->place;
  all.later = [edition, chapter] { return contracted(edition, chapter); };
  return {std::move(*here), std::move(all)};
}

}  // namespace ibid::features
