#include "prose/words.h"

#include <algorithm>

#include "syntax/characters.h"
#include "text/byte_set.h"
#include "text/utf.h"

namespace ibid::prose {
namespace {

using text::Offset;
using text::Span;

constexpr std::string_view apostrophe = "’";
constexpr text::ByteSet ascii_letters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

bool is_apostrophe(char32_t c) {
  return c == U'’' || c == U'\'' || c == U'ʹ' || c == U'ʼ';
}

// What stands within a word.
bool is_joint(char32_t c) {
  return is_apostrophe(c) || c == U'-' || c == U'‐' || c == U'\u00AD';
}

Span without_genitive(std::string_view text, Span span) {
  const std::string_view word = text.substr(span.begin, span.size());
  for (const std::string_view genitive : {"’s", "'s"}) {
    if (word.size() > genitive.size() && word.ends_with(genitive))
      return {span.begin, span.end - static_cast<Offset>(genitive.size())};
  }
  return span;
}

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool has_upper(std::string_view word, std::size_t at) {
  std::string lower;
  const text::CodePoint point = text::decode(word, at);
  syntax::append_lower(lower, point.value);
  return lower != word.substr(at, point.bytes);
}

// Whether what is open at a place is a quotation. A single closing mark that may be a plural's
// genitive closes nothing while another follows that can.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {}

  void pass(char32_t before, char32_t c, Offset end) {
    switch (c) {
      case U'“':
        if (lower_)
          lower_ = false;
        else
          ++doubles_;
        return;
      case U'«':
        ++doubles_;
        return;
      case U'„':
        lower_ = true;
        return;
      case U'”':
      case U'»':
        if (lower_)
          lower_ = false;
        else if (doubles_ > 0)
          --doubles_;
        return;
      case U'"':
        straight_ = !straight_;
        return;
      case U'‘':
        if (!syntax::is_alphanumeric(before) && !text_.substr(end).starts_with(' ')) ++singles_;
        return;
      case U'’':
        if (singles_ > 0 && closes(before, end)) --singles_;
        return;
      default:
        return;
    }
  }
  bool open() const { return doubles_ > 0 || singles_ > 0 || lower_ || straight_; }

 private:
  bool closes(char32_t before, Offset end) const {
    if (syntax::alphanumeric_at(text_, end)) return false;
    const bool may_be_genitive = before == U's' && text_.substr(end).starts_with(' ') &&
                                 syntax::alphanumeric_at(text_, end + 1) &&
                                 !has_upper(text_, end + 1);
    if (!may_be_genitive) return true;
    constexpr std::size_t far = 2000;  // bytes; a quotation has been forgotten by then
    const std::string_view rest = text_.substr(end, far);
    const std::size_t opening = rest.find("‘");
    for (std::size_t at = rest.find(apostrophe); at < opening; at = rest.find(apostrophe, at + 1)) {
      if (!syntax::alphanumeric_at(rest, at + apostrophe.size())) return false;
    }
    return true;
  }

  std::string_view text_;
  int doubles_ = 0;
  int singles_ = 0;
  bool lower_ = false;
  bool straight_ = false;
};

// What a character before or behind a run of letters says of it: part of an address or a key.
bool is_of_an_address(char32_t c) {
  return std::u32string_view(U"/_@#=<>\\~|&+$%^`{}").find(c) != std::u32string_view::npos;
}

class Reader {
 public:
  explicit Reader(const Passage& passage)
      : passage_(passage), text_(passage.text), marks_(passage.text) {}

  std::vector<Word> run() {
    for (Offset at = 0; at < text_.size();) {
      const text::CodePoint point = text::decode(text_, at);
      if (syntax::is_alphanumeric(point.value)) {
        at = read(at);
      } else {
        marks_.pass(before_, point.value, at + point.bytes);
        at += point.bytes;
        before_ = point.value;
      }
    }
    return std::move(words_);
  }

