#!/usr/bin/env bash
# Finding: with the stop words of most languages the negation goes, in English
# it stays
#
# Version: stopword 3.1.5 (npm)
#
# Expected: the lists of one package behave alike. The English list keeps not,
# no and nor, so whoever tries it in English (its default) may take it that
# what the sentence says survives. The README does not speak of negation.
#
# Seen: «we shall not yield» keeps its not. The German, Spanish, French,
# Russian, Polish, Ukrainian and Hindi lists take nicht, no, ne … pas, не,
# nie, не and नहीं away, the Chinese one 不.
#
# Why it matters: after the filter «мы не сдадимся» and «мы сдадимся» are the
# same: two opposite quotations match each other, in all languages but the one
# that was tested.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact stopword@3.1.5 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import * as stopword from 'stopword'

const pairs = {
  eng: ['we shall not yield', 'we shall yield'], deu: ['wir weichen nicht', 'wir weichen'], spa: ['no cederemos', 'cederemos'],
  fra: ['nous ne céderons pas', 'nous céderons'], rus: ['мы не сдадимся', 'мы сдадимся'], pol: ['nie poddamy się', 'poddamy się'],
  ukr: ['ми не здамося', 'ми здамося'], hin: ['हम नहीं झुकेंगे', 'हम झुकेंगे'], zho: ['我们 不 屈服', '我们 屈服'],
}
for (const [language, texts] of Object.entries(pairs)) {
  const [denied, said] = texts.map((text) => stopword.removeStopwords(text.split(' '), stopword[language]).join(' '))
  console.log(`${language}: ${denied} | ${said} | ${denied === said ? 'the same' : 'different'}`)
}
CODE

expected=$(cat <<'EXPECTED'
eng: shall not yield | shall yield | different
deu: weichen | weichen | the same
spa: cederemos | cederemos | the same
fra: céderons | céderons | the same
rus: сдадимся | сдадимся | the same
pol: poddamy | poddamy | the same
ukr: здамося | здамося | the same
hin: हम झुकेंगे | हम झुकेंगे | the same
zho: 我们 屈服 | 我们 屈服 | the same
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
