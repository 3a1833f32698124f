# nginx, a master and two workers with gzip and sendfile, under wrk; files fetched and compared;
# reloaded while it serves; stopped in order.
set -euo pipefail
. "$(dirname "$0")/server.bash"
port=$(free_port)
mkdir -p www tmp/b tmp/p tmp/f tmp/u tmp/s
chmod -R 777 tmp
seq 1 100000 > www/big.txt
seq 1 300 > www/small.txt
cat > nginx.conf <<CONF
daemon off; worker_processes 2; pid $PWD/nginx.pid; error_log $PWD/error.log notice;
events { worker_connections 256; }
http {
    access_log $PWD/access.log; gzip on; gzip_types text/plain; gzip_min_length 100;
    client_body_temp_path tmp/b; proxy_temp_path tmp/p; fastcgi_temp_path tmp/f;
    uwsgi_temp_path tmp/u; scgi_temp_path tmp/s; default_type text/plain;
    server { listen 127.0.0.1:$port; root $PWD/www;
        location /through/ { proxy_pass http://127.0.0.1:$port/; proxy_buffers 8 4k; } }
}
CONF
touch error.log access.log
nginx -p "$PWD" -c nginx.conf -e error.log > server.log 2>&1 < /dev/null &
server=$!
trap 'kill "$server" 2> /dev/null || true' EXIT
url=http://127.0.0.1:$port
wait_for curl -s "$url/small.txt"
curl -s "$url/big.txt" | sha256sum
curl -s --compressed "$url/big.txt" | sha256sum
curl -s "$url/through/big.txt" | sha256sum
curl -s -r 1000-1999 "$url/big.txt" | sha256sum
curl -s -o /dev/null -w '%{http_code}\n' "$url/none"
# Requests were served, and none failed.
load() {
    wrk -t 2 -c 16 -d 2s "$@" > wrk.log 2>&1
    awk '/requests in/ { print ($1 > 100) ? "served" : "hardly any request served" }
         /Non-2xx|Socket errors/' wrk.log
}
load "$url/small.txt"
load -H 'Accept-Encoding: gzip' "$url/through/small.txt"
kill -HUP "$server"
sleep 0.5
curl -s "$url/small.txt" | sha256sum
kill -QUIT "$server"
rc=0
wait "$server" || rc=$?
trap - EXIT
echo "server ended with $rc"
grep -E 'exited on signal|\[(alert|emerg|crit)\]' error.log server.log || echo 'nothing in the log'
