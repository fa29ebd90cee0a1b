#!/usr/bin/env bash
# Finding: Chinese words are Korean, with a probability of 0.99999
#
# Version: python3-langdetect 1.0.9-1 (Debian)
#
# Expected: Korean is written in Hangul. A text of Han characters only is
# Chinese or Japanese; a short one may be uncertain, which detect_langs shows
# in its probabilities.
#
# Seen: 民主, 自由, 和平, 公民, 法律面前人人平等 are ko 1.00 with each seed, though none has a
# letter of Hangul and the last is in simplified characters; 世界人权宣言 is ko with
# 0.71 or more. 独立 and 人民 are zh-cn 1.00.
#
# Why it matters: the documented remedy for unsure answers (fix the seed, look
# at the probability) does not help: the title of the Universal Declaration in
# Chinese is put down as Korean, and its reader gets the Korean edition.
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
unpack python3-langdetect=1.0.9-1 python3-six
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

cat >try.py <<'CODE'
from langdetect import DetectorFactory, detect_langs

for text in ['人民', '独立', '民主', '自由', '和平', '公民', '世界人权宣言', '法律面前人人平等', '我们不怕']:
    answers = set()
    for seed in range(5):
        DetectorFactory.seed = seed
        answers.add(' '.join(f'{found.lang} {found.prob:.2f}' for found in detect_langs(text)))
    print(text, ' / '.join(sorted(answers)))
CODE

expected=$(cat <<'EXPECTED'
人民 zh-cn 1.00
独立 zh-cn 1.00
民主 ko 1.00
自由 ko 1.00
和平 ko 1.00
公民 ko 1.00
世界人权宣言 ko 0.71 zh-cn 0.29 / ko 0.86 zh-cn 0.14 / ko 1.00
法律面前人人平等 ko 1.00
我们不怕 ko 1.00
EXPECTED
)
seen=$(PYTHONPATH="$folder/root/usr/lib/python3/dist-packages" /usr/bin/python3 try.py)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
