#include "import/html/tame.h"

#include <algorithm>
#include <array>

namespace ibid::import::html {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr std::string_view frame_prefix = "x-";

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

template <std::size_t n>
bool among(std::string_view name, const std::array<std::string_view, n>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements without an end tag.
constexpr std::array<std::string_view, 16> empty = {
    "area", "base",  "basefont", "br",   "col",   "embed",  "frame", "hr",
    "img",  "input", "link",     "meta", "param", "source", "track", "wbr"};
// Elements whose end tag may be left out.
constexpr std::array<std::string_view, 17> often_open = {
    "body", "colgroup", "dd", "dt",    "frameset", "head",  "html", "li", "option",
    "p",    "rp",       "rt", "tbody", "td",       "tfoot", "th",   "tr"};

// The frame of a page. The parser thinks that a page ends where its frame does, but pages that were
// put together by hand go on, so the frame gets a name that means nothing.
bool is_frame(std::string_view name) {
  return name == "html" || name == "head" || name == "body" || name == "frameset";
}

class Tamer {
 public:
  Tamer(std::string_view page, Count count)
      : page_(page), count_(count), last_close_(page.rfind('>')), lower_(page) {
    std::transform(lower_.begin(), lower_.end(), lower_.begin(), lower_letter);
  }

  std::string run() {
    out_.reserve(page_.size() + page_.size() / 64);
    while (at_ < page_.size()) {
      if (page_[at_] == '<') {
        sign();
      } else {
        put(page_[at_++]);
      }
    }
    return std::move(out_);
  }

 private:
  bool counts(std::string_view name) const {
    return !among(name, empty) && (count_ == Count::all || !among(name, often_open));
  }

  char peek(std::size_t ahead) const {
    return at_ + ahead < page_.size() ? page_[at_ + ahead] : '\0';
  }

  void put(char c) {
    if (c == '\r') {
      if (peek(0) != '\n') out_ += '\n';
    } else if (c == '\0') {
      out_ += "\xEF\xBF\xBD";
    } else if ((c > 0 && c < ' ' && c != '\n' && c != '\t') || c == '\x7F') {
      out_ += ' ';
    } else {
      out_ += c;
    }
  }

  void sign() {
    const bool closes = last_close_ != nowhere && last_close_ > at_;
    if (closes && is_ascii_letter(peek(1))) {
      open_tag();
    } else if (closes && peek(1) == '/' && is_ascii_letter(peek(2))) {
      close_tag();
    } else if (closes && (peek(1) == '!' || peek(1) == '?')) {
      declaration();
    } else {
      text_sign();
    }
  }
  void text_sign() {
    out_ += "&lt;";
    ++at_;
  }

  std::string_view name_at(std::size_t begin) const {
    std::size_t end = begin;
    while (end < lower_.size() &&
           (is_ascii_letter(lower_[end]) || (lower_[end] >= '0' && lower_[end] <= '9')))
      ++end;
    return std::string_view(lower_).substr(begin, end - begin);
  }

  void open_tag() {
    const std::string_view name = name_at(at_ + 1);
    if (name == "script" || name == "style") {
      if (skip_raw(name)) return;
    } else if (counts(name) && ++depth_ > deepest) {
      return skip_to(page_.find('>', at_) + 1);
    }
    put(page_[at_++]);
    if (is_frame(name)) out_ += frame_prefix;
  }
  void close_tag() {
    const std::string_view name = name_at(at_ + 2);
    const bool counted = counts(name);
    const bool dropped = counted && depth_ > deepest;
    if (counted && depth_ > 0) --depth_;
    if (dropped) return skip_to(page_.find('>', at_) + 1);
    at_ += 2;
    out_ += "</";
    if (is_frame(name)) out_ += frame_prefix;
  }

  // Leaves out what stands up to `end`, but not its lines.
  void skip_to(std::size_t end) {
    for (; at_ < end; ++at_)
      if (page_[at_] == '\n' || (page_[at_] == '\r' && peek(1) != '\n')) out_ += '\n';
  }

  bool skip_raw(std::string_view name) {
    const std::string close = "</" + std::string(name);
    std::size_t& known = name == "script" ? next_script_ : next_style_;
    if (known <= at_) known = std::min(lower_.find(close, at_), lower_.size());
    if (known == lower_.size()) return false;
    const std::size_t end = page_.find('>', known);
    skip_to(end == nowhere ? page_.size() : end + 1);
    return true;
  }

  void declaration() {
    if (page_.substr(at_, 4) != "<!--") return skip_to(page_.find('>', at_) + 1);
    const std::string_view rest = page_.substr(at_ + 4);
    if (rest.substr(0, 1) == ">") return skip_to(at_ + 5);
    if (rest.substr(0, 2) == "->") return skip_to(at_ + 6);
    if (next_comment_ < at_ + 4) next_comment_ = std::min(page_.find("-->", at_ + 4), page_.size());
    if (next_comment_ == page_.size()) return text_sign();
    while (at_ < next_comment_ + 3) put(page_[at_++]);
  }

  std::string_view page_;
  Count count_;
  std::size_t last_close_;
  std::string lower_;
  std::string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t next_script_ = 0;
  std::size_t next_style_ = 0;
  std::size_t next_comment_ = 0;
};

}  // namespace

std::string tamed(std::string_view page, Count count) {
  return Tamer(page, count).run();
}

}  // namespace ibid::import::html
