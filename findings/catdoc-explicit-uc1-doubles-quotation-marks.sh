#!/usr/bin/env bash
# Finding: a file that states the default \uc1, as Word does, gets each
# quotation mark twice
#
# Version: catdoc 1:0.95-6~deb12u1 (Debian)
#
# Expected: RTF 1.9.1: after \uN come \ucN bytes as a stand-in for readers
# without Unicode; without a \ucN it is one. So a file with \uc1 in its head
# means the same as one without it.
#
# Seen: without \uc1 catdoc skips the stand-in, and “we go” comes out. With
# \uc1 it prints it after the character: ““we go””, it’’s (stand-in \'93, as
# Word writes) or 我?们? (stand-in ?, as pandoc writes).
#
# Why it matters: tests with hand-made files pass. In real ones doubled marks
# look like an empty or a nested quotation, and each quoted passage, each word
# with an apostrophe and each Chinese word differs from its source.
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
unpack catdoc=1:0.95-6~deb12u1
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

try() {
  for head in '\rtf1\ansi\ansicpg1252' '\rtf1\ansi\ansicpg1252\uc1'; do
    for text in "\\u8220\\'93we go\\u8221\\'94, it\\u8217\\'92s" '\u25105?\u20204?'; do
      printf '{%s %s.\\par}' "$head" "$text" >file.rtf
      echo "$head: $(catdoc -d utf-8 file.rtf | tr -d '\n')"
    done
  done
}

expected=$(cat <<'EXPECTED'
\rtf1\ansi\ansicpg1252: “we go”, it’s.
\rtf1\ansi\ansicpg1252: 我们.
\rtf1\ansi\ansicpg1252\uc1: ““we go””, it’’s.
\rtf1\ansi\ansicpg1252\uc1: 我?们?.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
