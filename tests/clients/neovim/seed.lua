-- A real chapter, imported and edited in a real Neovim: a deleted note, a renamed marker, a doubled
-- note and a swapped pair are each found at their place, live, and vanish when undone.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local function line_of(text)
  return t.go_to(text)
end

-- What the chapter holds as it was printed: a marker within note 1* is lost on export, note 14
-- leans on a work quoted in another, some short titles name nothing without a bibliography, two
-- quotations lack a mark, two a source, a share is not that of its numbers, three words are as the
-- scanner left them. Each by the line of a marker or note and how many lines
-- further down it stands.
local known = {
  { '[^14]', 'word-split' },
  { '[^25]', 'word-scanno', 2 },
  { '[^28]', 'word-variant', -4 },
  { '[^41]', 'num-percent', -2 },
  { '[^47]', 'name-initials', -2 },
  { '[^49]', 'word-scanno', -2 },
  { '[^20]', 'quote-unclosed', -2 },
  { '[^26]', 'note-no-source', 4 },
  { '[^40]', 'note-marker-punct' },
  { '[^46]', 'quote-unopened' },
  { '[^48]', 'note-no-source', 8 },
  { '[^50]', 'quote-stop-side', 2 },
  { '[^53]', 'quote-wrapped-block' },
  { '[^26]: ', 'loc-p-range' },
  { '[^43]: ', 'loc-p-range' },
  { '[^32]', 'note-in-note' },
  { '[^14]: ', 'ibid-relay' },
  { '[^18]: ', 'short-unresolved' },
  { '[^36]: ', 'short-unresolved' },
  { '[^37]: ', 'short-unresolved' },
  { '[^38]: ', 'short-unresolved' },
  { '[^54]: ', 'cite-relay-nosource' },
}

-- The known findings where they stand now, with those that an edit has made.
local function with_known(made)
  local all = { unpack(made) }
  for _, one in ipairs(known) do
    local found, line = pcall(line_of, one[1])
    if found then table.insert(all, ('%d:%s'):format(line + (one[3] or 0), one[2])) end
  end
  table.sort(all)
  return table.concat(all, ' ')
end

t.run(function()
  local file = vim.env.IBID_CHAPTER
  if not t.open(file) then return end
  t.expect_findings('as imported', with_known({}))

  local function with(what, change, made)
    change()
    t.expect_findings(what, with_known(made))
    vim.cmd('silent undo')
    t.expect_findings(what .. ', undone', with_known({}))
  end

  local note = line_of('[^18]: ')
  local marker = line_of('[^18]')
  with('a deleted note', function() vim.api.nvim_buf_set_lines(0, note - 1, note + 1, false, {}) end,
    { marker .. ':note-undefined' })
  with('a renamed marker', function() t.replace(marker, '[^18]', '[^81]') end,
    { marker .. ':note-undefined', note .. ':note-unused' })
  local doubled = vim.api.nvim_buf_get_lines(0, note - 1, note, false)[1]
  with('a doubled note',
    function() vim.api.nvim_buf_set_lines(0, note, note, false, { '', doubled }) end,
    { (note + 2) .. ':note-duplicate', (note + 2) .. ':short-unresolved' })
  local first, second = line_of('[^9]'), line_of('[^10]')
  with('a swapped pair', function()
    t.replace(first, '[^9]', '[^SWAP]')
    t.replace(second, '[^10]', '[^9]')
    vim.cmd('silent undojoin')
    t.replace(first, '[^SWAP]', '[^10]')
  end, { second .. ':note-order' })

  t.go_to('[^1*]')
  local line = t.jump()
  t.check('a starred marker to its note', vim.startswith(line, '[^1*]: '), line:sub(1, 20))
  t.go_to('[^32]')
  line = t.jump()
  t.check('a marker within a note to its note', vim.startswith(line, '[^32]: '), line:sub(1, 20))
  t.go_to('[^54]')
  t.check('hover on the last marker', t.hover():find('247', 1, true))
  local outline = t.outline()
  t.check('outline', #outline > 60, #outline)
end)
