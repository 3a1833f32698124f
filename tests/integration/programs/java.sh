# javac, then the class: threads, direct buffers, compression, collections under three collectors.
set -euo pipefail
cat > T.java <<'JAVA'
import java.nio.ByteBuffer; import java.util.*; import java.util.concurrent.*;
import java.util.zip.*;
import java.util.stream.*;
public class T {
    static long work(int k) throws Exception {
        Map<String, List<Integer>> m = new TreeMap<>();
        for (int i = 0; i < 40000; i++)
            m.computeIfAbsent("k" + (i * 31 + k) % 997, x -> new ArrayList<>()).add(i);
        byte[] text = m.toString().getBytes("UTF-8");
        Deflater d = new Deflater(6); d.setInput(text); d.finish();
        byte[] packed = new byte[text.length + 100]; int n = d.deflate(packed); d.end();
        Inflater f = new Inflater(); f.setInput(packed, 0, n); byte[] again = new byte[text.length];
        f.inflate(again); f.end();
        ByteBuffer b = ByteBuffer.allocateDirect(1 << 18); while (b.hasRemaining()) b.put((byte) k);
        CRC32 c = new CRC32(); c.update(again); b.flip(); c.update(b);
        return c.getValue() * 31 + (Arrays.equals(text, again) ? 1 : 0);
    }
    public static void main(String[] a) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<Long>> fs = new ArrayList<>();
        for (int k = 0; k < 24; k++) { int n = k; fs.add(pool.submit(() -> work(n))); }
        for (Future<Long> f : fs) System.out.println(f.get());
        pool.shutdown();
        for (int i = 0; i < 200; i++) {
            Thread t = new Thread(() -> new byte[1000].clone());
            t.start();
            t.join();
        }
        System.out.println(IntStream.range(0, 300000).parallel().mapToObj(Integer::toString)
            .collect(Collectors.summingInt(String::length)));
        System.gc();
        System.exit(Integer.parseInt(a[0]));
    }
}
JAVA
javac -J-XX:-UsePerfData T.java
for gc in SerialGC ParallelGC G1GC; do
    java -Xmx200m -XX:-UsePerfData "-XX:+Use$gc" -cp . T 3 || echo "status $?"
done
