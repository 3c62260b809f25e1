package dev.doorstep.intake;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Many connections and one thread that speaks on all of them: it shares the processors with the hub
 * and the database, so it does as little as it can.
 */
final class Load implements AutoCloseable {
  private static final int READ = 256 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
  private final List<Line> lines = new ArrayList<>();
  private final Queue<Line> idle = new ArrayDeque<>();
  private long[] latencies = new long[1 << 16];
  private int answered;
  private long began;
  private int underWay;

  /** One connection. A message is on its way since {@code due}, until it is answered. */
  private final class Line {
    private final SocketChannel channel;
    private final Dialogue dialogue;
    private long due;

    private Line(SocketChannel channel, Dialogue dialogue) {
      this.channel = channel;
      this.dialogue = dialogue;
    }

    private void say(long due) throws IOException {
      this.due = due;
      underWay++;
      write(channel, dialogue.next());
    }
  }

  /**
   * How it went.
   *
   * @param client share of one processor that this client took
   */
  record Figures(double perSecond, double p50, double p99, double client, int refused) {}

  Load(int port, List<? extends Dialogue> dialogues) throws IOException {
    for (Dialogue dialogue : dialogues) {
      SocketChannel channel = SocketChannel.open();
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      dialogue.open(channel);
      channel.configureBlocking(false);
      Line line = new Line(channel, dialogue);
      channel.register(selector, SelectionKey.OP_READ, line);
      lines.add(line);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!lines.stream().allMatch(line -> line.dialogue.isOpen())) {
      if (System.nanoTime() > end) throw new IllegalStateException("Not every connection opened");
      read(100);
    }
    idle.addAll(lines);
  }

  /** So many messages are always under way. */
  Figures saturate(int inFlight, Duration time) throws IOException {
    return run(
        time,
        now -> {
          while (underWay < inFlight && !idle.isEmpty()) idle.remove().say(now);
          return 50;
        });
  }

  /**
   * So many messages a second, whatever becomes of those before; each counts from the moment it was
   * due.
   */
  Figures pace(double perSecond, Duration time) throws IOException {
    long gap = (long) (1e9 / perSecond);
    long[] due = {System.nanoTime()};
    return run(
        time,
        now -> {
          for (; due[0] <= now && !idle.isEmpty(); due[0] += gap) idle.remove().say(due[0]);
          return 1;
        });
  }

  /** One message, and the next when it is answered and a little time has passed. */
  Figures alone(int messages) throws IOException {
    begin();
    long before = System.nanoTime();
    while (answered < messages) {
      if (underWay == 0) {
        long wake = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < wake) read(1);
        idle.remove().say(System.nanoTime());
      }
      read(50);
    }
    return figures(System.nanoTime() - before, 0);
  }

  private interface Speaking {
    /** Says what is due; answers how many milliseconds nothing else will be. */
    int at(long now) throws IOException;
  }

  private Figures run(Duration time, Speaking speaking) throws IOException {
    begin();
    long cpu = cpu();
    long end = began + time.toNanos();
    for (long now = began; now < end; now = System.nanoTime()) read(speaking.at(now));
    long took = System.nanoTime() - began;
    Figures figures = figures(took, cpu() - cpu);
    long patience = System.nanoTime() + PATIENCE.toNanos();
    while (underWay > 0) {
      if (System.nanoTime() > patience) throw new IllegalStateException(underWay + " unanswered");
      read(50);
    }
    return figures;
  }

  private void begin() {
    answered = 0;
    began = System.nanoTime();
  }

  private void read(int millis) throws IOException {
    selector.select(this::read, millis);
  }

  private void read(SelectionKey key) {
    Line line = (Line) key.attachment();
    try {
      buffer.clear();
      if (line.channel.read(buffer) < 0) throw new IOException("The hub closed a connection");
      buffer.flip();
      if (line.dialogue.take(buffer) > 0) {
        record(System.nanoTime() - line.due);
        underWay--;
        idle.add(line);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void record(long nanos) {
    if (answered == latencies.length) latencies = Arrays.copyOf(latencies, answered * 2);
    latencies[answered++] = nanos;
  }

  private Figures figures(long took, long cpu) {
    long[] sorted = Arrays.copyOf(latencies, answered);
    Arrays.sort(sorted);
    return new Figures(
        answered / (took / 1e9),
        at(sorted, 0.5),
        at(sorted, 0.99),
        (double) cpu / took,
        lines.stream().mapToInt(line -> line.dialogue.refused()).sum());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))] / 1e6;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void write(SocketChannel channel, byte[] bytes) throws IOException {
    ByteBuffer out = ByteBuffer.wrap(bytes);
    while (out.hasRemaining()) channel.write(out);
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) line.channel.close();
    selector.close();
  }
}
