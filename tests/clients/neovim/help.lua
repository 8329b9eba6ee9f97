-- :help ibid against the code: every option, command, setting for living beside others and group is
-- there, and none that is not; its tags are made, its links lead somewhere, it fits a help window.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')
local source = vim.env.IBID_SOURCE
local client_folder = source .. '/clients/neovim'

local function read(path) return table.concat(vim.fn.readfile(path), '\n') .. '\n' end

-- All that a pattern finds, sorted, each once.
local function all(text, pattern, into)
  local found = into or {}
  for name in text:gmatch(pattern) do
    if not vim.tbl_contains(found, name) then table.insert(found, name) end
  end
  table.sort(found)
  return found
end

local function without(some, others)
  return vim.tbl_filter(function(one) return not vim.tbl_contains(others, one) end, some)
end

local function same(what, in_help, in_code)
  local lacks, invents = without(in_code, in_help), without(in_help, in_code)
  t.check(what .. ': all are told', #in_code > 0 and #lacks == 0, table.concat(lacks, ' '))
  t.check(what .. ': none is made up', #invents == 0, table.concat(invents, ' '))
end

-- The part of the help with this tag.
local function part(help, tag)
  local from = help:find('*' .. tag .. '*', 1, true)
  return help:sub(from, (help:find('\n======', from, true)))
end

local function options(help)
  local block = read(client_folder .. '/lua/ibid.lua'):match('\nM.defaults = {\n(.-)\n}\n')
  local code = all(block, '\n  ([%w_]+) =', { block:match('^%s*([%w_]+) =') })
  same('options', all(help, '%*ibid%-option%-([%w_]+)%*'), code)
  -- The value told is the value that is taken.
  local defaults = require('ibid').defaults
  for _, name in ipairs(code) do
    local told = help:match('\n' .. name .. '%s+%(default ([^)]+)%)')
    local value = defaults[name] == nil and 'none' or '`' .. vim.inspect(defaults[name]):gsub('"', "'") .. '`'
    t.check('the default of ' .. name, told == value, told)
  end
end

local function settings(help)
  local page = read(source .. '/docs/settings.md')
  same('settings', all(part(help, 'ibid-settings'), '\n    (%l%w+)\t'), all(page, '| `ibid%.(%w+)`%*'))
end

local function groups(help)
  local code = read(client_folder .. '/lua/ibid/always.lua')
  same('Ibid’s own groups', all(help, '%*ibid%-(@lsp[%w.]+)%*'), all(code, "nvim_set_hl%(0, '([^']+)'"))
  local queries = read(source .. '/grammar/queries/highlights.scm'):gsub(';[^\n]*', '')
  same('groups of the grammar', all(part(help, 'ibid-highlight'), '(@[%l.]+)'), all(queries, '(@[%l.]+)'))
end

local function commands(help)
  t.check('attached', t.await(function() return require('ibid.client').of(0) end))
  same('commands', all(help, '%*:Ibid%-(%w+)%*'), require('ibid.commands').names(0))
  same('commands in the list', all(part(help, 'ibid-commands'), '\n    (%l%w+)'), require('ibid.commands').names(0))
end

local function tags()
  local copy = vim.fn.tempname()
  vim.fn.mkdir(copy .. '/doc', 'p')
  vim.fn.writefile(vim.fn.readfile(client_folder .. '/doc/ibid.txt'), copy .. '/doc/ibid.txt')
  vim.cmd('helptags ' .. copy .. '/doc')
  vim.opt.runtimepath:append(copy)
  return all(read(copy .. '/doc/tags'), '([^\t\n]+)\t[^\n]+')
end

-- Links to Neovim's own help lead somewhere only in one that has what is spoken of.
local function links(help, own)
  local lost = {}
  for _, name in ipairs(all(help, '|([^|%s]+)|')) do
    local ours = vim.startswith(name, 'ibid') or vim.startswith(name, ':Ibid')
    local found = vim.tbl_contains(own, name)
    if not ours and vim.fn.has('nvim-0.12') == 1 then found = pcall(vim.cmd, 'help ' .. name) end
    if (ours or vim.fn.has('nvim-0.12') == 1) and not found then table.insert(lost, name) end
  end
  t.check('every link leads somewhere', #lost == 0, table.concat(lost, ' '))
end

t.run(function()
  local file = vim.fn.tempname() .. '.md'
  vim.fn.writefile({ '# Одна' }, file)
  if not t.open(file) then return end
  local help = read(client_folder .. '/doc/ibid.txt')
  options(help)
  settings(help)
  groups(help)
  commands(help)
  vim.bo.tabstop = 8
  local wide = vim.tbl_filter(function(line) return vim.fn.strdisplaywidth(line) > 79 end, vim.split(help, '\n'))
  t.check('no line is too wide', #wide == 0, wide[1])

  local own = tags()
  for _, subject in ipairs({ 'ibid', ':Ibid', 'ibid-options', 'ibid-@lsp.mod.uncertain' }) do
    local ok, why = pcall(vim.cmd, 'help ' .. subject)
    t.check(':help ' .. subject, ok and vim.fn.expand('%:t') == 'ibid.txt', not ok and why or nil)
  end
  links(help, own)
end)
