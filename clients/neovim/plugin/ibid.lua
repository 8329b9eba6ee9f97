-- Read by Neovim itself where this folder is on the runtime path as it starts: for those who start
-- the server by vim.lsp.enable('ibid'). setup() does the same and more.
if vim.fn.has('nvim-0.7') == 1 then require('ibid.always').setup() end
