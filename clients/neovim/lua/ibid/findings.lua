-- Neovim 0.12, asked to fetch the findings anew, fetches those of all files, and then keeps the old
-- ones of the files that are open: those are asked for here.
local M = { handlers = {} }

local refresh = 'workspace/diagnostic/refresh'

local function ask_anew(client)
  local provider = client.server_capabilities.diagnosticProvider
  if type(provider) ~= 'table' then return end
  for buffer in pairs(client.attached_buffers) do
    client:request('textDocument/diagnostic', {
      identifier = provider.identifier,
      textDocument = vim.lsp.util.make_text_document_params(buffer),
    }, nil, buffer)
  end
end

if vim.fn.has('nvim-0.12') == 1 then
  M.handlers[refresh] = function(err, result, context)
    local answer = vim.lsp.handlers[refresh](err, result, context)
    local client = not err and vim.lsp.get_client_by_id(context.client_id)
    if client then ask_anew(client) end
    return answer
  end
end

return M
