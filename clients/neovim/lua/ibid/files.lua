-- A chapter's file under another name, with the links that lead to it: what Neovim's own renaming
-- of files does not ask servers for.
local M = {}
local clients = require('ibid.client')

-- `name` is a path, or a name beside the file.
function M.rename(name)
  local client = clients.needed(0)
  if not client then return end
  local from = vim.api.nvim_buf_get_name(0)
  local to = name:find('/', 1, true) and vim.fn.fnamemodify(name, ':p')
    or vim.fn.fnamemodify(from, ':h') .. '/' .. name
  if vim.fn.filereadable(to) == 1 or vim.fn.isdirectory(to) == 1 then
    return vim.notify('Ibid: there is a file ' .. to .. ' already', vim.log.levels.WARN)
  end
  local files = { files = { { oldUri = vim.uri_from_fname(from), newUri = vim.uri_from_fname(to) } } }
  local edit = clients.ask(client, 'workspace/willRenameFiles', files)
  if edit then vim.lsp.util.apply_workspace_edit(edit, client.offset_encoding or 'utf-16') end
  vim.cmd('silent write')
  vim.lsp.util.rename(from, to)
  clients.tell(client, 'workspace/didRenameFiles', files)
end

return M
