#include "import/html/inline.h"

#include <algorithm>
#include <array>

#include "import/escape.h"
#include "import/html/attributes.h"
#include "import/html/signs.h"
#include "import/letters.h"

namespace ibid::import::html {
namespace {

using Sign = Insertion::Kind;

constexpr int span_levels = 4;

// From the outermost on, where several begin and end together. What is raised or lowered is the
// innermost: Pandoc would read `^[` as a note, and `~~` within `~` as its end.
constexpr std::array<Index, flag_count> flag_order = {emphasis,   strong,      struck,
                                                      underlined, superscript, subscript};

// One thing that text looks like: a flag, a link or a span.
struct Format {
  enum class What : std::uint8_t { link, span, flag };
  What what = What::flag;
  Index id = 0;           ///< of the link or span; the flag itself
  std::size_t until = 0;  ///< the first item that does not have it

  bool same(const Format& other) const { return what == other.what && id == other.id; }
};

bool is_worded(const Item& item) {
  if (item.piece == Piece::text) return !item.text.empty();
  return item.piece == Piece::raw || item.piece == Piece::code || item.piece == Piece::image;
}

class Writer {
 public:
  Writer(const Page& page, const std::set<std::string, std::less<>>& wanted,
         const std::vector<Item>& items, const InlineOptions& options)
      : page_(page), wanted_(wanted), items_(items), options_(options) {}

  std::string run() {
    settle_styles();
    measure();
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (shows(items_[i])) put(i);
    }
    close_down_to(0);
    return escaped_with(text_, markup_, options_.always);
  }

 private:
  bool shows(const Item& item) const {
    if (item.piece == Piece::text) return !item.text.empty();
    return item.piece != Piece::anchor || wanted_.contains(item.text);
  }

  // What has no words looks like the words on both sides of it.
  void settle_styles() {
    styles_.resize(items_.size());
    Style before;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (is_worded(items_[i])) before = items_[i].style;
      styles_[i] = before;
    }
    Style after;
    for (std::size_t i = items_.size(); i-- > 0;) {
      if (is_worded(items_[i])) {
        after = items_[i].style;
      } else {
        styles_[i].flags &= after.flags & static_cast<std::uint8_t>(~(superscript | subscript));
        if (styles_[i].link != after.link || items_[i].piece == Piece::marker) styles_[i].link = 0;
        if (styles_[i].span != after.span) styles_[i].span = 0;
      }
    }
  }

