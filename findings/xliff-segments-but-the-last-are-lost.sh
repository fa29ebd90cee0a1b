#!/usr/bin/env bash
# Finding: of an XLIFF 2 unit with several segments only the last is read
#
# Version: xliff 6.4.0 (npm)
#
# Expected: XLIFF 2.0, the unit element: a unit holds one or more segment and
# ignorable elements, whose order is the text; each sentence is a segment. The
# README promises "roundtrip" between JavaScript and XLIFF.
#
# Seen: each segment overwrites the one before: of three sentences one
# remains, in the object and in what is written back. No error.
#
# Why it matters: segmented files are what alignment and translation tools
# write. Read, change one word, write: two thirds of the speech are gone.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact xliff@6.4.0 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import xliff from 'xliff'

const file = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="u1">
<segment id="s1"><source>We came.</source><target>我们来了。</target></segment><ignorable><source> </source></ignorable>
<segment id="s2"><source>We saw.</source><target>我们看了。</target></segment><ignorable><source> </source></ignorable>
<segment id="s3"><source>We stayed.</source><target>我们留下了。</target></segment></unit></file></xliff>`
const read = await xliff.xliff2js(file)
console.log(JSON.stringify(read.resources))
const written = await xliff.js2xliff(read)
console.log(`segments: ${file.match(/<segment/g).length} before, ${written.match(/<segment/g).length} after`)
CODE

expected=$(cat <<'EXPECTED'
{"f":{"u1":{"source":"We stayed.","target":"我们留下了。"}}}
segments: 3 before, 1 after
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
