#!/usr/bin/env bash
# Finding: a cue with settings and times without hours ends a minute for each second, or at NaN
#
# Version: @plussub/srt-vtt-parser 2.0.5 (npm)
#
# Expected: WebVTT, section 4.1: hours may be left out, "00:02.500" is two
# seconds and a half, and settings may follow the times after a blank.
#
# Seen: the end of such a cue is read together with its settings: with line:0 it
# is 120000 ms, with align:start it is NaN. Nothing is raised. With hours, or
# without settings, it is right.
#
# Why it matters: captions of clips under an hour are mostly written so, and
# many tools place each cue; a quotation is then led to no place in the recording.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact @plussub/srt-vtt-parser@2.0.5 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { parse } from '@plussub/srt-vtt-parser'

const cue = (from, to) => `WEBVTT

${from} --> ${to}
People first.
`
for (const [from, to] of [
  ['00:00:01.000', '00:00:02.500'],
  ['00:01.000', '00:02.500'],
  ['00:01.000', '00:02.500 line:0'],
  ['01:10.000', '01:12.000 align:start'],
  ['01:10.000', '01:12.000'],
]) {
  const [entry] = parse(cue(from, to)).entries
  console.log(`${from} --> ${to}: ${entry.from} to ${entry.to} ms`)
}
CODE

expected=$(cat <<'EXPECTED'
00:00:01.000 --> 00:00:02.500: 1000 to 2500 ms
00:01.000 --> 00:02.500: 1000 to 2500 ms
00:01.000 --> 00:02.500 line:0: 1000 to 120000 ms
01:10.000 --> 01:12.000 align:start: 70000 to NaN ms
01:10.000 --> 01:12.000: 70000 to 72000 ms
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
