#include "works/bib_cursor.h"

#include <optional>

#include "works/bib_bytes.h"

namespace ibid::works {
namespace {

// What a name of a field, a string or a type is made of; more than BibTeX asks, but no delimiter.
bool is_name(char c) {
  constexpr std::string_view delimiters = "\"#%'(),={}@\\";
  return !is_bib_space(c) && delimiters.find(c) == std::string_view::npos;
}

}  // namespace

BibCursor::BibCursor(std::string_view bytes) : bytes_(bytes) {
  if (bytes_.substr(0, 3) == "\xEF\xBB\xBF") begin_ = at_ = 3;
}

void BibCursor::skip_line() {
  while (!ended() && bytes_[at_] != '\n') ++at_;
}

void BibCursor::skip_space() {
  while (!ended() && (is_bib_space(bytes_[at_]) || is('%'))) is('%') ? skip_line() : void(++at_);
}

std::string_view BibCursor::name() {
  const std::size_t begin = at_;
  while (!ended() && is_name(bytes_[at_])) ++at_;
  return bytes_.substr(begin, at_ - begin);
}

bool BibCursor::begins_entry(std::size_t at) const {
  std::size_t i = at + 1;
  while (i < bytes_.size() && is_bib_letter(bytes_[i])) ++i;
  if (i == at + 1) return false;
  while (i < bytes_.size() && (bytes_[i] == ' ' || bytes_[i] == '\t')) ++i;
  return i < bytes_.size() && (bytes_[i] == '{' || bytes_[i] == '(');
}

bool BibCursor::at_line_start(std::size_t at) const {
  while (at > begin_ && (bytes_[at - 1] == ' ' || bytes_[at - 1] == '\t')) --at;
  return at == begin_ || bytes_[at - 1] == '\n';
}

bool BibCursor::line_begins_entry() const {
  return is('@') && at_line_start(at_) && begins_entry(at_);
}

bool BibCursor::to_entry() {
  for (; !ended(); ++at_) {
    if (is('%')) skip_line();
    if (is('@') &&
        (at_ == begin_ || is_bib_space(bytes_[at_ - 1]) || bytes_[at_ - 1] == '}' ||
         bytes_[at_ - 1] == ')') &&
        begins_entry(at_))
      return true;
  }
  return false;
}

// From then on no group reaches over such a line, so that the file is read twice at most.
bool BibCursor::group() {
  std::size_t depth = 0;
  std::optional<std::size_t> next_entry;
  for (; !ended(); ++at_) {
    if (is('{')) ++depth;
    if (is('}') && --depth == 0) {
      ++at_;
      return true;
    }
    if (line_begins_entry()) {
      if (!next_entry) next_entry = at_;
      if (careful_) break;
    }
  }
  careful_ = true;
  if (next_entry) at_ = *next_entry;
  return false;
}

bool BibCursor::quotation() {
  ++at_;
  std::optional<std::size_t> next_entry;
  while (!ended() && !is('"') && !is('}')) {
    if (line_begins_entry()) {
      if (!next_entry) next_entry = at_;
      if (careful_) break;
    }
    if (!is('{'))
      ++at_;
    else if (!group())
      break;
  }
  if (is('"')) {
    ++at_;
    return true;
  }
  careful_ = careful_ || ended();
  if (next_entry) at_ = *next_entry;
  return false;
}

}  // namespace ibid::works
