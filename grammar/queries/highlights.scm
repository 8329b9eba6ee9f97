; For Neovim and editors that name captures as it does. What stands further down is drawn over what
; stands above. Within paragraphs and headings an editor's own grammar for Markdown's inlines may
; colour as well (see injections.scm): what this one knows better comes with a higher priority.
(front_matter) @comment.documentation
(block_quote) @markup.quote
(paragraph) @spell
(heading) @markup.heading @spell
(setext_heading) @markup.heading @spell
(line_block) @spell
(heading_marker) @punctuation.special
(setext_underline) @punctuation.special
(quote_marker) @punctuation.special
(continuation) @punctuation.special
(list_marker) @markup.list
(definition_marker) @markup.list
(line_block_marker) @punctuation.special
(note_label) @markup.link.label @nospell
((note_marker) @markup.link.label @nospell
  (#set! priority 101))
(inline_note_open) @punctuation.bracket
(image_open) @punctuation.bracket
(bracket_open) @punctuation.bracket
(bracket_close) @punctuation.bracket
(reference_label) @markup.link.label @nospell
(reference_target) @markup.link.url @nospell
(fenced_code) @markup.raw.block @nospell
(indented_code) @markup.raw.block @nospell
(fence_open) @punctuation.delimiter
(fence_close) @punctuation.delimiter
(fence_info) @label
(code_span) @markup.raw @nospell
((math) @markup.math @nospell
  (#set! priority 101))
(html_block) @tag @nospell
(html_comment) @comment
(angle) @markup.link.url @nospell
(division_fence) @punctuation.special
(division_info) @attribute @nospell
((attributes) @attribute @nospell
  (#set! priority 101))
((citation_key) @markup.link @nospell
  (#set! priority 101))
(emphasis_run) @punctuation.delimiter
(strike_run) @punctuation.delimiter
(escape) @string.escape
(thematic_break) @punctuation.special
