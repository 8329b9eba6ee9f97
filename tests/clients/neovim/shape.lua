-- What shapes a chapter, in a real Neovim: folds, selections that grow, formatting, links; where a
-- work is cited in full; folders and files that come or change their names; counts over headings
-- that show what they count. What Neovim has no key for, the client's own commands ask.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local chapter = {
  '# Прибытие 𝔄 {#arrival}', '',
  'Петроград, “the city 𝔄 of famine”.[^1] Streets.[^2] Asked.[^4]', '',
  '> Nobody asked us', '> what we thought.', '',
  '[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.', '',
  '[^2]: Ibid., pp. 71-2.', '', '',
  '[^4]: V. Serge, *Memoirs of a Revolutionary*, London 1963, pp. 110–115.',
}

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end
local function holds(buffer, text)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find(text, 1, true)
end
local function chosen()
  local keep = vim.fn.getreg('z')
  vim.cmd('normal! "zy')
  local text = vim.fn.getreg('z')
  vim.fn.setreg('z', keep)
  vim.cmd('normal! gv')
  return text
end

local function folds()
  vim.cmd('Ibid fold')
  t.check('a section is a fold', vim.fn.foldclosed(5) == 1 and vim.fn.foldclosedend(5) == 6,
    vim.fn.foldclosed(5) .. '-' .. vim.fn.foldclosedend(5))
  vim.cmd('1foldopen')
  t.check('and a quotation in it', vim.fn.foldclosed(6) == 5 and vim.fn.foldclosedend(6) == 6,
    vim.fn.foldclosed(6))
  t.check('and its notes', vim.fn.foldclosed(10) == 8, vim.fn.foldclosed(10))
  t.check('its text is to be seen', vim.fn.foldclosed(3) == -1, vim.fn.foldclosed(3))
  vim.cmd('normal! zE')
end

local function selections()
  t.go_to('famine')
  local seen = {}
  for _ = 1, 4 do
    vim.cmd('Ibid grow')
    table.insert(seen, chosen())
  end
  vim.cmd('normal! ' .. vim.api.nvim_replace_termcodes('<Esc>', true, true, true))
  t.check('from a word', seen[1] == 'famine', seen[1])
  t.check('to the quotation', vim.tbl_contains(seen, 'the city 𝔄 of famine'), seen[2])
  t.check('to the paragraph', vim.startswith(seen[4], 'Петроград'), seen[4])
end

local function lens()
  local lenses = t.lenses()
  t.check('a lens has the client’s command', lenses[1] and lenses[1].command.command == 'ibid.showReferences')
  vim.fn.setqflist({})
  vim.cmd('1')
  vim.lsp.codelens.run()
  local items = t.await(function() local l = vim.fn.getqflist(); return #l > 0 and l end) or {}
  t.check('and lists what it counts', #items == 3 and items[1].lnum == 8, #items)
  t.check('in a window', t.await(function() return vim.bo.buftype == 'quickfix' end), vim.bo.buftype)
  vim.cmd('cclose')
end

local function files(folder, client)
  vim.cmd('Ibid renameFile first.md')
  t.check('a file is renamed', vim.fn.filereadable(folder .. '/first.md') == 1
    and vim.fn.filereadable(folder .. '/1.md') == 0)
  t.check('links to it follow', holds(vim.fn.bufnr('2.md'), '(first.md#arrival)'))
  t.check('edition.json too', table.concat(vim.api.nvim_buf_get_lines(
    vim.fn.bufnr(folder .. '/edition.json'), 0, -1, false)):find('"first.md"', 1, true))
  vim.cmd('silent wall')

  local other = vim.fn.tempname()
  vim.fn.mkdir(other, 'p')
  vim.fn.writefile({ '{"chapters": ["*.md"]}' }, other .. '/edition.json')
  vim.fn.writefile({ '# Another Волюм' }, other .. '/a.md')
  vim.lsp.buf.add_workspace_folder(other)
  local function known()
    local found = require('ibid.client').ask(client, 'workspace/symbol', { query = 'Волюм' })
    return found and #found > 0
  end
  t.check('a folder is added', t.await(known))
  vim.lsp.buf.remove_workspace_folder(other)
  t.check('and taken away', t.await(function() return not known() end))
end

t.run(function()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  vim.fn.writefile({ '{"chapters": ["1.md", "2.md"], "bibliography": ["a.bib"]}' }, folder .. '/edition.json')
  vim.fn.writefile({ '@book{s, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}' },
    folder .. '/a.bib')
  vim.fn.writefile(chapter, folder .. '/1.md')
  vim.fn.writefile({ '# Вторая', '', 'See [the first](1.md#arrival).' }, folder .. '/2.md')
  require('ibid').setup({ cmd = { vim.env.IBID_SERVER }, settings = { ibid = { formatting = true } } })
  if not t.open(folder .. '/2.md') then return end
  local client = t.open(folder .. '/1.md')
  if not client then return end

  folds()
  selections()
  lens()

  vim.fn.setqflist({})
  t.go_to('Ibid')
  vim.lsp.buf.implementation()
  local full = t.await(function() local l = vim.fn.getqflist(); return #l > 0 and l end) or {}
  t.check('where the work is cited in full', #full == 2 and full[1].lnum == 8 and full[2].lnum == 13, #full)
  vim.cmd('cclose')

  local ask = vim.lsp.buf.format or vim.lsp.buf.formatting_sync
  t.check('formatted', t.await(function()
    ask()
    return #lines() == #chapter - 1
  end), #lines())

  files(folder, client)
end)
