package dev.doorstep.chaos;

import dev.doorstep.Reply;
import dev.doorstep.VisitorClient;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Visitors, one after another, each of whom opens a request; what fails is said again. */
final class Talker implements Runnable, AutoCloseable {
  private static final List<String> WORDS =
      List.of("我们想12月1日在东广场摆摊，大概30人", "18:00到21:00", "跳过", "13812345678", "确认", "谢谢");
  private static final long PAUSE_MILLIS = 30;

  private final URI hub;
  private final String community;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this, "talker");
  private volatile boolean closed;

  Talker(URI hub, String community) {
    this.hub = hub;
    this.community = community;
    thread.start();
  }

  /** The client ids of what the hub said it has. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  @Override
  public void run() {
    while (!closed) {
      VisitorClient visitor = untilItWorks(() -> VisitorClient.start(hub, community, "zh"));
      if (visitor == null) return;
      for (String words : WORDS) {
        UUID id = UUID.randomUUID();
        Reply reply =
            untilItWorks(
                () -> {
                  Reply said = visitor.post(id, words);
                  said.ok();
                  return said;
                });
        if (reply == null) return;
        acknowledged.add(id.toString());
      }
    }
  }

  private <T> T untilItWorks(Supplier<T> call) {
    while (!closed) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        return call.get();
      } catch (InterruptedException ended) {
        return null;
      } catch (UncheckedIOException | IllegalStateException | AssertionError down) {
        // again
      }
    }
    return null;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(20_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
