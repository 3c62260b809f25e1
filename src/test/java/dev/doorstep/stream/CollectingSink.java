package dev.doorstep.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doorstep.eventlog.LogEntry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A connection without a network: keeps the positions it was sent. */
final class CollectingSink implements Sink {
  static final Encoding ENCODING =
      new Encoding() {
        @Override
        public ByteBuf encode(LogEntry entry) {
          return Unpooled.copiedBuffer(entry.json() + "\n", StandardCharsets.UTF_8);
        }
      };

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Two loops, as a server has on two processors. */
  private static final List<Executor> LOOPS = List.of(loop("loop-1"), loop("loop-2"));

  private static int made;

  private final Executor loop = LOOPS.get(made++ % LOOPS.size());
  private final List<Long> positions = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Closing> closed = new CompletableFuture<>();
  private final Uni<Void> flushed;
  private final long written;
  private volatile long pending;

  /** Reads at once. */
  CollectingSink() {
    this(0, Uni.createFrom().voidItem());
  }

  /**
   * @param written how much waits once it was written to
   * @param flushed completes when it has read
   */
  CollectingSink(long written, Uni<Void> flushed) {
    this.written = written;
    this.flushed = flushed;
  }

  @Override
  public Executor loop() {
    return loop;
  }

  @Override
  public void write(ByteBuf frames) {
    pending = written;
    try {
      for (String json : frames.toString(StandardCharsets.UTF_8).split("\n")) {
        positions.add(JSON.readTree(json).get("sequence").asLong());
      }
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(notJson);
    } finally {
      frames.release();
    }
  }

  @Override
  public void flush() {}

  @Override
  public long pending() {
    return pending;
  }

  @Override
  public Uni<Void> flushed() {
    return flushed.invoke(() -> pending = 0);
  }

  @Override
  public void close(Closing reason) {
    closed.complete(reason);
  }

  List<Long> positions() {
    return List.copyOf(positions);
  }

  CompletableFuture<Closing> closed() {
    return closed;
  }

  private static Executor loop(String name) {
    return Executors.newSingleThreadExecutor(
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
