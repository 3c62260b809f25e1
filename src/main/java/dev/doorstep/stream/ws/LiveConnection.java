package dev.doorstep.stream.ws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.doorstep.access.Limits;
import dev.doorstep.eventlog.Position;
import dev.doorstep.platform.Problem;
import dev.doorstep.stream.Closing;
import dev.doorstep.stream.Encoding;
import dev.doorstep.stream.FanOut;
import dev.doorstep.stream.Filter;
import dev.doorstep.stream.PositionNotKept;
import dev.doorstep.stream.Subscription;
import io.netty.channel.Channel;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * What every live socket does alike: count itself, wait for hello, follow the log, end properly.
 * One per connection.
 */
public final class LiveConnection {
  private static final Logger LOG = Logger.getLogger(LiveConnection.class);
  private static final Duration HELLO_WITHIN = Duration.ofSeconds(10);
  private static final long NANOS_BETWEEN_TYPING = Duration.ofSeconds(2).toNanos();

  static final UserData.TypedKey<String> ADDRESS = UserData.TypedKey.forString("address");
  static final UserData.TypedKey<Channel> CHANNEL = new UserData.TypedKey<>("channel");

  private final WebSocketConnection connection;
  private final Dialogue dialogue;
  private final FanOut fanOut;
  private final Limits limits;
  private final Frames frames;
  private final ShuttingDown shuttingDown;
  private final AtomicInteger open;
  private final String address;
  private final Inbox inbox = new Inbox();
  private boolean counted;
  private volatile boolean greeted;
  private volatile boolean closed;
  private volatile Subscription subscription;
  private long lastTyping;

  LiveConnection(
      WebSocketConnection connection,
      Dialogue dialogue,
      FanOut fanOut,
      Limits limits,
      Frames frames,
      ShuttingDown shuttingDown,
      AtomicInteger open) {
    this.connection = connection;
    this.dialogue = dialogue;
    this.fanOut = fanOut;
    this.limits = limits;
    this.frames = frames;
    this.shuttingDown = shuttingDown;
    this.open = open;
    this.address = connection.userData().get(ADDRESS);
  }

  /**
   * Of the client, as the proxy in front of the hub tells it where one is trusted; without a port.
   */
  public String address() {
    return address;
  }

  public Uni<Void> opened() {
    counted = limits.connectionOpened(address);
    if (!counted) return end(Closing.TOO_MANY_CONNECTIONS);
    open.incrementAndGet();
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
   * Takes a frame: worked on one after the other, each answered before the next. Returns at once,
   * so that what waits is counted here and not heaped up by the framework.
   */
  public Uni<Void> receive(String text) {
    if (inbox.offer(new Inbox.Frame(text, Vertx.currentContext()))) next();
    else end(Closing.TOO_SLOW).subscribe().with(ended -> {}, failure -> {}); // may never be read
    return Uni.createFrom().voidItem();
  }

  private void next() {
    Inbox.Frame frame = inbox.take();
    if (frame == null) return;
    if (frame.context() == Vertx.currentContext()) work(frame);
    else frame.context().runOnContext(turn -> work(frame));
  }

  private void work(Inbox.Frame frame) {
    shuttingDown
        .unlessStopping(() -> understand(frame.text()))
        .onTermination()
        .invoke(inbox::done)
        .subscribe()
        .with(
            done -> next(),
            failure -> failed(failure).subscribe().with(ended -> {}, ignored -> {}));
  }

  private Uni<Void> understand(String text) {
    String id = null;
    try {
      JsonNode frame = frames.read(text);
      id = Frames.text(frame, "id").orElse(null);
      return answer(frame.path("type").asText(), frame);
    } catch (Problem problem) {
      return greeted ? send(frames.error(id, problem)) : end(Closing.NO_HELLO);
    }
  }

  private Uni<Void> answer(String type, JsonNode frame) {
    if (type.equals("hello")) {
      if (greeted) throw Problem.badRequest("hello was said already.");
      greeted = true;
      return dialogue.hello(frame);
    }
    if (!greeted) return end(Closing.NO_HELLO);
    return type.equals("ping") ? send(Frames.PONG) : dialogue.frame(type, frame);
  }

  /**
   * Answers hello with the position, then sends the log from there. The replay does not hold up
   * later frames.
   */
  public Uni<Void> follow(Filter filter, Optional<Position> after) {
    return follow(filter, LiveFrames.LIVE, after);
  }

  /** Likewise, in another encoding. */
  public Uni<Void> follow(Filter filter, Encoding encoding, Optional<Position> after) {
    SocketSink sink = new SocketSink(connection, connection.userData().get(CHANNEL));
    fanOut
        .subscribe(filter, encoding, after, sink, position -> send(Frames.ready(position)))
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

  /**
   * Sends what can wait: false when the other side does not keep up, and nothing was sent. May be
   * called on any thread.
   */
  public boolean offer(String frame) {
    if (closed || !connection.userData().get(CHANNEL).isWritable()) return false;
    send(frame).subscribe().with(sent -> {}, failure -> {});
    return true;
  }

  public Uni<Void> end(Closing reason) {
    inbox.close();
    return SocketSink.close(connection, reason);
  }

  public void closed() {
    closed = true;
    inbox.close();
    if (counted) {
      limits.connectionClosed(address);
      open.decrementAndGet();
    }
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
