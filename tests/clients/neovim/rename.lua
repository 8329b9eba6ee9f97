-- Names changed in a real Neovim: a note's label, with its marker and what the text says of it; what
-- is refused is said.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local function holds(buffer, text)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n'):find(text, 1, true)
end

t.run(function()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  vim.fn.writefile({ '{"chapters": ["1.md", "2.md"]}' }, folder .. '/edition.json')
  vim.fn.writefile({ '# Глава 𝔄 {#a}', '', 'Раз.[^1] See note 1. Два.[^2]', '', '[^1]: One.', '',
    '[^2]: Two.' }, folder .. '/1.md')
  vim.fn.writefile({ '# Вторая', '', 'See [the first](1.md#a).' }, folder .. '/2.md')
  if not t.open(folder .. '/2.md') then return end
  if not t.open(folder .. '/1.md') then return end
  t.await(function()
    return vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol',
      { textDocument = vim.lsp.util.make_text_document_params() }, 2000)
  end)

  t.go_to('[^1]: ')
  vim.cmd('normal! 2l')
  vim.lsp.buf.rename('7')
  t.check('a label, its marker and its mention', t.await(function()
    return holds(0, '[^7] See note 7.') and holds(0, '[^7]: One.')
  end), vim.api.nvim_buf_get_lines(0, 2, 3, false)[1])

  -- Behind letters that are longer in bytes than in UTF-16.
  t.go_to('{#a}')
  vim.cmd('normal! 2l')
  vim.lsp.buf.rename('arrival')
  t.check('an identifier, and a link to it in another chapter', t.await(function()
    return holds(0, '{#arrival}') and holds(vim.fn.bufnr('2.md'), '(1.md#arrival)')
  end), vim.api.nvim_buf_get_lines(0, 0, 1, false)[1])

  local said
  vim.notify = function(message) said = message end
  vim.api.nvim_echo = function(chunks) said = chunks[1][1] end
  t.go_to('[^7]: ')
  vim.cmd('normal! 2l')
  vim.lsp.buf.rename('2')
  vim.wait(300, function() return said ~= nil end, 5)
  t.check('a name that is taken is refused', holds(0, '[^7]: One.') and holds(0, '[^2]: Two.'),
    said)
end)
