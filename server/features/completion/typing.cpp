#include "features/completion/typing.h"

#include <algorithm>

#include "syntax/characters.h"
#include "text/utf.h"

namespace ibid::features {
namespace {

using syntax::Kind;
using text::Offset;
using text::Span;
using What = Typing::What;
using View = std::string_view;

bool is_opaque(Kind kind) {
  return kind == Kind::code || kind == Kind::math || kind == Kind::raw || kind == Kind::comment ||
         kind == Kind::autolink;
}

// Where Markdown is not read.
bool in_code(const model::Chapter& chapter, Offset at) {
  // Behind the last byte it is still the last block that is typed on.
  const Offset last = std::min(at, std::max<Offset>(chapter.text().size(), 1) - 1);
  const auto located = chapter.block_at(last);
  if (!located.block) return false;
  const Offset inside = at - located.begin;
  return std::any_of(located.block->nodes.begin(), located.block->nodes.end(),
                     [inside](const syntax::Node& node) {
                       const bool within = node.span.begin < inside && inside < node.span.end;
                       switch (node.kind) {
                         case Kind::front_matter:
                         case Kind::raw_block:
                           return node.span.touches(inside);
                         case Kind::code_block:
                           return within || node.content.touches(inside);
                         default:
                           return within && is_opaque(node.kind);
                       }
                     });
}

bool is_escaped(View text, std::size_t at) {
  std::size_t slashes = 0;
  while (slashes < at && text[at - slashes - 1] == '\\') ++slashes;
  return slashes % 2 == 1;
}

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z') || c == '_' || c == '-';
}
bool is_key_byte(char c) {
  return is_word_byte(c) || View(":.#$%&+?<>~/").find(c) != View::npos;
}

// Behind `>`, blanks and list marks: where a block begins.
View without_prefix(View line) {
  while (!line.empty() && (line.front() == ' ' || line.front() == '>')) line.remove_prefix(1);
  return line;
}

class Line {
 public:
  Line(const model::Chapter& chapter, Offset at) : chapter_(chapter), at_(at) {
    const text::Text& text = chapter.text();
    const Span line = text.line(text.position(at, text::Encoding::utf8).line);
    // However long the line: what is typed begins near the cursor.
    Offset begin = at - std::min(at - line.begin, most_read);
    while (begin > line.begin && begin < at && is_continuation(text.run(begin).front())) ++begin;
    whole_ = begin == line.begin;
    before_ = text.slice({begin, at});
    after_ = text.slice({at, std::min(line.end, at + most_read)});
    after_.resize(std::min(after_.size(), after_.find_first_of("\r\n")));
  }

  Typing read() {
    for (const auto look :
         {&Line::attributes, &Line::link, &Line::label, &Line::key, &Line::words}) {
      if (auto found = (this->*look)()) return std::move(*found);
    }
    return {};
  }

 private:
  static constexpr std::size_t npos = std::string::npos;
  static constexpr Offset most_read = 4096;

  static bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
  }

  // What is typed from `begin` on, with `rest` bytes behind the cursor.
  Typing from(What what, std::size_t begin, std::size_t rest = 0) const {
    Typing out;
    out.what = what;
    out.span = {at_ - static_cast<Offset>(before_.size() - begin), at_ + static_cast<Offset>(rest)};
    out.typed = before_.substr(begin);
    return out;
  }

  // The bytes behind the cursor that `belongs` is true of.
  template <typename Belongs>
  std::size_t rest(Belongs belongs) const {
    const auto end = std::find_if_not(after_.begin(), after_.end(), belongs);
    return static_cast<std::size_t>(end - after_.begin());
  }

  // Replaces the rest of a word too where it is closed, so that nothing is left of it.
  template <typename Belongs>
  void close(Typing& typing, Belongs belongs, View closing) const {
    const std::size_t word = rest(belongs);
    if (!View(after_).substr(word).starts_with(closing)) return;
    typing.span.end += static_cast<Offset>(word + closing.size());
    typing.closes = closing;
  }

  std::optional<Typing> attributes() const {
    const std::size_t open = before_.rfind('{');
    if (open == npos || before_.find('}', open) != npos) return std::nullopt;
    const View line = whole_ ? without_prefix(before_) : View();
    const bool heading = line.starts_with('#');
    const bool division = line.starts_with(":::");
    const bool span = open > 0 && before_[open - 1] == ']';
    if (!heading && !division && !span) return std::nullopt;
    Typing out = in_braces(open + 1);
    out.of_heading = heading && !span;
    out.of_division = division && !span;
    return out;
  }

  // The last of the words from `begin` on is being typed; those before it say what it is about.
  Typing in_braces(std::size_t begin) const {
    std::vector<std::string> classes;
    std::size_t word = begin;
    char quote = 0;
    for (std::size_t i = begin; i < before_.size(); ++i) {
      const char c = before_[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"') {
        quote = c;
      } else if (syntax::is_blank(c)) {
        if (before_[word] == '.') classes.push_back(before_.substr(word + 1, i - word - 1));
        word = i + 1;
      }
    }
    Typing out = in_word(word, quote != 0);
    out.classes = std::move(classes);
    return out;
  }

  Typing in_word(std::size_t word, bool quoted) const {
    if (const std::size_t sign = before_.find('=', word); sign != npos) {
      const std::size_t value = sign + (quoted ? 2 : 1);
      Typing out = from(What::value, std::min(value, before_.size()), rest(is_key_byte));
      out.name = before_.substr(word, sign - word);
      return out;
    }
    if (before_.size() == word) return from(What::attribute, word);
    const bool marked = before_[word] == '.' || before_[word] == '#';
    const What what = before_[word] == '.'   ? What::class_
                      : before_[word] == '#' ? What::own_id
                                             : What::attribute;
    return from(what, word + (marked ? 1 : 0), rest(is_word_byte));
  }

