# Arrays, strings, JSON, regular expressions, also without PHP's own pools.
set -euo pipefail
cat > a.php <<'PHP'
<?php
$a = []; $x = 1;
for ($i = 0; $i < 60000; $i++) {
    $x = ($x * 1103515245 + 12345) % 2147483648;
    $a["k" . $x % 5003][] = ["i" => $i, "s" => str_repeat("z", $i % 30)];
}
ksort($a); $t = json_encode($a); echo strlen($t), " ", md5($t), "\n";
echo json_decode($t, true) === $a ? "same" : "different", "\n";
echo preg_match_all('/"i":(\d+)5,/', $t, $m), " ", array_sum($m[1]), "\n";
echo md5(gzcompress($t)), " ", crc32(serialize($a)), "\n";
usort($m[1], fn($p, $q) => $p % 1000 <=> $q % 1000 ?: $p <=> $q); echo $m[1][777], "\n";
exit(4);
PHP
php -n a.php || echo "status $?"
USE_ZEND_ALLOC=0 php -n -d memory_limit=-1 a.php || echo "status $?"
