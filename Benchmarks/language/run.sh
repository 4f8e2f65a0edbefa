#!/usr/bin/env bash
# Words per second of CPU time with each kernel, and beside spaCy in the same run: run.sh [MODEL [INPUTS.jsonl]]
#
# MODEL is a compiled model file (default: the installed md). INPUTS default to PolNeAR's development articles in ../shared
# (or $HEARSAY_SHARED), else to our own gold articles. With SPACY_PYTHON (a Python that has spaCy) and SPACY_MODEL (an unpacked
# pipeline; spacy_speed.py says how to make both) the last line gives the ratios.
set -euo pipefail
cd "$(dirname "$0")/../.."

model="${1:-${XDG_DATA_HOME:-${HOME:-/tmp}/.local/share}/hearsay/en_core_web_md-3.8.0.model}"
if [ ! -f "$model" ]; then
  echo "bench-language: no model at $model (hearsay model install); nothing was measured" >&2
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
  swift build -c release --product bench-language >&2
  BENCH_LANGUAGE="$(swift build -c release --show-bin-path)/bench-language"
fi
"$BENCH_LANGUAGE" "$model" "$inputs" | tee "$work/hearsay.jsonl"
if [ -n "${SPACY_PYTHON:-}" ]; then
  # spaCy chooses its own settings for this processor.
  env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE "$SPACY_PYTHON" Benchmarks/language/spacy_speed.py \
    "${SPACY_MODEL:?an unpacked spaCy pipeline}" "$inputs" | tee "$work/spacy.json"
  python3 - "$work/hearsay.jsonl" "$work/spacy.json" <<'PYTHON'
import json, sys
spacy = json.load(open(sys.argv[2]))["words_per_cpu_second"]
rows = [json.loads(line) for line in open(sys.argv[1])]
print(json.dumps({"ratio_to_spacy": {
    row["kernel"]: {"cold": round(row["cold_words_per_cpu_second"] / spacy, 1),
                    "warm": round(row["warm_words_per_cpu_second"] / spacy, 1)} for row in rows}}))
PYTHON
fi
