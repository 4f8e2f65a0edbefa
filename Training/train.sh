#!/usr/bin/env bash
# From corpus to weights: train.sh attribution|pronouns
set -euo pipefail
cd "$(dirname "$0")/.."

shared="${HEARSAY_SHARED:-../shared}"
work=.build/training
mkdir -p "$work"
swift build -c release --static-swift-stdlib --product hearsay >&2
hearsay=.build/release/hearsay

case "${1:-}" in
  attribution)
    swift build -c release --static-swift-stdlib --product train-attribution >&2
    for part in train dev; do
      # The texts alone, in the corpus' order: what the language model annotates.
      python3 -c 'import json, sys
for line in sys.stdin:
    article = json.loads(line)
    print(json.dumps({"id": article["id"], "text": article["text"], "published": article["date"]}))' \
        <"$shared/data/attribution/polnear-$part.jsonl" >"$work/$part.inputs.jsonl"
      "$hearsay" annotate --quiet "$work/$part.inputs.jsonl" >"$work/$part.jsonl"
    done
    # Our own articles: the read parts of the gold set, and those that were written to learn from.
    for folder in Evaluation/gold/{develop,blind,dense,wide} Training/articles; do
      python3 Evaluation/gold.py --json "$folder" | python3 -c 'import json, sys
for line in sys.stdin:
    article = json.loads(line)
    article["id"] = sys.argv[1] + "/" + article["id"]
    print(json.dumps(article))' "$(basename "$folder")"
    done >"$work/own.gold.jsonl"
    python3 -c 'import json, sys
for line in sys.stdin:
    article = json.loads(line)
    print(json.dumps({key: article[key] for key in ("id", "title", "published", "text")}))' \
      <"$work/own.gold.jsonl" >"$work/own.inputs.jsonl"
    "$hearsay" annotate --quiet "$work/own.inputs.jsonl" >"$work/own.jsonl"
    .build/release/train-attribution --documents "$work" --own "$work/own.gold.jsonl" --predictions "$work/dev.predictions.jsonl" \
      --model Sources/CAttributionModel/attribution.model
    ;;
  pronouns)
    swift build -c release --static-swift-stdlib --product evaluate-entities >&2
    swift build -c release --static-swift-stdlib --product train-pronouns >&2
    awk 'NR == 1 || !/^ID\t/' "$shared"/data/entities/gap-{development,validation}.tsv >"$work/gap.tsv"
    .build/release/evaluate-entities inputs gap "$work/gap.tsv" >"$work/gap.jsonl"
    "$hearsay" annotate --quiet "$work/gap.jsonl" >"$work/gap-documents.jsonl"
    .build/release/train-pronouns "$work/gap-documents.jsonl" "$work/gap.tsv" Sources/CEntityTables/pronoun-model.bin
    ;;
  *)
    echo "usage: train.sh attribution|pronouns" >&2
    exit 64
    ;;
esac