  std::optional<Typing> link() const {
    const std::size_t open = before_.rfind("](");
    if (open == npos || is_escaped(before_, open)) return std::nullopt;
    const std::size_t begin = open + 2;
    if (before_.find_first_of(" \t)<\"", begin) != npos) return std::nullopt;
    const auto bracket = opening(open);
    if (!bracket || (*bracket > 0 && before_[*bracket - 1] == '!')) return std::nullopt;
    const auto in_target = [](char c) { return View(" \t()<>\"").find(c) == View::npos; };
    const std::size_t sign = before_.find('#', begin);
    if (sign != npos) {
      Typing out = from(What::id, sign + 1);
      out.path = before_.substr(begin, sign - begin);
      close(out, in_target, ")");
      return out;
    }
    // The file's name alone: an identifier may come behind it.
    const std::size_t whole = rest([&](char c) { return in_target(c) && c != '#'; });
    const bool ends = whole < after_.size() && (after_[whole] == ')' || after_[whole] == '#');
    return from(What::link, begin, ends ? whole : 0);
  }

  // The bracket that the one at `close` closes.
  std::optional<std::size_t> opening(std::size_t close) const {
    std::size_t depth = 0;
    for (std::size_t i = close; i-- > 0;) {
      if (is_escaped(before_, i)) continue;
      if (before_[i] == ']') ++depth;
      if (before_[i] == '[' && depth-- == 0) return i;
    }
    return std::nullopt;
  }

  std::optional<Typing> label() const {
    const std::size_t open = before_.rfind("[^");
    if (open == npos || is_escaped(before_, open)) return std::nullopt;
    if (before_.find_first_of(" \t[]^", open + 2) != npos) return std::nullopt;
    Typing out = from(What::label, open + 2);
    out.starts_line = whole_ && without_prefix(View(before_).substr(0, open)).empty();
    const auto in_label = [](char c) { return View(" \t[]^").find(c) == View::npos; };
    close(out, in_label, "]");
    if (out.starts_line && out.closes == "]" && after_of(out).starts_with(':')) {
      out.closes = "]:";
      ++out.span.end;
    }
    return out;
  }
  View after_of(const Typing& typing) const { return View(after_).substr(typing.span.end - at_); }

  std::optional<Typing> key() const {
    const std::size_t sign = before_.rfind('@');
    if (sign == npos || is_escaped(before_, sign)) return std::nullopt;
    if (syntax::alphanumeric_before(before_, sign)) return std::nullopt;
    const View typed = View(before_).substr(sign + 1);
    if (!std::all_of(typed.begin(), typed.end(), is_key_byte)) return std::nullopt;
    return from(What::key, sign + 1, rest([](char c) { return is_word_byte(c) || c == ':'; }));
  }

  std::optional<Typing> words() const {
    std::size_t begin = 0;
    std::optional<model::Subject> note = note_here();
    if (note) {
      const Span content = content_of(*note);
      const Offset line = at_ - static_cast<Offset>(before_.size());
      if (at_ < content.begin) return std::nullopt;
      begin = content.begin > line ? content.begin - line : 0;
    } else {
      // An inline note that nothing closes yet.
      const std::size_t open = before_.rfind("^[");
      if (open == npos || is_escaped(before_, open)) return std::nullopt;
      if (before_.find(']', open) != npos) return std::nullopt;
      begin = open + 2;
    }
    const std::size_t apart = before_.find_last_of(";[]{}()");
    if (apart != npos) begin = std::max(begin, apart + 1);
    begin = std::min(before_.find_first_not_of(" \t>", begin), before_.size());
    Typing out = from(What::words, begin);
    out.note = note;
    return out;
  }

  std::optional<model::Subject> note_here() const {
    if (auto found = note_at(at_)) return found;
    // Blanks behind a note are not its own.
    const std::size_t last = before_.find_last_not_of(" \t");
    if (last == npos) return std::nullopt;
    return note_at(at_ - static_cast<Offset>(before_.size() - last - 1));
  }

  std::optional<model::Subject> note_at(Offset at) const {
    for (const model::Subject subject : chapter_.all_at(at)) {
      const bool fits =
          subject.thing == model::Thing::note ||
          (subject.thing == model::Thing::inline_note && chapter_.span(subject).contains(at));
      if (fits && at >= content_of(subject).begin) return subject;
    }
    return std::nullopt;
  }

  Span content_of(model::Subject subject) const {
    if (subject.thing == model::Thing::inline_note) {
      const auto note = chapter_.inline_note(subject.number);
      return note(note->content);
    }
    const auto note = chapter_.note(subject.number);
    // Of an empty note the content may be anywhere behind the colon.
    const Offset colon = note(note->label_span).end + 2;
    return {std::min(std::max(colon, note(note->span).begin), note(note->span).end),
            note(note->content).end};
  }

  const model::Chapter& chapter_;
  Offset at_;
  std::string before_;
  std::string after_;
  bool whole_ = true;  // before_ begins where the line does
};

}  // namespace

Typing typing_at(const model::Chapter& chapter, Offset at) {
  if (in_code(chapter, at)) return {};
  return Line(chapter, at).read();
}

}  // namespace ibid::features
