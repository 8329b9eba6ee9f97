-- What there is however the server is started, by setup() or by vim.lsp.enable('ibid'): the command
-- :Ibid, groups for colours that no theme knows, completion that an older Neovim lacks.
local M = {}
local options = { omnifunc = true }

-- What Ibid alone says of words: what leads nowhere, what is in doubt.
local function set_highlights()
  if vim.fn.has('nvim-0.9') == 0 then return end
  vim.api.nvim_set_hl(0, '@lsp.mod.unresolved', { default = true, link = 'DiagnosticUnderlineWarn' })
  vim.api.nvim_set_hl(0, '@lsp.mod.uncertain', { default = true, link = 'DiagnosticUnderlineHint' })
end

-- The server reads this buffer. Scheduled, for once the file type's own scripts have run.
function M.attached(buffer)
  vim.schedule(function()
    if options.omnifunc then require('ibid.complete').set(buffer) end
    require('ibid.highlight').attached(buffer)
  end)
end

function M.setup(given)
  options = vim.tbl_extend('force', options, given or {})
  require('ibid.commands').setup()
  set_highlights()
  local group = vim.api.nvim_create_augroup('ibid_always', { clear = true })
  vim.api.nvim_create_autocmd('ColorScheme', { group = group, callback = set_highlights })
  if vim.fn.has('nvim-0.8') == 0 then return end
  vim.api.nvim_create_autocmd('LspAttach', { group = group, callback = function(event)
    local client = vim.lsp.get_client_by_id(event.data.client_id)
    if client and client.name == 'ibid' then M.attached(event.buf) end
  end })
end

return M
