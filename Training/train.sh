#!/usr/bin/env bash
# From corpus to weights: train.sh attribution|pronouns, train.sh answers GOLD_FOLDER…
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
  answers)
    shift
    swift build -c release --static-swift-stdlib --product train-answers >&2
    for folder in "$@"; do python3 Evaluation/score_gold.py --inputs "$folder"; done >"$work/answers.inputs.jsonl"
    "$hearsay" extract --quiet "$work/answers.inputs.jsonl" >"$work/answers.articles.jsonl"
    "$hearsay" annotate --quiet "$work/answers.inputs.jsonl" >"$work/answers.documents.jsonl"
    records=("$work/answers.articles.jsonl" "$work/answers.documents.jsonl")
    .build/release/train-answers claims "${records[@]}" >"$work/answers.claims.jsonl"
    python3 Training/answers/lessons.py "$work/answers.claims.jsonl" "$@" >"$work/answers.lessons.jsonl"
    .build/release/train-answers learn "${records[@]}" "$work/answers.lessons.jsonl" Sources/CAnswerModel/answer.model
    ;;
  *)
    echo "usage: train.sh attribution|pronouns|answers GOLD_FOLDER…" >&2
    exit 64
    ;;
esac
