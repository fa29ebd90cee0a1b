#!/usr/bin/env bash
# Finding: a Japanese date with an era is read as a day of this year, an ISO
# date in a Thai text as one of 1405
#
# Version: any-date-parser 2.2.4 (npm)
#
# Expected: README: all locales of Intl are supported; "For locales that use
# the Buddhist year (such as th-TH), any-date-parser automatically subtracts
# 543 years". What it does not know (the Hijri calendar, it says) is invalid.
# ISO 8601 dates are Gregorian by definition, and the era is how dates are
# written in Japan.
#
# Seen: 昭和23年12月10日 (10 December 1948) is valid: 2 March of the running year;
# 令和6年5月3日 is 5 June of it, S23.12.10 is 23 December 2010. With th, 1948-12-10
# is 1405-12-10. 31 April is a valid date as well (1 May), but 1948 is
# invalid.
#
# Why it matters: isValid() is true, so the speech is filed under a date of
# this spring: the newest, at the top. With machine-written ISO dates in Thai
# pages all is off by 543 years.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact any-date-parser@2.2.4 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import parserModule from 'any-date-parser'

const parser = parserModule.default ?? parserModule
const year = String(new Date().getFullYear())
for (const [text, locale] of [['1948年12月10日', 'ja'], ['昭和23年12月10日', 'ja'], ['令和6年5月3日', 'ja'], ['S23.12.10', 'ja'], ['10 ธันวาคม 2491', 'th'], ['1948-12-10', 'th'], ['31 April 1948', 'en'], ['1948', 'en']]) {
  const date = parser.fromString(text, locale)
  const valid = !('isValid' in date) || date.isValid()
  console.log(`${text} (${locale}): ${valid ? date.toISOString().slice(0, 10).replace(year, '(this year)') : 'invalid'}`)
}
CODE

expected=$(cat <<'EXPECTED'
1948年12月10日 (ja): 1948-12-10
昭和23年12月10日 (ja): (this year)-03-02
令和6年5月3日 (ja): (this year)-06-05
S23.12.10 (ja): 2010-12-23
10 ธันวาคม 2491 (th): 1948-12-10
1948-12-10 (th): 1405-12-10
31 April 1948 (en): 1948-05-01
1948 (en): invalid
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
