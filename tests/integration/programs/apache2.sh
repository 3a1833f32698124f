# Apache with threads in several processes, its pools, under load, then a graceful restart and end.
set -euo pipefail
. "$(dirname "$0")/server.bash"
port=$(free_port)
m=/usr/lib/apache2/modules
mkdir www
seq 1 30000 > www/a.txt
cat > c <<C
ServerRoot $PWD
ServerName localhost
PidFile $PWD/pid
Listen 127.0.0.1:$port
LoadModule mpm_event_module $m/mod_mpm_event.so
LoadModule authz_core_module $m/mod_authz_core.so
LoadModule deflate_module $m/mod_deflate.so
LoadModule filter_module $m/mod_filter.so
LoadModule status_module $m/mod_status.so
ErrorLog $PWD/error
DocumentRoot $PWD/www
SetOutputFilter DEFLATE
User nobody
Group nogroup
ThreadsPerChild 8
StartServers 2
MaxConnectionsPerChild 300
C
chmod -R a+rX .
apache2 -f "$PWD/c" -DFOREGROUND > log 2>&1 &
server=$!
wait_for curl -sf "http://127.0.0.1:$port/a.txt"
wrk -t 1 -c 8 -d 2s "http://127.0.0.1:$port/a.txt" | grep -c 'Non-2xx\|Socket errors' || true
curl -s --compressed "http://127.0.0.1:$port/a.txt" | md5sum
kill -USR1 "$server"
sleep 1
wait_for curl -sf "http://127.0.0.1:$port/a.txt"
curl -s "http://127.0.0.1:$port/a.txt" | md5sum
kill -TERM "$server"
rc=0; wait "$server" || rc=$?
echo "status $rc"
grep -ciE 'segfault|exit signal|abort' error || true
