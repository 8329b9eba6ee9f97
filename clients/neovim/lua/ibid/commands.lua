-- :Ibid COMMAND does something at the cursor: puts in a note, numbers a series anew… Which commands
-- there are the server says; a few more are Neovim's own.
local M = {}
local clients = require('ibid.client')

-- What the editor does: takes what stands behind the command's name.
local own = {
  fold = function() require('ibid.shape').fold() end,
  grow = function() require('ibid.shape').grow() end,
  installGrammar = function(folder) require('ibid.highlight').install(folder) end,
  renameFile = function(name)
    if name == '' then return vim.notify('Ibid: renameFile needs the new name') end
    require('ibid.files').rename(name)
  end,
}

-- The commands' names, the server's without their `ibid.`.
function M.names(buffer)
  local client = clients.of(buffer)
  local provider = client and client.server_capabilities.executeCommandProvider or {}
  local names = vim.tbl_map(function(name) return (name:gsub('^ibid%.', '')) end,
    provider.commands or {})
  vim.list_extend(names, vim.tbl_keys(own))
  table.sort(names)
  return names
end

-- Where the command is to act: the cursor. On a word's first letter it stands on that word, not
-- before it, so that a new note is called behind the word.
local function place_of(name, encoding)
  local place = vim.lsp.util.make_position_params(0, encoding)
  if name ~= 'insertNote' then return place end
  local column = vim.api.nvim_win_get_cursor(0)[2]
  local letter = vim.fn.matchstr(vim.api.nvim_get_current_line():sub(column + 1), '^\\k')
  local units = encoding == 'utf-8' and #letter or #letter == 4 and encoding ~= 'utf-32' and 2 or 1
  place.position.character = place.position.character + (letter == '' and 0 or units)
  return place
end

function M.run(given)
  local name, rest = given:match('^(%S+)%s*(.-)%s*$')
  if own[name] then return own[name](rest) end
  local client = clients.needed(0)
  if not client then return end
  local place = place_of(name, client.offset_encoding or 'utf-16')
  vim.lsp.buf_request(0, 'workspace/executeCommand',
    { command = 'ibid.' .. (name or ''), arguments = { place } },
    function(err)
      if err then vim.notify('Ibid: ' .. err.message, vim.log.levels.WARN) end
    end)
end

function M.setup()
  vim.api.nvim_create_user_command('Ibid', function(given) M.run(given.args) end, {
    nargs = '+',
    desc = 'Ibid: edit the notes of this chapter',
    complete = function(lead)
      return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, M.names())
    end,
  })
end

return M
