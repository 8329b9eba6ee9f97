#include "works/latex.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

#include <utf8proc.h>

#include "text/utf.h"
#include "works/bib_bytes.h"

namespace ibid::works {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

// Accents put behind the letter that they stand over, in Unicode.
constexpr std::array<Row, 16> accents{{
    {"'", "\u0301"},
    {"`", "\u0300"},
    {"^", "\u0302"},
    {"\"", "\u0308"},
    {"~", "\u0303"},
    {"=", "\u0304"},
    {".", "\u0307"},
    {"v", "\u030C"},
    {"u", "\u0306"},
    {"H", "\u030B"},
    {"c", "\u0327"},
    {"k", "\u0328"},
    {"r", "\u030A"},
    {"d", "\u0323"},
    {"b", "\u0331"},
    {"t", "\u0361"},
}};

constexpr std::array<Row, 53> symbols{{
    {"o", "ø"},
    {"O", "Ø"},
    {"l", "ł"},
    {"L", "Ł"},
    {"ae", "æ"},
    {"AE", "Æ"},
    {"oe", "œ"},
    {"OE", "Œ"},
    {"aa", "å"},
    {"AA", "Å"},
    {"ss", "ß"},
    {"SS", "ẞ"},
    {"i", "i"},
    {"j", "j"},
    {"dh", "ð"},
    {"DH", "Ð"},
    {"th", "þ"},
    {"TH", "Þ"},
    {"dj", "đ"},
    {"DJ", "Đ"},
    {"ng", "ŋ"},
    {"NG", "Ŋ"},
    {"textendash", "–"},
    {"textemdash", "—"},
    {"bibrangedash", "–"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"quotedblbase", "„"},
    {"quotesinglbase", "‚"},
    {"textquotesingle", "'"},
    {"guillemotleft", "«"},
    {"guillemotright", "»"},
    {"ldots", "…"},
    {"dots", "…"},
    {"textellipsis", "…"},
    {"S", "§"},
    {"P", "¶"},
    {"pounds", "£"},
    {"textsterling", "£"},
    {"texteuro", "€"},
    {"copyright", "©"},
    {"textdegree", "°"},
    {"textasciitilde", "~"},
    {"textasciicircum", "^"},
    {"textbackslash", "\\"},
    {"textunderscore", "_"},
    {"slash", "/"},
    {"textperiodcentered", "·"},
    {"textnumero", "№"},
    {"quad", " "},
    {"newline", " "},
}};

template <std::size_t count>
const std::string_view* row(const std::array<Row, count>& table, std::string_view name) {
  for (const auto& [key, value] : table)
    if (key == name) return &value;
  return nullptr;
}

std::string composed(std::string text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(mapped, &std::free);
  if (length < 0) return text;
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

class Typesetter {
 public:
  explicit Typesetter(std::string_view source) : source_(source) {}

  std::string set() {
    while (at_ < source_.size()) step();
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    std::string text = text::sanitized(out_);
    return accented_ ? composed(std::move(text)) : text;
  }

 private:
  bool next_is(std::string_view text) const { return source_.substr(at_, text.size()) == text; }

  void step() {
    const char c = source_[at_];
    if (c == '\\') return command();
    if (c == '$') return formula();
    if (c == '{' || c == '}') {
      ++at_;
    } else if (is_bib_space(c) || c == '~') {
      ++at_;
      space();
    } else if (!ligature()) {
      put(source_.substr(at_++, 1));
    }
  }

  bool ligature() {
    static constexpr std::array<Row, 4> ligatures{
        {{"---", "—"}, {"--", "–"}, {"``", "“"}, {"''", "”"}}};
    for (const auto& [typed, printed] : ligatures)
      if (next_is(typed)) {
        at_ += typed.size();
        put(printed);
        return true;
      }
    return false;
  }

  void formula() {
    const auto end = source_.find('$', at_ + 1);
    const std::size_t past = end == std::string_view::npos ? at_ + 1 : end + 1;
    put(source_.substr(at_, past - at_));
    at_ = past;
  }

  void command() {
    ++at_;
    if (at_ == source_.size()) return;
    const std::string_view name = command_name();
    if (const auto* mark = row(accents, name)) return accent(*mark);
    other(name);
  }

  void other(std::string_view name) {
    if (const auto* symbol = row(symbols, name)) return *symbol == " " ? space() : put(*symbol);
    if (name == "\\" || name == "," || name == ";" || name == ":") return space();
    if (name == "-" || name == "!" || name == "/" || name == "@") return;
    if (!is_bib_letter(name.front())) is_bib_space(name.front()) ? space() : put(name);
  }

  std::string_view command_name() {
    const std::size_t begin = at_;
    if (!is_bib_letter(source_[at_]))
      return source_.substr(begin, text::decode(source_, at_++).bytes);
    while (at_ < source_.size() && is_bib_letter(source_[at_])) ++at_;
    const std::string_view name = source_.substr(begin, at_ - begin);
    while (at_ < source_.size() && is_bib_space(source_[at_])) ++at_;
    return name;
  }

  // Puts the next letter, in braces or not, with its mark; a group's other letters follow as usual.
  // Accents within accents are a loop: a file may hold any number of them.
  void accent(std::string_view mark) {
    std::vector<std::string_view> marks{mark};
    while (true) {
      while (at_ < source_.size() && (source_[at_] == '{' || is_bib_space(source_[at_]))) ++at_;
      if (at_ == source_.size() || source_[at_] == '}') return;
      if (source_[at_] != '\\') {
        const auto bytes = text::decode(source_, at_).bytes;
        put(source_.substr(at_, bytes));
        at_ += bytes;
        break;
      }
      if (++at_ == source_.size()) return;
      const std::string_view name = command_name();
      const auto* inner = row(accents, name);
      if (!inner) {
        other(name);  // the dotless i
        break;
      }
      marks.push_back(*inner);
    }
    for (auto one = marks.rbegin(); one != marks.rend(); ++one) out_ += *one;
    accented_ = true;
  }

  void put(std::string_view text) { out_ += text; }
  void space() {
    if (!out_.empty() && out_.back() != ' ') out_ += ' ';
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::string out_;
  bool accented_ = false;
};

}  // namespace

std::string plain_of_latex(std::string_view source) {
  return Typesetter(source).set();
}

}  // namespace ibid::works
