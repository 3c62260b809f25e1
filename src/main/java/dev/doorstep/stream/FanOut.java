package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Signals;
import dev.doorstep.eventlog.Tail;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Hands each entry of the log to the connections that follow one of its topics.
 *
 * <p>Subscribing: replay from the position to the log's end, join, replay what came meanwhile,
 * release. Joining and publishing exclude each other, so every entry is either replayed or live.
 */
@ApplicationScoped
public class FanOut {
  private static final int PAGE = 500;

  private final Tail tail;
  private final LogReader log;
  private final Signals signals;
  private final Counter delivered;
  private final Map<String, Set<Subscription>> byTopic = new HashMap<>();
  private volatile Uni<Position> following;
  private Position published = Position.START;

  FanOut(Tail tail, LogReader log, Signals signals, MeterRegistry metrics) {
    this.tail = tail;
    this.log = log;
    this.signals = signals;
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
   * @return the running subscription; fails with {@link PositionNotKept} when the log does not
   *     reach back so far
   */
  public Uni<Subscription> subscribe(
      Filter filter, Optional<Position> after, Sink sink, Function<Position, Uni<Void>> ready) {
    return following // before that, entries could pass between a replay and the first live one
        .chain(log::extent)
        .chain(
            extent -> {
              Position from = after.orElse(extent.last());
              if (!extent.covers(from))
                return Uni.createFrom().failure(new PositionNotKept(extent));
              Subscription subscription = new Subscription(filter, sink, from.value());
              return ready
                  .apply(extent.last())
                  .chain(() -> replay(subscription, sink, from, extent.last()))
                  .chain(reached -> joined(subscription, sink, reached))
                  .replaceWith(subscription)
                  .onFailure()
                  .invoke(() -> leave(subscription));
            });
  }

  public void leave(Subscription subscription) {
    subscription.end();
    synchronized (this) {
      for (String topic : subscription.filter().topics()) {
        Set<Subscription> followers = byTopic.get(topic);
        if (followers != null && followers.remove(subscription) && followers.isEmpty())
          byTopic.remove(topic);
      }
    }
  }

  /** Sends something that is not part of the log to whoever follows the topic now. */
  private void passing(Signals.Signal signal) {
    followers(signal.topics()).forEach(subscription -> subscription.passing(signal.frame()));
  }

  private Uni<Position> joined(Subscription subscription, Sink sink, Position reached) {
    subscription.replayedTo(
        reached); // this process may be behind the log's end that was just replayed
    Position join = join(subscription);
    if (!join.isAfter(reached)) {
      subscription.release();
      return Uni.createFrom().item(reached);
    }
    return replay(subscription, sink, reached, join).invoke(subscription::release);
  }

  private synchronized Position join(Subscription subscription) {
    if (subscription.isClosed()) return Position.START;
    for (String topic : subscription.filter().topics()) {
      byTopic.computeIfAbsent(topic, ignored -> new LinkedHashSet<>()).add(subscription);
    }
    return published;
  }

  private Uni<Position> replay(Subscription subscription, Sink sink, Position from, Position upTo) {
    if (!upTo.isAfter(from) || subscription.isClosed()) return Uni.createFrom().item(from);
    return log.read(from, upTo, subscription.filter().topics(), PAGE)
        .chain(
            page ->
                send(page, subscription, sink)
                    .chain(
                        () ->
                            page.size() < PAGE
                                ? Uni.createFrom().item(upTo)
                                : replay(subscription, sink, page.get(PAGE - 1).position(), upTo)));
  }

  private static Uni<Void> send(List<LogEntry> page, Subscription subscription, Sink sink) {
    return Multi.createFrom()
        .iterable(page)
        .filter(subscription.filter().allowed())
        .onItem()
        .transformToUniAndConcatenate(entry -> sink.send(Delivery.of(entry).frame()))
        .onItem()
        .ignoreAsUni();
  }

  private synchronized void beginAt(Position position) {
    if (position.isAfter(published)) published = position;
  }

  private void publish(List<LogEntry> entries) {
    for (LogEntry entry : entries) {
      Delivery delivery = Delivery.of(entry);
      Set<Subscription> followers = publishing(entry);
      for (Subscription subscription : followers) {
        if (subscription.filter().allowed().test(entry)) {
          subscription.live(delivery);
          delivered.increment();
        }
      }
    }
  }

  private synchronized Set<Subscription> publishing(LogEntry entry) {
    published = entry.position();
    return followers(entry.topics());
  }

  private synchronized Set<Subscription> followers(List<String> topics) {
    Set<Subscription> followers = new LinkedHashSet<>();
    for (String topic : topics) followers.addAll(byTopic.getOrDefault(topic, Set.of()));
    return followers;
  }
}
