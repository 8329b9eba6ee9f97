-- Completion with the keys of a real Neovim: a work by a word in the middle of its title, a marker
-- with its note; and by Neovim's own omnifunc what begins as is typed.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local function write(path, lines)
  vim.fn.mkdir(vim.fn.fnamemodify(path, ':h'), 'p')
  vim.fn.writefile(lines, path)
end

-- Types behind a line's end, presses CTRL-X CTRL-O and takes the item whose text begins so, as soon
-- as there are any. Returns the line, and what was offered.
local function complete(row, typed, wanted)
  vim.api.nvim_win_set_cursor(0, { row, 0 })
  local offered
  local timer = vim.loop.new_timer()
  local give_up = vim.loop.now() + (t.failed and 2000 or 20000)
  timer:start(5, 5, vim.schedule_wrap(function()
    if offered then return end
    local items = vim.fn.complete_info({ 'items' }).items
    if #items == 0 and vim.loop.now() < give_up then return end
    offered = {}
    local presses = ''
    for i, item in ipairs(items) do
      table.insert(offered, item.abbr)
      if presses == '' and vim.startswith(item.abbr, wanted) then
        presses = ('<C-n>'):rep(i - 1)
      end
    end
    vim.api.nvim_input(presses .. '<C-y><Esc>')
  end))
  local keys = vim.api.nvim_replace_termcodes('A' .. typed .. '<C-x><C-o>', true, false, true)
  vim.api.nvim_feedkeys(keys, 'tx!', false)
  timer:stop()
  timer:close()
  return vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1], table.concat(offered or {}, ' | ')
end

local function expect(what, row, typed, wanted, expected)
  local line, offered = complete(row, typed, wanted)
  t.check(what, line == expected, line .. '  (offered: ' .. offered .. ')')
end

t.run(function()
  vim.o.completeopt = ''  -- Neovim without a screen crashes where it would draw the menu
  local folder = vim.fn.tempname()
  write(folder .. '/edition.json', { '{"chapters": ["1.md"], "bibliography": ["b.bib"]}' })
  write(folder .. '/b.bib', {
    '@book{carr1958, author = {Carr, E. H.}, title = {Socialism in One Country}, date = {1958}}',
    '@book{serge1963, author = {Serge, Victor}, title = {Воспоминания революционера}, date = {1963}}',
  })
  write(folder .. '/1.md', {
    '𝔄 слово.[^1] Ещё.[^2]', '', '𝔄 как ', '', '𝔄 как ', '', '𝔄 and', '',
    '[^1]: E. H. Carr, *Socialism in One Country*, London 1958, p. 7.', '',
    '[^2]: ', '',
  })
  if not t.open(folder .. '/1.md') then return end
  t.check('the omnifunc is set', t.await(function()
    return vim.bo.omnifunc:find('omnifunc', 1, true)
  end), vim.bo.omnifunc)
  -- The bibliography has been read once its works are found.
  t.check('the bibliography is read', t.await(function()
    local answers = vim.lsp.buf_request_sync(0, 'workspace/symbol', { query = 'революционера' }, 2000)
    for _, answer in pairs(answers or {}) do
      if #(answer.result or {}) > 0 then return true end
    end
  end))

  expect('a work by a word in the middle of its title', 11, 'Country', 'Carr',
    '[^2]: Carr, *Socialism in One Country*')
  expect('a key by a word of the title', 3, '@революц', 'serge1963', '𝔄 как @serge1963')
  expect('a new note', 7, '[^', '3', '𝔄 and[^3]')
  t.check('…with its definition', t.await(function()
    return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):find('\n[^3]:', 1, true)
  end))

  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  expect("Neovim's own completion, from the beginning", 5, '@ser', 'serge1963', '𝔄 как @serge1963')
end)
