-- :checkhealth ibid as its reader sees it: while all is well, and for each trouble with what to do.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

-- The report's text; its window is closed again.
local function report()
  local before = vim.api.nvim_get_current_buf()
  vim.cmd('silent checkhealth ibid')
  local text = t.await(function()
    local all = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    return all:find('Ibid: the grammar[^\n]*\n.*grammar') and all
  end) or ''
  vim.cmd('silent! bwipeout!')
  vim.api.nvim_set_current_buf(before)
  return text
end

local function expect(what, text, ...)
  for _, part in ipairs({ ... }) do
    t.check(what .. ': ' .. part, text:find(part, 1, true), not text:find(part, 1, true) and text or nil)
  end
end

-- Every warning and error is followed by its advice.
local function advised(text)
  local lines = vim.split(text, '\n')
  for i, line in ipairs(lines) do
    if line:find('WARNING', 1, true) or line:find('ERROR', 1, true) then
      t.check('advice for: ' .. line, (lines[i + 1] or ''):find('ADVICE', 1, true))
    end
  end
end

-- Another server for the same file: Ibid itself, under another name.
local function start_other()
  local config = { name = 'marksman', cmd = { vim.env.IBID_SERVER }, root_dir = vim.fn.getcwd() }
  local id = (vim.lsp.start or vim.lsp.start_client)(config)
  vim.lsp.buf_attach_client(0, id)
  return t.await(function() local c = vim.lsp.get_client_by_id(id); return c and c.initialized and c end)
end

t.go(function()
  local folder = vim.fn.resolve(vim.fn.tempname())
  vim.fn.mkdir(folder .. '/глава', 'p')
  vim.fn.writefile({ '# Одна' }, folder .. '/alone.md')
  vim.fn.writefile({ '# Две' }, folder .. '/глава/1.md')
  vim.fn.writefile({ '{"chapters": ["1.md"]}' }, folder .. '/глава/edition.json')

  local text = report()
  expect('nothing is set up', text, 'nothing starts Ibid', 'require("ibid").setup()', 'no Markdown file is open')
  advised(text)

  require('ibid').setup({ cmd = { folder .. '/no-such-ibid' } })
  text = report()
  expect('no program', text, 'there is no program', 'cmd = { "/path/to/ibid" }')
  advised(text)
  require('ibid').setup({ cmd = { 'true' } })
  text = report()
  expect('another program', text, 'is not Ibid')
  advised(text)

  require('ibid').setup({ cmd = { vim.env.IBID_SERVER }, settings = { ibid = { completion = false } } })
  local client = t.open(folder .. '/alone.md')
  if not client then return end
  text = report()
  expect('a file by itself', text, 'started by require("ibid").setup()', 'ibid 0.', vim.env.IBID_SERVER,
    'alone.md is read by itself', '`ibid init` makes one', 'places are counted in ' .. (client.offset_encoding or 'utf-16'))
  t.check('without a trouble', not text:find('WARNING', 1, true) and not text:find('ERROR', 1, true), text)

  t.open(folder .. '/глава/1.md')
  text = report()
  expect('an edition', text, '1.md is read, with the edition of ' .. folder .. '/глава/edition.json')

  local other = start_other()
  text = report()
  expect('another server', text, 'marksman reads it too', 'outline = false', 'headings = false')
  t.check('what is off already is not named', not text:find('completion = false', 1, true))
  advised(text)

  require('ibid').setup({ cmd = { vim.env.IBID_SERVER }, only_editions = true })
  vim.fn.writefile({ '# Три' }, folder .. '/third.md')
  vim.cmd('edit ' .. folder .. '/third.md')
  vim.bo.filetype = 'markdown'
  text = report()
  expect('a file that is not read', text, 'third.md is not read by Ibid', 'run `ibid init`')
  advised(text)

  if vim.fn.has('nvim-0.11') == 1 then
    vim.lsp.config('ibid', { cmd = { vim.env.IBID_SERVER } })
    vim.lsp.enable('ibid')
    text = report()
    expect('started twice', text, 'both setup() and vim.lsp.enable("ibid")')
    advised(text)
    require('ibid').options = nil
    expect('started by Neovim', report(), 'OK started by vim.lsp.enable("ibid")')
    vim.lsp.enable('ibid', false)
  end
  if vim.fn.has('nvim-0.10') == 0 then
    return expect('an older Neovim', text, 'need Neovim 0.10')
  end
  expect('no grammar', text, ':Ibid installGrammar')
  require('ibid.highlight').enable()
  text = report()
  expect('no grammar, though it is wanted', text, 'Run :Ibid installGrammar')
  advised(text)
  vim.cmd('silent Ibid installGrammar')
  expect('the grammar', report(), 'the grammar is installed')
end)
