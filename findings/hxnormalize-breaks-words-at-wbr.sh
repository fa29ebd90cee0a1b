#!/usr/bin/env bash
# Finding: words with <wbr> fall in two, whatever the line length
#
# Version: html-xml-utils 7.7-1.1 (Debian)
#
# Expected: the manual: hxnormalize pretty-prints; "The output is the same
# HTML"; lines are broken at white space only. The HTML standard: <wbr> is a
# place where a line may break, there is no white space.
#
# Seen: a line feed is put after each <wbr>, also with a line length of 500:
# «co<wbr>operation» is «co<wbr>» and «operation» on the next line, so that
# its text is two words. Other inline elements are left as they are.
#
# Why it matters: long words, URLs and, in Korean or Chinese news pages,
# phrases are set with <wbr>; normalized, they are different text: word
# counts, search and quotations by text fail, in a step that was there to
# change nothing.
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
unpack html-xml-utils=7.7-1.1 libidn2-0 libunistring2
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

try() {
  for text in 'co<b>op</b>eration' 'co<wbr>operation'; do
    printf '<!DOCTYPE html><html><body><p>%s</p></body></html>' "$text" >page.html
    hxnormalize -l 500 page.html >normal.html
    grep -A1 '<p>' normal.html | sed 's/^ *//'
  done
}

expected=$(cat <<'EXPECTED'
<p>co<b>op</b>eration
<p>co<wbr>
operation
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
