# openssl speed on short runs, also in several processes; figures are blanked.
set -euo pipefail
blank() { sed -E 's/[0-9]+(\.[0-9]+)?k?/N/g; s/ +/ /g'; }
openssl speed -seconds 1 -bytes 1024 sha256 2>&1 | blank
openssl speed -seconds 1 -bytes 256 -evp aes-256-gcm 2>&1 | blank
openssl speed -seconds 1 rsa2048 2>&1 | blank
openssl speed -seconds 1 -multi 2 -bytes 64 -evp sha1 2>&1 | blank | sort | uniq
