#!/usr/bin/env bash
# Finding: the reader of traditional Chinese cuts dates in Chinese numerals,
# and calls the rest certain
#
# Version: chrono-node 2.10.3 (npm)
#
# Expected: zh.hant and zh.hans differ in their characters only; 二〇二一, 十, 二十三
# and 日 are the same in both. The README lists both in one breath, as partial
# support, and gives isCertain() to tell known parts from guessed ones: what
# is not read should be missing or not certain.
#
# Seen: zh.hans reads all. zh.hant stops after the second numeral of the day:
# 二十三日 is the 20th, 三十一日 the 30th; and with 〇 in the year, 二〇二一年 is the year
# 21 and 二〇〇八年 is left out, so that the reference date's year is taken.
# isCertain('day') is true for all.
#
# Why it matters: a speech of 29 December 1949 is put down to the 20th: a
# plausible date, with no doubt shown. Dates such as 十月十日 in tests are right.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact chrono-node@2.10.3 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { zh } from 'chrono-node'

const reference = new Date('2026-01-15T12:00:00Z')
const read = (locale, text) => {
  const [{ start, text: taken }] = locale.parse(text, reference)
  return `${start.get('year')}-${start.get('month')}-${start.get('day')} (${taken}, day certain: ${start.isCertain('day')})`
}
for (const text of ['一九一一年十月十日', '一九四九年十二月二十九日', '十二月三十一日', '二〇二一年十月二十三日', '二〇〇八年五月十二日']) {
  console.log(`${text}\n  hans ${read(zh.hans, text)}\n  hant ${read(zh.hant, text)}`)
}
CODE

expected=$(cat <<'EXPECTED'
一九一一年十月十日
  hans 1911-10-10 (一九一一年十月十日, day certain: true)
  hant 1911-10-10 (一九一一年十月十日, day certain: true)
一九四九年十二月二十九日
  hans 1949-12-29 (一九四九年十二月二十九日, day certain: true)
  hant 1949-12-20 (一九四九年十二月二十, day certain: true)
十二月三十一日
  hans 2026-12-31 (十二月三十一日, day certain: true)
  hant 2026-12-30 (十二月三十, day certain: true)
二〇二一年十月二十三日
  hans 2021-10-23 (二〇二一年十月二十三日, day certain: true)
  hant 21-10-20 (二一年十月二十, day certain: true)
二〇〇八年五月十二日
  hans 2008-5-12 (二〇〇八年五月十二日, day certain: true)
  hant 2026-5-12 (年五月十二日, day certain: true)
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
