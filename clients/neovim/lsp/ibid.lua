-- For Neovim 0.11's vim.lsp.config: put this folder on the runtime path, then vim.lsp.enable('ibid').
local places = require('ibid.places')

return {
  cmd = { 'ibid' },
  filetypes = { 'markdown', 'pandoc', 'quarto' },
  root_markers = { 'edition.json' },
  capabilities = places.capabilities(),
  commands = places.commands,
}
