#!/usr/bin/env bash
# Finding: the Declaration of Independence lacks one of its grievances, and
# has a name that nobody wrote
#
# Version: miscfiles 1.5+dfsg-4 (Debian), share/state/us-declaration
#
# Expected: the engrossed Declaration, as the National Archives transcribe it,
# lists among the acts of pretended legislation: "For Quartering large bodies
# of armed troops among us", before "For protecting them, by a mock Trial".
# "Them" are these troops.
#
# Seen: eight of the nine acts; the line is not there, so that "them" has nothing to stand for; and a
# reader's note, "[George III]", stands in the text.
#
# Why it matters: the file is at hand on many systems as a text to search in.
# A quotation of the missing clause is told to be in no version, and a
# complete reprint is told to have added something.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The Debian package is unpacked into the temporary folder, not installed.
apt-get download miscfiles=1.5+dfsg-4 >apt.log 2>&1 ||
  { apt-get update -qq >>apt.log 2>&1 && apt-get download miscfiles=1.5+dfsg-4 >>apt.log 2>&1; }
dpkg -x ./*.deb root
zcat root/usr/share/state/us-declaration.gz | tr -s '[:space:]' ' ' >declaration.txt

count() { grep -o -i -E "$1" declaration.txt | wc -l | tr -d ' '; }
seen=$(
  echo "Quartering large bodies of armed troops: $(count 'quartering|armed troops')"
  echo "protecting them by a mock Trial: $(count 'for protecting them,? by a mock trial')"
  echo "acts of pretended legislation, each beginning with For: $(grep -o -E '(: ?|, )?For [a-z]+ing [^:]*:' declaration.txt | wc -l | tr -d ' ')"
  echo "[George III]: $(count '\[George III\]')"
)
echo "$seen"

expected=$(cat <<'EXPECTED'
Quartering large bodies of armed troops: 0
protecting them by a mock Trial: 1
acts of pretended legislation, each beginning with For: 8
[George III]: 1
EXPECTED
)
[ "$seen" = "$expected" ]
