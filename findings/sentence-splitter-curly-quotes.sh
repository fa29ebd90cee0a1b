#!/usr/bin/env bash
# Finding: the closing curly mark opens the next sentence
#
# Version: sentence-splitter 5.0.1 (npm)
#
# Expected: the README: text in a pair of marks ("…" and 「…」) is not split.
# Curly marks are what prose has; they say even better which opens and which
# closes.
#
# Seen: "Why?" and 「不怕。」 stay whole. “Why?” and “不怕。” are cut before the
# closing mark, which begins the next sentence: «“Why?» and «” she asked.»;
# for Chinese with “ ”, the standard of the mainland, that is each quotation
# that ends in a full stop.
#
# Why it matters: alignment and matching by sentence get one sentence with an
# open quotation and one that begins with ”: which words are quoted is lost,
# and pairs of sentences slip by one.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact sentence-splitter@5.0.1 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { split } from 'sentence-splitter'

for (const text of ['"Why?" she asked. He left.', '“Why?” she asked. He left.', '他说：「不怕。」然后走了。', '他说：“不怕。”然后走了。', '‘Go!’ he said.', '(Why?) she asked.']) {
  console.log(text, '->', split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw).join(' | '))
}
CODE

expected=$(cat <<'EXPECTED'
"Why?" she asked. He left. -> "Why?" she asked. | He left.
“Why?” she asked. He left. -> “Why? | ” she asked. | He left.
他说：「不怕。」然后走了。 -> 他说：「不怕。」然后走了。
他说：“不怕。”然后走了。 -> 他说：“不怕。 | ”然后走了。
‘Go!’ he said. -> ‘Go! | ’ he said.
(Why?) she asked. -> (Why?) she asked.
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
