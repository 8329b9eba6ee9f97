-- For vim.lsp.enable('ibid') in Neovim 0.11 and later: put this folder on the runtime path.
-- Only what Ibid needs beside Neovim's defaults, so that vim.lsp.config('*', …) is not overruled.
local places = require('ibid.places')

return {
  cmd = { 'ibid' },
  filetypes = { 'markdown', 'pandoc', 'quarto' },
  root_markers = { 'edition.json' },
  capabilities = places.capabilities({}),
  commands = places.commands,
  handlers = require('ibid.findings').handlers,
}
