package dev.doorstep.stream;

import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.eventlog.LogReader;
import dev.doorstep.eventlog.Position;
import io.netty.buffer.ByteBuf;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Brings a subscription from its position to what its lane was given, as fast as its connection
 * reads and its credit reaches: from memory when it is not far behind, else from the database.
 */
@ApplicationScoped
class CatchingUp {
  private static final int PAGE = 500;

  private final LogReader log;
  private final StreamConfig config;

  CatchingUp(LogReader log, StreamConfig config) {
    this.log = log;
    this.config = config;
  }

  /** On the lane's thread. Does nothing when the subscription is at it already. */
  void run(Subscription subscription, Lane lane) {
    if (subscription.beginCatchingUp()) goOn(subscription, lane);
  }

  private void goOn(Subscription subscription, Lane lane) {
    if (subscription.isClosed()) return;
    if (subscription.credit() == 0) {
      subscription.caughtUp(); // until there is more
      return;
    }
    List<LogEntry> recent = lane.after(subscription.last());
    if (recent == null) {
      fromDatabase(subscription, lane);
    } else if (sent(recent, subscription.filter(), subscription)) {
      subscription.reached(lane.published());
      subscription.caughtUp();
      lane.join(subscription);
    } else {
      onceRead(subscription, lane);
    }
  }

  private void fromDatabase(Subscription subscription, Lane lane) {
    Filter filter = subscription.filter();
    Position from = new Position(subscription.last());
    Position upTo = new Position(lane.published());
    page(filter, from, upTo)
        .call(() -> kept(from)) // afterwards: it may have been pruned meanwhile
        .emitOn(lane.loop())
        .subscribe()
        .with(
            page -> {
              if (sent(page, filter, subscription) && page.size() < PAGE)
                subscription.reached(upTo.value());
              onceRead(subscription, lane);
            },
            failure -> failed(subscription, failure));
  }

  private Uni<List<LogEntry>> page(Filter filter, Position from, Position upTo) {
    return filter.topics().isEmpty()
        ? log.read(from, upTo, PAGE)
        : log.read(from, upTo, filter.topics(), PAGE);
  }

  private Uni<Void> kept(Position from) {
    return log.extent()
        .invoke(
            extent -> {
              if (!extent.covers(from)) throw new PositionNotKept(extent);
            })
        .replaceWithVoid();
  }

  /**
   * @return false when it has to read, or to ask for more, before the rest
   */
  private static boolean sent(List<LogEntry> entries, Filter filter, Subscription subscription) {
    Sink sink = subscription.sink();
    for (LogEntry entry : entries) {
      if (!subscription.keepsUp()) sink.flush();
      if (!subscription.keepsUp()) return false;
      long position = entry.position().value();
      if (subscription.takes(position) && filter.takes(entry)) {
        ByteBuf frame = subscription.encoding().encode(entry);
        subscription.take(frame, position, 1);
        frame.release();
      }
      subscription.reached(position);
    }
    sink.flush();
    return subscription.keepsUp();
  }

  private void onceRead(Subscription subscription, Lane lane) {
    subscription
        .sink()
        .flushed()
        .ifNoItem()
        .after(config.patience())
        .fail()
        .emitOn(lane.loop())
        .subscribe()
        .with(read -> goOn(subscription, lane), failure -> failed(subscription, failure));
  }

  private static void failed(Subscription subscription, Throwable failure) {
    if (subscription.isClosed()) return;
    subscription.end();
    subscription
        .sink()
        .close(failure instanceof PositionNotKept ? Closing.POSITION_TOO_OLD : Closing.TOO_SLOW);
  }
}
