// The external scanner: line starts, containers, ends of lines and paragraphs, and the inlines
// that need a look ahead. One instance per parser; its memory is the State alone.
#include <stdlib.h>

#include "blocks.h"
#include "code.h"
#include "inlines.h"
#include "keys.h"

void* tree_sitter_ibid_markdown_external_scanner_create(void) {
  return calloc(1, sizeof(State));
}
void tree_sitter_ibid_markdown_external_scanner_destroy(void* s) {
  free(s);
}

unsigned tree_sitter_ibid_markdown_external_scanner_serialize(void* s, char* to) {
  return write_state(s, to);
}

void tree_sitter_ibid_markdown_external_scanner_deserialize(void* s, const char* from,
                                                            unsigned length) {
  read_state(s, from, length);
}

// A line of three dashes at the file's start, if one more of these or of dots follows.
static bool scan_front_matter(Scan* x) {
  mark(x);
  bool opens = count_run(x, '-') == 3 && rest_is_blank(x) && !at_eof(x);
  if (opens) step(x);
  if (!opens || rest_is_blank(x)) return emit(x, LAZY);
  while (!at_eof(x)) {
    int32_t c = peek(x);
    bool mark_line = (c == '-' || c == '.') && count_run(x, c) == 3 && rest_is_blank(x);
    skip_line(x);
    if (mark_line) return take_newline(x), emit(x, FRONT_MATTER);
    if (!at_eof(x)) step(x);
  }
  return emit(x, LAZY);
}

static bool scan_nul(Scan* x) {
  while (peek(x) == 0 && !at_eof(x)) step(x);
  mark(x);
  return emit(x, PLAIN_TEXT);
}

// Behind `-`, `!`, `^` or `~`: with the next character it may be a token of two. If it is none and
// another token of the scanner's follows, it must not become a part of that.
static bool scan_second(Scan* x, int32_t first, bool* done) {
  int32_t c = peek(x);
  *done = true;
  mark(x);
  if (first == '-' && c == '@') return scan_suppressed_key(x);
  bool pair = (first == '~' && c == '~') || (c == '[' && (first == '!' || first == '^'));
  if (pair) {
    step(x);
    // `war![^2]` has a note behind it: no image's text begins with `^`.
    if (first == '!' && peek(x) == '^') return emit(x, PLAIN_TEXT);
    mark(x);
    return emit(x, first == '~' ? STRIKE_RUN : first == '!' ? IMAGE_OPEN : INLINE_NOTE_OPEN);
  }
  bool dashes = first == '-' && c == '-';
  if (dashes) {
    while (peek(x) == '-') pass_text(x);
    c = peek(x);
  }
  *done = strchr("\n`$<-!^~", c > 0 && c < 128 ? c : 'x') != NULL || c == 0;
  return *done && dashes ? (mark(x), emit(x, PLAIN_TEXT)) : *done && emit(x, PLAIN_TEXT);
}

// The `^` that ends `^e^`: a bracket behind it opens no inline note.
static bool scan_raised_end(Scan* x) {
  step(x);
  if (peek(x) != '[') return false;
  mark(x);
  return emit(x, PLAIN_TEXT);
}

// Passes text up to the next token, which may be one for the lexer.
static bool scan_inline(Scan* x) {
  bool done = false, found = false, raised = false;
  for (int32_t before = 0;;) {
    int32_t c = peek(x);
    switch (c) {
      case '\n':
        return scan_line_end(x);
      case '`':
        return scan_code_span(x);
      case '$':
        return scan_math(x);
      case '<':
        return scan_comment(x);
      case '[':
      case ']':
      case '*':
      case '_':
      case '\\':
      case '{':
        return false;
      case 0:
        return at_eof(x) ? scan_line_end(x) : scan_nul(x);
      case '@':
        if (!is_word(before) || before == '_') return false;
        step(x);
        mark(x);
        return emit(x, PLAIN_TEXT);
      case '^':
        if (raised && scan_raised_end(x)) return true;
        if (raised) {
          raised = false;
          break;
        }
        raised = true;
        // fall through
      case '-':
      case '!':
      case '~':
        step(x);
        found = scan_second(x, c, &done);
        if (done) return found;
        break;
      default:
        raised = raised && !is_blank(c);
        pass_text(x);
    }
    before = c;
  }
}

static bool scan_token_run(Scan* x, enum Symbol symbol, int32_t c) {
  count_run(x, c);
  mark(x);
  return emit(x, symbol);
}

static bool scan_setext_underline(Scan* x) {
  x->trusted = x->skip = true;
  match_levels(x, x->s->depth, false);
  x->skip = false;
  skip_line(x);
  take_newline(x);
  return emit_line(x, SETEXT_UNDERLINE, false);
}

static bool scan_row_mark(Scan* x) {
  step(x);
  if (is_blank(peek(x))) step(x);
  mark(x);
  return emit(x, LINE_BLOCK_MARKER);
}

static bool scan_indented_or_fenced(Scan* x) {
  State* s = x->s;
  if (!x->valid[FENCE_CLOSE]) return scan_indented_line(x);
  return s->depth && s->phase != START ? scan_fenced_start(x) : scan_fenced_line(x);
}

static bool scan_in_block(Scan* x) {
  const bool* valid = x->valid;
  if (valid[CODE_LINE]) return scan_indented_or_fenced(x);
  if (valid[BREAK_TAIL]) return scan_break_tail(x);
  if (valid[SETEXT_UNDERLINE]) return scan_setext_underline(x);
  if (valid[FENCE_OPEN]) return scan_fence_open(x);
  if (valid[REFERENCE_LABEL]) return scan_reference_label(x);
  if (valid[REFERENCE_TARGET]) return scan_reference_target(x);
  if (valid[FENCE_INFO] && scan_trimmed(x, FENCE_INFO)) return true;
  if (valid[DIVISION_FENCE]) return scan_token_run(x, DIVISION_FENCE, ':');
  if (valid[DIVISION_INFO] && scan_trimmed(x, DIVISION_INFO)) return true;
  if (valid[LINE_BLOCK_MARKER] && (!valid[END] || x->s->phase == ROW)) return scan_row_mark(x);
  if (valid[END] && !valid[CODE_SPAN]) {
    rest_is_blank(x);
    return scan_line_end(x);
  }
  return scan_inline(x);
}

bool tree_sitter_ibid_markdown_external_scanner_scan(void* state, TSLexer* lexer,
                                                     const bool* valid) {
  State* s = state;
  Scan x = {.lexer = lexer, .s = s, .valid = valid, .column = s->column, .spare = s->spare};
  if (valid[UNREACHABLE]) return false;
  if (valid[FRONT_MATTER] && peek(&x) == '-') return scan_front_matter(&x);
  if (!valid[PARAGRAPH]) return scan_in_block(&x);
  if (valid[CLOSE] && !s->depth) return close_forgotten(&x);
  bool line_start = s->phase == LINE || s->phase == AFTER_BLANK || s->phase == MATCHED;
  return s->depth && line_start ? scan_line_start(&x) : scan_block(&x);
}
