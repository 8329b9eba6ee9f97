#include "import/write.h"

#include <algorithm>
#include <vector>

#include "import/letters.h"

namespace ibid::import {
namespace {

class Writer {
 public:
  Writer(const Draft& draft, const Labels& markers) : draft_(draft), markers_(markers) {
    settle_pages();
  }

  std::string run() {
    write_front();
    bool begun = draft_.first_page.empty();
    for (std::size_t i = 0; i < draft_.paragraphs.size(); ++i) {
      const Paragraph& paragraph = draft_.paragraphs[i];
      if (in_front(paragraph)) continue;
      if (!begun && paragraph.role != Role::title) begin_page(i);
      begun = begun || paragraph.role != Role::title;
      write_block(i);
    }
    return std::move(out_);
  }

 private:
  // What the pages of the book have put into a note is written within it, and goes on with the
  // paragraph before it only where that, and what it goes on with, are of one kind.
  void settle_pages() {
    const std::vector<Paragraph>& all = draft_.paragraphs;
    for (const Paragraph& paragraph : all) tight_.push_back(paragraph.tight);
    held_.assign(all.size(), false);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].of_page()) continue;
      std::size_t end = i;
      while (end < all.size() && all[end].of_page()) ++end;
      const bool between = i > 0 && end < all.size();
      const bool in_note = between && all[i - 1].in_notes() && all[end].role == Role::in_note;
      const bool in_text = between && all[i - 1].prose() && all[end].prose() &&
                           all[i - 1].quotation == all[end].quotation && !all[i - 1].verse &&
                           !all[end].verse;
      for (std::size_t j = i; j < end; ++j) held_[j] = in_note;
      if (!in_note && !in_text)
        for (std::size_t j = i; j <= end && j < all.size(); ++j) tight_[j] = false;
      i = end - 1;
    }
  }

  static bool in_front(const Paragraph& paragraph) {
    return paragraph.role == Role::author || paragraph.role == Role::book ||
           paragraph.role == Role::subtitle;
  }

  void write_front() {
    bool open = false;
    for (const Paragraph& paragraph : draft_.paragraphs) {
      if (!in_front(paragraph)) continue;
      if (!open) line("---");
      open = true;
      const std::string_view key = paragraph.role == Role::author ? "author"
                                   : paragraph.role == Role::book ? "book"
                                                                  : "subtitle";
      line(std::string(key) + ": " + quoted(escaped(paragraph.text, {})));
    }
    if (open) line("---");
  }

  // YAML reads a plain value in many ways; in double quotes, in one.
  static std::string quoted(std::string_view value) {
    std::string result = "\"";
    for (const char c : value) {
      if (c == '"' || c == '\\') result += '\\';
      result += c;
    }
    return result += '"';
  }

  void write_block(std::size_t i) {
    const Paragraph& paragraph = draft_.paragraphs[i];
    separate(i);
    switch (paragraph.role) {
      case Role::title:
        line("# " + heading(paragraph) + attributes(paragraph.label, paragraph.skip));
        break;
      case Role::heading:
        line("## " + heading(paragraph));
        break;
      case Role::note:
        write_note(paragraph);
        break;
      case Role::in_note:
        write_lines(escaped(paragraph.text, markers_), "    ", "    ");
        break;
      case Role::page:
        line(std::string(margin(i)) + "[]{.pb n=" + paragraph.label + "}");
        break;
      case Role::running_head:
      case Role::furniture:
        write_comment(i);
        break;
      default: {
        const std::string_view prefix = paragraph.quotation > 0 ? "> " : "";
        write_lines(escaped(paragraph.text, markers_), prefix, prefix, paragraph.verse);
      }
    }
  }

  // The page on which the text begins.
  void begin_page(std::size_t i) {
    if (!out_.empty()) line("");
    line("[]{.pb n=" + draft_.first_page + "}");
    tight_[i] = false;
  }

  // The blank line before a block; within a quotation it bears the quotation's sign.
  void separate(std::size_t i) {
    if (out_.empty()) return;
    const Paragraph& paragraph = draft_.paragraphs[i];
    if (goes_on(i)) return;
    const bool within = i > 0 && paragraph.quotation > 0 &&
                        draft_.paragraphs[i - 1].quotation == paragraph.quotation;
    line(within ? ">" : "");
  }

  // Whether no blank line parts it from what is before it: items of a list, and what the pages of
  // the book have put into a paragraph.
  bool goes_on(std::size_t i) const { return tight_[i] && draft_.paragraphs[i].role != Role::note; }

  std::string_view margin(std::size_t i) const {
    if (held_[i]) return "    ";
    return draft_.paragraphs[i].quotation > 0 ? "> " : "";
  }

  // A comment on a line of its own would end the paragraph that it stands in.
  void write_comment(std::size_t i) {
    const std::string comment = "<!-- " + draft_.paragraphs[i].text + " -->";
    if (!goes_on(i)) return line(std::string(margin(i)) + comment);
    out_.resize(out_.size() - draft_.line_end.size());
    line(" " + comment);
  }

  void write_note(const Paragraph& note) {
    const std::string body = escaped(note.body(), markers_);
    const std::string label = "[^" + note.label + "]:";
    if (body.empty()) {
      line(label);
    } else {
      write_lines(body, label + " ", "    ");
    }
  }

  std::string heading(const Paragraph& paragraph) const {
    std::string text(paragraph.body());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return escaped_heading(escaped(text, markers_));
  }

  static std::string attributes(const std::string& number, std::size_t moved) {
    if (number.empty()) return {};
    return " {#ch" + lowered(number) + (moved > 0 ? " n=" + number : "") + "}";
  }

  void write_lines(std::string_view text, std::string_view first, std::string_view further,
                   bool verse = false) {
    std::string_view prefix = first;
    while (true) {
      const std::size_t end = text.find('\n');
      const bool last = end == std::string_view::npos;
      line(std::string(prefix).append(text.substr(0, end)).append(verse && !last ? "\\" : ""));
      if (last) return;
      text.remove_prefix(end + 1);
      prefix = further;
    }
  }

  void line(std::string_view text) { out_.append(text).append(draft_.line_end); }

  const Draft& draft_;
  const Labels& markers_;
  std::vector<bool> tight_;  ///< of every paragraph: goes on with the one before
  std::vector<bool> held_;   ///< stands within a note
  std::string out_;
};

}  // namespace

std::string written(const Draft& draft, const Labels& markers) {
  return Writer(draft, markers).run();
}

}  // namespace ibid::import
