#!/usr/bin/env bash
# Finding: a numeral of the other script, or a year, is read as another number
#
# Version: nzh 1.0.14 (npm)
#
# Expected: decodeS is, in the README, "中文小写转数字": Chinese numerals to a
# number. 二〇二一 is the usual way to write the year 2021, 两千 the usual way to
# say 2000. What cannot be read should be NaN or an error, as Number() does.
#
# Seen: characters that are not in the table are passed over: 二〇二一 is 221,
# 两千零二十 is 20, and with the table of the other script 一千萬 is 1000 and 一亿 is 1.
# Nothing is thrown.
#
# Why it matters: years, tolls and sums in speeches become other plausible
# numbers. Tests with numbers that the package wrote itself (二千, 万 with cn, 萬
# with hk) never show it.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact nzh@1.0.14 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import nzh from 'nzh'

for (const text of ['二千零二十', '两千零二十', '二〇二一', '一千万', '一千萬', '一亿', '一億']) {
  console.log(`${text}: cn ${nzh.cn.decodeS(text)}, hk ${nzh.hk.decodeS(text)}`)
}
CODE

expected=$(cat <<'EXPECTED'
二千零二十: cn 2020, hk 2020
两千零二十: cn 20, hk 20
二〇二一: cn 221, hk 221
一千万: cn 10000000, hk 1000
一千萬: cn 1000, hk 10000000
一亿: cn 100000000, hk 1
一億: cn 1, hk 100000000
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
