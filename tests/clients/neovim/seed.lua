-- A real chapter, imported and edited in a real Neovim: a deleted note, a renamed marker, a doubled
-- note and a swapped pair are each found at their place, live, and vanish when undone.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local function line_of(text)
  return t.go_to(text)
end

t.run(function()
  local file = vim.env.IBID_CHAPTER
  if not t.open(file) then return end
  -- Note 32 is called from within note 1*: that marker is lost when Pandoc exports, and said so.
  local inside = t.await(function() return line_of('[^32]') end)
  local clean = ('%d:note-in-note'):format(inside)
  t.expect_findings('as imported', clean)

  local function with(what, change, expected)
    change()
    local all = vim.split(expected .. ' ' .. clean, ' ')
    if expected == '' then all = { clean } end
    table.sort(all)
    t.expect_findings(what, table.concat(all, ' '))
    vim.cmd('silent undo')
    t.expect_findings(what .. ', undone', clean)
  end

  local note = line_of('[^18]: ')
  local marker = line_of('[^18]')
  with('a deleted note', function() vim.api.nvim_buf_set_lines(0, note - 1, note, false, {}) end,
    marker .. ':note-undefined')
  with('a renamed marker', function() t.replace(marker, '[^18]', '[^81]') end,
    marker .. ':note-undefined ' .. note .. ':note-unused')
  local doubled = vim.api.nvim_buf_get_lines(0, note - 1, note, false)[1]
  with('a doubled note',
    function() vim.api.nvim_buf_set_lines(0, note, note, false, { '', doubled }) end,
    (note + 2) .. ':note-duplicate')
  local first, second = line_of('[^9]'), line_of('[^10]')
  with('a swapped pair', function()
    t.replace(first, '[^9]', '[^SWAP]')
    t.replace(second, '[^10]', '[^9]')
    vim.cmd('silent undojoin')
    t.replace(first, '[^SWAP]', '[^10]')
  end, second .. ':note-order')

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
