// Labels of notes without brackets, as scans have them: `vote.1 What`, `minutes.” 2`, `vote.¹²`,
// and notes that begin with a bare number: `1 Müller, p. 3.`, `12. Ibid.`, `¹ Ковач`. And signs in
// their place: `vote.*`, `† Müller`.
//
// Here is what looks like one; decimals, verses and what a number follows by nature ("vol.2") do
// not. Most that look like one are none: bare_notes.h decides, by the order of all of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/label.h"

namespace ibid::import {

/// How much it looks like a marker.
enum class Glue : std::uint8_t {
  weak,    ///< a blank or a year before it: `minutes. 2 In`, `1871.2 In`; proves nothing
  within,  ///< in a sentence, or behind a word
  ends,    ///< behind the end of a sentence
  raised,  ///< `¹²`
};

struct Glued {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t value = 0;
  Glue glue = Glue::within;
};

/// All of them, in order. Linear.
std::vector<Glued> glued(std::string_view text);

/// `*`, `**`, `***`, `†` or `‡`: behind a word, its stop or its quotation mark, or astray.
struct GluedSign {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view sign;  ///< of the text
  bool stray = false;     ///< it stands otherwise: `*emphasis*`, `2 * 3`, `[†]`, `† 1924`
};

/// In order; linear. Of a line of nothing but stars none is given.
std::vector<GluedSign> glued_signs(std::string_view text);

/// What stands for a marker, [begin, end) of a text, and its label.
struct Bracketing {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string label;
};

/// `vote.1 What` becomes `vote.[1] What`. In any order; none within another.
void put_brackets(std::string& text, std::vector<Bracketing> markers);

/// The text without a marker behind the stop at its end.
std::string_view without_glued(std::string_view text);

/// How a note with a bare number begins.
struct BareStart {
  std::uint32_t value = 0;  ///< 0: the line begins otherwise
  char form = ' ';          ///< `.` 12.  `)` 12)  ` ` 12  `^` ¹²
  std::size_t length = 0;   ///< of number, sign and space

  bool found() const { return value > 0; }
};

BareStart bare_start(std::string_view line);

/// How a note with a bare sign begins: `* Müller`, `†Ковач`. Its form is ` `.
std::optional<NoteStart> sign_start(std::string_view line);

/// Whether a note with any label, or with a raised number, may begin here.
bool begins_note(std::string_view line);

}  // namespace ibid::import
