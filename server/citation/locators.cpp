#include "citation/locators.h"

#include <algorithm>
#include <optional>
#include <string>

#include "citation/name.h"
#include "citation/numerals.h"
#include "citation/place.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using text::Span;
using Kind = Token::Kind;

struct UnitOf {
  Meanings meaning;
  Unit unit;
};
constexpr UnitOf unit_rows[] = {
    {meaning::page, Unit::page},           {meaning::folio, Unit::folio},
    {meaning::column, Unit::column},       {meaning::line, Unit::line},
    {meaning::paragraph, Unit::paragraph}, {meaning::section, Unit::section},
    {meaning::chapter, Unit::chapter},     {meaning::note, Unit::note},
    {meaning::plate, Unit::plate},         {meaning::part, Unit::part},
    {meaning::document, Unit::document},
};

Unit unit_of(Meanings meanings) {
  for (const UnitOf& row : unit_rows) {
    if ((meanings & row.meaning) != 0) return row.unit;
  }
  return Unit::page;
}

class Reading {
 public:
  explicit Reading(const Tokens& tokens) : tokens_(tokens) {}

  Located with_units(Index begin) {
    Index at = begin;
    for (;;) {
      const Index from = made_.locators.empty() ? at : tokens_.past_comma(at);
      if (from >= tokens_[begin].limit) break;
      const Index end = resumes_pages(at) ? ranges(from, Unit::page, {}) : unit_and_ranges(from);
      if (end == from) break;
      at = end;
    }
    made_.end = at;
    return std::move(made_);
  }

  Located bare(Index begin) {
    made_.end = ranges(begin, Unit::page, {});
    return std::move(made_);
  }

 private:
  // The index behind them; `at` where there are none.
  Index unit_and_ranges(Index at) {
    using namespace meaning;
    // `pp. 12 and passim`
    if (tokens_.means(at, conjunction) && tokens_.means(at + 1, passim)) ++at;
    const Token& token = tokens_[at];
    if (tokens_.means(at, passim)) {
      if (made_.locators.empty()) add(Unit::page, {}, tokens_.span(at, at + 1), {});
      made_.locators.back().open = true;
      return at + 1;
    }
    if (!tokens_.means(at, units) || is_siglum(at)) return at;
    const Index numbers = std::min<Index>(at + token.phrase, token.limit);
    const Index end = ranges(numbers, unit_at(at), tokens_.span(at, numbers));
    return end == numbers ? at : end;
  }

  // `[2005] PL 440`: no plate.
  bool is_siglum(Index at) const {
    return tokens_[at].capital && tokens_[at].span.size() > 1 && all_capitals(tokens_.text(at)) &&
           text::decode(tokens_.text(at), 0).bytes < tokens_[at].span.size();
  }

  // `p. 44, l. 3` is a line of the page; `l. 3` alone a leaf, as Russian notes have it.
  Unit unit_at(Index at) const {
    const Unit unit = unit_of(tokens_[at].meanings);
    const bool of_page = !made_.locators.empty() && made_.locators.back().unit == Unit::page;
    const bool line = tokens_.text(at) == "l" || tokens_.text(at) == "ll";
    return unit == Unit::folio && of_page && line ? Unit::line : unit;
  }

  Index ranges(Index begin, Unit unit, Span unit_span) {
    const Index limit = tokens_[begin].limit;
    Index at = begin;
    for (;;) {
      const Index from = at == begin ? at : after_separator(at);
      if (from >= limit || (from == at && at != begin)) break;
      if (at != begin && unit == Unit::note && resumes_pages(at)) break;
      const Index end = range(from, unit, at == begin ? unit_span : Span{});
      if (end == from) break;
      at = end;
    }
    return at;
  }
  // `pp. 63 n. 4, 64`: behind notes a number that is nearer to the page before them than to the
  // last of them.
  bool resumes_pages(Index at) const {
    constexpr std::size_t longest = 6;
    if (made_.locators.empty() || made_.locators.back().unit != Unit::note || !page_) return false;
    const Index next = tokens_.past_comma(at);
    const std::string& last = made_.locators.back().to;
    if (next == at || !tokens_.is(next, Kind::number) || tokens_[next].span.size() > longest)
      return false;
    if (last.size() > longest || last.find_first_not_of("0123456789") != last.npos) return false;
    const unsigned long number = std::stoul(std::string(tokens_.text(next)));
    const unsigned long note = std::stoul(last);
    const unsigned long from_note = number > note ? number - note : note - number;
    return number > *page_ && number - *page_ < from_note;
  }

  // Behind a comma, or `and` between numbers; `at` itself where neither stands.
  Index after_separator(Index at) const {
    Index next = tokens_.past_comma(at);
    if (tokens_.means(next, meaning::conjunction)) ++next;
    if (!tokens_.is(next, Kind::number) && !goes_on_in_letters(next)) return at;
    // A number before a month is a date, before a bracket an issue.
    if (tokens_.means(next + 1, meaning::month)) return at;
    return next;
  }

