-- Completion by CTRL-X CTRL-O in Neovim before 0.12.
local M = {}
local clients = require('ibid.client')

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
    user_data = { ibid = { item = item } },
  }, edit.range
end

-- For 'omnifunc'. Neovim's own, before 0.12, drops what does not begin as is typed, or puts in the
-- first word of it and no definition of a new note; this one shows what the server found.
local found = {}
function M.omnifunc(findstart, base)
  local buffer = vim.api.nvim_get_current_buf()
  local client = clients.of(buffer)
  if not client then return vim.lsp.omnifunc(findstart, base) end
  if findstart == 0 then return { words = found, refresh = 'always' } end
  local encoding = client.offset_encoding or 'utf-16'
  local params = vim.lsp.util.make_position_params(0, encoding)
  local list = clients.ask(client, 'textDocument/completion', params) or {}
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

-- What an item changes elsewhere, a new note's definition: Neovim 0.11 says that it will ask for it.
local function edits_of(item, client)
  if not item.additionalTextEdits and vim.fn.has('nvim-0.11') == 1 then
    item = clients.ask(client, 'completionItem/resolve', item) or item
  end
  return item.additionalTextEdits or {}
end

-- What an item replaces behind the cursor, and changes elsewhere.
local function completed()
  local data = vim.v.completed_item.user_data
  local taken = type(data) == 'table' and data.ibid
  local client = clients.of(0)
  if not taken or not client then return end
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  if taken.rest > 0 then
    vim.api.nvim_buf_set_text(0, row - 1, column, row - 1, column + taken.rest, { '' })
  end
  local edits = edits_of(taken.item, client)
  if #edits > 0 then
    vim.lsp.util.apply_text_edits(edits, vim.api.nvim_get_current_buf(),
      client.offset_encoding or 'utf-16')
  end
end

-- In the place of what Neovim itself sets for Markdown and for servers; never of what a user did.
function M.set(buffer)
  if vim.fn.has('nvim-0.12') == 1 or not vim.api.nvim_buf_is_valid(buffer) then return end
  local defaults_of_neovim = { '', 'htmlcomplete#CompleteTags', 'v:lua.vim.lsp.omnifunc' }
  if not vim.tbl_contains(defaults_of_neovim, vim.bo[buffer].omnifunc) then return end
  vim.bo[buffer].omnifunc = "v:lua.require'ibid.complete'.omnifunc"
  vim.api.nvim_create_autocmd('CompleteDone', { buffer = buffer, callback = completed })
end

return M
