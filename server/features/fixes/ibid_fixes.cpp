// Fixes for Ibid. and what resembles it.
#include <algorithm>

#include "features/actions/contraction.h"
#include "features/change/trial.h"
#include "features/fixes/mending.h"
#include "features/wording/ibid_words.h"
#include "features/wording/short_form.h"
#include "features/wording/work_text.h"

namespace ibid::features {
namespace {

using model::Part;

std::size_t find_caseless(std::string_view text, std::string_view lower, std::size_t from = 0) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())),
                  text.end(), lower.begin(), lower.end(), [](char a, char b) {
                    return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
                  });
  return found == text.end() ? text.npos : static_cast<std::size_t>(found - text.begin());
}

// From behind the anaphor to the last of its places, and the stop that would stand twice.
text::Span places_behind(const Mending& mending) {
  text::Span gone{mending.span(Part::head).end, mending.span(Part::locators).end};
  while (gone.begin < gone.end) {
    const std::string next = mending.raw({gone.begin, gone.begin + 1});
    if (next != "*" && next != "_") break;
    ++gone.begin;
  }
  std::string kept = mending.raw({mending.span(Part::head).begin, gone.begin});
  while (kept.ends_with('*') || kept.ends_with('_')) kept.pop_back();
  if (kept.ends_with('.') && mending.raw({gone.end, gone.end + 1}) == ".") ++gone.end;
  return gone;
}

// `[Ibid.]{.cite key=K}`
struct Pin {
  text::Span words;
  text::Span whole;
};

std::optional<Pin> pin_of(const Mending& mending) {
  const text::Span words = mending.span(Part::head);
  const text::Span note = mending.chapter().span(mending.finding.subject);
  if (words.begin == 0 || mending.raw({words.begin - 1, words.begin}) != "[") return std::nullopt;
  const std::string behind = mending.raw({words.end, note.end});
  const std::size_t close = behind.find('}');
  if (!behind.starts_with("]{") || close == behind.npos) return std::nullopt;
  return Pin{words, {words.begin - 1, words.end + static_cast<text::Offset>(close) + 1}};
}

}  // namespace

Mended drop_name_before_ibid(const Mending& mending) {
  const text::Span names = mending.span(Part::authors);
  text::Span gone{names.begin, names.end};
  const std::string behind = mending.raw({names.end, mending.span(Part::whole).end});
  const std::size_t word = behind.find_first_not_of(", \t\r\n");
  if (word == behind.npos || word == 0) return std::nullopt;
  gone.end += static_cast<text::Offset>(word);
  const std::string next =
      behind.substr(word, std::min(behind.find_first_of(" ,;", word), behind.size()) - word);
  gone.end += static_cast<text::Offset>(next.size());
  const bool first = begins_sentence(mending.chapter(), mending.finding.subject, gone.begin);
  return mending.action("Drop the name before Ibid.", {gone, first ? capitalised(next) : next});
}

Mended drop_repeated_place(const Mending& mending) {
  if (mending.raw(places_behind(mending)).find_first_of("[]{}") != std::string::npos) return {};
  return mending.action("Drop the place, which Ibid. says already", {places_behind(mending), ""});
}

Mended contract(const Mending& mending) {
  const rules::Reading reading(mending.edition(), mending.scene.index);
  const rules::Cited* cited = reading.find(mending.cited());
  if (!cited) return std::nullopt;
  const auto edits = contraction(mending.edition(), reading, *cited,
                                 ibid_of(mending.edition(), mending.scene.index));
  if (!edits) return std::nullopt;
  return mending.action("Write “" + edits->front().text + "” instead", edits->front());
}

Mended print_what_is_pinned(const Mending& mending) {
  const auto pin = pin_of(mending);
  const model::Source& source = model::source_of(mending.edition(), mending.cited());
  if (!pin || !source.work) return std::nullopt;
  std::string text = short_form(mending.edition(), mending.scene.index, source.work, source.volume);
  if (text.find_first_of("[]{}") != text.npos) return std::nullopt;
  // The stop of Ibid. may be the note's.
  const std::string next = mending.raw({pin->whole.end, pin->whole.end + 1});
  const bool ends = next.empty() || next == "\n" || next == "\r";
  if (ends && mending.raw(pin->words).ends_with('.')) text += '.';
  return mending.action(
      "Print what it is pinned to: “" + short_text(*source.work, source.volume) + "”",
      {pin->words, text});
}

Mended unpin(const Mending& mending) {
  const auto pin = pin_of(mending);
  if (!pin) return std::nullopt;
  return mending.action("Drop the pin and follow the note before",
                        {pin->whole, mending.raw(pin->words)});
}

Mended replace_loc_cit(const Mending& mending) {
  const model::CitationRef ref = mending.cited();
  const auto words = model::citation_of(mending.edition(), ref);
  const model::Source& source = model::source_of(mending.edition(), ref);
  if (source.antecedent) {
    const model::Source& before = model::source_of(mending.edition(), *source.antecedent);
    if (before.work == source.work && before.volume == source.volume &&
        at_same_places(source, before)) {
      return mending.action("Drop the page, which loc. cit. says already",
                            {places_behind(mending), ""});
    }
  }
  const text::Span head = mending.span(Part::whole);
  const std::string raw = mending.raw(head);
  const std::size_t at = find_caseless(raw, "loc");
  const std::size_t cit = find_caseless(raw, "cit", at);
  if (at == raw.npos || cit == raw.npos || cit > at + 5) return std::nullopt;
  const text::Offset begin = head.begin + static_cast<text::Offset>(at);
  if (!words->work.authors.empty()) {
    return mending.action("Write op. cit., which may name another page",
                          {{begin, begin + 3}, raw[at] == 'L' ? "Op" : "op"});
  }
  std::size_t end = cit + 3;
  if (raw.substr(end).starts_with('.')) ++end;
  return mending.action(
      "Write Ibid., which may name another page",
      {{begin, head.begin + static_cast<text::Offset>(end)}, raw[at] == 'L' ? "Ibid." : "ibid."});
}

}  // namespace ibid::features