 private:
  // A run of letters and digits, with what joins them. Returns its end.
  Offset read(Offset begin) {
    const char32_t before = before_;
    Offset end = begin;
    bool plain = true;
    while (end < text_.size()) {
      if (const std::size_t letters = ascii_letters.find_other(text_, end); letters > end) {
        end = static_cast<Offset>(letters);
        before_ = static_cast<unsigned char>(text_[end - 1]);
        continue;
      }
      const text::CodePoint point = text::decode(text_, end);
      const Offset next = end + point.bytes;
      if (!syntax::is_alphanumeric(point.value)) {
        const bool joins = is_joint(point.value) || point.value == U'.';
        if (!joins || !syntax::alphanumeric_at(text_, next)) break;
        if (point.value == U'.') plain = false;
      }
      plain = plain && !is_ascii_digit(point.value);
      before_ = point.value;
      end = next;
    }
    const char32_t after = text::decode(text_, end).value;
    if (plain && !is_of_an_address(before) && !is_of_an_address(after)) add({begin, end});
    last_end_ = end;
    return end;
  }

  void add(Span span) {
    Word& word = words_.emplace_back();
    word.span = without_genitive(text_, span);
    word.place = passage_.in_block(word.span);
    word.form = form_of(word.span);
    word.begun = begins_sentence(span.begin);
    word.quoted = passage_.quotations > 0 || marks_.open();
    pass_stretches(span.begin);
    word.foreign = span.begin < foreign_until_;
    word.set_off = word.foreign || span.begin < emphasis_until_;
    if (words_.size() < 2) return;
    const Span last = words_[words_.size() - 2].span;
    const bool whole = last.end == last_end_;
    word.follows = whole && last.end + 1 == span.begin && text_[last.end] == ' ';
    word.broken =
        whole && last.end + 2 == span.begin && text_[last.end] == '-' && text_[last.end + 1] == ' ';
  }

  void pass_stretches(Offset at) {
    for (; stretch_ < passage_.stretches.size(); ++stretch_) {
      const Stretch& one = passage_.stretches[stretch_];
      if (one.span.begin > at) return;
      if (one.kind == Stretch::Kind::foreign || one.kind == Stretch::Kind::sic)
        foreign_until_ = std::max(foreign_until_, one.span.end);
      if (one.kind == Stretch::Kind::emphasis)
        emphasis_until_ = std::max(emphasis_until_, one.span.end);
    }
  }

  std::string form_of(Span span) const {
    const auto plain =
        static_cast<Offset>(ascii_letters.find_other(text_.substr(0, span.end), span.begin));
    std::string out(text_.substr(span.begin, plain - span.begin));
    for (Offset at = plain; at < span.end;) {
      const text::CodePoint point = text::decode(text_, at);
      if (is_apostrophe(point.value))
        out += apostrophe;
      else if (point.value == U'‐')
        out += '-';
      else if (point.value != U'\u00AD')
        out += text_.substr(at, point.bytes);
      at += point.bytes;
    }
    return out;
  }

  // Only behind a word or a comma is a capital sure to mean something.
  bool begins_sentence(Offset at) const {
    if (passage_.kind == Passage::Kind::heading || passage_.kind == Passage::Kind::verse)
      return true;
    if (at < 2 || text_[at - 1] != ' ') return true;
    return text_[at - 2] != ',' && !syntax::alphanumeric_before(text_, at - 1);
  }

  const Passage& passage_;
  std::string_view text_;
  Marks marks_;
  std::vector<Word> words_;
  char32_t before_ = 0;
  Offset last_end_ = 0;
  std::size_t stretch_ = 0;  ///< the first that has not begun
  Offset foreign_until_ = 0;
  Offset emphasis_until_ = 0;
};

}  // namespace

std::vector<Word> words_in(const Passage& passage) {
  return Reader(passage).run();
}

text::Span word_from(std::string_view text, text::Offset begin) {
  Offset end = begin;
  while (end < text.size()) {
    const text::CodePoint point = text::decode(text, end);
    const Offset next = end + point.bytes;
    const bool joins = is_joint(point.value) && syntax::alphanumeric_at(text, next);
    if (!syntax::is_alphanumeric(point.value) && (end == begin || !joins)) break;
    end = next;
  }
  return without_genitive(text, {begin, end});
}

}  // namespace ibid::prose
