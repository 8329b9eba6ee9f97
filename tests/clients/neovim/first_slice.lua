-- Ibid in a real Neovim: findings come and go as the text changes; marker to note and back; a link
-- to another chapter; hover; outline. The edition is made here, with awkward letters in it.
package.path = vim.env.IBID_SOURCE .. '/tests/clients/neovim/?.lua;' .. package.path
local t = require('support')

local one = {
  '# Раскол – the split 𝔄 {#split}',
  '',
  'Zinoviev’s “Ленинизм” 𝔄𝔅 said it first.[^1] Others followed.[^2]',
  '',
  '## Naïve hopes',
  '',
  '> A quotation, with its marker.[^3]',
  '',
  'See [the sequel](two.md#sequel) and [nowhere](#nowhere).',
  '',
  '[^1]: Carr, *Socialism in One Country*, Vol. 1, p. 190.',
  '',
  '[^2]: Ibid., p. 192.',
  '',
  '[^3]: Ibid.,',
  '    p. 193.',
}
local two = { '# The sequel {#sequel}', '', 'Back to [the split](one.md#split).' }

t.run(function()
  local folder = vim.fn.tempname()
  vim.fn.mkdir(folder, 'p')
  vim.fn.writefile({ '{"chapters": ["one.md", "two.md"]}' }, folder .. '/edition.json')
  vim.fn.writefile(one, folder .. '/one.md')
  vim.fn.writefile(two, folder .. '/two.md')
  if not t.open(folder .. '/one.md') then return end

  t.expect_findings('a broken link is found', '9:xref-broken')
  t.replace(9, '#nowhere', '#naïve-hopes')
  t.expect_findings('and gone once it is mended', '')

  t.replace(3, '[^2]', '[^22]')
  t.expect_findings('a renamed marker: its note is unused, it has none', '13:note-unused 3:note-undefined')
  local found = vim.tbl_filter(function(d) return d.code == 'note-undefined'
    or (d.user_data and d.user_data.lsp.code == 'note-undefined') end, vim.diagnostic.get(0))[1]
  t.check('underlined at its place', found and found.col == one[3]:find('[^2]', 1, true) - 1,
    found and found.col)
  t.replace(3, '[^22]', '[^2]')
  t.expect_findings('undone', '')

  t.go_to('[^2]')
  local line = t.jump()
  t.check('marker to note', line:find('[^2]: Ibid', 1, true), line)
  local back, at = t.jump()
  t.check('note to marker', back == one[3] and at[2] == one[3]:find('[^2]', 1, true) - 1
    or back == one[3] and at[2] == one[3]:find('2]', 1, true) - 1, back .. ' col ' .. at[2])

  t.go_to('[^1]')
  local hover = t.hover()
  t.check('hover shows the note', hover:find('Socialism in One Country', 1, true), hover)
  t.go_to('[^1]: Carr')
  hover = t.hover()
  t.check('hover on the note shows who calls it', hover:find('said it first', 1, true), hover)

  t.go_to('two.md#sequel')
  line = t.jump()
  t.check('link to another chapter', line == two[1], line)
  t.go_to('one.md#split')
  line = t.jump()
  t.check('and back', line == one[1], line)

  -- What is done in one chapter is told in the other, which nobody touches.
  local first = vim.api.nvim_get_current_buf()
  vim.cmd('edit ' .. folder .. '/two.md')
  t.replace(1, '#sequel', '#another')
  vim.cmd('buffer ' .. first)
  t.expect_findings('a link broken from afar', '9:xref-broken')
  vim.cmd('buffer #')
  t.replace(1, '#another', '#sequel')
  vim.cmd('buffer ' .. first)
  t.expect_findings('and mended from there', '')

  for _, word in ipairs({ 'Others', 'Ленинизм' }) do
    t.go_to(word)
    vim.cmd('Ibid insertNote')
    local behind = vim.pesc(word) .. '[”%]]*%[%^[12]%]'
    t.check('a note is called behind the word', t.await(function()
      return table.concat(vim.api.nvim_buf_get_lines(0, 2, 3, false)):find(behind)
    end), vim.api.nvim_buf_get_lines(0, 2, 3, false)[1])
    vim.cmd('silent undo')
  end

  local outline = table.concat(t.outline(), '\n')
  t.check('outline has the headings', outline:find('Раскол', 1, true) and outline:find('Naïve hopes', 1, true), outline)
  t.check('and the notes', outline:find('Notes', 1, true) ~= nil)
end)
