#!/usr/bin/env bash
# Finding: an Atom entry with two authors is signed by the feed's author
#
# Version: feedparser 2.6.0 (npm)
#
# Expected: RFC 4287, section 4.2.1: the feed's author applies to an entry
# only if the entry has no author of its own. So an entry by two people is
# theirs; with one field ("author" in the README) a good guess is the first of
# them or both.
#
# Seen: one author: that one. Two authors: neither, but the feed's author.
# None: the feed's author, as the RFC says. With two dc:creator in RSS the
# first is given.
#
# Why it matters: a joint byline is put down to the news desk or the wire, a
# wrong attribution which looks like a right one; feeds with single authors
# never show it.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact feedparser@2.6.0 >>npm.log 2>&1

cat >try.mjs <<'CODE'
import { Readable } from 'node:stream'
import FeedParser from 'feedparser'

const names = (...all) => all.map((name) => `<author><name>${name}</name></author>`).join('')
const feed = (authors) => `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:example:feed</id>
<updated>2026-01-02T03:04:05Z</updated>${names('News Desk')}
<entry><title>Speech</title><id>urn:example:1</id><updated>2026-01-02T03:04:05Z</updated>${authors}</entry></feed>`
for (const authors of [[], ['Ann One'], ['Ann One', 'Ben Two']]) {
  const parser = new FeedParser()
  for await (const item of Readable.from([feed(names(...authors))]).pipe(parser)) {
    console.log(`${authors.join(' and ') || '(none)'} -> ${item.author}`)
  }
}
CODE

expected=$(cat <<'EXPECTED'
(none) -> News Desk
Ann One -> Ann One
Ann One and Ben Two -> News Desk
EXPECTED
)
seen=$(node try.mjs)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
