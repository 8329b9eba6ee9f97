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

function M.run(given)
  local name, rest = given:match('^(%S+)%s*(.-)%s*$')
  if own[name] then return own[name](rest) end
  local client = clients.needed(0)
  if not client then return end
  local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
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
