#!/usr/bin/env bash
# Runs the tarball's command in a bare Debian 12 that has nothing but the essential packages and apt: prove-dist.sh TARBALL
#
# Needs root (chroot) and mmdebstrap; the bare system is made once and kept under .build-dist (two minutes, 40 MB fetched).
set -euo pipefail
cd "$(dirname "$0")/.."
# Mounts of its own, which go when it ends.
if [ -z "${HEARSAY_PROVING:-}" ]; then HEARSAY_PROVING=1 exec unshare --mount -- "scripts/${0##*/}" "$@"; fi

tarball="$(realpath "${1:-$(ls -t dist/*.tar.gz | head -n 1)}")"
scripts/install-packages.sh mmdebstrap
base="$PWD/.build-dist/bookworm-minbase.tar"
[ -e "$base" ] || mmdebstrap --quiet --variant=minbase bookworm "$base"
wheel="$(ls "${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}"/hearsay/*_md[-_]*.whl | head -n 1)"

root="$(mktemp -d)"
trap 'umount -R "$root/proc" "$root/dev" && rm -rf --one-file-system "$root"' EXIT
tar -C "$root" -xf "$base" --exclude='./dev/*'
mkdir -p "$root/dev" "$root/proc"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
tar -C "$root/opt" -xzf "$tarball"
mv "$root"/opt/hearsay-* "$root/opt/hearsay"
cp "$wheel" "$root/root/"
cp -r samples/articles "$root/root/articles"
inside() { chroot "$root" env -i PATH=/opt/hearsay/bin:/usr/bin:/bin HOME=/root "$@"; }

echo "# libraries from the bare system"
inside ldd /opt/hearsay/bin/hearsay | awk '{ print "  " $1 }'
if inside ldd /opt/hearsay/bin/hearsay | grep 'not found'; then exit 1; fi
echo "# hearsay --version"
inside hearsay --version | head -n 4
echo "# hearsay model install"
inside hearsay model install md --from "/root/$(basename "$wheel")"
echo "# hearsay claims"
inside hearsay claims --quiet /root/articles > "$root/claims.jsonl"
"${HEARSAY_COMMAND:-dist/$(basename "$tarball" .tar.gz)/bin/hearsay}" claims --quiet "$root/root/articles" > "$root/here.jsonl"
# Paths stand in the records as they were given: from here on they are the same but for the root.
sed "s|$root/root|/root|g" "$root/here.jsonl" | cmp - "$root/claims.jsonl"
echo "  $(wc -l < "$root/claims.jsonl") claims, the same bytes as here"
echo "# hearsay run"
inside hearsay run --quiet --output /root/out /root/articles
echo "  $(cat "$root"/root/out/claims/*.jsonl | wc -l) claims, exit code 0"
echo "# https without certificate authorities: a clear word"
# Exit code 1 or 69: what counts is that the reason is said.
said="$(inside hearsay fetch https://127.0.0.1:9/ --allow-private 2>&1 || true)"
grep -q 'install ca-certificates' <<< "$said" || { echo "prove-dist: it said: $said" >&2; exit 1; }
echo "  $said"
