# What is pressed and expected, sourced by run.sh. The cursor is in the Ibid. of note 2.

expect 'the folder of edition.json is the root' "$asked" '"rootUri": *"file://[^"]*/edition"'
expect 'a chapter is opened as Markdown' "$asked" '"textDocument/didOpen".*"languageId": *"markdown"'
expect 'its findings are told' "$answered" 'publishDiagnostics.*No note 9'
expect 'and its outline asked for' "$asked" '"textDocument/documentSymbol"'

pressed 'the source of what is under the cursor' "$answered" 'Ibid\. → n\. 1' action 'symbol info'
pressed 'from an Ibid.' "$asked" '"textDocument/definition"' action 'go to definition'
pressed 'to what it leans on, where an edit is told' "$asked" '\[\^1\]: X+V\. Serge' xdotool type X
expect 'the findings follow it' "$answered" 'publishDiagnostics[^{]*\{[^{]*1\.md","version":[1-9]'

rename_to() {
  xdotool key Home Right Right F2
  within 5 xdotool search --onlyvisible --name '^Rename' windowfocus --sync && xdotool type "$1"
  xdotool key Return windowfocus "$window"
}
pressed 'a note has another label' "$asked" 'Petrograd\.\[\^7\][^"]*\[\^7\]: ' rename_to 7

see() {
  xdotool key ctrl+End
  xdotool type --delay 20 ' See @carr'
}
pressed 'a key is completed' "$answered" '"label":"carr1954"' see
xdotool type 1954
xdotool key Escape
pressed 'every place that names its work' "$answered" \
  '"result":\[\{"uri":[^]]*sources\.bib' xdotool key ctrl+alt+l
