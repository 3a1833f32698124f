# Strings, hashes, threads, fork and compaction of the heap.
set -euo pipefail
ruby - <<'RB'
require 'digest'; require 'json'; require 'zlib'
x = 1; h = Hash.new { |q, k| q[k] = [] }
80000.times { |i|
  x = (x * 1103515245 + 12345) % 2147483648
  h["k#{x % 4001}"] << "v#{i}" * (i % 6)
}
t = JSON.generate(h.sort.to_h)
puts t.size, Digest::SHA256.hexdigest(t), JSON.parse(t) == h.sort.to_h
r = 6.times.map { |k|
  Thread.new { Zlib.crc32(Zlib::Deflate.deflate(t[k * 1000, 200000])) }
}
p r.map(&:value)
GC.start; GC.compact if GC.respond_to?(:compact)
pid = fork { a = (1..20000).map { |i| i.to_s * 9 }; exit!(a.size % 200) }
Process.wait(pid); p $?.exitstatus
s = +''; 100000.times { |i| s << i.to_s }; p s.size, s.gsub(/(\d)7/) { $1 + 'x' }.count('x')
f = (1..200).map { |i| Fiber.new { Fiber.yield i; 'y' * i } }
p f.sum(&:resume), f.map(&:resume).sum(&:size)
RB
ruby -e 'exit 6' || echo "status $?"
