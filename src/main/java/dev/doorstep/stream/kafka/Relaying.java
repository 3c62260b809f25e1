package dev.doorstep.stream.kafka;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/**
 * Publishes the log from a position on: reads a page, sends it, waits until all of it is
 * acknowledged, moves the position. Ends with the first failure.
 */
final class Relaying {
  private static final Logger LOG = Logger.getLogger(Relaying.class);
  private static final int PAGE = 500;

  private final LogReader log;
  private final Function<LogEntry, List<ProducerRecord<String, byte[]>>> records;
  private final Acknowledged broker;
  private final Function<Position, Uni<Void>> move;
  private final Consumer<Throwable> failed;
  private volatile Position position;
  private volatile long sendingSince;
  private boolean running;
  private boolean woken;
  private boolean ended;

  /**
   * @param records that an entry is published as
   * @param move stores how far the log is acknowledged
   * @param failed told once, when it has ended by itself
   */
  Relaying(
      Position position,
      LogReader log,
      Function<LogEntry, List<ProducerRecord<String, byte[]>>> records,
      Acknowledged broker,
      Function<Position, Uni<Void>> move,
      Consumer<Throwable> failed) {
    this.position = position;
    this.log = log;
    this.records = records;
    this.broker = broker;
    this.move = move;
    this.failed = failed;
  }

  Position position() {
    return position;
  }

  /** For how long the oldest page waits for its acknowledgement; 0 when none does. */
  long waitingMillis() {
    long since = sendingSince;
    return since == 0 ? 0 : (System.nanoTime() - since) / 1_000_000;
  }

  /** There may be something to publish. */
  synchronized void wake() {
    woken = true;
    if (running || ended) return;
    running = true;
    round();
  }

  synchronized void end() {
    if (ended) return;
    ended = true;
    broker.close();
  }

  private void round() {
    woken = false;
    log.read(position, PAGE)
        .emitOn(Infrastructure.getDefaultExecutor()) // a page of events is taken apart
        .call(this::publish)
        .subscribe()
        .with(this::published, this::broke);
  }

  private Uni<Void> publish(List<LogEntry> page) {
    if (page.isEmpty()) return Uni.createFrom().voidItem();
    Position first = page.get(0).position();
    Position last = page.get(page.size() - 1).position();
    if (first.value() != position.value() + 1)
      LOG.warnf(
          "Events %d to %d are not kept any more: Kafka does not get them",
          position.value() + 1, first.value() - 1);
    sendingSince = System.nanoTime();
    return broker
        .send(page.stream().map(records).flatMap(List::stream).toList())
        .invoke(() -> sendingSince = 0)
        .chain(() -> move.apply(last))
        .invoke(() -> position = last);
  }

  private synchronized void published(List<LogEntry> page) {
    if (!ended && (woken || page.size() == PAGE)) round();
    else running = false;
  }

  private void broke(Throwable failure) {
    synchronized (this) {
      running = false;
      sendingSince = 0;
      if (ended) return;
    }
    end();
    failed.accept(failure);
  }
}
