-- Ibid in Neovim 0.7 and later: starts the server for Markdown files and attaches it.
local M = {}
local places = require('ibid.places')
local always = require('ibid.always')
local edition_of = require('ibid.edition').of

M.defaults = {
  -- The server's command.
  cmd = { 'ibid' },
  filetypes = { 'markdown', 'pandoc', 'quarto' },
  -- Attach only to files of an edition, that is, below a folder with an edition.json.
  only_editions = false,
  -- Before Neovim 0.12: complete by Ibid's omnifunc (CTRL-X CTRL-O) rather than Neovim's own.
  omnifunc = true,
  -- Colours from Ibid's own grammar, once `:Ibid installGrammar` has made it.
  highlight = false,
  on_attach = nil,
  capabilities = nil,
  settings = {},
}

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
  if not id then return end
  vim.lsp.buf_attach_client(buffer, id)
  always.attached(buffer)
end

-- Whether there is such a program; said once if not.
local missed
local function found(cmd)
  if type(cmd) ~= 'table' or vim.fn.executable(cmd[1]) == 1 then return true end
  if missed ~= cmd[1] then
    vim.notify('Ibid: there is no program `' .. cmd[1] .. '`; see :checkhealth ibid', vim.log.levels.WARN)
  end
  missed = cmd[1]
  return false
end

-- Attaches the server to a buffer, unless Neovim does so by vim.lsp.enable('ibid').
function M.attach(buffer)
  if vim.lsp.is_enabled and vim.lsp.is_enabled('ibid') then return end
  local options = M.options or M.defaults
  local file = vim.api.nvim_buf_get_name(buffer)
  if file == '' or vim.bo[buffer].buftype ~= '' then return end
  local root = edition_of(file)
  if not root and options.only_editions or not found(options.cmd) then return end
  start({
    name = 'ibid',
    cmd = options.cmd,
    root_dir = root or vim.fn.fnamemodify(file, ':p:h'),
    capabilities = places.capabilities(options.capabilities),
    commands = places.commands,
    handlers = require('ibid.findings').handlers,
    on_attach = options.on_attach,
    settings = options.settings,
    -- What an older Neovim is to know when the server starts: whether it formats.
    init_options = options.settings,
  }, buffer)
end

-- setup{}: from now on, Markdown files are read by Ibid.
function M.setup(options)
  M.options = vim.tbl_extend('force', M.defaults, options or {})
  always.setup({ omnifunc = M.options.omnifunc })
  if M.options.highlight then require('ibid.highlight').enable() end
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('ibid', { clear = true }),
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
