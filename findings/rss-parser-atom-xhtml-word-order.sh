#!/usr/bin/env bash
# Finding: in an Atom entry of type="xhtml" the words change their order
#
# Version: rss-parser 3.13.0 (npm)
#
# Expected: RFC 4287, section 4.1.3.3: the content of type="xhtml" is the
# children of one XHTML div, so a reader gets that markup or its text in
# document order. The README promises content and contentSnippet, the latter
# with the tags stripped.
#
# Seen: the direct text of an element comes first, joined, and its children
# after it: «We shall <b>not</b> go» is given as «We shall  go<b>not</b>», and
# the snippet as «We shall  gonot». A title of type="xhtml" is an object, not
# a string.
#
# Why it matters: the sentence still reads well, but says the contrary: «We
# shall go». Nothing warns; plain-text and HTML feeds, which tests use, are
# right.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact rss-parser@3.13.0 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import Parser from 'rss-parser'

const feed = await new Parser().parseString(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:example:feed</id><updated>2026-01-02T03:04:05Z</updated>
<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">We <em>never</em> yield</div></title>
<id>urn:example:1</id><link href="https://example.org/1"/><updated>2026-01-02T03:04:05Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We shall <b>not</b> go</p></div></content></entry>
<entry><title>Plain</title><id>urn:example:2</id><updated>2026-01-02T03:04:05Z</updated>
<content type="html">&lt;p&gt;We shall &lt;b&gt;not&lt;/b&gt; go&lt;/p&gt;</content></entry></feed>`)
for (const item of feed.items) {
  console.log(typeof item.title, '|', item.content.replace(/ xmlns="[^"]*"/, ''), '|', item.contentSnippet)
}
CODE

expected=$(cat <<'EXPECTED'
object | <div type="xhtml"><div><p>We shall  go<b>not</b></p></div></div> | We shall  gonot
string | <p>We shall <b>not</b> go</p> | We shall not go
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
