#!/usr/bin/env bash
# libcurl for the tarball: Debian's source with Debian's patches, http and https alone, static: dist-curl.sh FOLDER
#
# Debian's own libcurl.a asks for Kerberos, LDAP, RTMP and SSH, which have no static libraries, and which nothing here
# uses. What Hearsay does itself is left out, too: decoding, redirects, IDNA, cookies, netrc.
set -euo pipefail

folder="$(mkdir -p "$1" && cd "$1" && pwd)"
cd "$folder"
# The machine's own package sources, as sources of source packages; its own list stays as it is.
mkdir -p apt/sources apt/lists/partial apt/cache/archives/partial
if [ -e /etc/apt/sources.list ]; then
  sed -n 's/^deb\(-src\)\? /deb-src /p' /etc/apt/sources.list | sort -u > apt/sources/debian.list
fi
for file in /etc/apt/sources.list.d/debian*.sources; do
  [ ! -e "$file" ] || sed 's/^Types:.*/Types: deb-src/' "$file" > "apt/sources/${file##*/}"
done
apt=(apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$folder/apt/sources"
  -o "Dir::State::lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt/cache" -o APT::Sandbox::User=root)
"${apt[@]}" update
"${apt[@]}" --download-only --only-source source curl
description=$(ls curl_*.dsc | sort -V | tail -n 1)
if [ -e libcurl.a ] && [ "$(cat built-from 2>/dev/null)" = "$description" ]; then exit 0; fi

rm -rf source build
dpkg-source --skip-patches -x "$description" source >unpack.log 2>&1
# The last two patches make Debian's GnuTLS and NSS packages of it.
grep -vE '^(#|$|90_gnutls|99_nss)' source/debian/patches/series | while read -r name _; do
  patch --silent --directory=source --strip=1 < "source/debian/patches/$name"
done
mkdir build
cd build
CFLAGS="-O2 -g0 -fPIC -fstack-protector-strong -D_FORTIFY_SOURCE=2" ../source/configure --quiet \
  --disable-shared --enable-static --disable-dependency-tracking --with-openssl --with-nghttp2 --with-zlib \
  --without-brotli --without-zstd --without-libpsl --without-libidn2 --without-librtmp --without-libssh2 --without-libssh \
  --without-gssapi --disable-ldap --disable-ldaps --disable-ftp --disable-file --disable-dict --disable-telnet \
  --disable-tftp --disable-pop3 --disable-imap --disable-smb --disable-smtp --disable-gopher --disable-mqtt --disable-rtsp \
  --disable-manual --disable-netrc --disable-ntlm --disable-cookies --disable-unix-sockets --disable-alt-svc --disable-hsts \
  --disable-doh --disable-tls-srp --disable-libcurl-option --enable-threaded-resolver \
  --without-ca-bundle --without-ca-path >configure.log 2>&1
make --silent -C lib -j "$(nproc)" >make.log 2>&1
cp lib/.libs/libcurl.a ..
cp ../source/debian/copyright ../copyright
echo "$description" > ../built-from
