-- What an editor shows around the text, in a real Neovim: hints behind Ibid.s, highlights, other
-- names for what the keys of a Neovim user call; the workspace's works; who leans on a note; counts
-- over headings.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local chapter = {
  '# Arrival 𝔄 {#arrival n=1}', '',
  'Petrograd.[^1] Streets.[^2] Asked.[^4] Nothing.[^5]', '',
  'Back to [the beginning](#arrival).', '',
  '[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.', '',
  '[^2]: Ibid., pp. 71-2.', '',
  '[^4]: E. H. Carr, *The Interregnum*, London 1954, p. 3.', '',
  '[^5]: Ibid., p. 9.',
}
local bibliography = {
  '@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}',
  '@book{carr1954, author = {Carr, E. H.}, title = {The Interregnum}, date = {1954}}',
}

-- What is drawn into the buffer beside its text, of any namespace with such a name.
local function drawn(pattern)
  local out = {}
  for name, id in pairs(vim.api.nvim_get_namespaces()) do
    if name:find(pattern) then
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(0, id, 0, -1, { details = true })) do
        local words = {}
        for _, chunk in ipairs(mark[4].virt_text or {}) do table.insert(words, chunk[1]) end
        table.insert(out, { row = mark[2] + 1, text = table.concat(words), group = mark[4].hl_group })
      end
    end
  end
  table.sort(out, function(a, b) return a.row < b.row end)
  return out
end

-- The words of the list that a request fills.
local function listed(ask)
  vim.fn.setqflist({})
  ask()
  local items = t.await(function() local l = vim.fn.getqflist(); return #l > 0 and l end) or {}
  vim.cmd('cclose')
  local out = {}
  for _, item in ipairs(items) do table.insert(out, item.lnum .. ' ' .. item.text) end
  return table.concat(out, '\n')
end

local function expect(what, got, ...)
  for _, words in ipairs({ ... }) do
    local found = got:find(words, 1, true)
    t.check(what .. ': ' .. words, found, not found and got or nil)
  end
end

t.run(function()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder .. '/chapters', 'p')
  vim.fn.writefile({ '{ "chapters": ["chapters/*.md"], "bibliography": ["sources.bib"] }' }, folder .. '/edition.json')
  vim.fn.writefile(bibliography, folder .. '/sources.bib')
  vim.fn.writefile(chapter, folder .. '/chapters/1.md')
  if not t.open(folder .. '/chapters/1.md') then return end

  if vim.lsp.inlay_hint then
    vim.lsp.inlay_hint.enable(true)
    local shown = t.await(function()
      vim.cmd('redraw!')
      local hints = drawn('inlayhint')
      return #hints == 2 and hints
    end) or {}
    t.check('a hint behind each Ibid.', #shown == 2 and shown[1].row == 9
      and shown[1].text:find('Serge', 1, true) and shown[2].text:find('Carr', 1, true),
      #shown ~= 2 and vim.inspect(shown) or nil)
  end

  t.go_to('[^4]')
  vim.lsp.buf.document_highlight()
  local marked = t.await(function() local m = drawn('reference'); return #m > 0 and m end) or {}
  t.check('a marker and its note are highlighted',
    #marked == 2 and marked[1].row == 3 and marked[2].row == 11,
    #marked ~= 2 and vim.inspect(marked) or nil)
  vim.lsp.buf.clear_references()

  expect('works of the edition', listed(function() vim.lsp.buf.workspace_symbol('interreg') end),
    'The Interregnum')
  t.go_to('Ibid')
  local cited = listed(function() vim.lsp.buf.references() end)
  expect('each citation of the work', cited, '7 ', '9 ')

  t.go_to('Carr')
  expect('who leans on this note', listed(function() vim.lsp.buf.incoming_calls() end), '13 ')
  t.go_to('Ibid', 2)
  expect('what this one leans on', listed(function() vim.lsp.buf.outgoing_calls() end), '4')

  local lenses = t.lenses()
  t.check('over the heading, its notes are counted', #lenses > 0 and lenses[1].range.start.line == 0,
    #lenses == 0 and 'none' or nil)

  t.go_to('Ibid', 2)
  vim.lsp.buf.declaration()
  t.check('an Ibid. → the citation at the chain’s end', t.await(function()
    return vim.api.nvim_get_current_line():find('[^4]: ', 1, true)
  end))
  vim.lsp.buf.type_definition()
  t.check('a citation → its entry', t.await(function()
    return vim.api.nvim_get_current_line():find('carr1954', 1, true)
  end))
  vim.cmd('buffer 1.md')
  t.go_to('Ibid')
  t.act('Expand')
  t.check('an Ibid. is expanded', t.await(function()
    return vim.api.nvim_buf_get_lines(0, 8, 9, false)[1]:find('[^2]: Serge, ', 1, true)
  end))
  vim.cmd('silent undo')

  t.go_to('[^4]')
  t.act('Renumber')
  t.check('the series is renumbered, with its notes', t.await(function()
    local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
    return lines[3] == 'Petrograd.[^1] Streets.[^2] Asked.[^3] Nothing.[^4]'
      and vim.startswith(lines[11], '[^3]: E. H. Carr') and lines[13] == '[^4]: Ibid., p. 9.'
  end))
  vim.cmd('silent undo')
  t.check('undone at once', vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] == chapter[3])
end)
