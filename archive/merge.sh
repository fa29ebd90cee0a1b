#!/bin/sh
# Joins what all shards answered to a chunk: merge.sh MERGED ANSWERS…, one file a shard. As answer.sh.
set -eu
merged=$1
shift
[ -e "$merged" ] && exit 0
part="$merged.$$.part"
trap 'rm -f "$part"' EXIT
npm run -s match -- --merge "$@" > "$part"
mv "$part" "$merged"
