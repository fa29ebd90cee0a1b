#!/usr/bin/env bash
# Finding: where cues with a point and with a comma meet, cues are lost or
# swallowed
#
# Version: srt-parser-2 1.2.3 (npm)
#
# Expected: the README: "Seperator can be `.`(periods) or `,`(comma)", with a
# table in which each of the forms is supported. subtitle 4.2.2 reads such a
# file cue by cue.
#
# Seen: all with points: right. One with a point among commas: it becomes text
# of the cue before, number and times included. The first with a point, the
# others with commas: the first is gone. No error.
#
# Why it matters: a file edited in one place with another tool is enough. The
# lost line is the one that was corrected, and the transcript has «2
# 00:00:03.000 --> …» within a sentence.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact srt-parser-2@1.2.3 subtitle@4.2.2 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import SrtParser from 'srt-parser-2'
import { parseSync } from 'subtitle'

const Parser = SrtParser.default ?? SrtParser
const file = (signs) => ['We came.', 'We saw.', 'We stayed.']
  .map((text, index) => `${index + 1}\n00:00:0${2 * index + 1}${signs[index]}000 --> 00:00:0${2 * index + 2}${signs[index]}000\n${text}\n`).join('\n')
for (const signs of [',,,', '...', ',.,', '.,,']) {
  console.log(signs, 'srt-parser-2', JSON.stringify(new Parser().fromSrt(file(signs)).map(({ text }) => text)))
  console.log(signs, 'subtitle    ', JSON.stringify(parseSync(file(signs)).map(({ data }) => data.text)))
}
CODE

expected=$(cat <<'EXPECTED'
,,, srt-parser-2 ["We came.","We saw.","We stayed."]
,,, subtitle     ["We came.","We saw.","We stayed."]
... srt-parser-2 ["We came.","We saw.","We stayed."]
... subtitle     ["We came.","We saw.","We stayed."]
,., srt-parser-2 ["We came.\n\n2\n00:00:03.000 --> 00:00:04.000\nWe saw.","We stayed."]
,., subtitle     ["We came.","We saw.","We stayed."]
.,, srt-parser-2 ["We saw.","We stayed."]
.,, subtitle     ["We came.","We saw.","We stayed."]
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
