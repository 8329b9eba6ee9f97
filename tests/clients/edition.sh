# Makes in $1 the small edition that the tests of Helix, Emacs and Kate edit: sourced, not run.
mkdir -p "$1/chapters"
cat >"$1/edition.json" <<'JSON'
{ "title": "Tried in editors", "chapters": ["chapters/*.md"], "bibliography": ["sources.bib"] }
JSON
cat >"$1/sources.bib" <<'BIB'
@book{serge1963, author = {Serge, Victor}, title = {Memoirs of a Revolutionary}, date = {1963}}
@book{carr1954, author = {Carr, E. H.}, title = {The Interregnum}, date = {1954}}
BIB
cat >"$1/chapters/1.md" <<'MD'
# Arrival 𝔄 {#arrival n=1}

Petrograd.[^1] Streets.[^2] Asked.[^4] Nothing.[^9]

Back to [the beginning](#arrival). On to [the second](2.md).

> Nobody asked us what we thought.[^5]

[^1]: V. Serge, *Memoirs of a Revolutionary*, London 1963, p. 70.

[^2]: Ibid., pp. 71-2.

[^4]: E. H. Carr, *The Interregnum*, London 1954, p. 3.

[^5]: Ibid., p. 9.
MD
printf '# Second\n\nNothing yet.\n' >"$1/chapters/2.md"
