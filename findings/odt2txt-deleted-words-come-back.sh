#!/usr/bin/env bash
# Finding: what was deleted with tracked changes opens the text
#
# Version: odt2txt 0.5-7 (Debian); the document is made with jszip 3.10.1
# (npm)
#
# Expected: the manual: odt2txt "extracts the text" of a document.
# OpenDocument 1.2, 5.5: text:tracked-changes holds the change log; what is in
# text:deletion is no longer part of the document. An office:annotation is a
# comment.
#
# Seen: the deleted words, after the name of who deleted them and the time,
# are printed before the first heading; a comment is printed within the
# sentence, with its author, without any mark.
#
# Why it matters: a passage that was struck out before the text was published
# is found, indexed and quoted as part of the speech, at its very beginning,
# together with the name of an editor.
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
unpack odt2txt=0.5-7
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"
npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact jszip@3.10.1 >>npm.log 2>&1

cat >make.mjs <<'CODE'
import { writeFileSync } from 'node:fs'
import JSZip from 'jszip'

const name = (space) => `urn:oasis:names:tc:opendocument:xmlns:${space}:1.0`
const zip = new JSZip()
zip.file('mimetype', 'application/vnd.oasis.opendocument.text')
zip.file('content.xml', `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="${name('office')}" xmlns:text="${name('text')}" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">
<office:body><office:text><text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>Some Editor</dc:creator>
<dc:date>2026-01-02T03:04:05</dc:date></office:change-info><text:p>and never come back</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">Speech</text:h>
<text:p>We shall go<text:change text:change-id="c1"/> today<office:annotation><dc:creator>Some Reader</dc:creator><text:p>really?</text:p></office:annotation>.</text:p>
</office:text></office:body></office:document-content>`)
writeFileSync('speech.odt', await zip.generateAsync({ type: 'nodebuffer' }))
CODE
node make.mjs
try() { odt2txt --encoding=UTF-8 speech.odt | grep .; }

expected=$(cat <<'EXPECTED'
Some Editor
2026-01-02T03:04:05and never come back
Speech
======
We shall go todaySome Readerreally?
.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