  // Outermost first.
  std::vector<Index> spans_of(std::size_t i) const {
    std::vector<Index> chain;
    for (Index at = styles_[i].span; at != 0 && chain.size() < span_levels;
         at = page_.spans[at].parent)
      chain.push_back(at);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  // For every item where each of its formats ends.
  void measure() {
    formats_.resize(items_.size());
    std::vector<Format> after;
    for (std::size_t i = items_.size(); i-- > 0;) {
      if (!shows(items_[i])) continue;
      std::vector<Format>& own = formats_[i];
      if (styles_[i].link != 0) own.push_back({Format::What::link, styles_[i].link, i + 1});
      for (const Index span : spans_of(i)) own.push_back({Format::What::span, span, i + 1});
      for (const Index flag : flag_order)
        if ((styles_[i].flags & flag) != 0) own.push_back({Format::What::flag, flag, i + 1});
      for (Format& format : own)
        for (const Format& next : after)
          if (next.same(format)) format.until = next.until;
      after = own;
    }
  }

  // Closes what item `i` does not share with the text so far.
  void close_unshared(std::size_t i) {
    std::size_t kept = 0;
    while (kept < open_.size() && has(formats_[i], open_[kept])) ++kept;
    close_down_to(kept);
  }
  static bool has(const std::vector<Format>& formats, const Format& one) {
    return std::any_of(formats.begin(), formats.end(),
                       [&](const Format& format) { return format.same(one); });
  }

  void open_wanted(std::size_t i) {
    std::vector<Format> opening;
    for (const Format& format : formats_[i])
      if (!has(open_, format)) opening.push_back(format);
    std::stable_sort(opening.begin(), opening.end(),
                     [](const Format& a, const Format& b) { return a.until > b.until; });
    for (const Format& format : opening)
      if (can_stand(format)) open(format);
  }

  // Struck text directly within lowered text cannot be written: its first sign ends the latter.
  bool can_stand(const Format& format) const {
    const auto is = [](const Format& one, Index flag) {
      return one.what == Format::What::flag && one.id == flag;
    };
    return !is(format, struck) || open_.empty() || !is(open_.back(), subscript);
  }

  void open(const Format& format) {
    std::string sign = opening_sign(format);
    const Insertion* before =
        !markup_.empty() && markup_.back().at == text_.size() ? &markup_.back() : nullptr;
    if (before != nullptr && joins(*before, sign)) insert("<!-- -->", Sign::stands);
    insert(std::move(sign), Sign::opens);
    open_.push_back(format);
  }
  // Two signs in a row would be one longer sign, `[^` a marker and `^[` a note.
  static bool joins(const Insertion& before, std::string_view sign) {
    if (before.kind == Sign::opens && before.text == "[") return sign == "^";
    if (before.kind == Sign::opens && before.text == "^") return sign == "[";
    const bool same = before.text.back() == sign.front();
    return same && (before.kind == Sign::closes || sign.front() == '~');
  }

  void close_down_to(std::size_t kept) {
    std::size_t end = text_.find_last_not_of(' ') + 1;
    if (!markup_.empty()) end = std::max(end, markup_.back().at);
    while (open_.size() > kept) {
      markup_.push_back({end, closing_sign(open_.back()), Sign::closes});
      open_.pop_back();
    }
  }

  static std::string opening_sign(const Format& format) {
    if (format.what != Format::What::flag || format.id == underlined) return "[";
    return closing_flag(format.id);
  }
  static std::string closing_flag(Index flag) {
    switch (flag) {
      case emphasis:
        return "*";
      case strong:
        return "**";
      case superscript:
        return "^";
      case subscript:
        return "~";
      case struck:
        return "~~";
      default:
        return "]{.underline}";
    }
  }
  std::string closing_sign(const Format& format) const {
    if (format.what == Format::What::link)
      return "](" + written_target(page_.links[format.id]) + ")";
    if (format.what == Format::What::span) return "]{" + page_.spans[format.id].attributes + "}";
    return closing_flag(format.id);
  }

  void put(std::size_t i) {
    const Item& item = items_[i];
    close_unshared(i);
    if (item.piece == Piece::text) {
      // Pandoc drops spaces at the edges of brackets: they stand before what is opened.
      const std::size_t spaces = std::min(item.text.find_first_not_of(' '), item.text.size());
      text_ += std::string_view(item.text).substr(0, spaces);
      if (spaces < item.text.size()) open_wanted(i);
      text_ += std::string_view(item.text).substr(spaces);
      return;
    }
    open_wanted(i);
    switch (item.piece) {
      case Piece::line_break:
        if (!options_.one_line && !options_.line_end.empty())
          insert(std::string(options_.line_end), Sign::stands);
        text_ += options_.one_line ? ' ' : '\n';
        break;
      case Piece::code:
        put_code(i);
        break;
      default:
        insert(piece(item), Sign::stands);
    }
  }

  // Pieces of one program, which the parser may hand over in several.
  void put_code(std::size_t i) {
    if (i > 0 && items_[i - 1].piece == Piece::code && styles_[i - 1] == styles_[i]) return;
    std::string code;
    const Style style = styles_[i];
    for (; i < items_.size() && items_[i].piece == Piece::code && styles_[i] == style; ++i)
      code += items_[i].text;
    if (!trimmed(code).empty()) insert(written_code(std::string(trimmed(code))), Sign::stands);
  }

  std::string piece(const Item& item) const {
    switch (item.piece) {
      case Piece::anchor:
        return "[]{#" + item.text + "}";
      case Piece::page:
        return "[]{.pb " + assignment("n", item.text) + "}";
      case Piece::marker:
        return "[^" + item.text + "]";
      case Piece::image:
        return "![" + escaped_with(item.text, {}, "[]") + "](" +
               written_target(page_.links[item.target]) + ")";
      case Piece::comment:
        return "<!-- " + comment_text(item.text) + " -->";
      default:
        return item.text;
    }
  }

  void insert(std::string sign, Sign kind) {
    if (!sign.empty()) markup_.push_back({text_.size(), std::move(sign), kind});
  }

  const Page& page_;
  const std::set<std::string, std::less<>>& wanted_;
  const std::vector<Item>& items_;
  const InlineOptions& options_;
  std::vector<Style> styles_;
  std::vector<std::vector<Format>> formats_;
  std::vector<Format> open_;
  std::string text_;
  std::vector<Insertion> markup_;
};

}  // namespace

std::string Inline::markdown(const std::vector<Item>& items, const InlineOptions& options) const {
  return Writer(page_, wanted_, items, options).run();
}

std::string comment_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool joins = !result.empty() && result.back() == '-' && (c == '-' || c == '>');
    if (joins) result += ' ';
    const char sign = c == '\n' ? ' ' : c;
    if (sign != ' ' || result.empty() || result.back() != ' ') result += sign;
  }
  if (!result.empty() && result.back() == '-') result += ' ';
  return result;
}

}  // namespace ibid::import::html
