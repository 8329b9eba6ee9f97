// A draft: the paragraphs of a plain text and what each was found to be.
//
// The finders (notes, head, headings, pages, quotations) write roles into it one after the other;
// each looks only at paragraphs that are still prose. write.h turns it into Markdown. One thread.
// Lines are cut and trimmed here, so no finder sees a line end other than '\n' or an indent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "import/label.h"

namespace ibid::import {

enum class Role : std::uint8_t {
  prose,
  author,        ///< in the front matter
  book,          ///< in the front matter
  subtitle,      ///< in the front matter
  title,         ///< of the chapter
  heading,       ///< of a section
  note,          ///< begins a note
  in_note,       ///< a further paragraph of the note before
  page,          ///< a page number of the printed book
  running_head,  ///< the line at the head or foot of a page of the printed book
  furniture,     ///< of the web page
};

struct Paragraph {
  std::string text;        ///< trimmed lines, joined by '\n'; never empty
  std::uint32_t line = 1;  ///< of the input, from 1
  std::uint32_t indent = 0;
  bool raised = false;  ///< its label was raised on the page, which is a form of its own
  bool tight = false;   ///< no blank line before it: an item of a list
  bool cut = false;     ///< a line within a paragraph, cut off to be looked at alone; see pages.h
  bool foot = false;    ///< cut off as what may be notes of its page; see foot_notes.h
  bool page_line = false;  ///< one line that looks like a head or a number of a page
  bool new_page = false;   ///< a form feed stands before it
  bool torn = false;       ///< its last sentence goes on behind the end of a page
  bool numeral = false;    ///< a number alone, of what is not known: no heading
  Role role = Role::prose;
  std::uint32_t quotation = 0;  ///< which block quotation holds it, from 1; 0: none
  bool verse = false;           ///< its line ends are part of the text
  std::string label;            ///< of a note; number of a title or page
  std::size_t skip = 0;         ///< bytes of `text` that `label` stands for

  bool prose() const { return role == Role::prose; }
  bool in_notes() const { return role == Role::note || role == Role::in_note; }
  /// The printed book's, not the text's.
  bool of_page() const { return role == Role::page || role == Role::running_head; }
  std::string_view body() const { return std::string_view(text).substr(skip); }
};

struct Draft {
  std::vector<Paragraph> paragraphs;
  std::string_view line_end = "\n";
  std::string first_page;  ///< of the book, on which the text begins; empty: not known
  bool feet = false;       ///< numbers of pages were moved from the foot
};

Draft draft(std::string_view text);

/// The first few words of a paragraph, to name it in a guess. Well-formed UTF-8.
std::string opening(std::string_view text);

}  // namespace ibid::import
