# What is typed and expected, sourced by run.sh.

find_text '\[\^4\]'
keys g d
expect 'from a marker to its note' ' 13:[0-9]+ *$'
keys g d
expect 'and back' ' 3:[0-9]+ *$'

find_text 'Ibid'
keys g d
expect 'from an Ibid. to what it leans on' ' 9:[0-9]+ *$'

find_text 'Ibid'
keys g D
expect 'from an Ibid. to the end of its chain' ' 9:[0-9]+ *$'
keys g y
expect 'from a citation to its entry' 'sources\.bib .* 1:[0-9]+ *$'
keys g a

find_text 'Ibid'
keys Space k
expect 'hover tells the source' 'Victor Serge, Memoirs of a Revolutionary'
escape

keys Space s
expect 'the outline' 'Arrival 𝔄'
expect 'with its notes' 'E\. H\. Carr, The Interregnum'
escape

keys Space S
keys -l 'interreg'
expect 'works of the edition' 'Carr, The Interregnum.*sources\.bib|class .*Interregnum'
escape

find_text '\[\^4\]'
keys Space h
expect 'a marker and its note are selected together' '2 sels'
keys ,

find_text 'Ibid'
keys g r
expect 'citations of the work' 'chapters/1\.md:?11|1\.md.*(9|11)'
escape

find_text '\[\^4\]'
keys Space a
expect 'what can be done at a marker' 'Renumber'
keys Enter  # it is the first
expect 'the series is renumbered' 'Asked\.\[\^3\] Nothing\.\[\^4\]'
expect 'with its notes' '\[\^3\]: E\. H\. Carr'
keys u
expect 'undone at once' 'Asked\.\[\^4\]'

find_text "\[\^4\]:"
keys Space r
expect 'the name that it has' 'rename-to:4'
keys C-u
keys -l '7'
keys Enter
expect 'a note has another label' '\[\^7\]: E\. H\. Carr'
expect 'at its marker too' 'Asked\.\[\^7\]'
keys u
expect 'undone at once, too' 'Asked\.\[\^4\]'

find_text 'Ibid'
keys g i
expect 'to where the work is cited in full' ' 9:[0-9]+ *$'

offered 'a key is completed' 'carr1954' ' See @car'
escape
keys u

offered 'a new note is offered' '10 reference' ' New[^'
keys Tab
keys Enter
escape
expect 'its marker' 'New\[\^10\]'
expect 'and its definition, made when it was picked' ' 1[0-9] +\[\^10\]:'
keys u

keys 1 0 G o
escape
expect 'a blank line too many' '12 +\[\^2\]: Ibid'
keys -l ':format'
keys Enter
expect 'formatted' '11 +\[\^2\]: Ibid'

keys -l ':w'
keys Enter
keys -l ":open $work/edition/chapters/2.md"
keys Enter
keys -l ":move $work/edition/chapters/zwei.md"
keys Enter
keys -l ":open $work/edition/chapters/1.md"
keys Enter
expect 'a link follows a file that is moved' 'to \[the second\]\(zwei\.md\)'

keys -l ':qa!'
keys Enter
for ((i = 0; i < patience * 20; ++i)); do
  tm has-session 2>/dev/null || break
  sleep 0.05
done
! tm has-session 2>/dev/null && check ok 'and ended' || check failed 'it has not ended'
