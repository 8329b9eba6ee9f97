-- The client that Ibid is to a buffer, and questions that wait for their answer.
local M = {}

-- Or nil.
function M.of(buffer)
  if buffer == nil or buffer == 0 then buffer = vim.api.nvim_get_current_buf() end
  for _, client in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    if client.name == 'ibid' and vim.lsp.buf_is_attached(buffer, client.id) then return client end
  end
end

-- Like of(), but says so where there is none.
function M.needed(buffer)
  local client = M.of(buffer)
  if not client then vim.notify('Ibid reads no file in this window', vim.log.levels.WARN) end
  return client
end

-- The answer's result, or nil; what went wrong is said.
function M.ask(client, method, params)
  local buffer = vim.api.nvim_get_current_buf()
  local answer
  if vim.fn.has('nvim-0.11') == 1 then
    answer = client:request_sync(method, params, 5000, buffer)
  else
    answer = client.request_sync(method, params, 5000, buffer)
  end
  local err = answer and answer.err
  if err then vim.notify('Ibid: ' .. err.message, vim.log.levels.WARN) end
  return answer and answer.result or nil
end

function M.tell(client, method, params)
  if vim.fn.has('nvim-0.11') == 1 then client:notify(method, params) else client.notify(method, params) end
end

return M
