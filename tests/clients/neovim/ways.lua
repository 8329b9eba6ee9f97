-- Each way to set the client up, taken from its README as it stands there: in a Neovim of its own
-- with nothing but that, the first hover and the first jump on the sample edition.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')
local source = vim.env.IBID_SOURCE
local chapters = source .. '/corpus/editions/united-opposition/chapters/'

-- Inside the other Neovim: uses what is there, and says so.
local function probe()
  vim.o.swapfile = false
  local client = t.await(function()
    local one = require('ibid.client').of(0)
    return one and one.initialized and one
  end)
  t.check('attached', client)
  if not client then return vim.cmd('cquit 1') end
  t.check('with the edition', client.config.root_dir == vim.fn.fnamemodify(chapters, ':h:h'), client.config.root_dir)
  t.go_to('[^2]')
  t.check('hover', t.hover():find('Interregnum', 1, true))
  t.check('jump', t.jump():find('[^2]: Ibid', 1, true))
  t.check('and back', t.jump():find('Kronstadt.[^2]', 1, true))
  t.check(':Ibid', vim.fn.exists(':Ibid') == 2)
  vim.cmd('edit ' .. chapters .. '2-general-strike.md')
  local client_of_second = t.await(function() return require('ibid.client').of(0) end)
  t.check('one server for both chapters', client_of_second and client_of_second.id == client.id)
  if vim.env.IBID_KEYS then
    for _, key in ipairs({ 'K', '<C-]>', 'grr', 'gra', 'grn', 'gO' }) do
      local map = vim.fn.maparg(key, 'n', false, true)
      t.check(key .. ' is mapped in it', map.buffer == 1 and not (map.desc or ''):find('Outline'), map.desc)
    end
  end
  vim.cmd(t.failed and 'cquit 1' or 'qall!')
end

if vim.env.IBID_PROBE then return probe() end

-- The README's pieces of code, with the place of this repository in them.
local function pieces(language)
  local text = table.concat(vim.fn.readfile(source .. '/clients/neovim/README.md'), '\n')
  local found = {}
  for code in text:gmatch('```' .. language .. '\n(.-)\n```') do
    table.insert(found, (code:gsub('/path/to/ibid', source)))
  end
  return found
end

-- A home with this init.lua, and the server on the path.
local function home_with(init)
  local home = vim.fn.resolve(vim.fn.tempname())
  vim.fn.mkdir(home .. '/.config/nvim', 'p')
  vim.fn.mkdir(home .. '/bin', 'p')
  vim.fn.writefile(vim.split(init, '\n'), home .. '/.config/nvim/init.lua')
  vim.loop.fs_symlink(vim.env.IBID_SERVER, home .. '/bin/ibid')
  return home
end

local function try(what, home, more)
  local command = ('env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_STATE_HOME -u XDG_CACHE_HOME -u NVIM'
    .. ' HOME=%s PATH=%s/bin:"$PATH" IBID_PROBE=1 %s %s --headless %s -S %s 2>&1 </dev/null'):format(
    home, home, more or '', vim.fn.shellescape(vim.v.progpath), chapters .. '1-new-course.md',
    source .. '/tests/clients/neovim/ways.lua')
  local said = vim.fn.system(command)
  local ok = vim.v.shell_error == 0
  t.check(what, ok and said:find('and back', 1, true), not ok and said or nil)
end

t.go(function()
  local lua, sh = pieces('lua'), pieces('sh')
  t.check('the README shows three ways in Lua and one for the shell', #lua == 3 and #sh == 1, #lua .. ', ' .. #sh)
  local path = lua[1]:match('^[^\n]+\n')
  try('setup()', home_with(lua[1]))
  try('setup() with keys', home_with(path .. lua[3]), 'IBID_KEYS=1')

  local function package(what, init)
    local home = home_with(init)
    vim.fn.system('HOME=' .. home .. ' sh -c ' .. vim.fn.shellescape(sh[1]))
    try(what, home)
  end
  package('a package, and setup()', "require('ibid').setup()")
  if vim.fn.has('nvim-0.11') == 0 then return end
  try('vim.lsp.enable()', home_with(lua[2]))
  package('a package, and vim.lsp.enable()', "vim.lsp.enable('ibid')")
end)
