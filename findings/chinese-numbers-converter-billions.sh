#!/usr/bin/env bash
# Finding: a number with both 亿 and 万 is ten thousand times too great
#
# Version: chinese-numbers-converter 2.3.1 (npm)
#
# Expected: the README: "The largest supported character is 億/亿", "multiple
# numbers OK", and a list of "possible unexpected results" without this.
# 十三亿五千万 is 1,350,000,000.
#
# Seen: 亿 followed by 万 is written as if the 万 were of the 亿: 13000050000000.
# Numbers with one of the two are right.
#
# Why it matters: populations and budgets in speeches are mostly of this form;
# the text rewritten for search or for a reader says 13 trillion people.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact chinese-numbers-converter@2.3.1 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import converter from 'chinese-numbers-converter'

const ChineseNumber = converter.default ?? converter
for (const text of ['五千万人', '十三亿人', '十三亿五千万人', '十三億五千萬人', '一亿二千万']) {
  console.log(`${text}: ${new ChineseNumber(text).toArabicString()}`)
}
CODE

expected=$(cat <<'EXPECTED'
五千万人: 50000000人
十三亿人: 1300000000人
十三亿五千万人: 13000050000000人
十三億五千萬人: 13000050000000人
一亿二千万: 1000020000000
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
