#!/bin/sh
#SBATCH --job-name=merge
#SBATCH --requeue
#SBATCH --output=/dev/null
# One task of a Slurm array for each chunk, after all tasks of slurm.sh: slurm-merge.sh RUN.
set -eu
chunk=$(printf %06d "$SLURM_ARRAY_TASK_ID")
exec archive/merge.sh "$1/merged/$chunk.jsonl" "$1/answers/$chunk"-*.jsonl
