#include "rules/words.h"

#include <algorithm>
#include <vector>

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::rules {
namespace {

std::u32string letters(std::string_view word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    out += point.value;
    at += point.bytes;
  }
  return out;
}

}  // namespace

std::size_t times_printed(const model::Lexicon& lexicon, std::string_view small) {
  return lexicon.counts(small).all() + lexicon.counts(capitalised(small)).all();
}

std::string uncapitalised(std::string_view word) {
  const text::CodePoint first = text::decode(word, 0);
  std::string out;
  syntax::append_lower(out, first.value);
  return out.append(word.substr(first.bytes));
}

// The alphabets of Europe have their small letters one or thirty-two behind their capitals.
std::string capitalised(std::string_view word) {
  const text::CodePoint first = text::decode(word, 0);
  for (const char32_t distance : {32U, 1U, 80U}) {
    if (first.value <= distance) continue;
    std::string upper;
    text::append(upper, first.value - distance);
    std::string back;
    syntax::append_lower(back, first.value - distance);
    if (back == word.substr(0, first.bytes) && back != upper)
      return upper.append(word.substr(first.bytes));
  }
  return std::string(word);
}

bool is_simple(std::string_view word) {
  return word.find('-') == word.npos && word.find("’") == word.npos;
}

bool is_shouted(std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::decode(word, at);
    std::string lower;
    syntax::append_lower(lower, point.value);
    if (syntax::is_letter(point.value)) {
      if (lower == word.substr(at, point.bytes)) return false;
      ++count;
    }
    at += point.bytes;
  }
  return count > 1;
}

bool is_in(std::string_view code, const Scene& scene) {
  const std::string_view tag = scene.language();
  return tag.substr(0, tag.find_first_of("-_")) == code;
}

bool is_english(const Scene& scene) {
  return is_in("en", scene);
}

bool may_be_english(const Scene& scene) {
  return scene.language().empty() || is_english(scene);
}

std::size_t letters_apart(std::string_view one, std::string_view other, std::size_t most) {
  constexpr std::size_t longest = 60;
  const std::u32string a = letters(one);
  const std::u32string b = letters(other);
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  if (longer - shorter > most || longer > longest) return most + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, changed});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    std::swap(before, row);
    std::swap(row, next);
  }
  return std::min(row[b.size()], most + 1);
}

std::optional<model::Place> first_place(const model::Edition& edition, std::string_view form) {
  const model::Lexicon::Form* found = edition.lexicon().find(form);
  if (!found) return std::nullopt;
  const Vocabulary& vocabulary = edition[found->chapter].vocabulary();
  const WordAt* first = nullptr;
  for (const WordAt& word : vocabulary.words) {
    if (vocabulary.form_of(word).form != form) continue;
    if (!first) first = &word;
    if (!word.own) continue;
    first = &word;
    break;
  }
  if (!first) return std::nullopt;
  return model::Place{found->chapter, subject_of(*first)};
}

void correct_words(Finding& finding, const Scene& scene, const std::vector<const WordAt*>& words,
                   std::string_view instead) {
  for (const WordAt* word : words) {
    const model::Subject subject = subject_of(*word);
    const std::string printed =
        scene.chapter().text().slice(scene.chapter().span(subject, finding.part));
    finding.corrections.push_back({subject, finding.part, {}, printed, std::string(instead)});
  }
}

}  // namespace ibid::rules
