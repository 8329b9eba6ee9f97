-- Ibid in Neovim 0.7 and later: starts the server for Markdown files and attaches it.
local M = {}
local places = require('ibid.places')
local client_of = require('ibid.client').of

local defaults = {
  -- The server's command.
  cmd = { 'ibid' },
  filetypes = { 'markdown', 'pandoc', 'quarto' },
  -- Attach only to files of an edition, that is, below a folder with an edition.json.
  only_editions = false,
  -- Before Neovim 0.11: complete by Ibid's omnifunc (CTRL-X CTRL-O) rather than Neovim's own.
  omnifunc = true,
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

-- An item of a list that says once what holds for all, as one that says it itself.
local function complete_item(item, list)
  local edit = item.textEdit
  if not edit then
    local range = list.itemDefaults and list.itemDefaults.editRange
    edit = { newText = item.textEditText or item.label, range = range }
  end
  return {
    word = edit.newText,
    abbr = item.label,
    menu = item.detail or '',
    info = type(item.documentation) == 'table' and item.documentation.value or '',
    icase = 1,
    dup = 1,
    empty = 1,
    user_data = { ibid = { edits = item.additionalTextEdits or {} } },
  }, edit.range
end

-- For 'omnifunc'. Neovim's own, before 0.11, drops what does not begin as is typed, and so every
-- work that is found by a word in the middle of its title; this one shows what the server found.
local found = {}
function M.omnifunc(findstart, base)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then return vim.lsp.omnifunc(findstart, base) end
  if findstart == 0 then return { words = found, refresh = 'always' } end
  local encoding = client.offset_encoding or 'utf-16'
  local params = vim.lsp.util.make_position_params(0, encoding)
  local answer = client.request_sync('textDocument/completion', params, 2000, buffer)
  local list = answer and answer.result or {}
  local line = vim.api.nvim_get_current_line()
  local function byte_of(place)
    if encoding == 'utf-8' then return place.character end
    return vim.str_byteindex(line, place.character, encoding == 'utf-16')
  end
  local cursor = vim.api.nvim_win_get_cursor(0)[2]
  local column = cursor
  found = {}
  for _, item in ipairs(list.items or {}) do
    local word, range = complete_item(item, list)
    column = byte_of(range.start)
    word.user_data.ibid.rest = byte_of(range['end']) - cursor
    table.insert(found, word)
  end
  return #found > 0 and column or -3
end

-- What an item replaces behind the cursor, and changes elsewhere: a new note's definition.
local function completed()
  local data = vim.v.completed_item.user_data
  local item = type(data) == 'table' and data.ibid
  local client = client_of(0)
  if not item or not client then return end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  if item.rest > 0 then
    vim.api.nvim_buf_set_text(0, row - 1, column, row - 1, column + item.rest, { '' })
  end
  if #item.edits > 0 then
    vim.lsp.util.apply_text_edits(item.edits, vim.api.nvim_get_current_buf(),
      client.offset_encoding or 'utf-16')
  end
end

-- In the place of what Neovim itself sets for Markdown and for servers; never of what a user did.
local function set_omnifunc(buffer)
  if not vim.api.nvim_buf_is_valid(buffer) then return end
  local defaults_of_neovim = { '', 'htmlcomplete#CompleteTags', 'v:lua.vim.lsp.omnifunc' }
  if not vim.tbl_contains(defaults_of_neovim, vim.bo[buffer].omnifunc) then return end
  vim.bo[buffer].omnifunc = "v:lua.require'ibid'.omnifunc"
  vim.api.nvim_create_autocmd('CompleteDone', { buffer = buffer, callback = completed })
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
    capabilities = places.capabilities(options.capabilities),
    commands = places.commands,
    on_attach = options.on_attach,
    settings = options.settings,
    -- What an older Neovim is to know when the server starts: whether it formats.
    init_options = options.settings,
  }, buffer)
  -- Once the file type's own scripts have run.
  if options.omnifunc and vim.fn.has('nvim-0.11') == 0 then
    vim.schedule(function() set_omnifunc(buffer) end)
  end
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
