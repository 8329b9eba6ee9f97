-- :Ibid COMMAND does something at the cursor: puts in a note, numbers a series anew… Which commands
-- there are the server says.
local M = {}

local function client_of(buffer)
  local all = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  for _, client in ipairs(all) do
    if client.name == 'ibid' and vim.lsp.buf_is_attached(buffer, client.id) then return client end
  end
end

-- The server's commands without their `ibid.`.
function M.names(buffer)
  local client = client_of(buffer or 0)
  local provider = client and client.server_capabilities.executeCommandProvider or {}
  return vim.tbl_map(function(name) return (name:gsub('^ibid%.', '')) end, provider.commands or {})
end

function M.run(name)
  local client = client_of(0)
  if not client then
    return vim.notify('Ibid reads no file in this window', vim.log.levels.WARN)
  end
  local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
  vim.lsp.buf_request(0, 'workspace/executeCommand',
    { command = 'ibid.' .. name, arguments = { place } },
    function(err)
      if err then vim.notify('Ibid: ' .. err.message, vim.log.levels.WARN) end
    end)
end

function M.setup()
  vim.api.nvim_create_user_command('Ibid', function(given) M.run(given.args) end, {
    nargs = 1,
    desc = 'Ibid: edit the notes of this chapter',
    complete = function(lead)
      return vim.tbl_filter(function(name) return vim.startswith(name, lead) end, M.names())
    end,
  })
end

return M
