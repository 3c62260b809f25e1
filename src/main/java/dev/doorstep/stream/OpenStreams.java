package dev.doorstep.stream;

import dev.doorstep.access.EventAccess;
import dev.doorstep.access.EventReaders;
import dev.doorstep.access.Limits;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The integrators' open connections: kept alive while nothing happens, ended when their reader may
 * not read any longer, and ended in order when the hub stops.
 */
@ApplicationScoped
public class OpenStreams {
  private final FanOut fanOut;
  private final Limits limits;
  private final Map<Sink, Open> open = new ConcurrentHashMap<>();

  /**
   * @param access what the reader might see when the stream was opened
   * @param again asks once more; fails with a {@link Problem} when the reader may see nothing now
   */
  public record Reader(EventAccess access, Supplier<Uni<EventAccess>> again) {
    public static Reader current(EventReaders readers) {
      return new Reader(readers.current(), readers.recheck());
    }
  }

  private record Open(Reader reader, Subscription subscription) {}

  OpenStreams(FanOut fanOut, Limits limits) {
    this.fanOut = fanOut;
    this.limits = limits;
  }

  /**
   * Follows the log as {@link FanOut#subscribe}; {@link #closed} must follow, whatever comes of it.
   * Fails with a 429 {@link Problem} when the reader has too many streams open.
   */
  public Uni<Subscription> open(
      Reader reader,
      Filter filter,
      Encoding encoding,
      Optional<Position> after,
      Sink sink,
      Function<Position, Uni<Void>> ready) {
    String who = reader.access().who();
    if (!limits.streamOpened(who)) return Uni.createFrom().failure(tooMany());
    return fanOut
        .subscribe(filter, encoding, after, sink, ready)
        .invoke(subscription -> open.put(sink, new Open(reader, subscription)))
        .onTermination()
        .invoke(
            (subscription, failure, cancelled) -> {
              if (subscription == null) limits.streamClosed(who);
            });
  }

  private static Problem tooMany() {
    return Problem.tooMany(
        "You have too many streams open: close some, or follow more with one filter.",
        Duration.ofMinutes(1));
  }

  public void closed(Sink sink) {
    Open closed = open.remove(sink);
    if (closed == null) return;
    fanOut.leave(closed.subscription);
    limits.streamClosed(closed.reader.access().who());
  }

  public void closeAll(Closing reason) {
    open.keySet().forEach(sink -> close(sink, reason));
  }

  @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void beat() {
    open.keySet().forEach(sink -> sink.loop().execute(sink::beat));
  }

  @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> check() {
    return Multi.createFrom()
        .iterable(open.entrySet())
        .onItem()
        .transformToUniAndConcatenate(each -> check(each.getKey(), each.getValue().reader))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> check(Sink sink, Reader reader) {
    return reader
        .again
        .get()
        .invoke(
            access -> {
              if (!access.equals(reader.access)) close(sink, Closing.REFUSED);
            })
        .onFailure(Problem.class)
        .invoke(() -> close(sink, Closing.REFUSED))
        .onFailure()
        .recoverWithNull() // the database is away: better later than everybody cut off
        .replaceWithVoid();
  }

  private static void close(Sink sink, Closing reason) {
    sink.loop().execute(() -> sink.close(reason));
  }
}
