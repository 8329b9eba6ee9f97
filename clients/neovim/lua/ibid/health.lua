-- :checkhealth ibid. Every trouble is told with what to do about it.
local M = {}
local clients = require('ibid.client')
local highlight = require('ibid.highlight')

-- The editor's own words for it, by their names in 0.10 and before that.
local function say(name, ...)
  local health = vim.health or {}
  local speak = health[name] or health['report_' .. name] or vim.fn['health#report_' .. name]
  speak(...)
end

local function has(version) return vim.fn.has('nvim-' .. version) == 1 end

-- How the server is started: by setup(), by vim.lsp.enable(), by both or by nothing.
local function ways()
  local setup = require('ibid').options ~= nil
  local enabled = vim.lsp.is_enabled and vim.lsp.is_enabled('ibid') or false
  return setup, enabled
end

local function config()
  local _, enabled = ways()
  return enabled and vim.lsp.config.ibid or require('ibid').options or require('ibid').defaults
end

local function check_start()
  local setup, enabled = ways()
  if setup and enabled then
    say('warn', 'both setup() and vim.lsp.enable("ibid") are called: Neovim starts the server',
      { 'Call only one of them; what is given to setup() does not reach the server.' })
  elseif setup then
    say('ok', 'started by require("ibid").setup()')
  elseif enabled then
    say('ok', 'started by vim.lsp.enable("ibid")')
  else
    local advice = { 'Call require("ibid").setup() in your init.lua.' }
    if has('0.11') then table.insert(advice, 'Or call vim.lsp.enable("ibid").') end
    say('error', 'nothing starts Ibid', advice)
  end
end

local function check_program()
  local cmd = config().cmd
  if type(cmd) ~= 'table' then return say('info', 'the server is not started as a program') end
  local path = vim.fn.exepath(cmd[1])
  if path == '' then
    return say('error', 'there is no program `' .. cmd[1] .. '`', {
      'Build it (see README.md of Ibid) and put it on your path,',
      'or give its place: cmd = { "/path/to/ibid" }.',
    })
  end
  local version = vim.split(vim.fn.system({ path, '--version' }), '\n')[1]
  if vim.v.shell_error ~= 0 or not vim.startswith(version, 'ibid ') then
    return say('error', path .. ' is not Ibid, or does not run: ' .. version,
      { 'Run `' .. path .. ' --version` in a terminal; give the right place as cmd.' })
  end
  say('ok', version .. ' (' .. path .. ')')
end

-- What another server may do as well, by what it says of itself, and the setting that leaves it
-- to that one.
local shared = {
  { 'outline', 'an outline', { 'documentSymbolProvider', 'workspaceSymbolProvider' } },
  { 'links', 'links', { 'documentLinkProvider' } },
  { 'headings', 'names and counts of headings', { 'renameProvider', 'codeLensProvider' } },
  { 'formatting', 'formatting', { 'documentFormattingProvider' } },
  { 'completion', 'completion', { 'completionProvider' } },
}

local function setting(client, name)
  local settings = client.config.settings or {}
  local value = (settings.ibid or {})[name]
  if value == nil then return name ~= 'formatting' end
  return value
end

local function check_other(ibid, other)
  local encoding = other.offset_encoding or 'utf-16'
  if encoding ~= (ibid.offset_encoding or 'utf-16') then
    local advice = has('0.11') and {} or { 'Where that server can count otherwise, give it'
      .. ' capabilities = require("ibid.places").capabilities().' }
    say(has('0.11') and 'info' or 'warn', other.name .. ' counts places in ' .. encoding, advice)
  end
  local off, what = {}, {}
  for _, row in ipairs(shared) do
    local both = vim.tbl_filter(function(key) return other.server_capabilities[key] end, row[3])
    if #both > 0 and setting(ibid, row[1]) then
      table.insert(what, row[2])
      table.insert(off, row[1] .. ' = false')
    end
  end
  if #off == 0 then return say('ok', other.name .. ' reads it too, and does nothing that Ibid does') end
  say('warn', other.name .. ' reads it too, and both give ' .. table.concat(what, ', '), {
    'Leave to it what you like: settings = { ibid = { ' .. table.concat(off, ', ') .. ' } }',
  })
end

local function check_unread(name, buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local log = vim.fn.stdpath(has('0.8') and 'log' or 'cache') .. '/lsp.log'
  local advice = { 'See the lines above; ' .. log .. ' may say more.' }
  if file == '' then
    advice = { 'Save it under a name: the server reads files only.' }
  elseif config().only_editions or config().workspace_required then
    if not require('ibid.edition').of(file) then
      advice = { 'It belongs to no edition, and you asked for editions only: run `ibid init` in its folder.' }
    end
  end
  say('warn', name .. ' is not read by Ibid', advice)
end

local function check_buffer(buffer)
  local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':~:.')
  if name == '' then name = 'A file without a name' end
  local ibid = clients.of(buffer)
  if not ibid then return check_unread(name, buffer) end
  local root = require('ibid.edition').of(vim.api.nvim_buf_get_name(buffer))
  if root then
    say('ok', name .. ' is read, with the edition of ' .. root .. '/edition.json')
  else
    say('info', name .. ' is read by itself: no edition.json above it (`ibid init` makes one)')
  end
  say('info', 'places are counted in ' .. (ibid.offset_encoding or 'utf-16'))
  for _, other in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    if other.name ~= 'ibid' and vim.lsp.buf_is_attached(buffer, other.id) then check_other(ibid, other) end
  end
end

local function check_buffers()
  local found = false
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local markdown = vim.tbl_contains(config().filetypes, vim.bo[buffer].filetype)
    if vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].buftype == '' and markdown then
      found = true
      check_buffer(buffer)
    end
  end
  if not found then say('info', 'no Markdown file is open; open a chapter and run :checkhealth ibid again') end
end

local function newer_than(file, folder)
  local made = vim.fn.getftime(file)
  for _, source in ipairs(vim.fn.glob(folder .. '/src/*.[ch]', true, true)) do
    if vim.fn.getftime(source) > made then return true end
  end
end

local function check_grammar()
  if not highlight.possible() then
    return say('info', 'colours from the grammar need Neovim 0.10 or later; this one colours Markdown itself')
  end
  local ok, why = highlight.loaded()
  if ok and newer_than(highlight.parser(), highlight.sources()) then
    say('warn', 'the grammar has changed since it was installed', { 'Run :Ibid installGrammar and restart Neovim.' })
  elseif ok and not vim.treesitter.query.get(highlight.language, 'highlights') then
    say('error', 'the grammar has no queries', {
      'queries/ibid_markdown beside the client leads to grammar/queries of the repository: use the whole clone.' })
  elseif ok then
    say('ok', 'the grammar is installed' .. (highlight.wanted() and '' or ', and used with highlight = true'))
  elseif highlight.wanted() then
    say('warn', why, { 'Run :Ibid installGrammar.' })
  else
    say('info', why .. '; what for, see :help ibid-highlight')
  end
  if not ok and not highlight.compiler() then
    say('warn', 'there is no C compiler to make the grammar with', { 'Install gcc or clang.' })
  end
end

function M.check()
  say('start', 'Ibid: the program')
  check_start()
  check_program()
  say('start', 'Ibid: the files that are open')
  check_buffers()
  say('start', 'Ibid: the grammar')
  check_grammar()
end

return M
