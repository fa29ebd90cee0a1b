#!/usr/bin/env bash
# Finding: a record formatted as ISO 2709 cannot be parsed again, and no error
# says so
#
# Version: marcjs 3.0.2 (npm)
#
# Expected: Marc.format(record, type) and Marc.parse(raw, type) are a pair
# (README); for MARCXML and MARC-in-JSON a string goes round. For ISO 2709
# format gives a string too.
#
# Seen: parse of that string gives a record whose leader is the whole file and
# whose fields are made of pieces of it: no exception. A Buffer of the same
# text is read rightly.
#
# Why it matters: whoever reads a file with an encoding (readFile(…, "utf8"))
# gets records, stores them, and finds author and title empty later.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact marcjs@3.0.2 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { Marc, Record } from 'marcjs'

const record = new Record()
record.leader = '00000nam a2200000 a 4500'
record.append(['001', 'x1'], ['100', '1 ', 'a', '孙中山'])
for (const type of ['marcxml', 'mij', 'iso2709']) {
  const raw = Marc.format(record, type)
  console.log(type, typeof raw, JSON.stringify(Marc.parse(raw, type).fields).slice(0, 90))
}
console.log('iso2709 Buffer', JSON.stringify(Marc.parse(Buffer.from(Marc.format(record, 'iso2709')), 'iso2709').fields))
CODE

expected=$(cat <<'EXPECTED'
marcxml string [["001","x1"],["100","1 ","a","孙中山"]]
mij string [["001","x1"],["100","1 ","a","孙中山"]]
iso2709 string [["00067nam a2200049 a 4500001000300000100001400003\u001ex1\u001e1 \u001fa孙中山\u001e\u001d"
iso2709 Buffer [["001","x1"],["100","1 ","a","孙中山"]]
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
