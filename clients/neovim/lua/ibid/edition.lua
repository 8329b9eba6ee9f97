-- The edition that a file belongs to.
local M = {}

-- The folder with the nearest edition.json above a file, or nil.
function M.of(file)
  local folder = vim.fn.fnamemodify(file, ':p:h')
  while folder ~= '' do
    if vim.fn.filereadable(folder .. '/edition.json') == 1 then return folder end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then return nil end
    folder = parent
  end
end

return M
