-- What the Neovim tests share: checks that print a line each, waiting without sleeping, and the
-- editor used through the functions that keys are bound to.
local M = { failed = false }

function M.check(what, ok, got)
  M.failed = M.failed or not ok
  io.stdout:write((ok and 'ok      ' or 'FAILED  ') .. what
    .. (got ~= nil and ': ' .. tostring(got) or '') .. '\n')
end

-- Waits, handling events meanwhile, until f returns something true; returns that, or nil after
-- twenty seconds; sooner once a check has failed, so that a failing test ends.
function M.await(f)
  local result
  vim.wait(M.failed and 2000 or 20000, function() result = f(); return result end, 5)
  return result
end

-- The findings of the current buffer, as `line:rule`, sorted.
function M.findings()
  local out = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    table.insert(out, ('%d:%s'):format(d.lnum + 1, d.code or (d.user_data and d.user_data.lsp.code) or '?'))
  end
  table.sort(out)
  return table.concat(out, ' ')
end

-- Waits until the findings are exactly these.
function M.expect_findings(what, expected)
  M.await(function() return M.findings() == expected end)
  M.check(what, M.findings() == expected, M.findings())
end

-- Puts the cursor on the n-th place of `text` (plain, from 1) in the current buffer.
function M.go_to(text, nth)
  local left = nth or 1
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from = 1
    while true do
      local at = line:find(text, from, true)
      if not at then break end
      left = left - 1
      if left == 0 then
        vim.api.nvim_win_set_cursor(0, { row, at - 1 })
        return row
      end
      from = at + 1
    end
  end
  error('not in the buffer: ' .. text)
end

-- The line the cursor comes to by vim.lsp.buf.definition.
function M.jump()
  local before = vim.api.nvim_win_get_cursor(0)
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf.definition()
  M.await(function()
    local now = vim.api.nvim_win_get_cursor(0)
    return vim.api.nvim_get_current_buf() ~= buffer or now[1] ~= before[1] or now[2] ~= before[2]
  end)
  return vim.api.nvim_get_current_line(), vim.api.nvim_win_get_cursor(0)
end

-- The text of the floating window that vim.lsp.buf.hover opens.
function M.hover()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then vim.api.nvim_win_close(window, true) end
  end
  vim.lsp.buf.hover()
  return M.await(function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        return table.concat(lines, '\n')
      end
    end
  end) or ''
end

-- The outline as Neovim's own list shows it.
function M.outline()
  vim.fn.setqflist({})
  vim.fn.setloclist(0, {})
  vim.lsp.buf.document_symbol()
  local items = M.await(function()
    local list = vim.fn.getloclist(0)
    if #list == 0 then list = vim.fn.getqflist() end
    return #list > 0 and list
  end) or {}
  local out = {}
  for _, item in ipairs(items) do table.insert(out, item.text) end
  return out
end

-- What is counted over the lines of the current buffer, from the top, once it has been resolved.
function M.lenses()
  local codelens = vim.lsp.codelens
  if codelens.enable then codelens.enable(true) else codelens.refresh() end
  return M.await(function()
    vim.cmd('redraw!')  -- those that the screen shows are resolved
    local found = codelens.enable
      and vim.tbl_map(function(one) return one.lens end, codelens.get({ bufnr = 0 })) or codelens.get(0)
    table.sort(found, function(a, b) return a.range.start.line < b.range.start.line end)
    return found[1] and found[1].command and found
  end) or {}
end

-- Applies the code action at the cursor whose title begins so, as its user would pick it.
function M.act(title)
  local picked
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do
      local action = item.action or item[2]
      if vim.startswith(action.title, title) then
        picked = action.title
        return choose(item)
      end
    end
    picked = false
    choose(nil)
  end
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.code_action()
  M.await(function() return picked ~= nil end)
  M.check('offered: ' .. title, picked, picked)
  return before
end

-- Replaces text in the buffer as typing would: through the buffer's own change events.
function M.replace(row, from, to)
  local line = vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
  local at, last = line:find(from, 1, true)
  assert(at, 'line ' .. row .. ' does not hold ' .. from .. ': ' .. line)
  vim.api.nvim_buf_set_text(0, row - 1, at - 1, row - 1, last, vim.split(to, '\n'))
end

-- Opens a file with Ibid attached and waits until the server has answered.
function M.open(file)
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  vim.bo.filetype = 'markdown'
  local client = M.await(function()
    for _, c in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
      if c.name == 'ibid' and c.initialized and vim.lsp.buf_is_attached(0, c.id) then return c end
    end
  end)
  M.check('attached to ' .. vim.fn.fnamemodify(file, ':t'), client ~= nil)
  return client
end

-- Runs a test file's body with the client on the runtime path; ends Neovim with the outcome.
function M.go(body)
  vim.opt.runtimepath:append(vim.env.IBID_SOURCE .. '/clients/neovim')
  vim.o.swapfile = false
  vim.o.hidden = true
  io.stdout:write('Neovim ' .. tostring(vim.version().major) .. '.' .. vim.version().minor .. '.'
    .. vim.version().patch .. '\n')
  local ok, err = xpcall(body, debug.traceback)
  if not ok then M.check('ran through', false, err) end
  vim.cmd(M.failed and 'cquit 1' or 'qall!')
end

-- The same with the client set up.
function M.run(body)
  M.go(function()
    require('ibid').setup({ cmd = { vim.env.IBID_SERVER } })
    body()
  end)
end

return M
