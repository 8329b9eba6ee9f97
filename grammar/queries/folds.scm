[
  (front_matter)
  (block_quote)
  (list_item)
  (note_definition)
  (definition)
  (fenced_code)
  (indented_code)
  (html_block)
  (html_comment)
  (line_block)
] @fold
