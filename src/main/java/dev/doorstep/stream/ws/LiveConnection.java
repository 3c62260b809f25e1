package dev.doorstep.stream.ws;

import dev.doorstep.access.Limits;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.FanOut;
import dev.doorstep.stream.Filter;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Subscription;
import io.quarkus.arc.ClientProxy;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What every live socket does alike: count itself, wait for hello, follow the log, end properly.
 * One per connection.
 */
public final class LiveConnection {
  private static final Logger LOG = Logger.getLogger(LiveConnection.class);
  private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
  private static final long NANOS_BETWEEN_TYPING = Duration.ofSeconds(2).toNanos();

  private final WebSocketConnection connection;
  private final FanOut fanOut;
  private final Limits limits;
  private final String address;
  private boolean counted;
  private volatile boolean greeted;
  private volatile boolean closed;
  private volatile Subscription subscription;
  private long lastTyping;

  public LiveConnection(WebSocketConnection connection, FanOut fanOut, Limits limits) {
    // The injected proxy works inside the socket's own callbacks only; events come from the tail.
    this.connection = ClientProxy.unwrap(connection);
    this.fanOut = fanOut;
    this.limits = limits;
    this.address = connection.handshakeRequest().remoteAddress();
  }

  public String address() {
    return address;
  }

  public Uni<Void> opened() {
    counted = limits.connectionOpened(address);
    if (!counted) return end(Closing.TOO_MANY_CONNECTIONS);
    Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(HELLO_WITHIN)
        .chain(() -> greeted || closed ? Uni.createFrom().voidItem() : end(Closing.NO_HELLO))
        .subscribe()
        .with(done -> {}, failure -> {});
    return Uni.createFrom().voidItem();
  }

  /**
   * Answers hello with the position, then sends the log from there. The replay does not hold up
   * later frames.
   */
  public Uni<Void> follow(Filter filter, Optional<Position> after) {
    greeted = true;
    SocketSink sink = new SocketSink(connection);
    fanOut
        .subscribe(filter, after, sink, position -> sink.send(Frames.ready(position)))
        .subscribe()
        .with(this::following, this::notFollowing);
    return Uni.createFrom().voidItem();
  }

  public boolean mayType() {
    long now = System.nanoTime();
    if (lastTyping != 0 && now - lastTyping < NANOS_BETWEEN_TYPING) return false;
    lastTyping = now;
    return true;
  }

  public Uni<Void> send(String frame) {
    return connection.sendText(frame);
  }

  public Uni<Void> end(Closing reason) {
    return SocketSink.close(connection, reason);
  }

  public void closed() {
    closed = true;
    if (counted) limits.connectionClosed(address);
    Subscription following = subscription;
    if (following != null) fanOut.leave(following);
  }

  public Uni<Void> failed(Throwable failure) {
    LOG.debugf(failure, "A live connection failed");
    return end(Closing.TOO_SLOW);
  }

  /** What an unexpected failure tells the other side; the log has the rest. */
  public Problem incident(Throwable failure) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(failure, "Incident %s", incident);
    return new Problem(
            500,
            "incident",
            "Our mistake",
            "It was not stored. Send it again with the same id. / 未能保存，请重试。")
        .with("incident", incident);
  }

  private void following(Subscription following) {
    subscription = following;
    if (closed) fanOut.leave(following);
  }

  private void notFollowing(Throwable failure) {
    Closing reason =
        failure instanceof PositionNotKept ? Closing.POSITION_TOO_OLD : Closing.TOO_SLOW;
    end(reason).subscribe().with(done -> {}, ignored -> {});
  }
}
