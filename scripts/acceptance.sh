#!/usr/bin/env bash
# The tests from outside: loaders, Spark, recipes, the report in a browser, the documentation's commands.
set -euo pipefail
cd "$(dirname "$0")/.."

command="$(realpath "$1")"
shift
missing=()
for pair in chromedriver:chromium-driver chromium:chromium jq:jq parallel:parallel java:openjdk-17-jre-headless; do
  command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
done
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "acceptance: installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
fi
venv=.build/acceptance
if ! cmp -s Tests/Acceptance/requirements.txt "$venv/requirements.txt"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r Tests/Acceptance/requirements.txt
  cp Tests/Acceptance/requirements.txt "$venv/requirements.txt"
fi
HEARSAY_COMMAND="$command" exec "$venv/bin/python" -m pytest -q -p no:cacheprovider Tests/Acceptance "$@"