  // `xii, xv`; but a capital alone begins a name (`p. 12, and D. Jones`) or a sentence.
  bool goes_on_in_letters(Index at) const {
    return at < tokens_.size() && is_roman(tokens_, at) && !tokens_[at].capital &&
           !tokens_.is(at + 1, Kind::dot) && !made_.locators.empty() &&
           made_.locators.back().from.find_first_of("0123456789") == std::string::npos;
  }

  Index range(Index at, Unit unit, Span unit_span) {
    if (unit == Unit::page) thousands_ = begins_thousands(at, unit_span);
    Place from = read_place(tokens_, at, unit, thousands_);
    if (from.end == at) return at;
    Place to = from;
    Index end = from.end;
    if (are_letters_joined(end)) {
      to.value += tokens_.text(end)[2];
      from.value += tokens_.text(end++)[0];
    } else if (joins(end, from)) {
      const Place second = read_place(tokens_, end + 1, unit, thousands_);
      // `ix–12`: from the preface into the text.
      const bool goes_on = unit == Unit::page && !from.digits && second.digits;
      if (second.end != end + 1 && (second.digits == from.digits || goes_on)) {
        to = second;
        end = second.end;
        if (to.digits && from.digits) to.value = expanded_place(from.value, to.value);
      }
    }
    const Span span = tokens_.span(at, end);
    add(unit, from, span, unit_span);
    made_.locators.back().to = to.value;
    return open_end(end);
  }

  // `a-b` of `5a-b`: one word to the tokens.
  bool are_letters_joined(Index at) const {
    return tokens_.is(at, Kind::word) && !tokens_[at].spaced && tokens_.text(at).size() == 3 &&
           tokens_.text(at)[1] == '-' && tokens_.is(at - 1, Kind::number);
  }

  // `12-15`, `12 to 15`, `12/13`. A slash between other numbers may mean anything.
  bool joins(Index at, const Place& from) const {
    if (tokens_.is(at, Kind::dash)) return true;
    if (!tokens_.is(at + 1, Kind::number) || !from.digits) return false;
    if (tokens_.is(at, Kind::word)) {
      const std::string_view word = tokens_.text(at);
      return word == "to" || word == "through" || word == "bis";
    }
    const bool digits = from.value.find_first_not_of("0123456789") == from.value.npos;
    if (!tokens_.is(at, Kind::slash) || !digits || from.value.size() > 6) return false;
    return expanded(from.value, tokens_.text(at + 1)) == std::to_string(std::stoul(from.value) + 1);
  }

  // `44ff.`, `44 et seq.`: the words belong to the range, their full stop too.
  Index open_end(Index at) {
    if (!tokens_.means(at, meaning::following) || at >= tokens_.size()) return at;
    if (tokens_[at].spaced && tokens_.is(tokens_[at].phrase + at, Kind::number)) return at;
    made_.locators.back().open = true;
    const Index end = at + tokens_[at].phrase;
    made_.locators.back().span.end = tokens_.passage.in_block(tokens_.span(at, end)).end;
    return end;
  }

  // Folios lose a letter before they are compared: `12r-13v`.
  static std::string expanded_place(const std::string& from, const std::string& to) {
    const auto digits = [](const std::string& value) {
      return std::min(value.find_first_not_of("0123456789"), value.size());
    };
    const std::string number = to.substr(0, digits(to));
    if (number.empty()) return from.substr(0, digits(from)) + to;
    return expanded(std::string_view(from).substr(0, digits(from)), number) +
           to.substr(number.size());
  }

  // `pp. 5,127` are two pages, closely set; `p. 1,234` and `pp. 1,234–1,240` are not.
  bool begins_thousands(Index at, Span unit_span) const {
    constexpr text::Offset one_page = 2;  // `p.`, `S.`
    if (thousands_ || !are_thousands(tokens_, at)) return thousands_;
    const bool one = !unit_span.empty() && unit_span.size() <= one_page;
    const bool list = tokens_.is(at + 3, Kind::comma) && are_thousands(tokens_, at + 4);
    return one || list || tokens_.is(at + 3, Kind::dash);
  }

  void add(Unit unit, const Place& place, Span span, Span unit_span) {
    if (unit == Unit::page) page_ = page_number(place);
    Locator locator;
    locator.unit = unit;
    locator.from = locator.to = place.value;
    locator.span = tokens_.passage.in_block(span);
    locator.unit_span = tokens_.passage.in_block(unit_span);
    made_.locators.push_back(std::move(locator));
  }

  static std::optional<unsigned long> page_number(const Place& place) {
    constexpr std::size_t longest = 6;
    const bool digits = place.value.find_first_not_of("0123456789") == place.value.npos;
    if (place.value.empty() || !digits || place.value.size() > longest) return std::nullopt;
    return std::stoul(place.value);
  }

  const Tokens& tokens_;
  Located made_;
  std::optional<unsigned long> page_;  // the last page, where it is a number
  bool thousands_ = false;             // numbers are printed as `1,234`
};

}  // namespace

Located read_locators(const Tokens& tokens, Index begin) {
  return begin < tokens.size() ? Reading(tokens).with_units(begin) : Located{{}, begin};
}

Located read_bare_pages(const Tokens& tokens, Index begin) {
  return begin < tokens.size() ? Reading(tokens).bare(begin) : Located{{}, begin};
}

}  // namespace ibid::citation
