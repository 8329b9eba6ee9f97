-- The notes of a real chapter edited from the keyboard in a real Neovim, without scrolling to its
-- end: a note put in, written, taken out again; a series numbered anew. What each note cites, as
-- `ibid sources` tells it, is the same before and after.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

-- What the notes of the buffer cite: the works and places, in reading order.
local function cited()
  local file = vim.fn.tempname() .. '.md'
  vim.fn.writefile(vim.api.nvim_buf_get_lines(0, 0, -1, false), file)
  local report = vim.fn.system({ vim.env.IBID_SERVER, 'sources', '--format', 'json', file })
  local out = {}
  for _, note in ipairs(vim.fn.json_decode(report).chapters[1].notes) do
    for _, citation in ipairs(note.citations) do
      local place = citation.locators and citation.locators[1] or {}
      table.insert(out, ('%s %s %s'):format(citation.work and citation.work.title or '?',
        citation.work and citation.work.volume or '', place.from or ''))
    end
  end
  return out
end

local function labels()
  local out = {}
  for _, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local label = line:match('^%[%^(%d+)%]: ')
    if label then table.insert(out, tonumber(label)) end
  end
  return out
end

local function without(list, words)
  return vim.tbl_filter(function(one) return not one:find(words, 1, true) end, list)
end

-- Waits until the text of the buffer is such.
local function changed(what, is)
  t.check(what, t.await(is))
end

t.run(function()
  if not t.open(vim.env.IBID_CHAPTER) then return end
  t.check('the findings are there', t.await(function() return #vim.diagnostic.get(0) > 0 end))
  local before = cited()
  local count = #labels()
  t.check('the chapter has numbered notes', count > 50 and labels()[count] == count, count)

  -- Put in where the text calls note 14; its Ibid. leans on 13 and is written out.
  t.go_to('[^14]')
  t.act('Insert note 14 here and renumber those behind it')
  changed('a note is put in, those behind it are renumbered',
    function() return #labels() == count + 1 and labels()[count + 1] == count + 1 end)
  t.check('what every note cites is as it was', vim.deep_equal(cited(), before))
  local row = t.go_to('[^15]: ')
  local line = vim.api.nvim_buf_get_lines(0, row - 1, row, false)[1]
  t.check('the Ibid. behind it is written out',
    line:find('Socialism in One Country', 1, true) and not line:find('Ibid', 1, true), line)

  -- From its marker to the new note, to be written there.
  t.go_to('[^14]')
  line = t.jump()
  t.check('one jump from the marker to the new note', line == '[^14]: ', line)
  vim.cmd('normal! AR. Medvedev, *Let History Judge*, London 1972, p. 5.')
  t.check('nothing else cites the new work', #cited() == #before + 1
    and vim.deep_equal(without(cited(), 'Let History Judge'), before))
  t.check('nothing is stale', not t.findings():find('ibid%-stale'), t.findings())

  -- Taken out again.
  t.go_to('[^14]')
  t.act('Delete note 14 and its marker, and renumber those behind it')
  changed('taken out, the others renumbered',
    function() return #labels() == count and labels()[count] == count end)
  t.check('every note cites what it cited', vim.deep_equal(cited(), before))

  -- A label that is out of its order, and the whole series numbered anew.
  local marker = t.go_to('[^20]')
  t.replace(marker, '[^20]', '[^99]')
  t.replace(t.go_to('[^20]: '), '[^20]: ', '[^99]: ')
  t.check('a marker out of its order is found', t.await(function()
    return t.findings():find('note%-order')
  end), t.findings())
  t.go_to('[^21]')
  t.act('Renumber the notes 1 to')
  changed('the series is numbered anew', function()
    return #labels() == count and not pcall(t.go_to, '[^99]') and pcall(t.go_to, '[^20]: ')
  end)
  t.check('and every note cites what it cited', vim.deep_equal(cited(), before))

  -- The same as commands; a newer Neovim then stands in the new note.
  t.check('the commands are there', vim.tbl_contains(vim.fn.getcompletion('Ibid ', 'cmdline'),
    'insertNote'))
  t.go_to('[^30]')
  vim.cmd('Ibid insertNote')
  changed('a command puts in a note', function() return #labels() == count + 1 end)
  if vim.fn.has('nvim-0.9') == 1 then
    t.check('and shows it', t.await(function()
      return vim.api.nvim_get_current_line() == '[^30]: '
    end), vim.api.nvim_get_current_line())
  end
  t.check('and every note cites what it cited', vim.deep_equal(cited(), before))
end)
