#!/usr/bin/env bash
# The main job over samples/, and a first look at what came out: run-samples.sh COMMAND OUT
set -euo pipefail
cd "$(dirname "$0")/.."

command="$1" out="$2"
# Only what an earlier `make run` wrote is removed: a folder with other output is left and added to.
[ ! -e "$out/.samples" ] || rm -rf "$out"
"$command" run samples/articles --output "$out" --articles
touch "$out/.samples"
"$command" report "$out" -o "$out/report.html" --title "Claims of the samples"
echo
echo "three of the claims:"
"$command" export --format text "$out" | awk -F '  ' '!seen[$2]++' | sed -n '2p;4p;6p' | sed 's/^/  • /'
echo
echo "look at them all: $out/report.html"
