# Digests, ciphers, keys, certificates and signatures; only what does not depend on chance is shown.
set -euo pipefail
seq 1 300000 > data
for d in md5 sha1 sha256 sha512 sha3-256 blake2b512; do openssl dgst "-$d" data; done
for c in aes-128-cbc aes-256-ctr chacha20 camellia-256-cbc; do
    openssl enc "-$c" -K 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f \
        -iv 0f0e0d0c0b0a09080706050403020100 -in data -out data.enc 2> /dev/null ||
        openssl enc "-$c" -K 000102030405060708090a0b0c0d0e0f \
            -iv 0f0e0d0c0b0a09080706050403020100 -in data -out data.enc
    openssl dgst -sha256 data.enc
done
openssl enc -aes-256-cbc -pbkdf2 -iter 20000 -nosalt -pass pass:x -in data | openssl dgst -sha256
openssl base64 -in data | openssl base64 -d | cmp - data && echo same
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out rsa.pem 2> /dev/null
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.pem
openssl genpkey -algorithm ED25519 -out ed.pem
for k in rsa ec; do
    openssl pkey -in $k.pem -pubout -out $k.pub
    openssl dgst -sha256 -sign $k.pem -out $k.sig data
    openssl dgst -sha256 -verify $k.pub -signature $k.sig data
    openssl dgst -sha256 -verify $k.pub -signature $k.sig rsa.pem 2> /dev/null || echo "status $?"
done
openssl req -x509 -new -key ed.pem -subj /CN=example.org -days 30 -out cert.pem
openssl x509 -in cert.pem -noout -subject -issuer
openssl verify -CAfile cert.pem cert.pem
openssl prime 1000000007 1000000008
openssl no-such-command 2> /dev/null || echo "status $?"
