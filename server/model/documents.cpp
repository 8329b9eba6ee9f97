// Documents of an archive and issues of a newspaper: each is a work of its own, so an Ibid. that
// prints another shelfmark or date turns to another work.
#include <algorithm>

#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Description;

std::string_view first_word(std::string_view part) {
  return part.substr(0, part.find(' '));
}

// `f. 17, op. 2, d. 317` and then `d. 318`: what counts the same is replaced, with all that is in
// it. `HO 42/192` and then `CAB 23/1`: all of it is.
std::string turned(const std::string& mark, const std::string& printed) {
  const std::string_view word = first_word(printed);
  for (std::size_t at = 0; at < mark.size();) {
    if (first_word(std::string_view(mark).substr(at)) == word) return mark.substr(0, at) + printed;
    const std::size_t comma = mark.find(", ", at);
    at = comma == mark.npos ? mark.size() : comma + 2;
  }
  const bool within = word.ends_with('.') || word == "Box" || word == "Folder" || word == "box";
  return within ? mark + ", " + printed : printed;
}

}  // namespace

void Resolution::become(Source& source, const Citation& citation, const Description& said) {
  if (auto known = among_known(said)) {
    source.work = known->work;
    source.status = known->status;
    source.candidates = std::move(known->candidates);
  } else if (source.work->introduced) {
    source.work = introduced(citation, said).work;
  }
}

void Resolution::turn_to_document(Source& source, const Citation& citation) {
  if (citation.form != citation::Form::ibid || !source.work) return;
  const Description& is = source.work->is;
  const Description& printed = citation.work;
  if (!is.shelfmark.empty()) {
    if (printed.shelfmark.empty() && !citation.more) return;
    if (citation.more) {
      source = {};
      source.reason = Reason::unread;
      return;
    }
    Description said;
    said.repository = is.repository;
    said.shelfmark = turned(is.shelfmark, printed.shelfmark);
    become(source, citation, said);
    return;
  }
  const bool one_issue = !is.date.empty() || !is.issue.empty();
  if (!one_issue || !is.authors.empty() || (printed.date.empty() && printed.issue.empty())) return;
  Description said;
  said.title = is.title;
  said.volume = printed.volume.empty() && printed.date.empty() ? is.volume : printed.volume;
  said.issue = printed.issue;
  said.date = printed.date;
  said.year = printed.date.empty() ? is.year : printed.year;
  become(source, citation, said);
}

}  // namespace ibid::model
