#!/usr/bin/env bash
# Words per second of CPU time with each kernel, and beside spaCy in the same run: run.sh [MODEL [INPUTS.jsonl]]
#
# MODEL is a compiled model file (default: the installed md, and sm where it is installed too). INPUTS default to PolNeAR's
# development articles in ../shared (or $HEARSAY_SHARED), else to our own gold articles. With SPACY_PYTHON (a Python that has
# spaCy) and SPACY_MODEL (an unpacked pipeline for MODEL or md; spacy_speed.py says how to make both) and SPACY_MODEL_SM (the
# same for sm) a last line for each model gives the ratios.
set -euo pipefail
cd "$(dirname "$0")/../.."

store="${XDG_DATA_HOME:-${HOME:-/tmp}/.local/share}/hearsay"
models=("${1:-$store/en_core_web_md-3.8.0.model}")
pipelines=("${SPACY_MODEL:-}")
if [ -z "${1:-}" ] && [ -f "$store/en_core_web_sm-3.8.0.model" ]; then
  models+=("$store/en_core_web_sm-3.8.0.model")
  pipelines+=("${SPACY_MODEL_SM:-}")
fi
if [ ! -f "${models[0]}" ]; then
  echo "bench-language: no model at ${models[0]} (hearsay model install); nothing was measured" >&2
  exit 0
fi
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
inputs="${2:-${HEARSAY_SHARED:-../shared}/data/attribution/polnear-dev.jsonl}"
if [ ! -f "$inputs" ]; then
  inputs="$work/gold.jsonl"
  python3 Evaluation/score_gold.py --inputs Evaluation/gold/develop >"$inputs"
fi
if [ -z "${BENCH_LANGUAGE:-}" ]; then
  swift build -c release --static-swift-stdlib --product bench-language >&2
  BENCH_LANGUAGE="$(swift build -c release --show-bin-path)/bench-language"
fi
for number in "${!models[@]}"; do
  "$BENCH_LANGUAGE" "${models[$number]}" "$inputs" | tee "$work/hearsay.jsonl"
  pipeline="${pipelines[$number]}"
  if [ -z "${SPACY_PYTHON:-}" ] || [ -z "$pipeline" ]; then continue; fi
  # spaCy chooses its own settings for this processor.
  env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE "$SPACY_PYTHON" Benchmarks/language/spacy_speed.py "$pipeline" "$inputs" |
    tee "$work/spacy.json"
  python3 - "$work/hearsay.jsonl" "$work/spacy.json" <<'PYTHON'
import json, sys
spacy = json.load(open(sys.argv[2]))
rows = [json.loads(line) for line in open(sys.argv[1])]
print(json.dumps({"model": rows[0]["model"], "ratio_to_spacy": {
    row["kernel"]: {"cold": round(row["cold_words_per_cpu_second"] / spacy["words_per_cpu_second"], 1),
                    "warm": round(row["warm_words_per_cpu_second"] / spacy["words_per_cpu_second"], 1)} for row in rows}}))
PYTHON
done
