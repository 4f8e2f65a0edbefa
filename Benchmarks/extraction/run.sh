#!/usr/bin/env bash
# CPU of extraction as a ratio to libxml2's bare DOM parse, on the development pages: run.sh [BENCH_EXTRACTION]
set -euo pipefail
cd "$(dirname "$0")/../.."

pages="${HEARSAY_SHARED:-../shared}/data/extraction"
if [ ! -d "$pages" ]; then
  echo "bench-extraction: no pages under $pages (HEARSAY_SHARED names the folder); nothing was measured" >&2
  exit 0
fi
if [ $# -ge 1 ]; then
  bench="$1"
else
  swift build -c release --static-swift-stdlib --product bench-extraction >&2
  bench="$(swift build -c release --show-bin-path)/bench-extraction"
fi
exec "$bench" "$pages/scrapinghub/pages" "$pages/fundus-en/pages" "$pages/fundus-other/pages"
