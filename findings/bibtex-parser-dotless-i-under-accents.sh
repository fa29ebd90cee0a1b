#!/usr/bin/env bash
# Finding: names with an accented i, written as LaTeX wants it, equal no other
# spelling of themselves
#
# Version: @retorquere/bibtex-parser 9.0.29 (npm)
#
# Expected: LaTeX writes í as \'{\i}, since the accent takes the place of the
# dot, for which LaTeX has \i; the letter meant is í, U+00ED. bib2xml of
# bibutils 7.2 gives it, biblatex-csl-converter 3.6.0 too for that form.
#
# Seen: the dotless ı (U+0131) with a combining accent (U+0301), which no
# normal form makes into í; so too ï, î. \'i, without the dotless i, gives i
# and a combining accent, which NFC mends. It looks the same on the screen.
#
# Why it matters: Martínez from BibTeX is another person than Martínez from
# the page: no match, no duplicate found, another place in the index, and
# nothing to see.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact @retorquere/bibtex-parser@9.0.29 biblatex-csl-converter@3.6.0 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { parse } from '@retorquere/bibtex-parser'
import { BibLatexParser } from 'biblatex-csl-converter'

const points = (text) => [...text].map((sign) => sign.codePointAt(0).toString(16)).join(' ')
for (const [written, meant] of [["Mart{\\'\\i}nez", 'Martínez'], ["Mart\\'{\\i}nez", 'Martínez'], ["Mart{\\'i}nez", 'Martínez'], ['na{\\"\\i}ve', 'naïve']]) {
  const source = `@misc{a, title={${written}}}`
  const title = parse(source).entries[0].fields.title
  const other = new BibLatexParser(source).parse().entries[1].fields.title.map(({ text }) => text).join('')
  console.log(`${written} -> ${title} (${points(title.slice(title.search(/[^\w]/) - 1))}), NFC equals ${meant}: ${title.normalize('NFC') === meant}; biblatex-csl-converter: ${other.normalize('NFC') === meant}`)
}
CODE

expected=$(cat <<'EXPECTED'
Mart{\'\i}nez -> Martı́nez (74 131 301 6e 65 7a), NFC equals Martínez: false; biblatex-csl-converter: true
Mart\'{\i}nez -> Martı́nez (74 131 301 6e 65 7a), NFC equals Martínez: false; biblatex-csl-converter: false
Mart{\'i}nez -> Martínez (69 301 6e 65 7a), NFC equals Martínez: true; biblatex-csl-converter: true
na{\"\i}ve -> naı̈ve (61 131 308 76 65), NFC equals naïve: false; biblatex-csl-converter: true
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
