#include "citation/archival.h"

#include <algorithm>

#include "citation/name.h"
#include "citation/numerals.h"
#include "citation/tail.h"
#include "text/utf.h"

namespace ibid::citation {
namespace {

using Kind = Token::Kind;

constexpr Index longest_part = 24;

Index part_end(const Tokens& tokens, Index begin) {
  const Index limit = std::min(tokens[begin].limit, begin + longest_part);
  Index end = begin;
  while (end < limit && tokens[end].kind != Kind::comma && tokens[end].kind != Kind::open) {
    if (tokens.means(end, meaning::relays)) break;
    ++end;
  }
  return end;
}

std::size_t capitals(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    count += is_capital(word.substr(at, point.bytes)) ? 1 : 0;
    at += point.bytes;
  }
  return count;
}

bool is_abbreviation(const Tokens& tokens, Index at) {
  return tokens.is(at, Kind::word) && tokens[at].capital && capitals(tokens.text(at)) >= 2;
}

// `NARA`, `РГАСПИ`, `BArch`, `PA AA`, or words one of which is `Archives`.
bool is_repository(const Tokens& tokens, Index begin, Index end) {
  if (end == begin || tokens[begin].kind != Kind::word || !tokens[begin].capital) return false;
  if (end <= begin + 2 && is_abbreviation(tokens, begin) && is_abbreviation(tokens, end - 1))
    return true;
  // `HStA Stuttgart`
  if (end == begin + 2 && is_abbreviation(tokens, begin) && tokens[end - 1].capital &&
      tokens.text(begin).ends_with('A'))
    return true;
  for (Index i = begin; i < end; ++i) {
    if (tokens[i].kind == Kind::number || tokens[i].kind == Kind::title) return false;
    // Russian names have but one capital.
    const bool named = tokens[i].capital || (i > begin && tokens.text(i) == "архив");
    if (named && tokens.means(i, meaning::archive)) return true;
  }
  return false;
}

// `fr.` of `ms. fr. 1234`, `nouv. acq.` of `ms. nouv. acq. fr. 1234`
bool is_part_of_manuscripts(const Tokens& tokens, Index begin, Index at) {
  return at > begin && tokens.means(begin, meaning::manuscript) && tokens.is(at + 1, Kind::dot) &&
         !tokens.means(at, meaning::units);
}

// `F7 4432`, `F⁷ 4432`: a letter with a raised figure, as the Archives nationales have it.
bool is_series(const Tokens& tokens, Index begin) {
  constexpr std::size_t letter_with_figure = 4;
  const std::string_view word = tokens.text(begin);
  if (tokens.is(begin + 1, Kind::number) && !tokens[begin + 1].spaced)
    return word.size() == 1 && capitals(word) == 1 && tokens.is(begin + 2, Kind::number);
  // `F 7 12345`
  if (word.size() == 1 && capitals(word) == 1 && tokens.is(begin + 1, Kind::number) &&
      tokens.is(begin + 2, Kind::number))
    return tokens[begin + 2].span.size() > 1;
  if (word.size() < 2) return false;
  const char32_t last = text::decode(word, text::decode(word, 0).bytes).value;
  const bool raised =
      (last >= U'⁰' && last <= U'⁹') || last == U'¹' || last == U'²' || last == U'³';
  return word.size() <= letter_with_figure && capitals(word) == 1 && raised &&
         tokens.is(begin + 1, Kind::number);
}

// `RG 238/M1270`, `17/2/246`, `NS 9/185`, `f. 17`: a number, with a slash or behind a short code.
bool is_shelfmark(const Tokens& tokens, Index begin, Index end) {
  if (begin >= end || end - begin > 12) return false;
  bool number = false;
  bool slash = false;
  bool manuscript = false;
  for (Index i = begin; i < end; ++i) {
    number = number || tokens[i].kind == Kind::number;
    slash = slash || tokens[i].kind == Kind::slash;
    const bool word = tokens[i].kind == Kind::word;
    if (tokens[i].kind == Kind::title || tokens[i].kind == Kind::mark) return false;
    // `Cotton MS Nero A. x`
    const bool numeral = word && manuscript && roman(tokens.text(i)).has_value();
    number = number || numeral;
    if (word && !tokens[i].capital && !tokens.means(i, meaning::piece) && tokens[i].spaced &&
        !numeral && !is_part_of_manuscripts(tokens, begin, i))
      return false;
    // `Harl. MS 585`
    const bool counted = tokens.means(i, meaning::piece) && i > begin &&
                         tokens.is(i + tokens[i].phrase, Kind::number);  // `I. HA Rep. 77`
    const bool named = counted || tokens.means(i, meaning::manuscript);
    manuscript = manuscript || (named && tokens[i].capital);
  }
  if (!number) return false;
  if (manuscript || tokens.means(begin, meaning::piece)) return true;
  // `FO 371` is no folio.
  const bool code = is_abbreviation(tokens, begin) && tokens.is(begin + 1, Kind::number);
  const bool letter = capitals(tokens.text(begin)) == 1 && tokens[begin].span.size() == 1 &&
                      tokens.is(begin + 1, Kind::number) && tokens[begin + 1].span.size() >= 3;
  const bool known =
      tokens.means(begin, meaning::units | meaning::volume | meaning::month) && !letter;
  return code || is_series(tokens, begin) || (!known && (slash || letter));
}

// What may stand between a repository and a shelfmark: `Kew`, `Manuscript Division`.
bool is_between(const Tokens& tokens, Index begin, Index end) {
  constexpr Index longest = 5;
  if (begin >= end || end - begin > longest || !tokens[begin].capital) return false;
  for (Index i = begin; i < end; ++i)
    if (tokens[i].kind != Kind::word || tokens.means(i, meaning::units | meaning::month))
      return false;
  return tokens.is(end, Kind::comma);
}

// `Ф. 17. Оп. 2` is `Ф. 17, Оп. 2`.
std::string with_commas(std::string_view mark) {
  std::string out(mark);
  for (std::size_t i = 1; i + 1 < out.size(); ++i)
    if (out[i] == '.' && out[i + 1] == ' ' && out[i - 1] >= '0' && out[i - 1] <= '9') out[i] = ',';
  return out;
}

class Archival {
 public:
  explicit Archival(const Tokens& tokens) : tokens_(tokens) {}

