#!/bin/sh
#SBATCH --job-name=answers
#SBATCH --requeue
#SBATCH --output=/dev/null
# One task of a Slurm array for each chunk and shard: slurm.sh RUN SHARDS COUNT, where RUN/pages has the chunks 000000.jsonl and so on and
# SHARDS is a name with %d for the number of the shard.
set -eu
chunk=$(printf %06d "$((SLURM_ARRAY_TASK_ID / $3))")
shard=$((SLURM_ARRAY_TASK_ID % $3 + 1))
# shellcheck disable=SC2059
exec archive/answer.sh "$1/pages/$chunk.jsonl" "$(printf "$2" "$shard")" "$1/answers/$chunk-$shard.jsonl"
