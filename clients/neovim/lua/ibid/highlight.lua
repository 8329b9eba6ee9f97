-- Colours from Ibid's own grammar (grammar/ of the repository), for chapters that Ibid reads. The
-- file type stays Markdown. Its queries are found beside this file, as queries/ibid_markdown.
local M = { language = 'ibid_markdown' }
local clients = require('ibid.client')

local wanted, running, told = false, false, false

-- The groups of the queries, @markup.heading and the like, are drawn from 0.10 on.
function M.possible() return vim.fn.has('nvim-0.10') == 1 end

-- Where :Ibid installGrammar puts the parser, and the sources it makes it of.
function M.parser()
  return ('%s/site/parser/%s.so'):format(vim.fn.stdpath('data'), M.language)
end
-- Those lie in the plugin where it was installed with the program, and beside clients/ in a clone.
function M.sources()
  local here = vim.fn.resolve(debug.getinfo(1, 'S').source:sub(2))
  local plugin = vim.fn.fnamemodify(here, ':p:h:h:h')
  if vim.fn.isdirectory(plugin .. '/grammar') == 1 then return plugin .. '/grammar' end
  return vim.fn.fnamemodify(plugin, ':h:h') .. '/grammar'
end

-- Whether Neovim has the parser; if not, why.
function M.loaded()
  if not M.possible() then return false, 'colours from the grammar need Neovim 0.10 or later' end
  local made = vim.fn.filereadable(M.parser()) == 1
  local ok, added, why = pcall(vim.treesitter.language.add, M.language,
    { path = made and M.parser() or nil })
  if ok and (added or vim.fn.has('nvim-0.11') == 0) then return true end
  if not made then return false, 'the grammar is not installed: `:Ibid installGrammar` makes it' end
  return false, tostring(ok and why or added)
end

local function say_once(why)
  if told then return end
  told = true
  vim.notify('Ibid: ' .. why, vim.log.levels.WARN)
end

local function start(buffer)
  local ok, why = M.loaded()
  if ok then
    ok, why = pcall(vim.treesitter.start, buffer, M.language)
    why = not ok and 'the grammar does not fit, `:Ibid installGrammar` makes it anew: ' .. tostring(why)
  end
  if not ok then return say_once(why) end
  running = true
end

-- The server reads this buffer.
function M.attached(buffer)
  if wanted and vim.api.nvim_buf_is_valid(buffer) then start(buffer) end
end

local function start_everywhere()
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and clients.of(buffer) then M.attached(buffer) end
  end
end

-- From now on, in all chapters that Ibid reads.
function M.enable()
  wanted = true
  start_everywhere()
end

function M.wanted() return wanted end

-- The C compiler, as a list of its words, or nil.
function M.compiler()
  for _, name in ipairs({ vim.env.CC or '', 'cc', 'gcc', 'clang' }) do
    local words = vim.split(name, ' ', { trimempty = true })
    if words[1] and vim.fn.executable(words[1]) == 1 then return words end
  end
end

local function failed(why) vim.notify('Ibid: ' .. why, vim.log.levels.ERROR) end

-- Compiles the grammar and puts it where Neovim finds it. `folder` is that of the grammar, if it
-- does not lie where it does in the repository.
function M.install(folder)
  if not M.possible() then return failed('colours from the grammar need Neovim 0.10 or later') end
  folder = folder == '' and M.sources() or vim.fn.fnamemodify(folder, ':p')
  local source = folder .. '/src'
  if vim.fn.filereadable(source .. '/parser.c') == 0 then
    return failed('there is no grammar in ' .. folder .. '; give the folder: :Ibid installGrammar FOLDER')
  end
  local command = M.compiler()
  if not command then return failed('the grammar needs a C compiler: install gcc or clang') end
  local made = M.parser() .. '.new'
  vim.fn.mkdir(vim.fn.fnamemodify(made, ':h'), 'p')
  vim.list_extend(command, { '-shared', '-fPIC', '-O2', '-I', source, '-o', made,
    source .. '/parser.c', source .. '/scanner.c' })
  vim.notify('Ibid: compiling the grammar …')
  vim.cmd('redraw')
  local said = vim.fn.system(command)
  if vim.v.shell_error ~= 0 then return failed('the grammar was not made: ' .. said) end
  assert(vim.loop.fs_rename(made, M.parser()))
  vim.notify('Ibid: the grammar is installed as ' .. M.parser()
    .. (running and '; restart Neovim to use it' or ''))
  told = false
  start_everywhere()
end

return M
