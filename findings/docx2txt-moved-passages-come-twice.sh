#!/usr/bin/env bash
# Finding: a passage that was moved with tracked changes is in the text twice
#
# Version: docx2txt 1.4-5 (Debian); the document is made with jszip 3.10.1
# (npm)
#
# Expected: ECMA-376 Part 1, 17.13.5 (revisions): w:del and w:moveFrom hold
# what is no longer there, w:ins and w:moveTo what is there now. The changelog
# of docx2txt: "Text output omits deleted text".
#
# Seen: w:del is left out, since its text has an element of its own
# (w:delText). w:moveFrom has w:t, and is printed at the old place as well as
# at the new one.
#
# Why it matters: the transcript says a sentence twice, once in an order which
# the speaker never used: search finds two places, alignment shifts by one,
# and nothing shows that one of them is struck out.
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
unpack docx2txt=1.4-5
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"
npm init -y >npm.log
npm install --no-audit --no-fund --ignore-scripts --save-exact jszip@3.10.1 >>npm.log 2>&1

cat >make.mjs <<'CODE'
import { writeFileSync } from 'node:fs'
import JSZip from 'jszip'

const run = (text, element = 'w:t') => `<w:r><${element} xml:space="preserve">${text}</${element}></w:r>`
const types = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const zip = new JSZip()
zip.file('[Content_Types].xml', `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`)
zip.file('_rels/.rels', `<Relationships xmlns="${types}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`)
zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="${types}/relationships"/>`)
zip.file('word/document.xml', `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p>${run('We came. ')}<w:moveFrom w:id="1" w:author="A">${run('We stayed. ')}</w:moveFrom><w:del w:id="2" w:author="A">${run('We slept. ', 'w:delText')}</w:del>${run('We saw. ')}<w:moveTo w:id="3" w:author="A">${run('We stayed. ')}</w:moveTo></w:p></w:body></w:document>`)
writeFileSync('speech.docx', await zip.generateAsync({ type: 'nodebuffer' }))
CODE
node make.mjs

expected=$(cat <<'EXPECTED'

We came. We stayed. We saw. We stayed. 
EXPECTED
)
seen=$(docx2txt speech.docx -)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
