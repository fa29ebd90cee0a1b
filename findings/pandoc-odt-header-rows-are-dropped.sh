#!/usr/bin/env bash
# Finding: the header row of a table in an OpenDocument text is not read, not
# even from a file of its own
#
# Version: pandoc 2.17.1.1-2~deb12u1 (Debian)
#
# Expected: OpenDocument 1.2: table:table-header-rows holds the rows that are
# repeated on each page; they are rows of the table. pandoc writes them for
# the header of a table, and reads those of DOCX and HTML.
#
# Seen: the rows within table:table-header-rows are lost, with their text,
# without a warning: of a table with a header and one line there remains the
# line. DOCX, made by the same command, keeps both.
#
# Why it matters: in a bilingual edition set as a table the header names the
# languages, versions or speakers of the columns: after the conversion no one
# says which column is whose; LibreOffice files with "repeat heading" lose the
# same row.
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

cat >table.html <<'HTML'
<table><thead><tr><th>Draft</th><th>As delivered</th></tr></thead><tbody><tr><td>We go.</td><td>We stay.</td></tr></tbody></table>
HTML
try() {
  for format in docx odt; do
    pandoc --data-dir="$folder/root/usr/share/pandoc/data" table.html --output="table.$format"
    echo "$format"
    pandoc "table.$format" --to=html | sed -n 's/.*<t[hd]>\(.*\)<.t[hd]>.*/\1/p' | paste -sd'|'
  done
}

expected=$(cat <<'EXPECTED'
docx
Draft|As delivered|We go.|We stay.
odt
We go.|We stay.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
