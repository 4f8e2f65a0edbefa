#!/usr/bin/env bash
# CPU time of each stage, and of attribution, entities and claims together beside annotation, in one run: run.sh [COMMAND [INPUT ...]]
#
# INPUTs are what `hearsay run` takes, each a run of its own on one core; they default to PolNeAR's train texts and the
# English pages in ../shared (or $HEARSAY_SHARED), else to our own gold articles. Prints one line of JSON for each.
set -euo pipefail
cd "$(dirname "$0")/../.."

command="$(realpath "${1:-.build/release/hearsay}")"
shift || true
shared="${HEARSAY_SHARED:-../shared}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
inputs=("$@")
if [ "${#inputs[@]}" -eq 0 ]; then
  corpus="$shared/data/attribution/polnear-train.jsonl"
  if [ -f "$corpus" ]; then
    python3 - "$corpus" >"$work/polnear-train.jsonl" <<'PYTHON'
import json, sys
for line in open(sys.argv[1]):
    article = json.loads(line)
    print(json.dumps({"id": article["id"], "text": article["text"]}))
PYTHON
    inputs+=("$work/polnear-train.jsonl")
  fi
  if [ -d "$shared/data/extraction/fundus-en/pages" ]; then inputs+=("$shared/data/extraction/fundus-en/pages"); fi
  if [ "${#inputs[@]}" -eq 0 ]; then
    python3 Evaluation/score_gold.py --inputs Evaluation/gold/develop >"$work/gold.jsonl"
    inputs+=("$work/gold.jsonl")
  fi
fi
for input in "${inputs[@]}"; do
  rm -rf "$work/out"
  "$command" run --jobs 1 --quiet --output "$work/out" "$input"
  python3 - "$input" "$work"/out/reports/run-*.json <<'PYTHON'
import json, os, sys
report = json.load(open(sys.argv[2]))
cpu = {stage["name"]: stage["cpu_seconds"] for stage in report["stages"]}
count = {stage["name"]: stage["count"] for stage in report["stages"]}
line = {"input": os.path.basename(sys.argv[1]), "articles": count["annotate"],
        "cpu_seconds": {name: round(value, 2) for name, value in cpu.items() if value >= 0.005},
        "attribute_and_resolve_to_annotate": round((cpu["attribute"] + cpu["resolve"]) / cpu["annotate"], 3)}
print(json.dumps(line))
PYTHON
done
