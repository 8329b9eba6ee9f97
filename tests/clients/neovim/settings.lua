-- Settings in a real Neovim: one that is turned while it runs, one that there is not.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

t.run(function()
  local tell = require('ibid.client').tell
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
  tell(client, 'workspace/didChangeConfiguration', { settings = { ibid = { outline = false } } })
  t.check('turned off, there is none', outline() == 0, outline())
  tell(client, 'workspace/didChangeConfiguration', { settings = { ibid = { outline = true } } })
  t.check('and on again', outline() == 1, outline())

  -- What is shown and what is logged goes where Neovim puts it.
  local told = {}
  for _, method in ipairs({ 'window/showMessage', 'window/logMessage' }) do
    local handler = vim.lsp.handlers[method]
    vim.lsp.handlers[method] = function(err, result, ...)
      told[method] = result.message
      return handler(err, result, ...)
    end
  end
  tell(client, 'workspace/didChangeConfiguration', { settings = { ibid = { outlin = true } } })
  t.check('a wrong setting is shown', t.await(function()
    return (told['window/showMessage'] or ''):find('ibid.outlin', 1, true)
  end), told['window/showMessage'])
  tell(client, 'textDocument/didClose', { textDocument = { uri = 'untitled:none' } })
  t.check('what is odd is logged', t.await(function()
    return (told['window/logMessage'] or ''):find('untitled:none', 1, true)
  end), told['window/logMessage'])
end)
