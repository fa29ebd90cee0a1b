#!/usr/bin/env bash
# Finding: a quotation that begins with a letter outside ASCII gets a double
# prime or a closing mark
#
# Version: smartquotes 2.3.2 (npm)
#
# Expected: the README: smart typography for a string or a whole document,
# with no word of languages. U+2033 is in Unicode the DOUBLE PRIME, for inches
# and seconds. An opening mark is one after a space or at the start, whatever
# letter follows.
#
# Seen: the opening mark is only seen before A-Z, digits and some signs. "Été"
# and "我们" open with the double prime (U+2033), the sign of inches; later in a
# line "Ö…" opens with a closing mark; so does a quotation that begins with
# another: "'No,' …".
#
# Why it matters: the error sits in published text, where U+2033 looks almost
# like a quotation mark, and programs that look for “…” do not find the
# quotation, or pair the wrong marks.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact smartquotes@2.3.2 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import smartquotes from 'smartquotes'

for (const text of ['"Summer" and "order"', '"Été" and "Ordnung"', 'Yes, "Été" and "Österreich"', '"我们不怕"', 'He said "我们不怕"', '"\'No,\' she said," he wrote']) {
  const marks = smartquotes(text)
  console.log(`${text} -> ${marks}  ${[...marks.matchAll(/[^\p{L}\s,]/gu)].map(([mark]) => mark.codePointAt(0).toString(16)).join(' ')}`)
}
CODE

expected=$(cat <<'EXPECTED'
"Summer" and "order" -> “Summer” and “order”  201c 201d 201c 201d
"Été" and "Ordnung" -> ″Été” and “Ordnung”  2033 201d 201c 201d
Yes, "Été" and "Österreich" -> Yes, ”Été” and ”Österreich”  201d 201d 201d 201d
"我们不怕" -> ″我们不怕”  2033 201d
He said "我们不怕" -> He said ”我们不怕”  201d 201d
"'No,' she said," he wrote -> ″‘No,’ she said,” he wrote  2033 2018 2019 201d
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
