-- Neovim 0.11's own way: vim.lsp.config and vim.lsp.enable, as an init.lua has them, without setup().
-- Ibid's settings reach the server, settings for all servers stay, :Ibid is there.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

if vim.fn.has('nvim-0.11') == 0 then
  io.stdout:write('SKIPPED: this Neovim has no vim.lsp.enable\n')
  vim.cmd('cquit 77')
end

local function write(path, lines)
  vim.fn.mkdir(vim.fn.fnamemodify(path, ':h'), 'p')
  vim.fn.writefile(lines, path)
end

local function outline(client)
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  local answer = client:request_sync('textDocument/documentSymbol', params, 10000, 0)
  return answer and answer.result and #answer.result or -1
end

local function reading()
  local names = {}
  for _, client in ipairs(vim.lsp.get_clients({ bufnr = 0 })) do table.insert(names, client.name) end
  return table.concat(names, ' ')
end

local function settings(folder)
  local client = t.open(folder .. '/1.md')
  if not client then return end
  t.check('the edition is its root', client.root_dir == folder, client.root_dir)
  t.check('a setting reaches the server', outline(client) == 0, outline(client))
  vim.lsp.config('ibid', { settings = { ibid = { outline = true } } })
  client.settings = vim.lsp.config.ibid.settings
  client:notify('workspace/didChangeConfiguration', { settings = client.settings })
  t.check('and is turned while it runs', outline(client) == 2, outline(client))
  t.check('formatting was turned on', t.await(function()
    return client:supports_method('textDocument/formatting', 0)
  end))
  local lens = client.capabilities.experimental.commands.commands
  t.check('the lenses’ command is told', lens[1] == 'ibid.showReferences', lens[1])
  local all = client.capabilities.textDocument.completion.completionItem
  t.check('what is said for all servers stays', all.snippetSupport == false, all.snippetSupport)
  t.check('and what Neovim says by itself', all.deprecatedSupport ~= nil, all.deprecatedSupport)
  return client
end

local function commands()
  t.check(':Ibid is there', vim.fn.exists(':Ibid') == 2)
  local own = vim.fn.has('nvim-0.12') == 1 and 'vim.lsp.omnifunc' or "require'ibid.complete'.omnifunc"
  t.check('completion', vim.bo.omnifunc:find(own, 1, true), vim.bo.omnifunc)
  t.expect_findings('a note lacks', '3:note-undefined')
  local group = vim.api.nvim_get_hl(0, { name = '@lsp.mod.unresolved', link = false })
  t.check('what leads nowhere is drawn', next(group) ~= nil)
  t.go_to('famine')
  vim.cmd('Ibid insertNote')
  t.check('and puts in a note', t.await(function()
    return vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]:find('famine[^1]', 1, true)
  end), vim.api.nvim_buf_get_lines(0, 2, 3, false)[1])
  t.check('and goes there', t.await(function()
    return vim.api.nvim_get_current_line() == '[^1]: '
  end), vim.api.nvim_get_current_line())
  t.go_to('2]')
  vim.cmd('normal! ' .. vim.api.nvim_replace_termcodes('<C-]>', true, true, true))
  local line = vim.api.nvim_get_current_line()
  t.check('CTRL-] leads to the note', line:find('[^2]: V. Serge', 1, true), line)
  vim.cmd('silent write')
end

-- What the help recommends beside it.
local function editor_own()
  vim.wo.foldmethod = 'expr'
  vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  t.check('folds by the server', t.await(function()
    vim.cmd('silent! normal! zx')
    return vim.fn.foldlevel(3) > 0
  end), vim.fn.foldlevel(3))
  vim.wo.foldmethod = 'manual'
  vim.cmd('silent! normal! zE')
  t.check('counts over headings', #t.lenses() > 0)
end

t.go(function()
  local folder = vim.fn.resolve(vim.fn.tempname())
  write(folder .. '/book/edition.json', { '{"chapters": ["1.md"]}' })
  write(folder .. '/book/1.md', { '# Прибытие 𝔄', '', 'The city of famine.[^1] Two.[^2]', '',
    '[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.' })
  write(folder .. '/alone/глава.md', { '# Одна', '', 'Text.[^9]' })

  vim.cmd('runtime! plugin/ibid.lua')  -- as Neovim does when it starts
  vim.lsp.config('*', { capabilities = { textDocument = { completion = {
    completionItem = { snippetSupport = false } } } } })
  vim.lsp.config('ibid', {
    cmd = { vim.env.IBID_SERVER },
    settings = { ibid = { outline = false, formatting = true } },
  })
  vim.lsp.enable('ibid')

  local client = settings(folder .. '/book')
  if not client then return end
  commands()
  editor_own()

  local other = t.open(folder .. '/alone/глава.md')
  t.check('a file without an edition has a server of its own', other and other.id ~= client.id)
  t.expect_findings('and is read', '3:note-undefined')

  -- setup() as well does no harm: one server per file.
  require('ibid').setup({ cmd = { vim.env.IBID_SERVER } })
  t.check('still one server', reading() == 'ibid', reading())
  t.open(folder .. '/book/1.md')
  t.check('for the edition too', reading() == 'ibid', reading())

  vim.lsp.enable('ibid', false)
  t.check('disabled, none reads the edition', t.await(function()
    return #vim.lsp.get_clients({ name = 'ibid' }) == 0
  end), #vim.lsp.get_clients({ name = 'ibid' }))
end)
