#!/usr/bin/env bash
# Pages per second of client CPU, Hearsay beside curl on the same pages in the same run: run.sh [BENCH_FETCH]
#
# nginx (Debian: nginx) serves 16 pages of 100 KB, gzipped beforehand, on 64 loopback addresses. Prints one line of JSON
# for each client. PAGES (default 20000) sets how many are fetched.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v nginx >/dev/null; then
  echo "bench-fetch: nginx is not installed (apt-get install nginx); nothing was measured" >&2
  exit 0
fi
if [ $# -ge 1 ]; then
  bench="$1"
else
  swift build -c release --static-swift-stdlib --product bench-fetch >&2
  bench="$(swift build -c release --show-bin-path)/bench-fetch"
fi
pages="${PAGES:-20000}"
port="${PORT:-18080}"
hosts=64
folder="$(mktemp -d)"
chmod 755 "$folder"
trap 'kill "$(cat "$folder/nginx.pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$folder"' EXIT
mkdir -p "$folder/www/page" "$folder/www/small"
python3 Benchmarks/fetch/pages.py "$folder/www/page"
for index in $(seq 0 15); do echo "<p>$index" >"$folder/www/small/$index"; done
{
  echo "worker_processes 1; pid $folder/nginx.pid; error_log $folder/error.log;"
  echo 'events { worker_connections 4096; }'
  echo "http { access_log off; default_type text/html; gzip_static on; keepalive_requests 1000000; sendfile on;"
  echo "client_body_temp_path $folder/t1; proxy_temp_path $folder/t2; fastcgi_temp_path $folder/t3;"
  echo "uwsgi_temp_path $folder/t4; scgi_temp_path $folder/t5;"
  echo "server { root $folder/www;"
  for host in $(seq 1 "$hosts"); do echo "listen 127.0.0.$host:$port;"; done
  echo '} }'
} >"$folder/nginx.conf"
nginx -c "$folder/nginx.conf" 2>/dev/null

for index in $(seq 0 $((pages - 1))); do
  echo "url=http://127.0.0.1:$port/page/$((index % 16))"
done >"$folder/urls"
with_curl() {
  local name="$1" output="$2"
  awk -v output="$output" '{ print; print "output=" output }' "$folder/urls" >"$folder/curl.config"
  python3 - "$name" "$pages" "$folder/curl.config" <<'PYTHON'
import json, resource, subprocess, sys
name, pages, config = sys.argv[1], int(sys.argv[2]), sys.argv[3]
status = subprocess.run(["curl", "-sS", "-Z", "--parallel-max", "16", "--compressed", "-K", config], stderr=subprocess.DEVNULL).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu = usage.ru_utime + usage.ru_stime
print(json.dumps({"client": name, "pages": pages, "exit": status, "cpu_seconds": round(cpu, 3),
                  "pages_per_cpu_second": int(pages / cpu), "peak_mb": usage.ru_maxrss // 1024}))
PYTHON
}
with_curl "curl -Z 16, to nowhere" /dev/null
mkdir -p "$folder/out"
with_curl "curl -Z 16, to files" "$folder/out/page"
"$bench" "$port" 1 "$pages" 16 /page
"$bench" "$port" "$hosts" "$pages" 256 /page
# Many small ones: memory must not grow with the number of URLs.
"$bench" "$port" "$hosts" $((pages * 5)) 256 /small
