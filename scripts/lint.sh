#!/usr/bin/env bash
# Formatting, and the house rules that a compiler does not hold.
set -euo pipefail
cd "$(dirname "$0")/.."

failed=0
say() { echo "lint: $*" >&2; failed=1; }

swift format lint --strict --recursive --parallel Package.swift Sources Tests || failed=1

if grep -rnE '\b(TODO|FIXME|XXX)\b' Sources; then say "unfinished places in Sources"; fi
if grep -rnE '\btry!|\bas!|fatalError\(|nonisolated\(unsafe\)' Sources --include='*.swift'; then say "trapping or unchecked code"; fi
while IFS=: read -r file line _; do
  above=$((line > 3 ? line - 3 : 1))
  sed -n "${above},${line}p" "$file" | grep -q '//' || say "$file:$line: @unchecked Sendable without its sentence"
done < <(grep -rn '@unchecked Sendable' Sources --include='*.swift' || true)
for file in $(grep -rlE 'import CLibcurl' Sources --include='*.swift'); do
  case "$file" in Sources/Fetch/*) ;; *) say "$file imports CLibcurl" ;; esac
done
for file in $(grep -rlE 'import CLibXML2' Sources --include='*.swift'); do
  case "$file" in Sources/Extraction/*) ;; *) say "$file imports CLibXML2" ;; esac
done
for file in $(grep -rlE 'import Dispatch|DispatchQueue|NSLock|NSCondition' Sources --include='*.swift'); do
  case "$file" in Sources/Pipeline/* | Sources/Ingestion/* | Sources/Fetch/* | Sources/hearsay/* | */WordTypeStore.swift) ;; *) say "$file has a queue or a lock" ;; esac
done
exit $failed
