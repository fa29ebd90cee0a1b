#!/usr/bin/env bash
# Finding: of tools that turn a page into text some drop the marks of a
# quotation in <q>
#
# Version: html2text 1.3.2a-28, w3m 0.5.3+git20230121-2 (Debian), html-to-text
# 10.0.1, turndown 7.2.5 (npm)
#
# Expected: the HTML standard, the q element: the marks must not be written in
# the page, the user agent adds them (its style sheet: q::before { content:
# open-quote }). A tool that shows a page as text is that user agent, as lynx,
# w3m, elinks and pandoc are.
#
# Seen: w3m writes “we ‘never’ go”. html2text, html-to-text and turndown write
# none: «He said we never go today.» The same for links2.
#
# Why it matters: the very pages that follow the standard lose what is speech
# and what is report, and a search for quotations in the text finds none; with
# one tool in place of another the same page gives other results.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The Debian packages are unpacked into the temporary folder, not installed.
unpack() {
  apt-get download "$@" >apt.log 2>&1 ||
    { apt-get update -qq >>apt.log 2>&1 && apt-get download "$@" >>apt.log 2>&1; }
  for package in ./*.deb; do dpkg -x "$package" root; done
}
unpack html2text=1.3.2a-28 w3m=0.5.3+git20230121-2 libgc1
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"
npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact html-to-text@10.0.1 turndown@7.2.5 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { readFileSync } from 'node:fs'
import { convert } from 'html-to-text'
import TurndownService from 'turndown'

const html = readFileSync('page.html', 'utf8')
console.log('html-to-text:', convert(html))
console.log('turndown:', new TurndownService().turndown(html))
CODE
printf '<p>He said <q>we <q>never</q> go</q> today.</p>' >page.html
try() {
  echo "w3m: $(w3m -dump -I UTF-8 -O UTF-8 page.html)"
  echo "html2text: $(html2text -utf8 page.html)"
  node try.mjs
}

expected=$(cat <<'EXPECTED'
w3m: He said “we ‘never’ go” today.
html2text: He said we never go today.
html-to-text: He said we never go today.
turndown: He said we never go today.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
