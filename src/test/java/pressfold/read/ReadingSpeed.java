package pressfold.read;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import pressfold.normalise.HouseStyle;
import pressfold.repair.Repairer;
import pressfold.source.RepairedText;
import pressfold.source.SourceText;

/**
 * Measures how fast texts are repaired, read and set in house style, on two threads of a warm
 * machine: the folder of texts, then the number of rounds. Not a test; see docs/performance.md.
 */
final class ReadingSpeed {

  private static final int THREADS = 2;
  private static final double MEGABYTE = 1e6;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Repairer repairer = new Repairer();
  private final ArticleReader reader = new ArticleReader();
  private final HouseStyle houseStyle = new HouseStyle();
  private final List<SourceText> texts = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong repairing = new AtomicLong();
  private final AtomicLong reading = new AtomicLong();
  private final AtomicLong setting = new AtomicLong();
  private long bytes;

  private ReadingSpeed() {}

  public static void main(String[] arguments) throws Exception {
    ReadingSpeed speed = new ReadingSpeed();
    speed.load(Path.of(arguments[0]));
    for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
      speed.round(round);
    }
  }

  private void load(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] read = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        bytes += read.length;
        texts.add(new SourceText(name, name, new String(read, StandardCharsets.UTF_8), "UTF-8"));
      }
    }
  }

  private void round(int number) throws InterruptedException {
    next.set(0);
    repairing.set(0);
    reading.set(0);
    setting.set(0);
    long start = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::work);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    double all = seconds(repairing) + seconds(reading) + seconds(setting);
    System.out.printf(
        Locale.ROOT,
        "round %d: %.1f MB/s on the clock, %.1f MB/s by processor time; repair %.2f s, read %.2f s,"
            + " house style %.2f s%n",
        number,
        bytes / MEGABYTE / wall,
        THREADS * bytes / MEGABYTE / all,
        seconds(repairing),
        seconds(reading),
        seconds(setting));
  }

  private void work() {
    for (int i = next.getAndIncrement(); i < texts.size(); i = next.getAndIncrement()) {
      long start = CLOCK.getCurrentThreadCpuTime();
      RepairedText repaired = repairer.repair(texts.get(i));
      long mended = CLOCK.getCurrentThreadCpuTime();
      var article = reader.read(repaired);
      long read = CLOCK.getCurrentThreadCpuTime();
      houseStyle.apply(article);
      long set = CLOCK.getCurrentThreadCpuTime();
      repairing.addAndGet(mended - start);
      reading.addAndGet(read - mended);
      setting.addAndGet(set - read);
    }
  }

  private static double seconds(AtomicLong nanoseconds) {
    return nanoseconds.get() / 1e9;
  }
}
