package dev.doorstep.stream;

import dev.doorstep.eventlog.Event;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import dev.doorstep.eventlog.Transactions;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A topic that only one test writes to, in the log that all tests share. */
public final class EventsOfOneTopic {
  private static final int ALL = 1_000_000;

  private final Transactions transactions;
  private final LogReader log;
  private final String topic;

  public EventsOfOneTopic(Transactions transactions, LogReader log, String topic) {
    this.transactions = transactions;
    this.log = log;
    this.topic = topic;
  }

  public String name() {
    return topic;
  }

  /** As many events in one transaction, each with this text; returns when they are committed. */
  public void write(int events, String text) {
    await(
        () ->
            transactions.run(
                (session, outbox) -> {
                  for (int i = 0; i < events; i++) {
                    outbox.add(
                        new Event(
                            "dev.doorstep.test.happened.v1",
                            topic,
                            List.of(topic),
                            Instant.now(),
                            Map.of("id", UUID.randomUUID(), "text", text)));
                  }
                  return Uni.createFrom().voidItem();
                }));
  }

  /** Those that have their position by now. */
  public List<Long> positionsAfter(long after) {
    return await(
            () ->
                log.extent()
                    .chain(
                        extent ->
                            log.read(new Position(after), extent.last(), List.of(topic), ALL)))
        .stream()
        .map(LogEntry::position)
        .map(Position::value)
        .toList();
  }

  public Position end() {
    return await(log::extent).last();
  }

  Filter filter() {
    return new Filter(java.util.Set.of(topic), entry -> true);
  }

  public static <T> T await(Supplier<Uni<T>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Throwable failed) {
      throw new IllegalStateException(failed);
    }
  }
}
