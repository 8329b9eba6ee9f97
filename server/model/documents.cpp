// Documents of an archive and issues of a newspaper: each is a work of its own, so an Ibid. that
// prints another shelfmark or date turns to another work.
#include <algorithm>

#include "model/resolution.h"

namespace ibid::model {
namespace {

using citation::Description;

bool is_one_issue(const Description& is) {
  return !is.date.empty() || !is.issue.empty();
}

bool names_a_document(const citation::Citation& citation) {
  return std::any_of(
      citation.locators.begin(), citation.locators.end(),
      [](const citation::Locator& one) { return one.unit == citation::Unit::document; });
}

std::string_view first_word(std::string_view part) {
  return part.substr(0, part.find(' '));
}

}  // namespace

// `f. 17, op. 2, d. 317` and then `d. 318`: what counts the same is replaced, with all that is in
// it. `HO 42/192` and then `CAB 23/1`: all of it is.
std::string Resolution::turned(const std::string& mark, const std::string& printed) {
  const std::string_view word = first_word(printed);
  for (std::size_t at = 0; at < mark.size();) {
    if (first_word(std::string_view(mark).substr(at)) == word) return mark.substr(0, at) + printed;
    const std::size_t comma = mark.find(", ", at);
    at = comma == mark.npos ? mark.size() : comma + 2;
  }
  const bool within = word.ends_with('.') || word == "Box" || word == "Folder" || word == "box";
  return within ? mark + ", " + printed : printed;
}

bool Resolution::turn_alike(const std::vector<CitationRef>& citations,
                            const Citation& citation) const {
  const Description& printed = citation.work;
  const bool other_issue = !printed.date.empty() || !printed.issue.empty();
  if (citation.form != citation::Form::ibid || citations.size() < 2) return false;
  const works::WorkPtr& last = source(citations.back()).work;
  if (!last) return false;
  const Description& is = last->is;
  const auto alike = [&](const Description& other) {
    if (!printed.shelfmark.empty())
      return !is.shelfmark.empty() && other.repository == is.repository &&
             turned(other.shelfmark, printed.shelfmark) == turned(is.shelfmark, printed.shelfmark);
    const bool turns = other_issue ? is_one_issue(is) && is_one_issue(other)
                                   : !printed.volume.empty() && !is.volume.empty();
    return turns && other.title == is.title && other.authors == is.authors;
  };
  return std::all_of(citations.begin(), citations.end(), [&](const CitationRef& one) {
    const Source& from = source(one);
    return from.status == Status::resolved && from.work && alike(from.work->is);
  });
}

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
    // A document of an archive may be another file.
    const bool more = citation.more || names_a_document(citation);
    if (printed.shelfmark.empty() && !more) return;
    if (more) {
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
  if (!is_one_issue(is) || !is.authors.empty() || (printed.date.empty() && printed.issue.empty()))
    return;
  Description said;
  said.title = is.title;
  said.volume = printed.volume.empty() && printed.date.empty() ? is.volume : printed.volume;
  said.issue = printed.issue;
  said.date = printed.date;
  said.year = printed.date.empty() ? is.year : printed.year;
  become(source, citation, said);
}

}  // namespace ibid::model
