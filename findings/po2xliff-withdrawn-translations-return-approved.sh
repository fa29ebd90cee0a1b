#!/usr/bin/env bash
# Finding: obsolete units of a PO file are approved translations in XLIFF, and
# live ones on the way back
#
# Version: translate-toolkit 3.8.4-1 (Debian)
#
# Expected: gettext manual: #~ marks obsolete entries, which are no longer in
# use; converters either keep the mark or leave them out, as po2tmx, po2txt
# and msgfmt do. The fuzzy mark is kept by po2xliff (approved="no").
#
# Seen: po2xliff writes the obsolete unit as approved="yes"
# state="translated"; xliff2po then has it as an ordinary entry. po2csv and
# csv2po do so as well, and also drop the fuzzy mark: an unsure translation is
# a sure one.
#
# Why it matters: a sentence that the speaker or the editor withdrew is again
# part of the bilingual text, with the highest seal there is, after a round
# trip with status 0.
#
# Exits 0 while the behaviour is as described, non-zero once it changes.
set -euo pipefail
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# The package is large: it is installed, not unpacked.
if [ "$(dpkg-query -W -f '${Version}' translate-toolkit 2>apt.log)" != 3.8.4-1 ]; then
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends translate-toolkit=3.8.4-1; } >apt.log 2>&1
fi

cat >speech.po <<'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: zh\n"

msgid "We shall go."
msgstr "我们要走。"

#, fuzzy
msgid "We shall not go."
msgstr "我们要走。"

#~ msgid "We withdraw this."
#~ msgstr "我们撤回。"
PO
try() {
  po2xliff --progress=none speech.po speech.xlf
  xliff2po --progress=none speech.xlf xliff.po
  po2csv --progress=none speech.po speech.csv
  csv2po --progress=none speech.csv csv.po
  po2tmx --progress=none --language=zh speech.po speech.tmx
  grep -A1 '<trans-unit .*We ' speech.xlf | sed 's/^ *//'
  for file in xliff.po csv.po; do echo "$file"; grep -B1 'msgid "We' "$file" | grep .; done
  echo "speech.tmx"; grep -o '<seg>We[^<]*' speech.tmx
}

expected=$(cat <<'EXPECTED'
<trans-unit xml:space="preserve" id="3" approved="yes"><source>We shall go.</source>
<target state="translated">我们要走。</target>
--
<trans-unit xml:space="preserve" id="4" approved="no"><source>We shall not go.</source>
<target state="needs-translation">我们要走。</target>
--
<trans-unit xml:space="preserve" id="5" approved="yes"><source>We withdraw this.</source>
<target state="translated">我们撤回。</target>
xliff.po
msgid "We shall go."
--
#, fuzzy
msgid "We shall not go."
--
msgid "We withdraw this."
csv.po
msgid "We shall go."
--
msgid "We shall not go."
--
msgid "We withdraw this."
speech.tmx
<seg>We shall go.
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