  std::optional<Head> read(Index begin, bool carried) {
    Index at = begin;
    const Index holder = past_place(begin);
    if (is_abbreviation(tokens_, holder) && tokens_.means(holder + 1, meaning::manuscript)) {
      // `BL Add. MS 41567`
      at = holder + 1;
      head_.is.repository = tokens_.text(holder);
    } else if (const Index end = part_end(tokens_, holder); is_repository(tokens_, holder, end)) {
      head_.is.repository = tokens_.text(holder, end);
      at = explained(end);
      if (at == end) at = explained_behind_town(end);
      if (!tokens_.is(at, Kind::comma)) return std::nullopt;
      ++at;
    } else if (carried) {
      head_.carries_over = true;
    } else if (tokens_.means(begin, meaning::manuscript) && all_capitals(tokens_.text(begin))) {
      return by_itself(begin);
    } else {
      return std::nullopt;
    }
    const Index mark = head_.carries_over ? at : past_town(at);
    at = shelfmarks(head_.carries_over ? at : past_collection(mark));
    if (at <= mark) return std::nullopt;
    head_.is.shelfmark = with_commas(tokens_.text(mark, at));
    head_.archival = true;
    head_.end = description(at);
    return std::move(head_);
  }

 private:
  // `Oxford, Bodleian Library, MS Rawl. D. 399`
  Index past_place(Index at) const {
    const Index end = at + tokens_[at].phrase;
    return tokens_.means(at, meaning::place) && tokens_.is(end, Kind::comma) ? end + 1 : at;
  }
  // `MS Rawl. D. 399`, known without its library.
  std::optional<Head> by_itself(Index begin) {
    const Index end = part_end(tokens_, begin);
    if (!is_shelfmark(tokens_, begin, end)) return std::nullopt;
    head_.is.shelfmark = tokens_.text(begin, end);
    head_.archival = true;
    head_.end = end;
    return std::move(head_);
  }
  // `The National Archives, Kew, HO 42/192`
  Index past_town(Index at) const {
    const Index end = part_end(tokens_, at);
    const bool town =
        end == at + 1 && is_between(tokens_, at, end) && capitals(tokens_.text(at)) == 1;
    return town ? end + 1 : at;
  }
  // `Wilson Papers, Box 12`: a collection is a part of the shelfmark.
  Index past_collection(Index at) const {
    constexpr int most = 3;
    for (int i = 0; i < most; ++i) {
      const Index end = part_end(tokens_, at);
      if (is_shelfmark(tokens_, at, end) || !is_between(tokens_, at, end)) break;
      at = end + 1;
    }
    return at;
  }

