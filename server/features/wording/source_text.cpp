#include "features/wording/source_text.h"

#include <algorithm>

#include "features/places/cited.h"
#include "features/wording/sentence.h"
#include "features/wording/work_text.h"

namespace ibid::features {
namespace {

using model::CitationRef;
using model::Reason;
using model::Status;

constexpr std::size_t longest_words = 60;
constexpr std::size_t most_hops = 8;

bool is_known(const model::Source& source) {
  return source.work && (source.status == Status::resolved || source.status == Status::uncertain);
}

std::string label_of(const model::Edition& edition, const model::NoteRef& note) {
  if (note.note.thing == model::Thing::inline_note) return "an inline note";
  const model::Apparatus& apparatus = edition[note.chapter].apparatus();
  return "n. " + apparatus.label_of_note(note.note.number).text;
}

std::string hop_text(const model::Edition& edition, const model::NoteRef& from,
                     const model::NoteRef& to) {
  if (from == to) return "above in the note";
  const std::string label = label_of(edition, to);
  return from.chapter == to.chapter ? label : label + " of " + edition[to.chapter].path();
}

std::string head_words(const model::Edition& edition, const CitationRef& citation) {
  const Mention mention = mention_of(edition, citation);
  return clipped(words_at(edition[citation.note.chapter], mention.name), longest_words);
}

Phrase named(const model::Source& source) {
  return full_text(*source.work, source.volume);
}

// `Carr, quoted there for *Bolshevik*, 30 April 1925`
Phrase end_text(const model::Edition& edition, const CitationRef& end) {
  const model::Source& source = model::source_of(edition, end);
  if (!is_known(source)) return {};
  Phrase out = words(brief_name(*source.work));
  if (!source.relay_of) return out;
  const CitationRef relayed{end.note, *source.relay_of};
  const model::Source& quoted = model::source_of(edition, relayed);
  out += words(", quoted there for ");
  out += is_known(quoted) ? named(quoted) : words(head_words(edition, relayed));
  return out;
}

// A long chain by its first hops and its end.
Phrase hops(const model::Edition& edition, model::Chains& chains, const CitationRef& citation) {
  const std::vector<CitationRef> chain = chains.chain(citation, most_hops);
  if (chain.empty()) return {};
  Phrase out = words(head_words(edition, citation));
  CitationRef from = citation;
  for (const CitationRef& hop : chain) {
    if (model::source_of(edition, from).antecedent != hop) out += words(" → …");
    if (from == citation || hop.note != from.note) {
      out += words(" → " + hop_text(edition, from.note, hop.note));
    }
    from = hop;
  }
  add_part(out, " → ", end_text(edition, chain.back()));
  return out;
}

// Set off as a whole, so that titles within are not.
std::string works_text(const std::vector<works::WorkPtr>& works, std::size_t first) {
  std::string out;
  for (std::size_t i = first; i < works.size(); ++i) {
    if (!out.empty()) out += i + 1 == works.size() ? " or " : "; ";
    out += full_text(*works[i], {}).plain;
  }
  return out;
}

std::string reached_text(const model::Edition& edition, const CitationRef& citation,
                         const model::Source& source) {
  std::string notes;
  for (const model::Subject note : source.reached_over) {
    if (!notes.empty()) notes += ", ";
    notes += label_of(edition, {citation.note.chapter, note});
  }
  if (notes.empty()) return {};
  return "reaching back over " + notes + ", which " +
         (source.reached_over.size() == 1 ? "cites" : "cite") + " nothing";
}

std::string_view prevented(Reason reason) {
  switch (reason) {
    case Reason::several_before:
      return "The note before cites several works";
    case Reason::several_fit:
      return "Several works fit";
    case Reason::nothing_before:
      return "There is no note before it to lean on";
    case Reason::empty_before:
      return "The note before cites nothing, and this edition reaches back over no such note";
    case Reason::unread_before:
      return "What the note before cites could not be read";
    case Reason::doubt_before:
      return "What it leans on is itself in doubt";
    case Reason::unread:
      return "This cites something, but could not be read";
    default:
      return "No work is known that fits";
  }
}

// Why it is known only with a doubt, or not at all.
std::string doubt(const model::Edition& edition, const CitationRef& citation,
                  const model::Source& source) {
  if (source.status == Status::resolved) return {};
  if (source.status == Status::uncertain) {
    std::string out = reached_text(edition, citation, source);
    if (source.reason == Reason::last_by_author) out = "cited last of the author’s works";
    if (source.reason == Reason::doubt_before) out = "as uncertain as what it leans on";
    const std::string others = works_text(source.candidates, 1);
    if (others.empty()) return out;
    return out + (out.empty() ? "" : "; ") + "could also mean " + others;
  }
  const std::string fits = works_text(source.candidates, 0);
  return std::string(prevented(source.reason)) + (fits.empty() ? "" : ": ") + fits;
}

}  // namespace

Phrase source_line(const model::Edition& edition, const CitationRef& citation) {
  const model::Source& source = model::source_of(edition, citation);
  if (!is_known(source)) {
    const auto printed = model::citation_of(edition, citation);
    return words("“" + clipped(printed->printed, longest_words) + "”");
  }
  Phrase out = strong(named(source));
  add_part(out, ", ", words(locator_text(source.locators)));
  return out;
}

Phrase chain_line(const model::Edition& edition, model::Chains& chains,
                  const CitationRef& citation) {
  const model::Source& source = model::source_of(edition, citation);
  Phrase out = hops(edition, chains, citation);
  add_part(out, " — ", emphasised(words(doubt(edition, citation, source))));
  return out;
}

Phrase origin_line(const works::Work& work) {
  Phrase out = words(imprint_text(work));
  if (!work.introduced) add_part(out, " · ", words(work.id + " in " + work.file));
  return out;
}

std::string source_in_short(const model::Source& source) {
  if (!is_known(source)) return {};
  std::string out = short_text(*source.work, source.volume);
  const std::string places = locator_text(source.locators);
  return places.empty() ? out : out + ", " + places;
}

std::string sources_in_short(const model::NoteSources& note) {
  std::string out;
  for (const model::Source& source : note.sources) {
    const std::string one = source_in_short(source);
    if (one.empty()) continue;
    if (!out.empty()) out += "; ";
    out += one;
  }
  return out;
}

}  // namespace ibid::features
