-- Settings in a real Neovim: one that is turned while it runs.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

t.run(function()
  local file = vim.fn.tempname() .. '.md'
  vim.fn.writefile({ '# Раскол 𝔄', '', 'Text.' }, file)
  local client = t.open(file)
  if not client then return end
  local function outline()
    local params = { textDocument = vim.lsp.util.make_text_document_params() }
    local answers = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 10000) or {}
    local answer = answers[client.id]
    return answer and answer.result and #answer.result or -1
  end
  t.check('there is an outline', outline() == 1, outline())
  client.notify('workspace/didChangeConfiguration', { settings = { ibid = { outline = false } } })
  t.check('turned off, there is none', outline() == 0, outline())
  client.notify('workspace/didChangeConfiguration', { settings = { ibid = { outline = true } } })
  t.check('and on again', outline() == 1, outline())
end)
