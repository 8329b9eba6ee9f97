#include "features/contraction.h"

#include <algorithm>
#include <string>

#include "features/ibid_words.h"
#include "features/short_form.h"
#include "works/fold.h"

namespace ibid::features {
namespace {

using citation::Citation;
using citation::Description;
using citation::Form;
using model::Source;
using model::Status;
using rules::Cited;
using rules::Reading;

bool names_a_work_only(const Citation& words) {
  const bool by_name =
      words.form == Form::full || words.form == Form::shortened || words.form == Form::archival;
  return by_name && words.siglum.empty() && !words.note && !words.carries_over;
}

bool is_quoted_there(const Reading& reading, const Cited& cited) {
  const auto beside = reading.beside(cited);
  return std::any_of(beside.begin(), beside.end(), [&](const Cited& other) {
    return other.words->relay_of == cited.at.index || other.words->opens_relay;
  });
}

bool surely_one_work(const Source& a, const Source& b) {
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
bool is_said_elsewhere(const Reading& reading, const Cited& cited) {
  const Description& said = cited.words->work;
  const bool by_name_alone = says_no_more(said, {});
  if (by_name_alone) return true;
  const works::WorkPtr& work = cited.source->work;
  if (!work->introduced && says_no_more(said, work->is)) return true;
  for (const Cited& other : reading.citations()) {
    if (other.at == cited.at) return false;
    if (other.source->work == work && says_no_more(said, other.words->work)) return true;
  }
  return false;
}

// As many of them as keep every meaning together.
Proposal contracted(const model::Edition& edition, std::size_t chapter,
                    const std::vector<Edits>& all) {
  const auto good = good_together(all, [&](const std::vector<Edits>& some) {
    return had(Effect::none, edition, tried(edition, change_in(chapter, some)), chapter);
  });
  if (good.empty()) return Refusal{"each of them would change what a note refers to"};
  return change_in(chapter, good);
}

class Contracting {
 public:
  Contracting(const model::Edition& edition, std::size_t chapter)
      : edition_(edition), chapter_(chapter), reading_(edition, chapter) {}

  void offer(text::Span range) {
    std::vector<Edits> all;
    std::optional<Edits> here;
    text::Span place;
    for (const Cited& cited : reading_.citations()) {
      const auto edits = contraction(edition_, reading_, cited);
      if (!edits) continue;
      all.push_back(*edits);
      const auto words = model::citation_of(edition_, cited.at);
      if (here || !meet(words(words->span), range)) continue;
      here = edits;
      place = words(words->span);
    }
    if (!here) return;
    const Change change = change_in(chapter_, {*here});
    if (had(Effect::none, edition_, tried(edition_, change), chapter_)) {
      add("Write “" + here->front().text + "” instead", place, change);
      out.back().id = "contract";
    }
    if (all.size() < 2) return;
    add("Contract repeated citations of this chapter to Ibid.", place, {});
    out.back().id = "contractAll";
    out.back().later = [edition = edition_, chapter = chapter_,
                        all = std::move(all)]() -> Proposal {
      return contracted(edition, chapter, all);
    };
  }

  std::vector<Action> out;

 private:
  void add(std::string title, text::Span place, Change change) {
    Action action;
    action.title = std::move(title);
    action.mends = {"ibid-missed"};
    action.place = place;
    action.change = std::move(change);
    out.push_back(std::move(action));
  }

  const model::Edition& edition_;
  std::size_t chapter_;
  Reading reading_;
};

}  // namespace

std::optional<Edits> contraction(const model::Edition& edition, const Reading& reading,
                                 const Cited& cited) {
  if (cited.at.index > 0 || !cited.note->called || !names_a_work_only(*cited.words)) return {};
  if (is_quoted_there(reading, cited)) return std::nullopt;
  const auto before = reading.before(cited);
  if (before.empty() || !std::all_of(before.begin(), before.end(), [&](const Cited& other) {
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
  std::string ibid = ibid_of(edition, chapter);
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
  Contracting contracting(edition, chapter);
  contracting.offer(range);
  return std::move(contracting.out);
}

}  // namespace ibid::features
