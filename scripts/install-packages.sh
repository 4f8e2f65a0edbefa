#!/usr/bin/env bash
# Installs the Debian packages that are missing, and nothing else: install-packages.sh [MORE…]
set -euo pipefail

packages=(
  libxml2-dev libcurl4-openssl-dev libssl-dev libpcre2-dev zlib1g-dev libzstd-dev libbrotli-dev libpsl-dev libuchardet-dev
  libsqlite3-dev libicu-dev pkg-config python3
)
packages+=("$@")
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if ! python3 -m pip --version >/dev/null 2>&1; then missing+=(python3-pip); fi
[ "${#missing[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: these packages are missing, and neither root nor sudo is at hand: ${missing[*]}" >&2
    echo "setup: as root, run: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "setup: installing ${missing[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
