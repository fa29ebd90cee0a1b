#!/usr/bin/env bash
# Finding: curly quotation marks, apostrophes and dashes are dropped from the
# plain text, not even made straight
#
# Version: unrtf 0.21.10-clean-1 (Debian)
#
# Expected: the manual: "--text selects plain ASCII text output". ASCII has
# the apostrophe, the quotation mark and the hyphen, so curly ones become
# straight, as other converters do (and as the stand-in in the file says).
#
# Seen: \ldblquote, \rquote, \emdash, and the bytes \'93, \'92 that word
# processors write, become nothing: “we go”—it’s is «we goits», “we’ll” is
# «well». Chinese is ??. --html gives all of them, so nothing was wrong with
# the file.
#
# Why it matters: speech and report can no longer be told apart, «we’ll» and
# «well», «it’s» and «its» are the same word; a search for quotations in a
# folder of converted files finds none.
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
unpack unrtf=0.21.10-clean-1
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

cat >words.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252 He said \ldblquote we go\rdblquote\emdash it\rquote s so.\par
He said \u8220\'93we\u8217\'92ll go\u8221\'94.\par}
RTF
try() {
  for format in --text --html; do
    echo "$format"
    unrtf -P "$folder/root/usr/share/unrtf" "$format" --quiet words.rtf 2>/dev/null | grep 'He said' | sed 's/<[^>]*>//g'
  done
}

expected=$(cat <<'EXPECTED'
--text
He said we goits so.
He said well go.
--html
He said &ldquo;we go&rdquo;&mdash;it&rsquo;s so.
He said &ldquo;we&rsquo;ll go&rdquo;.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
