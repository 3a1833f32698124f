# Hashes, strings, regular expressions, closures, sorting, fork, and interpreter threads.
set -euo pipefail
perl - <<'PL'
use strict; use warnings; use Config;
my ($x, %h, @a) = (1);
for my $i (1 .. 120000) {
    $x = ($x * 1103515245 + 12345) % 2147483648;
    push @{ $h{ $x % 4999 } }, "v$i" x ($i % 5);
}
my $n = 0; $n += length join ",", @{ $h{$_} } for keys %h;
print scalar(keys %h), " $n\n";
my @s = sort { @{ $h{$b} } <=> @{ $h{$a} } || $a <=> $b } keys %h;
print "@s[0 .. 9]\n";
my $t = "abc " x 100000;
(my $u = $t) =~ s/(\w)(\w)/$2$1/g;
print length($u), " ", substr($u, 0, 20), " ", unpack("%32C*", $u), "\n";
my @subs = map { my $k = $_; sub { $k * shift } } 1 .. 20000;
my $sum = 0; $sum += $_->(3) for @subs; print "$sum\n";
my $big = "z" x 5_000_000; $big .= $big; print length $big, "\n"; undef $big;
delete $h{$_} for grep { $_ % 2 } keys %h; print scalar(keys %h), "\n";
my $pid = fork;
if (!$pid) { my @c = map { $_ x 100 } 1 .. 5000; exit 9 }
waitpid $pid, 0; print $? >> 8, "\n";
if ($Config{useithreads}) {
    require threads;
    my @t = map {
        my $k = $_;
        threads->create(sub {
            my %z = map { $_ => $_ x $k } 1 .. 5000;
            my $l = 0; $l += length for values %z; $l
        })
    } 1 .. 4;
    print join(" ", map { $_->join } @t), "\n";
}
PL
perl -e 'die "an error\n"' || echo "status $?"
