// A place in a .bib file that moves on: what its brackets, quotation marks and lines are.
//
// Linear: the first group or quotation that nothing closes is read to the end of the file, later
// ones to the next line that begins an entry. Counts bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace ibid::works {

class BibCursor {
 public:
  /// Behind a byte order mark, where there is one.
  explicit BibCursor(std::string_view bytes);

  bool ended() const { return at_ >= bytes_.size(); }
  bool is(char c) const { return !ended() && bytes_[at_] == c; }
  /// `@word{` or `@word(` at `at`, which is an `@`.
  bool begins_entry(std::size_t at) const;
  /// The same, here, with nothing before it in its line.
  bool line_begins_entry() const;

  void skip_line();
  /// White space, and `%` to the end of its line.
  void skip_space();
  /// A name of a field, a string or a type; empty where none stands here.
  std::string_view name();
  /// To the next entry's `@`. False where there is none.
  bool to_entry();

  /// From a `{` to behind its `}`. Where nothing closes it, to the first line in it that begins an
  /// entry, and false.
  bool group();
  /// The same for `"`, outside braces. A `}` that was not opened in it ends it.
  bool quotation();

 protected:
  std::string_view bytes_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;

 private:
  bool at_line_start(std::size_t at) const;

  bool careful_ = false;  ///< nothing reaches over a line that begins an entry any more
};

}  // namespace ibid::works
