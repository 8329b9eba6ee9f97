-- Ibid in Neovim 0.7 and later: starts the server for Markdown files and attaches it.
local M = {}

local defaults = {
  -- The server's command.
  cmd = { 'ibid' },
  filetypes = { 'markdown', 'pandoc', 'quarto' },
  -- Attach only to files of an edition, that is, below a folder with an edition.json.
  only_editions = false,
  on_attach = nil,
  capabilities = nil,
  settings = {},
}

-- The folder with the nearest edition.json above a file, or nil.
local function edition_of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  while folder ~= '' do
    if vim.fn.filereadable(folder .. '/edition.json') == 1 then return folder end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then return nil end
    folder = parent
  end
end

-- Before Neovim 0.8 there was no vim.lsp.start: one client per root is kept here.
local clients = {}
local function start(config, buffer)
  if vim.lsp.start then
    vim.api.nvim_buf_call(buffer, function() vim.lsp.start(config) end)
    return
  end
  local id = clients[config.root_dir]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    clients[config.root_dir] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

-- Attaches the server to a buffer.
function M.attach(buffer)
  local options = M.options or defaults
  local file = vim.api.nvim_buf_get_name(buffer)
  if file == '' or vim.bo[buffer].buftype ~= '' then return end
  local root = edition_of(file)
  if not root and options.only_editions then return end
  start({
    name = 'ibid',
    cmd = options.cmd,
    root_dir = root or vim.fn.fnamemodify(file, ':p:h'),
    capabilities = options.capabilities or vim.lsp.protocol.make_client_capabilities(),
    on_attach = options.on_attach,
    settings = options.settings,
  }, buffer)
end

-- What Ibid alone says of words, and no theme knows: what leads nowhere, what is in doubt.
local function set_highlights()
  if vim.fn.has('nvim-0.9') == 0 then return end
  vim.api.nvim_set_hl(0, '@lsp.mod.unresolved', { default = true, link = 'DiagnosticUnderlineWarn' })
  vim.api.nvim_set_hl(0, '@lsp.mod.uncertain', { default = true, link = 'DiagnosticUnderlineHint' })
end

-- setup{}: from now on, Markdown files are read by Ibid.
function M.setup(options)
  M.options = vim.tbl_extend('force', defaults, options or {})
  require('ibid.commands').setup()
  set_highlights()
  local group = vim.api.nvim_create_augroup('ibid', { clear = true })
  vim.api.nvim_create_autocmd('ColorScheme', { group = group, callback = set_highlights })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = M.options.filetypes,
    callback = function(event) M.attach(event.buf) end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer)
      and vim.tbl_contains(M.options.filetypes, vim.bo[buffer].filetype) then
      M.attach(buffer)
    end
  end
end

return M
