#!/usr/bin/env bash
# Speed, each figure beside a yardstick of the same run: bench.sh COMMAND. Nothing here gates.
set -euo pipefail
cd "$(dirname "$0")/.."

for name in language extraction fetch; do
  echo "## $name"
  Benchmarks/$name/run.sh || echo "bench: $name could not be measured here"
  echo
done
echo "## stages"
Benchmarks/stages/run.sh "$1" || echo "bench: stages could not be measured here"
echo
echo "## end to end, beside the Python stack"
Benchmarks/peers/run.sh "${HEARSAY_SHARED:-../shared}/data/extraction/fundus-en/pages" "$1" || echo "bench: peers could not be measured here"
