#!/usr/bin/env bash
# Finding: a number of thousands and hundreds in English words becomes another number
#
# Version: words-to-numbers 1.5.1 (npm)
#
# Expected: the README: "Convert number words (ex. three hundred twenty) to
# numbers". A hundred and fifty thousand is 150,000.
#
# Seen: where the thousands have a hundred, or tens before other hundreds, the
# parts are put together in the wrong order (50100; 2341 for forty-two thousand
# three hundred and one); two numbers in a row are added up (300); a point of
# order is a number, and a decimal is NaN. No error is raised.
#
# Why it matters: figures in transcripts of speeches are often in words; text
# normalised for comparison then says another number of people than was said.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact words-to-numbers@1.5.1 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import module from 'words-to-numbers'

const { wordsToNumbers } = module
for (const text of [
  'three hundred and twenty',
  'a hundred and fifty thousand people',
  'forty-two thousand three hundred and one',
  'one hundred, two hundred, perhaps more',
  'on a point of order',
  'one point four billion people',
]) {
  console.log(`${text}: ${wordsToNumbers(text)}`)
}
CODE

expected=$(cat <<'EXPECTED'
three hundred and twenty: 320
a hundred and fifty thousand people: 50100 people
forty-two thousand three hundred and one: 2341
one hundred, two hundred, perhaps more: 300, perhaps more
on a point of order: on 1 of order
one point four billion people: NaN people
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
