-- Places that the server names, in the quickfix list: what counts over headings, notes and entries
-- have counted.
local M = {}

M.command = 'ibid.showReferences'

-- The command: a URI, a position in it, and the places to be shown.
function M.show(command, context)
  local client = vim.lsp.get_client_by_id(context.client_id)
  local places = (command.arguments or {})[3] or {}
  if #places == 0 then return vim.notify('Ibid: there is nothing to be shown') end
  local items = vim.lsp.util.locations_to_items(places, client and client.offset_encoding or 'utf-16')
  vim.fn.setqflist({}, ' ', { title = command.title or 'Ibid', items = items })
  vim.cmd('botright copen')
end

-- Neovim 0.10 by itself asks for UTF-16 alone, and then takes a place behind many letters with
-- accents, or in Cyrillic, for the end of its line.
local function miscounts(encodings)
  local old = vim.fn.has('nvim-0.10') == 1 and vim.fn.has('nvim-0.11') == 0
  return old and (not encodings or vim.deep_equal(encodings, { 'utf-16' }))
end

-- Neovim 0.12 asks for the colours of what is seen and for what has changed in those of the whole
-- at once, and takes the first answer for what the second one changes: then all are misplaced.
local function confuses_colours() return vim.fn.has('nvim-0.12') == 1 end

-- What the server is told of the client, so that it sends the command with its lenses.
function M.capabilities(given)
  local all = vim.tbl_deep_extend('force', given or vim.lsp.protocol.make_client_capabilities(), {
    experimental = { commands = { commands = { M.command } } },
  })
  if confuses_colours() then
    all = vim.tbl_deep_extend('force', all,
      { textDocument = { semanticTokens = { requests = { range = false } } } })
  end
  if miscounts(all.general and all.general.positionEncodings) then
    all.general = all.general or {}
    all.general.positionEncodings = { 'utf-8', 'utf-16' }
  end
  return all
end

M.commands = { [M.command] = M.show }

return M
