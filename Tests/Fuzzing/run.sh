#!/usr/bin/env bash
# run.sh [SECONDS [TARGET…]]: each target for that long (60), one after another; all targets where none is named. What breaks a
# target lies in .build/fuzz/found, its first line is said, and the exit code is 1.
set -euo pipefail
cd "$(dirname "$0")"

seconds=${1:-60}
shift || true
fuzz=.build/release/hearsay-fuzz
work=.build/fuzz
nice -n 5 swift build -c release -j 2 2>&1 | grep -E "error|warning: unre|Build complete" || true
mkdir -p "$work/found" "$work/corpus" "$work/logs"
rm -rf "$work/seeds"
python3 seeds.py "$work/seeds" > /dev/null

targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(html feed encoding linkeddata time json url robots warc coding head zip msgpack weights)

# Detecting leaks doubles the time of each input; LSan looks once, at the end.
export ASAN_OPTIONS=${ASAN_OPTIONS:-allocator_may_return_null=1:detect_stack_use_after_return=0}
failed=0
for target in "${targets[@]}"; do
  case $target in
    html | feed) length=32768 ;;
    warc) length=65536 ;;
    time | url) length=512 ;;
    *) length=8192 ;;
  esac
  options=(-max_total_time="$seconds" -max_len=$length -timeout=10 -rss_limit_mb=2048 -report_slow_units=5 -print_final_stats=1)
  [ ! -f "Dictionaries/$target.dict" ] || options+=(-dict="Dictionaries/$target.dict")
  mkdir -p "$work/corpus/$target"
  log="$work/logs/$target.log"
  code=0
  TIMEFORMAT="%U %S"
  cpu=$({ time FUZZ_TARGET=$target nice -n 19 "$fuzz" "${options[@]}" -artifact_prefix="$work/found/$target-" \
    "$work/corpus/$target" "$work/seeds/$target" > "$log" 2>&1 || code=$?; echo "$code" > "$work/code"; } 2>&1)
  code=$(cat "$work/code")
  runs=$(grep -oP 'number_of_executed_units: \K.*' "$log" || echo "?")
  cover=$(grep -oP 'cov: \K\d+' "$log" | tail -n 1 || echo "?")
  printf '%-10s CPU %s s, %s inputs, %s edges: ' "$target" "$(awk '{printf "%.0f", $1 + $2}' <<< "$cpu")" "$runs" "$cover"
  if [ "$code" = 0 ]; then echo "nothing found"; else
    failed=1
    echo "exit $code, $log"
    grep -m 3 -E 'Fatal error|ERROR: |SUMMARY' "$log" || true
  fi
done
exit $failed
