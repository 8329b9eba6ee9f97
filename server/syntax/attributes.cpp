#include "syntax/attributes.h"

#include <algorithm>

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::syntax {
namespace {

using text::Offset;
using text::Span;
using Word = Attributes::Word;

// One reading of a list, from left to right. A part that does not fit makes the whole no list.
class Reader {
 public:
  explicit Reader(std::string_view content) : content_(content) {}

  std::optional<Attributes> list() {
    for (skip_space(); at_ < content_.size(); skip_space())
      if (!attribute()) return std::nullopt;
    return std::move(out_);
  }

 private:
  char peek() const { return at_ < content_.size() ? content_[at_] : '\0'; }

  void skip_space() {
    while (at_ < content_.size() && is_blank_or_line_end(content_[at_])) ++at_;
  }

  Word word(std::size_t begin, std::size_t end) const {
    return {std::string(content_.substr(begin, end - begin)),
            {static_cast<Offset>(begin), static_cast<Offset>(end)}};
  }

  // Letters, digits and `-_:.`; `first` asks for a letter in front.
  std::optional<Word> name(bool first) {
    const std::size_t begin = at_;
    while (at_ < content_.size()) {
      const text::CodePoint point = text::decode(content_, at_);
      const bool mark =
          point.value == '-' || point.value == '_' || point.value == ':' || point.value == '.';
      if (first && at_ == begin ? !is_letter(point.value) : !mark && !is_alphanumeric(point.value))
        break;
      at_ += point.bytes;
    }
    if (at_ == begin) return std::nullopt;
    return word(begin, at_);
  }

  bool attribute() {
    const char mark = peek();
    if (mark == '-') {
      out_.classes.push_back({"unnumbered", word(at_, at_ + 1).span});
      ++at_;
      return true;
    }
    if (mark != '#' && mark != '.') return pair();
    ++at_;
    std::optional<Word> found = name(mark == '.');
    if (!found) return false;
    if (mark == '#')
      out_.id = std::move(found);
    else
      out_.classes.push_back(*std::move(found));
    return true;
  }

  bool pair() {
    std::optional<Word> key = name(true);
    if (!key || peek() != '=') return false;
    ++at_;
    const char mark = peek();
    std::optional<Word> value = mark == '"' || mark == '\'' ? quoted(mark) : bare();
    if (!value) return false;
    store(*std::move(key), *std::move(value));
    return true;
  }

  std::optional<Word> quoted(char mark) {
    const std::size_t begin = ++at_;
    std::string text;
    for (; at_ < content_.size(); ++at_) {
      if (content_[at_] == mark) {
        const Span span = word(begin, at_).span;
        ++at_;
        return Word{std::move(text), span};
      }
      if (escaped()) ++at_;
      text += content_[at_];
    }
    return std::nullopt;
  }

  std::optional<Word> bare() {
    const std::size_t begin = at_;
    std::string text;
    for (; at_ < content_.size() && !is_blank_or_line_end(content_[at_]); ++at_) {
      if (content_[at_] == '}') break;
      if (escaped()) ++at_;
      text += content_[at_];
    }
    return Word{std::move(text), word(begin, at_).span};
  }

  bool escaped() const {
    return content_[at_] == '\\' && at_ + 1 < content_.size() &&
           is_ascii_punctuation(content_[at_ + 1]);
  }

  // `id=` and `class=` mean the same as `#` and `.`.
  void store(Word key, Word value) {
    if (key.text == "id") {
      out_.id = std::move(value);
    } else if (key.text == "class") {
      split(value);
    } else {
      out_.pairs.push_back({std::move(key), std::move(value)});
    }
  }

  void split(const Word& value) {
    std::size_t at = value.span.begin;
    while (at < value.span.end) {
      if (is_blank_or_line_end(content_[at])) {
        ++at;
        continue;
      }
      const std::size_t begin = at;
      while (at < value.span.end && !is_blank_or_line_end(content_[at])) ++at;
      out_.classes.push_back(word(begin, at));
    }
  }

  std::string_view content_;
  std::size_t at_ = 0;
  Attributes out_;
};

void shift(Attributes& attributes, Offset by) {
  if (attributes.id) attributes.id->span = attributes.id->span.shifted(by);
  for (Word& word : attributes.classes) word.span = word.span.shifted(by);
  for (Attributes::Pair& pair : attributes.pairs) {
    pair.key.span = pair.key.span.shifted(by);
    pair.value.span = pair.value.span.shifted(by);
  }
}

std::string_view trimmed(std::string_view text, std::string_view what) {
  const std::size_t last = text.find_last_not_of(what);
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

bool Attributes::has_class(std::string_view name) const {
  return std::any_of(classes.begin(), classes.end(),
                     [&](const Word& word) { return word.text == name; });
}

const Attributes::Word* Attributes::value(std::string_view key) const {
  // Of a doubled key the first one counts, as for Pandoc's writers.
  for (const Pair& pair : pairs)
    if (pair.key.text == key) return &pair.value;
  return nullptr;
}

std::optional<Attributes> read_attributes(std::string_view content) {
  return Reader(content).list();
}

std::optional<Attributes> read_division(std::string_view content) {
  const std::size_t begin = content.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view info =
      trimmed(trimmed(trimmed(content.substr(begin), " \t\r\n"), ":"), " \t");
  if (info.empty()) return std::nullopt;
  if (info.front() != '{') {
    if (info.find_first_of(" \t{}") != std::string_view::npos) return std::nullopt;
    const auto at = static_cast<Offset>(begin);
    Attributes out;
    out.classes.push_back({std::string(info), {at, at + static_cast<Offset>(info.size())}});
    return out;
  }
  if (info.size() < 2 || info.back() != '}') return std::nullopt;
  std::optional<Attributes> out = read_attributes(info.substr(1, info.size() - 2));
  if (out) shift(*out, static_cast<Offset>(begin) + 1);
  return out;
}

}  // namespace ibid::syntax
