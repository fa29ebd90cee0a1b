#!/usr/bin/env bash
# Finding: the Taiwan phrase lists, mostly of computing terms, rewrite words
# of law and politics
#
# Version: opencc 1.1.6+ds1-1 (Debian)
#
# Expected: README: s2twp and tw2sp convert with "Taiwanese idiom". For words
# that both sides share, such as 司法程序 (court procedure), 和平进程 (peace process),
# 支持 (support), there is nothing to convert.
#
# Seen: tw2sp makes 司法程序 into 司法进程 and 智慧財產 into 智能财产, s2twp makes 和平进程 into
# 和平程序 (peace procedure), 行政程序法 into 行政程式法 (act on administrative programs),
# 我们支持和平 into 我們支援和平 (we send aid to peace). t2s and s2tw, without phrases,
# leave them.
#
# Why it matters: a speech shown in the reader’s variety says another thing
# than the speaker, in good Chinese; the way back does not restore it, and a
# quotation of it is not found.
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
unpack opencc=1.1.6+ds1-1 libopencc1.1=1.1.6+ds1-1 libopencc-data=1.1.6+ds1-1 libmarisa0
export PATH="$folder/root/usr/bin:$PATH"
export LD_LIBRARY_PATH="$folder/root/usr/lib/$(dpkg-architecture -q DEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)"

try() {
  while read -r plain phrases text; do
    for list in "$plain" "$phrases"; do
      echo "$text $list $(printf '%s' "$text" | opencc -c "$folder/root/usr/share/opencc/$list.json")"
    done
  done <<'TEXTS'
t2s tw2sp 司法程序
t2s tw2sp 智慧財產
s2tw s2twp 和平进程
s2tw s2twp 行政程序法
s2tw s2twp 我们支持和平
s2tw s2twp 调用军队
TEXTS
}

expected=$(cat <<'EXPECTED'
司法程序 t2s 司法程序
司法程序 tw2sp 司法进程
智慧財產 t2s 智慧财产
智慧財產 tw2sp 智能财产
和平进程 s2tw 和平進程
和平进程 s2twp 和平程序
行政程序法 s2tw 行政程序法
行政程序法 s2twp 行政程式法
我们支持和平 s2tw 我們支持和平
我们支持和平 s2twp 我們支援和平
调用军队 s2tw 調用軍隊
调用军队 s2twp 呼叫軍隊
EXPECTED
)
seen=$(try)
printf '%s\n' "$seen"
if [ "$seen" != "$expected" ]; then
  echo 'The behaviour has changed; it was:' >&2
  printf '%s\n' "$expected" >&2
  exit 1
fi
