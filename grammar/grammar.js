// Pandoc Markdown with notes. README.md says what the nodes are; src/scanner.c reads line starts
// and whatever needs a look ahead. No token here may look far ahead and fail: each character is
// looked at a bounded number of times.

// Letters and digits, coarsely beyond ASCII: whole ranges of scripts, without the punctuation.
const WORD = 'A-Za-z0-9\\u00AA\\u00B5\\u00BA\\u00C0-\\u02AF\\u0370-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDCF\\u{10000}-\\u{1EFFF}\\u{20000}-\\u{3FFFF}';
const SPACE = ' \\t\\r\\n\\f\\v\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
// What may begin a token. The rest of a line is text and belongs to no token, as white space does
// in other grammars: that halves the tree.
const TEXT = /[^\n\[\]*_@\\<{`$]/;

const word = new RegExp(`[${WORD}_]`, 'u');

// Blocks in groups of groups. Without them every edit would walk all blocks of the file: Tree-sitter
// takes no repetition over from an old tree, and no node that begins or ends with one. The scanner
// ends a group of level n by the blank lines' token; see groups.h.
const run = rule => seq(rule, repeat(rule));
const runs = (one, ...more) => more.length === 0
  ? run(one)
  : choice(seq(run(one), optional(runs(...more))), runs(...more));

module.exports = grammar({
  name: 'ibid_markdown',

  extras: $ => [TEXT],

  externals: $ => [
    // Line starts.
    $.front_matter,
    $._blank,
    $._blank_1,
    $._blank_2,
    $._blank_3,
    $.continuation,
    $._lazy,
    $._close,
    // Containers.
    $.quote_marker,
    $.list_marker,
    $.definition_marker,
    $.note_label,
    // Leaves. Those without width say what a line is; the next tokens read it.
    $._paragraph,
    $.heading_marker,
    $.thematic_break,
    $._line_block,
    $.line_block_marker,
    $._reference,
    $.reference_label,
    $.reference_target,
    $._fenced,
    $.fence_open,
    $.fence_info,
    $.fence_close,
    $._indented,
    $.code_line,
    $._gap,
    $._code_end,
    $.html_line,
    $._comment_block,
    $._division_open,
    $._division_close,
    $.division_fence,
    $.division_info,
    // Ends of lines.
    $._end,
    $._setext_break,
    $.setext_underline,
    $._long_break,
    $._break_head,
    $._break_tail,
    // Inlines.
    $.code_span,
    $.math,
    $.html_comment,
    $.inline_note_open,
    $.image_open,
    $.strike_run,
    $._suppressed_key,
    $._plain,
    $._unreachable,
  ],

  rules: {
    document: $ => seq(
      optional($.front_matter),
      optional(runs($._group_3, $._group_2, $._group_1, $._block)),
    ),
    _group_1: $ => seq(runs($._block), $._blank_1),
    _group_2: $ => seq(runs($._group_1, $._block), $._blank_2),
    _group_3: $ => seq(runs($._group_2, $._group_1, $._block), $._blank_3),

    _block: $ => choice(
      $._blank,
      $.continuation,
      $._lazy,
      $.heading,
      $.setext_heading,
      $.paragraph,
      $.block_quote,
      $.list_item,
      $.definition,
      $.line_block,
      $.note_definition,
      $.reference_definition,
      $.fenced_code,
      $.indented_code,
      $.html_block,
      alias($._comment_block, $.html_comment),
      $.division_open,
      $.division_close,
      $.thematic_break,
    ),

    block_quote: $ => seq($.quote_marker, repeat($._block), $._close),
    list_item: $ => seq($.list_marker, repeat($._block), $._close),
    definition: $ => seq($.definition_marker, repeat($._block), $._close),
    note_definition: $ => seq($.note_label, repeat($._block), $._close),

    heading: $ => seq($.heading_marker, optional($._line), $._end),
    paragraph: $ => seq(
      $._paragraph, optional($._line),
      optional(seq($.soft_break, repeat(choice($._inline, $.soft_break)))),
      $._end,
    ),
    setext_heading: $ => seq($._paragraph, optional($._line), $._setext_break, $.setext_underline),

    line_block: $ => seq(
      $._line_block, $.line_block_marker,
      repeat(choice($._inline, $.soft_break, $.line_block_marker)),
      $._end,
    ),

    reference_definition: $ => seq($._reference, $.reference_label, $.reference_target, $._end),

    fenced_code: $ => seq(
      $._fenced, $.fence_open, optional($.fence_info), $._end,
      repeat(choice($.continuation, $._lazy, $.code_line)),
      choice($.fence_close, $._code_end),
    ),
    indented_code: $ => seq(
      $._indented, $.code_line,
      repeat(choice($.continuation, $._lazy, $.code_line, $._gap)),
      $._code_end,
    ),

    html_block: $ => $.html_line,

    division_open: $ => seq($._division_open, $.division_fence, optional($.division_info), $._end),
    division_close: $ => seq($._division_close, $.division_fence, $._end),

    // The first where the scanner leaves it to the lexer: then it takes no memory.
    soft_break: $ => choice(/\n[ \t\r]*/, $._long_break, seq($._break_head, $._break_tail)),
    _line: $ => repeat1($._inline),

    _inline: $ => choice(
      $.note_marker,
      $.inline_note_open,
      $.image_open,
      $.bracket_open,
      $.bracket_close,
      $.attributes,
      $.emphasis_run,
      $.strike_run,
      $.citation_key,
      alias($._suppressed_key, $.citation_key),
      $.code_span,
      $.math,
      $.html_comment,
      $.angle,
      $.escape,
      $._mark,
      $._plain,
    ),

    note_marker: $ => token(new RegExp(`\\[\\^[^${SPACE}\\[\\]\\^]+\\]`, 'u')),
    bracket_open: $ => '[',
    bracket_close: $ => ']',
    attributes: $ => /\{[^{}\n]*\}/,
    emphasis_run: $ => /\*+|_+/,
    citation_key: $ => token(seq(
      '@',
      choice(
        seq(repeat1(word), repeat(seq(choice('://', /[:.#$%&\-+?<>~\/]/), repeat1(word)))),
        new RegExp(`\\{[^{}${SPACE}]*\\}`, 'u'),
      ),
    )),
    angle: $ => token(choice(
      /<[A-Za-z][A-Za-z0-9+.\-]*:[^<> \t\r\n]*>/,
      /<[^<>@\\ \t\r\n]+@[^<> \t\r\n]+>/,
      /<\/?[A-Za-z][A-Za-z0-9:_\-]*([ \t][^<>"'\n]*("[^"\n]*"[^<>"'\n]*|'[^'\n]*'[^<>"'\n]*)*)?\/?>/,
    )),
    escape: $ => new RegExp(`\\\\[^${WORD}\\r\\n]`, 'u'),

    // A character that may begin a token, where it does not.
    _mark: $ => /[@\\<{]/,
  },
});
