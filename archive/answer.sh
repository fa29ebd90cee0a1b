#!/bin/sh
# What a shard answers to a chunk of pages: answer.sh PAGES SHARD ANSWERS. A file that is there is whole, and is not made again;
# one that is being made has another name. To be called from the project's folder.
set -eu
[ -e "$3" ] && exit 0
part="$3.$$.part"
trap 'rm -f "$part"' EXIT
npm run -s match -- --pack "$2" "$1" > "$part"
mv "$part" "$3"
