-- What the notes of a real chapter mean, in a real Neovim: hover on a marker, on an Ibid. and inside
-- a block quotation; the way along a chain; a note that is put into a run of Ibid.s, the warning at
-- the one that has changed its meaning, its fixes.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local function line_of(label)
  local row = t.go_to('[^' .. label .. ']: ')
  return row, vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
end

-- Puts the cursor on the Ibid. of a note.
local function go_to_ibid(label)
  local row, line = line_of(label)
  vim.api.nvim_win_set_cursor(0, { row, line:find('Ibid', 1, true) - 1 })
end

local function expect_hover(what, ...)
  local hover = t.hover()
  for _, words in ipairs({ ... }) do
    t.check(what .. ': ' .. words, hover:find(words, 1, true),
      not hover:find(words, 1, true) and hover or nil)
  end
end

local function codes()
  local out = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    out[d.code or d.user_data.lsp.code] = (out[d.code or d.user_data.lsp.code] or 0) + 1
  end
  return out
end

t.run(function()
  if not t.open(vim.env.IBID_CHAPTER) then return end
  t.check('the findings are there', t.await(function() return codes()['ibid-relay'] end))

  t.go_to('[^14]')
  expect_hover('hover on a marker', 'Socialism in One Country', 'Vol. 1', 'p. 262', 'n. 13',
    'could also mean')
  go_to_ibid('2')
  expect_hover('hover on an Ibid.', 'Note 2', '→ n. 1')
  local quotation = vim.fn.search('^> ', 'w')
  t.check('a block quotation', quotation > 0)
  vim.api.nvim_win_set_cursor(0, { quotation, 12 })
  expect_hover('hover inside a block quotation', 'Note ', ', p')

  -- 17 leans on 16, that on 15, 14 and 13.
  go_to_ibid('17')
  local steps = {}
  for _ = 1, 4 do
    local line = t.jump()
    table.insert(steps, line:match('^%[%^(%d+)%]: '))
    if line:find('Ibid', 1, true) == nil then break end
    go_to_ibid(steps[#steps])
  end
  t.check('along the chain', table.concat(steps, ' ') == '16 15 14 13', table.concat(steps, ' '))

  -- A note is put between 13 and 14: the Ibid. of 14 now leans on it.
  local function insert()
    local row = line_of('14')
    local marker = t.go_to('[^14]')
    t.replace(marker, '[^14]', '[^13a][^14]')
    vim.api.nvim_buf_set_lines(0, row - 1, row - 1, false,
      { '[^13a]: R. Medvedev, *Let History Judge*, London 1972, p. 5.', '' })
    t.check('a note put into the run makes the Ibid. behind it stale',
      t.await(function() return codes()['ibid-stale'] end))
  end
  insert()
  local stale = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    if (d.code or d.user_data.lsp.code) == 'ibid-stale' then
      table.insert(stale, vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, false)[1]
        :match('^%[%^(%w+)%]: '))
    end
  end
  t.check('told at the Ibid.s whose meaning has changed', stale[1] == '14', table.concat(stale, ' '))

  go_to_ibid('14')
  t.act('Expand to what it was')
  t.check('expanded to what it was: no Ibid. is stale any more',
    t.await(function() return not codes()['ibid-stale'] end))
  local _, line = line_of('14')
  t.check('the note names the work', line:find('Socialism in One Country', 1, true)
    and line:find('262', 1, true), line)

  -- One undo takes back all that this script has done at a stretch.
  vim.cmd('silent undo')
  t.check('undone: none is stale', t.await(function() return not codes()['ibid-stale'] end)
    and not pcall(t.go_to, '[^13a]'))
  insert()
  go_to_ibid('14')
  t.act('Accept what it refers to now')
  t.check('accepted, with those that follow it: none is stale',
    t.await(function() return not codes()['ibid-stale'] end))
end)
