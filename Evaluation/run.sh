#!/usr/bin/env bash
# Measures quality and holds the floors: run.sh COMMAND [options of evaluate.py]
set -euo pipefail
exec python3 "$(dirname "$0")/evaluate.py" "$@"
