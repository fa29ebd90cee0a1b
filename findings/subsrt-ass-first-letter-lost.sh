#!/usr/bin/env bash
# Finding: each line of an ASS subtitle loses its first letter, also of files
# that the package wrote itself
#
# Version: subsrt-ts 2.1.2 (npm)
#
# Expected: in Advanced SubStation Alpha the text of a Dialogue is all that
# follows the last comma of the named fields, with or without a space. What
# convert() writes, parse() reads.
#
# Seen: one character is thrown away after the comma: «We shall go» is read as
# «e shall go», «A» as nothing. Only lines that begin with a space, which
# hardly any program writes, come whole.
#
# Why it matters: the transcript looks like a recording with small slips; «Not
# now» becomes «ot now», and a line in Chinese such as 不行 becomes 行, the
# contrary, with nothing to see.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact subsrt-ts@2.1.2 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import subsrtModule from 'subsrt-ts'

const subsrt = subsrtModule.default ?? subsrtModule
const texts = (file) => subsrt.parse(file, { format: 'ass' }).filter(({ type }) => type === 'caption').map(({ text }) => text)
const ass = (text) => `[Script Info]\nScriptType: v4.00+\n\n[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,${text}\n`
for (const text of ['We shall go', '不行', ' We shall go']) console.log(JSON.stringify(text), '->', JSON.stringify(texts(ass(text))))
const srt = '1\n00:00:01,000 --> 00:00:02,500\nWe shall go\n\n'
console.log('SRT to ASS and read again ->', JSON.stringify(texts(subsrt.convert(srt, { format: 'ass' }))))
CODE

expected=$(cat <<'EXPECTED'
"We shall go" -> ["e shall go"]
"不行" -> ["行"]
" We shall go" -> ["We shall go"]
SRT to ASS and read again -> ["e shall go"]
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