  // `National Archives, Kew (henceforth TNA)`
  Index explained_behind_town(Index at) {
    constexpr Index longest = 3;
    const Index town = at + 1;
    if (!tokens_.is(at, Kind::comma) || town >= tokens_[at].limit) return at;
    const Index end = part_end(tokens_, town);
    if (end == town || end - town > longest || !tokens_.is(end, Kind::open)) return at;
    for (Index i = town; i < end; ++i)
      if (tokens_[i].kind != Kind::word || !tokens_[i].capital) return at;
    const Index behind = explained(end);
    return behind == end ? at : behind;
  }

  // `(henceforth NARA)` behind the repository.
  Index explained(Index at) {
    Tail tail;
    if (!tokens_.is(at, Kind::open)) return at;
    if (tokens_[at].partner == at + 2) {  // `Bundesarchiv (BArch)`
      head_.siglum_in_passing = is_abbreviation(tokens_, at + 1);
      if (head_.siglum_in_passing) head_.siglum = tokens_.text(at + 1);
      return at + 3;
    }
    const Index end = read_piece(tokens_, at, tail);
    head_.siglum = tail.siglum;
    return tail.siglum.empty() ? at : end;
  }

  Index shelfmarks(Index at) const {
    Index end = 0;
    for (Index next = at; next < tokens_.size() && next < tokens_[at].limit;) {
      const Index stop = part_end(tokens_, next);
      // `f. 17` begins a shelfmark, and is a folio behind one.
      const bool folio = end != 0 && tokens_.means(next, meaning::folio);
      if (folio || !is_shelfmark(tokens_, next, stop)) break;
      end = stop;
      next = tokens_.is(stop, Kind::comma) ? stop + 1 : tokens_[at].limit;
    }
    return end;
  }

  // What the document is: parts up to the date or the folios.
  Index description(Index at) {
    const Index limit = tokens_[at].limit;
    const Index begin = tokens_.past_comma(at);
    Index end = at;
    for (Index next = begin; next < limit && next != at;) {
      Tail tail;
      if (read_piece(tokens_, next, tail) != next) break;
      const Index stop = part_end(tokens_, next);
      if (stop == next || stop - next >= longest_part || !begins(next)) break;
      end = stop;
      if (!tokens_.is(stop, Kind::comma) || end - begin > 2 * longest_part) break;
      next = stop + 1;
    }
    if (end > at) {
      const bool set_off = end == begin + 1 && tokens_[begin].kind == Kind::title;
      head_.title = set_off ? tokens_[begin].inside : tokens_.span(begin, end);
      head_.is.title = tokens_.text(head_.title);
      head_.marked = set_off;
    }
    return end;
  }
  bool begins(Index at) const {
    return !tokens_.means(
        at, meaning::conjunction | meaning::signal | meaning::relays | meaning::prose);
  }

  const Tokens& tokens_;
  Head head_;
};

}  // namespace

std::optional<Head> read_archival(const Tokens& tokens, Index begin, bool carried) {
  return Archival(tokens).read(begin, carried);
}

std::optional<Head> read_archive_behind(const Tokens& tokens, Index begin, const Head& head,
                                        Index at) {
  constexpr Index longest = 8;  // of `Stalin to Molotov`, which is no sentence
  const bool named = head.marked || (!head.prose && head.end - begin <= longest &&
                                     tokens.is(begin, Kind::word) && tokens[begin].capital);
  if (!named || head.anaphor != Form::full || head.is.title.empty()) return std::nullopt;
  Index from = tokens.past_comma(at);
  if (tokens.means(from, meaning::container)) from += tokens[from].phrase;
  // `“Protokol No. 12,” RGASPI`: the comma may stand within.
  const bool divided = from != at || (head.quoted && at == head.end);
  if (!divided || from >= tokens[begin].limit) return std::nullopt;
  auto archive = read_archival(tokens, from, false);
  return archive && !archive->is.repository.empty() ? std::move(archive) : std::nullopt;
}

}  // namespace ibid::citation
