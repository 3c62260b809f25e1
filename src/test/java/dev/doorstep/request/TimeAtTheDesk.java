package dev.doorstep.request;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What time does to requests, without waiting for it. */
@ApplicationScoped
public class TimeAtTheDesk {
  private final MindingWaits minding;
  private final Clock clock;

  TimeAtTheDesk(MindingWaits minding, Clock clock) {
    this.minding = minding;
    this.clock = clock;
  }

  /** All that would have been done by then is done now. */
  public void passes(Duration time) {
    mind(clock.instant().plus(time));
  }

  /** As many processes look at the same moment. */
  public void passes(Duration time, int hubs) {
    Instant then = clock.instant().plus(time);
    List<CompletableFuture<Void>> running =
        java.util.stream.IntStream.range(0, hubs)
            .mapToObj(hub -> CompletableFuture.runAsync(() -> mind(then)))
            .toList();
    running.forEach(CompletableFuture::join);
  }

  private void mind(Instant then) {
    try {
      VertxContextSupport.subscribeAndAwait(() -> minding.mind(then));
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
