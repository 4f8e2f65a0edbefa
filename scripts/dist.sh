#!/usr/bin/env bash
# A tarball with one binary: the Swift runtime inside, only libraries of plain Debian outside.
set -euo pipefail
cd "$(dirname "$0")/.."

swift build -c release --static-swift-stdlib --scratch-path .build-dist --product hearsay \
  --explicit-target-dependency-import-check error
binary="$(swift build -c release --static-swift-stdlib --scratch-path .build-dist --show-bin-path)/hearsay"
version="$("$binary" --version | head -n 1 | awk '{print $2}')"
name="hearsay-$version-linux-$(uname -m)"
rm -rf "dist/$name"
mkdir -p dist
scripts/install.sh "$binary" "dist/$name" >/dev/null
strip "dist/$name/bin/hearsay"
tar -C dist --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -czf "dist/$name.tar.gz" "$name"
echo "libraries that the binary asks for:"
ldd "dist/$name/bin/hearsay" | awk '{print "  " $1}' | sort
echo "dist/$name.tar.gz"
