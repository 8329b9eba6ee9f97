-- Colours from Ibid's own grammar, in the sample edition: said clearly when it is not there, made by
-- :Ibid installGrammar, then seen on markers, notes, headings, quotations; folds by the same tree.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')
local source = vim.env.IBID_SOURCE

local told = {}
vim.notify = function(message) table.insert(told, message) end
local function heard(text)
  return t.await(function() return table.concat(told, '\n'):find(text, 1, true) end)
end

-- The captures at the cursor, each as `language:name`.
local function captures()
  local cursor = vim.api.nvim_win_get_cursor(0)
  vim.treesitter.get_parser(0, 'ibid_markdown'):parse(true)
  local out = {}
  for _, capture in ipairs(vim.treesitter.get_captures_at_pos(0, cursor[1] - 1, cursor[2])) do
    table.insert(out, capture.lang .. ':' .. capture.capture)
  end
  return out
end

local function expect(what, text, nth, name, language)
  t.go_to(text, nth)
  local found = captures()
  t.check(what, vim.tbl_contains(found, (language or 'ibid_markdown') .. ':' .. name),
    table.concat(found, ' '))
end

local function same_text()
  local queries = {}
  for _, name in ipairs({ 'highlights', 'injections', 'folds' }) do
    local found = vim.api.nvim_get_runtime_file('queries/ibid_markdown/' .. name .. '.scm', true)
    local same = #found == 1 and vim.fn.resolve(found[1]) == source .. '/grammar/queries/' .. name .. '.scm'
    if not same then table.insert(queries, name) end
  end
  t.check('the queries are the grammar’s own files', #queries == 0, table.concat(queries, ' '))
end

local function too_old()
  require('ibid').setup({ cmd = { vim.env.IBID_SERVER }, highlight = true })
  t.open(source .. '/corpus/editions/united-opposition/chapters/1-new-course.md')
  t.check('an older Neovim says that it cannot', heard('need Neovim 0.10 or later'))
  vim.cmd('Ibid installGrammar')
  t.check('nor install it', #told == 2 and told[2]:find('need Neovim 0.10', 1, true), told[2])
end

local function folds()
  vim.treesitter.language.register('ibid_markdown', 'markdown')
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.treesitter.foldexpr()'
  local row = t.go_to('> в двух')
  t.check('a quotation folds', t.await(function()
    vim.cmd('silent! normal! zx')
    return vim.fn.foldlevel(row) == 1
  end), vim.fn.foldlevel(row))
  local heading = t.go_to('## ')
  t.check('a heading does not', vim.fn.foldlevel(heading) == 0, vim.fn.foldlevel(heading))
end

local function colours()
  expect('a heading', '# ', 1, 'markup.heading')
  expect('a marker', '[^', 1, 'markup.link.label')
  expect('a block quotation', '> ', 1, 'markup.quote')
  expect('a note', '[^1]: ', 1, 'markup.link.label')
  expect('a title in it', 'Socialism in One', 1, 'markup.italic', 'markdown_inline')
  vim.cmd('redraw!')
  t.go_to('[^', 1)
  local cursor = vim.api.nvim_win_get_cursor(0)
  local best = { priority = 0 }
  for _, item in ipairs(vim.inspect_pos(0, cursor[1] - 1, cursor[2] + 1).treesitter) do
    local priority = tonumber((item.metadata or {}).priority) or 100
    if priority >= best.priority and item.capture ~= 'nospell' then
      best = { priority = priority, what = item.lang .. ':' .. item.capture }
    end
  end
  t.check('a marker is drawn as one, not as a link', best.what == 'ibid_markdown:markup.link.label', best.what)
end

t.go(function()
  same_text()
  if vim.fn.has('nvim-0.10') == 0 then return too_old() end
  require('ibid').setup({ cmd = { vim.env.IBID_SERVER }, highlight = true })
  if not t.open(source .. '/corpus/editions/united-opposition/chapters/1-new-course.md') then return end
  t.check('without the grammar, what to do is said', heard(':Ibid installGrammar'))
  local text = vim.bo.filetype
  vim.cmd('Ibid installGrammar /nowhere')
  t.check('a wrong folder is said', heard('no grammar in /nowhere'))

  vim.cmd('Ibid installGrammar')
  local parser = vim.fn.stdpath('data') .. '/site/parser/ibid_markdown.so'
  t.check('the grammar is made', heard('installed as ' .. parser) and vim.fn.filereadable(parser) == 1)
  t.check('and colours this chapter', vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()])
  t.check('which is Markdown still', text == 'markdown' and vim.bo.filetype == text)
  colours()

  -- Typed, and in the next file without a word.
  local row = t.go_to('## ')
  vim.api.nvim_buf_set_lines(0, row - 1, row - 1, false, { '', '> Новая цитата 𝔄 [^77]', '> в двух строках', '' })
  expect('typed: a quotation', 'Новая', 1, 'markup.quote')
  expect('and its marker', '[^77]', 1, 'markup.link.label')
  folds()
  vim.cmd('silent undo')
  told = {}
  t.open(source .. '/corpus/editions/united-opposition/chapters/2-general-strike.md')
  t.check('the next file is coloured', t.await(function()
    return vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()]
  end))
  t.check('without a word', #told == 0, told[1])
end)
