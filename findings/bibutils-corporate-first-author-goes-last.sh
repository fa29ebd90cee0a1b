#!/usr/bin/env bash
# Finding: on the way to RIS an author with one name, or an institution, goes
# behind all others
#
# Version: bibutils 7.2-2 (Debian)
#
# Expected: the order of authors is part of the record: RIS lists AU in order,
# and MODS and BibTeX keep it. xml2bib, of the same package, writes the same
# record in order.
#
# Seen: xml2ris and xml2end write the persons with two names first, then all
# others: of «毛泽东 and Sun, Yat-sen» (an author in one piece, as Chinese names
# are in BibTeX) and «{United Nations} and Doe, Jane» the first author becomes
# the last. Exit status 0, «Processed 2 references».
#
# Why it matters: styles cite by the first author and shorten to «et al.»: the
# citation, the sort order and the key made of it name another author.
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
unpack bibutils=7.2-2 libbibutils8=7.2-2
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

cat >speeches.bib <<'BIB'
@misc{a, author={毛泽东 and Sun, Yat-sen}, title={One}, year=1924}
@misc{b, author={{United Nations} and Doe, Jane and Roe, Richard}, title={Two}, year=1948}
BIB
try() {
  bib2xml speeches.bib >speeches.xml 2>/dev/null
  grep -o '<namePart[^<]*' speeches.xml | sed 's/.*>//' | paste -sd' '
  for writer in xml2bib xml2ris xml2end; do
    echo "$writer"
    "$writer" speeches.xml 2>/dev/null | grep -E '^(author|and |AU|%A)'
  done
}

expected=$(cat <<'EXPECTED'
毛泽东 Yat-sen Sun United Nations Jane Doe Richard Roe
xml2bib
author="{毛泽东}
and Sun, Yat-sen",
author="{United Nations}
and Doe, Jane
and Roe, Richard",
xml2ris
AU  - Sun, Yat-sen
AU  - 毛泽东
AU  - Doe, Jane
AU  - Roe, Richard
AU  - United Nations
xml2end
%A Sun, Yat-sen
%A 毛泽东
%A Doe, Jane
%A Roe, Richard
%A United Nations
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
