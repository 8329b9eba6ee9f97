-- The parts of a chapter: folded, or selected from the word outwards. Neovim has neither of them of
-- its own before 0.11 and 0.12.
local M = {}
local clients = require('ibid.client')

-- Folds sections, quotations, notes and the rest; all but the innermost stay open.
function M.fold()
  local client = clients.needed(0)
  if not client then return end
  local found = clients.ask(client, 'textDocument/foldingRange',
    { textDocument = vim.lsp.util.make_text_document_params() })
  if not found then return end
  vim.wo.foldmethod = 'manual'
  local view = vim.fn.winsaveview()
  vim.cmd('silent! normal! zE')
  -- From the innermost outwards: a fold takes in those that are there already.
  table.sort(found, function(a, b)
    return a.endLine - a.startLine < b.endLine - b.startLine
  end)
  for _, range in ipairs(found) do
    vim.cmd(('%d,%dfold'):format(range.startLine + 1, range.endLine + 1))
    vim.cmd('silent! normal! zR')
  end
  vim.cmd('silent! normal! zM')
  vim.fn.winrestview(view)
end

local function line_of(row) return vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1] or '' end

-- A place of the protocol as row and byte, from 0.
local function bytes(client, place)
  local line = line_of(place.line)
  local encoding = client.offset_encoding or 'utf-16'
  if encoding == 'utf-8' then return { place.line, math.min(place.character, #line) } end
  local _, longest = vim.str_utfindex(line)
  local character = math.min(place.character, longest)
  return { place.line, vim.str_byteindex(line, character, encoding == 'utf-16') }
end

local function before(a, b) return a[1] < b[1] or (a[1] == b[1] and a[2] < b[2]) end

-- What is selected, or the cursor; the end exclusive.
local function selected()
  local here = vim.fn.getpos('.')
  local at = { here[2] - 1, here[3] - 1 }
  local mode = vim.fn.mode()
  if mode ~= 'v' and mode ~= 'V' then return at, at end
  local other = vim.fn.getpos('v')
  local anchor = { other[2] - 1, other[3] - 1 }
  if before(at, anchor) then at, anchor = anchor, at end
  local line = line_of(at[1])
  return anchor, { at[1], at[2] + #vim.fn.matchstr(line:sub(at[2] + 1), '.') }
end

local function select(from, to)
  local row, last = to[1], to[2] - 1
  if last < 0 and row > from[1] then row, last = row - 1, #line_of(row - 1) end
  local line = line_of(row)
  while last > 0 and (line:byte(last + 1) or 0) >= 0x80 and line:byte(last + 1) < 0xC0 do last = last - 1 end
  if vim.fn.mode() ~= 'n' then
    vim.cmd('normal! ' .. vim.api.nvim_replace_termcodes('<Esc>', true, true, true))
  end
  vim.api.nvim_win_set_cursor(0, { from[1] + 1, from[2] })
  vim.cmd('normal! v')
  vim.api.nvim_win_set_cursor(0, { row + 1, math.max(last, 0) })
end

-- Selects the smallest part that is more than what is selected: a word, its sentence, the
-- quotation, the note, the section…
function M.grow()
  local client = clients.needed(0)
  if not client then return end
  local from, to = selected()
  local row = line_of(from[1])
  local character = from[2]
  if client.offset_encoding ~= 'utf-8' then
    local _, units = vim.str_utfindex(row, from[2])
    character = units
  end
  local found = clients.ask(client, 'textDocument/selectionRange', {
    textDocument = vim.lsp.util.make_text_document_params(),
    positions = { { line = from[1], character = character } },
  })
  local part = found and found[1]
  while part do
    local first, last = bytes(client, part.range.start), bytes(client, part.range['end'])
    local holds = not before(from, first) and not before(last, to)
    if holds and (before(first, from) or before(to, last)) then return select(first, last) end
    part = part.parent
  end
end

return M
