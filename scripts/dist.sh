#!/usr/bin/env bash
# A tarball with one binary that runs on plain Debian 12: dist.sh
#
# “Plain” is what debootstrap --variant=minbase makes: the essential packages and apt. Of what Hearsay uses, that holds the
# C and C++ runtimes, libidn2 and libunistring, and they stay outside; all else is linked in, the Swift runtime included.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install-packages.sh dpkg-dev libnghttp2-dev liblzma-dev
build="$PWD/.build-dist"
scripts/dist-curl.sh "$build/curl"

# A folder that holds nothing but the archives, and package descriptions that name this folder alone: with no shared
# library in sight the linker takes the archives.
system="/usr/lib/$(gcc -print-multiarch)"
static="$build/static"
rm -rf "$static"
mkdir -p "$static/pkgconfig"
archives=(xml2 crypto ssl pcre2-8 z zstd brotlidec brotlicommon psl uchardet sqlite3 icuuc icudata nghttp2 lzma)
for name in "${archives[@]}"; do ln -s "$system/lib$name.a" "$static/"; done
ln -s "$build/curl/libcurl.a" "$static/"
ln -s "$system/libidn2.so.0" "$static/libidn2.so"
ln -s "$system/libunistring.so.2" "$static/libunistring.so"
for name in libxml-2.0 libcurl libpcre2-8 zlib libzstd libbrotlidec libbrotlicommon libpsl uchardet libcrypto; do
  sed -E "s|^libdir=.*|libdir=$static|; s|-L/usr/[^ ]*||; /^Requires/d" "$system/pkgconfig/$name.pc" > "$static/pkgconfig/$name.pc"
done

flags=(-c release --static-swift-stdlib --scratch-path "$build" --product hearsay
  --explicit-target-dependency-import-check error -Xswiftc "-L$static")
# What the archives ask for in their turn.
for name in nghttp2 ssl crypto psl lzma z icuuc icudata brotlicommon idn2 unistring stdc++; do flags+=(-Xlinker "-l$name"); done
PKG_CONFIG_PATH="$static/pkgconfig" swift build "${flags[@]}"
binary="$build/release/hearsay"

version="$("$binary" --version | awk 'NR == 1 { print $2 }')"
name="hearsay-$version-linux-$(uname -m)"
rm -rf "dist/$name"
mkdir -p dist
scripts/install.sh "$binary" "dist/$name" >/dev/null
strip "dist/$name/bin/hearsay"
# The licences of what is inside.
licences="dist/$name/share/doc/hearsay/licences"
mkdir -p "$licences"
cp "$build/curl/copyright" "$licences/curl"
for package in libxml2 libssl3 libpcre2-8-0 zlib1g libzstd1 libbrotli1 libpsl5 libuchardet0 libsqlite3-0 libicu72 libnghttp2-14 liblzma5; do
  cp "/usr/share/doc/$package/copyright" "$licences/$package"
done
for package in "$build"/checkouts/*/; do
  for text in "$package"LICENSE*; do cp "$text" "$licences/$(basename "$package")"; done
done

# What it may ask for, and nothing else.
allowed='^(linux-vdso|ld-linux.*|libc|libm|libgcc_s|libstdc\+\+|libidn2|libunistring)\.so'
outside="$(ldd "dist/$name/bin/hearsay" | awk '{ sub(".*/", "", $1); print $1 }' | grep -vE "$allowed" || true)"
if [ -n "$outside" ]; then
  echo "dist: the binary asks for libraries that plain Debian does not have: $outside" >&2
  exit 70
fi
tar -C dist --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -czf "dist/$name.tar.gz" "$name"
echo "libraries that the binary asks for:"
ldd "dist/$name/bin/hearsay" | awk '{print "  " $1}' | sort
du -h "dist/$name.tar.gz"
