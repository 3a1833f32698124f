# Sourced by the scripts that start a server.

# free_port: a port of 127.0.0.1 that nobody uses now.
free_port() {
    python3 -c '
import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

# wait_for COMMAND...: until it succeeds, 30 seconds at most.
wait_for() {
    local _
    for _ in $(seq 300); do
        if "$@" > /dev/null 2>&1; then return; fi
        sleep 0.1
    done
    echo "waited in vain for: $*"
    return 1
}
