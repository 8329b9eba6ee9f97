-- Colours in a real Neovim: what the server says of a chapter's words arrives as highlights, follows
-- what is typed, and shows what leads nowhere.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

-- The highlight groups of semantic tokens at the cursor, without `@lsp.`, sorted.
local function colours()
  vim.cmd('redraw!')  -- marks are set where the screen shows them
  local cursor = vim.api.nvim_win_get_cursor(0)
  local found = vim.inspect_pos(0, cursor[1] - 1, cursor[2]).semantic_tokens
  local out = {}
  for _, token in ipairs(found) do
    table.insert(out, (token.opts.hl_group:gsub('^@lsp%.', ''):gsub('%.markdown$', '')))
  end
  table.sort(out)
  return table.concat(out, ' ')
end

local function expect(what, text, nth, expected)
  t.go_to(text, nth)
  t.await(function() return colours() == expected end)
  t.check(what, colours() == expected, colours())
end

if vim.fn.has('nvim-0.9') == 0 then
  io.stdout:write('SKIPPED: this Neovim knows no semantic tokens\n')
  vim.cmd('cquit 77')
end

t.run(function()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  local file = folder .. '/глава.md'
  vim.fn.writefile({
    '# Раскол 𝔄',
    '',
    'Раз 𝔄.[^1] Два.[^2] Три.[^9] [tbe]{.sic corr=the}',
    '',
    '[^1]: V. Serge, *Воспоминания 𝔄*, London 1963, p. 3.',
    '',
    '[^2]: Ibid., p. 4.',
  }, file)
  if not t.open(file) then return end

  expect('a marker', '[^2]', 1, 'type.function')
  expect('a marker that calls no note', '[^9]', 1,
    'mod.abstract mod.unresolved type.function typemod.function.abstract typemod.function.unresolved')
  expect('a note’s label', '[^1]', 2, 'mod.definition type.function typemod.function.definition')
  expect('a title', 'Воспоминания', 1, 'mod.declaration type.class typemod.class.declaration')
  expect('an Ibid.', 'Ibid', 1, 'type.keyword')
  expect('a place', 'p. 4', 1, 'type.number')
  expect('a correction', 'tbe', 1, 'type.regexp')

  -- Typed in: the client asks for what has changed.
  vim.api.nvim_buf_set_lines(0, 2, 2, false, { 'Новая строка 𝔄.', '' })
  expect('after two lines above: a place', 'p. 4', 1, 'type.number')
  t.replace(9, 'Ibid', 'Nobody')
  expect('an Ibid. no more', 'Nobody', 1,
    'mod.abstract mod.unresolved type.variable typemod.variable.abstract typemod.variable.unresolved')

  -- What is unresolved shows without a theme that knows of it.
  local group = vim.api.nvim_get_hl(0, { name = '@lsp.mod.unresolved', link = false })
  t.check('what leads nowhere is drawn', next(group) ~= nil, vim.inspect(group))
end)
