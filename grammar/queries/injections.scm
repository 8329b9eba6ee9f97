((front_matter) @injection.content
  (#set! injection.language "yaml")
  (#offset! @injection.content 1 0 -1 0))

((html_block) @injection.content
  (#set! injection.language "html")
  (#set! injection.include-children))

((angle) @injection.content
  (#set! injection.language "html"))

((math) @injection.content
  (#set! injection.language "latex"))

; The language is the info string, where that is a word.
(fenced_code
  (fence_info) @injection.language
  (code_line) @injection.content
  (#match? @injection.language "^[A-Za-z0-9_+-]+$")
  (#set! injection.combined))

; Pairs of emphasis are not in the tree: an editor that has a grammar for Markdown's inlines shows
; them by that.
([
  (paragraph)
  (heading)
  (setext_heading)
  (line_block)
] @injection.content
  (#set! injection.language "markdown_inline")
  (#set! injection.include-children))
