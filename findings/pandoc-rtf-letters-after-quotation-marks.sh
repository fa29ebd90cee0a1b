#!/usr/bin/env bash
# Finding: reading RTF, the letter after a curly quotation mark is lost, also
# of files that pandoc wrote
#
# Version: pandoc 2.17.1.1-2~deb12u1 (Debian)
#
# Expected: RTF 1.9.1, \ucN: after \uN a reader skips N characters (one, if
# nothing is said), the stand-in for readers without Unicode. pandoc writes
# \u8220" for “: the stand-in is the one sign ", and the next letter is text.
#
# Seen: the stand-in and the character after it are skipped: “we go” now —
# fine, it’s so. comes back as “e go”now—fine, it’ so. Chinese text, where
# each character has its own stand-in, and \'93 as the stand-in are read
# rightly.
#
# Why it matters: a plain round trip RTF to RTF with exit status 0 takes the
# first letter of each quotation and the s of each possessive. Straight
# quotes, as in most tests, are not touched.
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
unpack pandoc=2.17.1.1-2~deb12u1 pandoc-data=2.17.1.1-2~deb12u1 libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions0.29.0.gfm.6 liblua5.3-0
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

try() {
  for text in '“we go” now — fine, it’s so.' '"we go" now, it is so.' '他说：“我们走。”'; do
    printf '%s\n' "$text" >in.txt
    pandoc --from=markdown-smart --to=rtf in.txt >made.rtf
    sed -n 's/.*.fi0 //p' made.rtf
    pandoc --from=rtf --to=plain made.rtf
  done
}

expected=$(cat <<'EXPECTED'
\u8220"we go\u8221" now \u8212- fine, it\u8217's so.\par}
“e go”now —fine, it’ so.
"we go" now, it is so.\par}
"we go" now, it is so.
\u20182?\u35828?\u65306?\u8220"\u25105?\u20204?\u36208?\u12290?\u8221"\par}
他说：“我们走。”
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
