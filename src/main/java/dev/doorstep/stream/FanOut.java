package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.eventlog.Tail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Hands each entry of the log to the connections that want it, on the threads that serve them.
 *
 * <p>A subscription catches up from its position until it has everything that its {@link Lane} was
 * given, and joins the lane in the same turn of that thread: every entry is either caught up with
 * or live.
 */
@ApplicationScoped
public class FanOut {
  private static final Logger LOG = Logger.getLogger(FanOut.class);

  private final Tail tail;
  private final Signals signals;
  private final CatchingUp catchingUp;
  private final SharedQuestion<LogReader.Extent> extent;
  private final Counter delivered;
  private final Map<Executor, Lane> lanes = new HashMap<>();
  private volatile Uni<Position> following;
  private long published;

  FanOut(Tail tail, LogReader log, Signals signals, CatchingUp catchingUp, MeterRegistry metrics) {
    this.tail = tail;
    this.extent = new SharedQuestion<>(log::extent);
    this.signals = signals;
    this.catchingUp = catchingUp;
    this.delivered = metrics.counter("doorstep.stream.deliveries");
  }

  void start(@Observes StartupEvent event) {
    signals.hear(this::passing);
    following =
        tail.follow(this::publish)
            .invoke(this::beginAt)
            .onFailure()
            .retry()
            .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5))
            .indefinitely()
            .memoize()
            .indefinitely();
    following.subscribe().with(position -> {});
  }

  /**
   * Follows the log after a position ({@code empty}: from now on).
   *
   * @param ready told, before the first entry, where the log ends now: entries up to there are
   *     replayed, those past it are live
   * @return the subscription, which begins to catch up; fails with {@link PositionNotKept} when the
   *     log does not reach back so far
   */
  public Uni<Subscription> subscribe(
      Filter filter,
      Encoding encoding,
      Optional<Position> after,
      Sink sink,
      Function<Position, Uni<Void>> ready) {
    return following // before that, entries could pass between catching up and the first live one
        .chain(extent::ask)
        .emitOn(sink.loop())
        .chain(
            now -> {
              Position from = after.orElse(now.last());
              if (!now.covers(from)) return Uni.createFrom().failure(new PositionNotKept(now));
              Subscription subscription = new Subscription(filter, encoding, sink, from.value());
              return ready
                  .apply(now.last())
                  .invoke(() -> catchUp(subscription))
                  .replaceWith(subscription);
            });
  }

  /** From now on it gets other entries; those it was sent stay sent. */
  public void change(Subscription subscription, Filter filter) {
    again(subscription, () -> subscription.filter(filter));
  }

  /**
   * How many more entries the subscriber is ready for. Without a limit it gets all, as fast as it
   * reads.
   */
  public void allow(Subscription subscription, long entries) {
    again(subscription, () -> subscription.credit(entries));
  }

  public void leave(Subscription subscription) {
    subscription.end();
    Lane lane = lane(subscription.sink().loop());
    lane.loop().execute(() -> lane.leave(subscription));
  }

  private void again(Subscription subscription, Runnable change) {
    Lane lane = lane(subscription.sink().loop());
    lane.loop()
        .execute(
            () -> {
              lane.leave(subscription);
              change.run();
              catchingUp.run(subscription, lane);
            });
  }

  private void catchUp(Subscription subscription) {
    Lane lane = lane(subscription.sink().loop());
    lane.loop().execute(() -> catchingUp.run(subscription, lane));
  }

  private synchronized Lane lane(Executor loop) {
    return lanes.computeIfAbsent(loop, unknown -> new Lane(loop, published));
  }

  private synchronized void beginAt(Position position) {
    published = Math.max(published, position.value());
  }

  private synchronized void publish(List<LogEntry> entries) {
    published = entries.get(entries.size() - 1).position().value();
    Delivery delivery = new Delivery(entries, lanes.size());
    for (Lane lane : lanes.values()) lane.loop().execute(() -> publish(delivery, lane));
  }

  private void publish(Delivery delivery, Lane lane) {
    try {
      lane.publish(delivery, delivered::increment)
          .forEach(subscription -> catchingUp.run(subscription, lane));
    } catch (RuntimeException mistake) {
      LOG.error("Entries could not be handed on; later ones are", mistake);
    } finally {
      delivery.done();
    }
  }

  /** Sends something that is not part of the log to whoever follows the topic now. */
  private synchronized void passing(Signals.Signal signal) {
    for (Lane lane : lanes.values()) {
      lane.loop().execute(() -> lane.passing(signal.topics(), signal.frame()));
    }
  }
}
